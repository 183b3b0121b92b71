#include "widgets/components/pick_list.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "items/roles.h"
#include "widgets/components/label.h"
#include "widgets/components/list_view.h"
#include "widgets/components/popover.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

constexpr int mostRows = 12;

/// 2: every word begins a word of the title or note · 1: every word stands in them · 0: no match.
int likeness(const PickItem &item, const QStringList &words)
{
    const QString text = item.title + QLatin1Char(' ') + item.note;
    int worst = 2;
    for (const QString &word : words) {
        const auto at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        const bool begins = text.startsWith(word, Qt::CaseInsensitive) || text.contains(QLatin1Char(' ') + word, Qt::CaseInsensitive) ||
                            text.contains(QLatin1Char('/') + word, Qt::CaseInsensitive);
        worst = std::min(worst, begins ? 2 : 1);
    }
    return worst;
}

} // namespace

PickModel::PickModel(bool several, QObject *parent) : QAbstractListModel(parent), m_several(several) {}

void PickModel::setItems(std::vector<PickItem> items)
{
    m_items = std::move(items);
    filter();
}

void PickModel::setTyped(const QString &typed)
{
    m_typed = typed;
    filter();
}

void PickModel::filter()
{
    beginResetModel();
    m_rows.clear();
    const QStringList words = m_typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::pair<int, int>> matches; // rank, item
    for (int i = 0; i < static_cast<int>(m_items.size()); ++i) {
        if (const int rank = likeness(m_items[static_cast<std::size_t>(i)], words); rank > 0)
            matches.emplace_back(2 - rank, i);
    }
    if (!words.isEmpty())
        std::stable_sort(matches.begin(), matches.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QString group;
    for (const auto &[rank, i] : matches) {
        const PickItem &item = m_items[static_cast<std::size_t>(i)];
        // Sorted by likeness, groups would come back again and again.
        if (words.isEmpty() && item.group != group) {
            group = item.group;
            m_rows.push_back({-1, group});
        }
        m_rows.push_back({i, {}});
    }
    endResetModel();
}

bool PickModel::toggle(const QModelIndex &index)
{
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (!m_several || row.item < 0 || m_items[static_cast<std::size_t>(row.item)].isAction)
        return false;
    PickItem &item = m_items[static_cast<std::size_t>(row.item)];
    item.checked = !item.checked;
    Q_EMIT dataChanged(index, index);
    return true;
}

/// Before anything is typed an item, not one of the actions above it.
QModelIndex PickModel::firstPickable() const
{
    for (const bool action : {false, true}) {
        for (int row = 0; row < rowCount(); ++row) {
            const int item = m_rows[static_cast<std::size_t>(row)].item;
            if (flags(index(row)).testFlag(Qt::ItemIsSelectable) && (!m_typed.isEmpty() || m_items[static_cast<std::size_t>(item)].isAction == action))
                return index(row);
        }
    }
    return {};
}

int PickModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PickModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (row.item < 0)
        return role == Qt::DisplayRole ? QVariant(row.heading) : role == items::GroupRole ? QVariant(true) : QVariant();
    const PickItem &item = m_items[static_cast<std::size_t>(row.item)];
    switch (role) {
    case Qt::DisplayRole: return m_several && !item.isAction ? (item.checked ? QStringLiteral("✓  ") : QStringLiteral("○  ")) + item.title : item.title;
    case Qt::AccessibleTextRole: return item.note.isEmpty() ? item.title : item.title + QStringLiteral(", ") + item.note;
    case items::IdRole: return item.id;
    case items::BadgeRole: return item.note;
    case items::BadgeIsKeyRole: return item.noteIsKey;
    case items::BadgeToneRole: return QVariant::fromValue(items::Tone::Quiet);
    case items::ToneRole: return QVariant::fromValue(!item.enabled ? items::Tone::Faint : items::Tone::Normal);
    default: return {};
    }
}

Qt::ItemFlags PickModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    return row.item >= 0 && m_items[static_cast<std::size_t>(row.item)].enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

