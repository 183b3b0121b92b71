#pragma once

#include <QWidget>

namespace assay::widgets {

/// A main part, and at its right something to read beside it. Where both have no room side by side, what is read lies over the right of the
/// main part: nothing is squeezed.
class Aside : public QWidget
{
    Q_OBJECT
public:
    /// Takes both; @p beside is hidden until somebody shows it.
    Aside(QWidget *main, QWidget *beside, QWidget *parent = nullptr);

    QSize sizeHint() const override { return m_main->sizeHint(); }
    QSize minimumSizeHint() const override { return m_main->minimumSizeHint(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    QWidget *m_main;
    QWidget *m_beside;
};

} // namespace assay::widgets
