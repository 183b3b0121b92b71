#pragma once

#include <QCache>
#include <QHeaderView>

#include "items/compare_view.h"
#include "widgets/compare/cell_delegate.h"

namespace assay::widgets {

/// The heads of the matrix: name, pass rate with its interval, verdict against the baseline, latency, cost, tokens. Each figure
/// tells its n and method on hover.
class ColumnHeads : public QHeaderView
{
    Q_OBJECT
public:
    explicit ColumnHeads(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    bool viewportEvent(QEvent *event) override;

private:
    /// Where the lines of a head begin, from its top.
    struct Lines
    {
        int top = 0;
        int rate = 0;
        int verdict = 0;
        int against = 0;
        int figures = 0;
        int end = 0;
    };
    Lines lines() const;
    items::ColumnHeadView headAt(int section) const;
    QStringList againstLines(const items::ColumnHeadView &head, int width) const;
    QString noteAt(const QPoint &position) const;
    void paintHead(QPainter &painter, const QRect &inside, const items::ColumnHeadView &head) const;
};

/// The cases at the left of the matrix, which stay in sight when columns are scrolled.
class CaseHeads : public QHeaderView
{
    Q_OBJECT
public:
    explicit CaseHeads(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    bool viewportEvent(QEvent *event) override;

private:
    QString inputOf(int section) const;

    mutable QCache<int, ThreeLines> m_layouts;
};

} // namespace assay::widgets
