#include "widgets/components/pick_field.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFrame>
#include <algorithm>

#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

constexpr int padding = 10;
constexpr int arrowRoom = 24;

} // namespace

PickField::PickField(const QString &name, QWidget *parent) : QAbstractButton(parent), m_name(name)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFont(fontOf(TextStyle::Text));
    tell();
    connect(this, &QAbstractButton::clicked, this, [this] { open(); });
}

void PickField::setCurrent(const QString &id)
{
    m_current = id;
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&](const PickItem &item) { return item.id == id; });
    setShown(found == m_items.end() ? QString() : found->title);
}

void PickField::setShown(const QString &text, bool mono)
{
    m_mono = mono;
    setFont(fontOf(mono ? TextStyle::Mono : TextStyle::Text));
    setText(text);
    tell();
    updateGeometry();
    update();
}

void PickField::tell()
{
    setAccessibleName(text().isEmpty() ? m_name : QStringLiteral("%1: %2").arg(m_name, text()));
}

void PickField::open(const QString &typed)
{
    auto *list = new PickList(PickList::Mode::One, m_name, this);
    const auto fill = [this, list](const QString &text) {
        std::vector<PickItem> items = m_items;
        if (m_offer) {
            for (PickItem &item : m_offer(text))
                items.push_back(std::move(item));
        }
        list->setItems(std::move(items));
    };
    fill(typed);
    if (m_offer)
        connect(list, &PickList::typed, this, fill);
    connect(list, &PickList::picked, this, [this](const QString &id) {
        if (id != m_current)
            Q_EMIT picked(id);
    });
    list->popUp(this);
    if (!typed.isEmpty())
        list->setTyped(typed);
}

QSize PickField::sizeHint() const
{
    return {scaled(200), scaled(30)}; // what it shows may be of any length and is cut, with a tooltip
}

QSize PickField::minimumSizeHint() const
{
    return {scaled(120), scaled(30)};
}

void PickField::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    QStyleOptionFrame frame;
    frame.initFrom(this);
    frame.lineWidth = 1;
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &frame, &painter, this);
    painter.setPen(isEnabled() ? t.text : t.text3);
    const QRect inside = rect().adjusted(scaled(padding), 0, -scaled(arrowRoom), 0);
    const QString cut = fontMetrics().elidedText(text(), Qt::ElideRight, inside.width());
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, cut);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.text2, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at(width() - scaled(14), height() / 2.0);
    painter.drawPolyline(QPolygonF{at + QPointF(-4, -2), at + QPointF(0, 2), at + QPointF(4, -2)});
    setToolTip(cut == text() ? QString() : text().toHtmlEscaped());
}

void PickField::keyPressEvent(QKeyEvent *event)
{
    const bool commands = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    const bool isLetter = !commands && !event->text().isEmpty() && event->text().front().isLetterOrNumber();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier)
            break; // of the form that it stands in
        return open();
    case Qt::Key_Down:
    case Qt::Key_F4: return open();
    default: break;
    }
    if (isLetter)
        return open(event->text());
    QAbstractButton::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_pick_field.cpp"