PickList::PickList(Mode mode, const QString &prompt, QWidget *parent)
    : QWidget(parent), m_mode(mode), m_field(new QLineEdit(this)), m_list(new ListView(prompt, this)),
      m_none(new Label(TextStyle::Small, Ink::Third, tr("Nothing is called that"), this)), m_model(new PickModel(mode == Mode::Several, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(6), scaled(6), scaled(6), scaled(6));
    column->setSpacing(scaled(4));
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    m_none->setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(6));
    column->addWidget(m_none, 1, Qt::AlignTop);
    m_none->hide();
    m_field->setPlaceholderText(prompt);
    m_field->setAccessibleName(prompt);
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setFocusPolicy(Qt::NoFocus);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setTyped(text);
        showRows();
        Q_EMIT typed(text);
    });
    connect(m_list, &QAbstractItemView::clicked, this, &PickList::pick);
}

void PickList::setItems(std::vector<PickItem> items)
{
    m_model->setItems(std::move(items));
    showRows();
}

void PickList::showRows()
{
    const bool isEmpty = m_model->rowCount() == 0 && !m_field->text().isEmpty();
    m_none->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    m_list->setCurrentIndex(m_model->firstPickable());
}

void PickList::setTyped(const QString &text)
{
    m_field->setText(text);
}

QStringList PickList::checkedIds() const
{
    QStringList ids;
    for (const PickItem &item : m_model->items()) {
        if (item.checked)
            ids << item.id;
    }
    return ids;
}

void PickList::fitTo(const QWidget *anchor)
{
    setWindowFlags(Qt::Popup | Qt::FramelessWindowHint);
    setAttribute(Qt::WA_DeleteOnClose);
    int rows = 0;
    for (int row = 0; row < std::min(mostRows, m_model->rowCount()); ++row)
        rows += m_list->sizeHintForRow(row);
    const int widest = m_list->sizeHintForColumn(0);
    resize(std::clamp(std::max(anchor->width(), widest + scaled(40)), scaled(320), scaled(560)), rows + scaled(54));
}

void PickList::begin()
{
    show();
    m_field->setFocus();
}

void PickList::popUp(QWidget *anchor)
{
    fitTo(anchor);
    placeUnder(this, anchor);
    begin();
}

void PickList::popUpOver(QWidget *anchor)
{
    fitTo(anchor);
    const QMargins margins = layout()->contentsMargins();
    m_field->setFixedHeight(anchor->height());
    resize(std::max(width(), anchor->width() + margins.left() + margins.right()), height());
    move(anchor->mapToGlobal(QPoint((anchor->width() - width()) / 2, -margins.top())));
    begin();
}

void PickList::pick(const QModelIndex &index)
{
    if (!index.isValid() || !m_model->flags(index).testFlag(Qt::ItemIsSelectable))
        return;
    if (m_model->toggle(index)) {
        Q_EMIT checkedChanged(checkedIds());
        return;
    }
    const QString id = index.data(items::IdRole).toString();
    if (windowFlags().testFlag(Qt::Popup))
        close();
    Q_EMIT picked(id);
}

void PickList::step(int by)
{
    int row = m_list->currentIndex().row();
    do {
        row += by;
    } while (row >= 0 && row < m_model->rowCount() && !m_model->flags(m_model->index(row)).testFlag(Qt::ItemIsSelectable));
    if (row >= 0 && row < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(row));
}

/// The field keeps the focus; the keys that move and pick go to the list.
bool PickList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: pick(m_list->currentIndex()); return true;
    case Qt::Key_Space:
        if (m_mode == Mode::Several && m_field->text().isEmpty()) {
            pick(m_list->currentIndex());
            return true;
        }
        return false;
    case Qt::Key_Escape:
        if (windowFlags().testFlag(Qt::Popup))
            close();
        return true;
    default: return false;
    }
}

void PickList::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setPen(t.lineStrong);
    painter.setBrush(t.surface);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace assay::widgets

#include "moc_pick_list.cpp"
