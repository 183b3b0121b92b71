#pragma once

#include <QAbstractButton>
#include <functional>
#include <vector>

#include "widgets/components/pick_list.h"

namespace assay::widgets {

/// A field that is chosen, not typed: shows what is chosen and ▾, opens a pick list. Space, Enter, Down or a letter opens it; the letter is
/// typed there.
class PickField : public QAbstractButton
{
    Q_OBJECT
public:
    /// @p name: its accessible name and the list's prompt.
    explicit PickField(const QString &name, QWidget *parent = nullptr);

    void setItems(std::vector<PickItem> items) { m_items = std::move(items); }
    /// More items for what is typed, below those that match.
    void setOffer(std::function<std::vector<PickItem>(const QString &typed)> offer) { m_offer = std::move(offer); }
    /// Shows the title of this item; picking it again tells nothing.
    void setCurrent(const QString &id);
    const QString &current() const { return m_current; }
    /// Shows @p text instead of the item's title.
    void setShown(const QString &text, bool mono = false);
    void open(const QString &typed = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void picked(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tell();

    std::vector<PickItem> m_items;
    std::function<std::vector<PickItem>(const QString &)> m_offer;
    QString m_name;
    QString m_current;
    bool m_mono = false;
};

} // namespace assay::widgets
