#pragma once

#include <QWidget>

namespace assay::widgets {

/// A thin line that fills: how much of the work is done.
class ProgressLine : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressLine(const QString &name, QWidget *parent = nullptr);
    void setShare(double share); ///< 0 to 1
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
};

} // namespace assay::widgets
