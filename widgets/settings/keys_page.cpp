#include "widgets/settings/keys_page.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/components/label.h"
#include "widgets/components/panel.h"
#include "widgets/components/plain_table_view.h"
#include "widgets/shell/window_keys.h"

namespace assay::widgets {

KeysPage::KeysPage(QWidget *parent)
    : SettingsPage(QStringLiteral("keys"), tr("Keys"), parent), m_table({{tr("What it does")}, {tr("Key"), Qt::AlignLeft, true}, {tr("Where")}}),
      m_search(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(this);
    head->add(new Label(TextStyle::Title, Ink::Text, title(), head));
    head->addStretch();
    m_search->setAccessibleName(tr("Find a key"));
    m_search->setPlaceholderText(tr("Find an action, a key or a room"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedSize(scaled(300), scaled(28));
    head->add(m_search);
    m_view = new PlainTableView(&m_table, title(), this);
    m_view->setFillsPlace(true);
    m_view->setStretched(2);
    m_view->setWidths({{0, 420}, {1, 180}});
    column->addWidget(head);
    column->addWidget(m_view, 1);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &KeysPage::showKeys);
}

/// Rooms and their actions may have come since.
void KeysPage::enter()
{
    m_all.clear();
    for (const WindowKey &key : keysOf(*window()))
        m_all.push_back({QString::number(m_all.size()), {{key.action}, {key.key}, {key.where, items::Tone::Quiet}}});
    showKeys();
}

QString KeysPage::status() const
{
    return tr("Every action can be run by Ctrl+K, with or without a key of its own");
}

void KeysPage::showKeys()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<items::PlainRow> rows;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(rows), [&](const items::PlainRow &row) {
        const QString text = row.cells[0].text + QLatin1Char(' ') + row.cells[1].text + QLatin1Char(' ') + row.cells[2].text;
        return std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    });
    m_table.setRows(std::move(rows));
    Q_EMIT statusChanged();
}

} // namespace assay::widgets

#include "moc_keys_page.cpp"
