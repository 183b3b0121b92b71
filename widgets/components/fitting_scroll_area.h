#pragma once

#include <QScrollArea>

namespace assay::widgets {

/// As high as what lies in it while there is room for that, else it scrolls; never sideways. Takes no keys. Room for the scroll bar is always kept
/// at the right, so that what lies in it is as wide either way.
class FittingScrollArea : public QScrollArea
{
    Q_OBJECT
public:
    /// Takes @p content. It is never lower than @p least pixels, unless the content is.
    FittingScrollArea(QWidget *content, int least, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int contentHeight() const;
    void fit();

    int m_least;
    int m_wanted = 0;
};

} // namespace assay::widgets
