#pragma once

#include <QLayout>
#include <vector>

namespace assay::widgets {

/// Lays its items out in lines, like words; a new line begins where the room ends. Hidden ones take no room.

class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    FlowLayout(QWidget *parent, int spacing);
    ~FlowLayout() override;

    /// Removes and deletes the widgets in it.
    void clear();
    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int place(const QRect &rect, bool really) const;
    using Items = std::vector<QLayoutItem *>;
    int placeLine(const Items &items, const QRect &line, bool really) const;

    Items m_items;
};

} // namespace assay::widgets
