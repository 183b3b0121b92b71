#pragma once

#include <QWidget>
#include <optional>

namespace assay::widgets {

/// A thin line that fills: how much of the work is done. Without a known share a third of it is filled: work goes on, nobody knows how much is
/// left.
class ProgressLine : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressLine(const QString &name, QWidget *parent = nullptr);
    void setShare(std::optional<double> share); ///< 0 to 1
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<double> m_share = 0;
};

} // namespace assay::widgets
