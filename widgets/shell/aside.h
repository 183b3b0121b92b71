#pragma once

#include <QWidget>

class QScrollArea;

namespace assay::widgets {

/// A main part, and at its right something to read beside it. Where both have no room side by side, what is read lies over the right of the
/// main part. Where the main part alone has no room (large text on a small screen) it scrolls: nothing is squeezed.
class Aside : public QWidget
{
    Q_OBJECT
public:
    /// Takes both; @p beside is hidden until somebody shows it.
    Aside(QWidget *main, QWidget *beside, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    QWidget *m_main;
    QScrollArea *m_area; ///< holds it
    QWidget *m_beside;
};

} // namespace assay::widgets
