#include "widgets/components/filter_edit.h"

#include <QKeyEvent>
#include <QMimeData>
#include <algorithm>

#include "widgets/components/filter_tint.h"
#include "widgets/components/offer_list.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {
constexpr int longest = 16 * 1024; ///< characters: what a filter may have
}

FilterEdit::FilterEdit(QWidget *parent) : QPlainTextEdit(parent), m_tint(new FilterTint(this))
{
    setFrameShape(QFrame::NoFrame);
    setFont(fontOf(TextStyle::Mono));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    setFixedHeight(lineHeight(TextStyle::Mono) + 1);
}

FilterEdit::~FilterEdit()
{
    delete m_list;
}

void FilterEdit::setLanguage(const items::FilterLanguage *language)
{
    m_language = language;
    m_tint->setLanguage(language);
    setPlaceholderText(language ? language->example() : QString());
}

void FilterEdit::setFilter(const QString &filter)
{
    if (filter == this->filter())
        return;
    setPlainText(QString(filter).replace(QLatin1Char('\n'), QLatin1Char(' ')).left(longest));
    moveCursor(QTextCursor::End);
    hideOffers();
    m_recalled = -1;
}

void FilterEdit::markProblem(const std::optional<items::FilterProblem> &problem)
{
    m_tint->setProblem(problem);
}

bool FilterEdit::isOffering() const
{
    return m_list && m_list->isVisible();
}

void FilterEdit::hideOffers()
{
    if (m_list)
        m_list->hide();
}

void FilterEdit::showOffers()
{
    m_offers = m_language && !textCursor().hasSelection() ? m_language->offers(filter(), textCursor().position()) : items::FilterOffers();
    const QString typed = filter().mid(m_offers.at, m_offers.length);
    const bool isSaid = m_offers.offers.size() == 1 && m_offers.offers.front().text == typed;
    if (m_offers.offers.empty() || isSaid)
        return hideOffers();
    if (!m_list) {
        m_list = new OfferList(this);
        connect(m_list, &OfferList::chosen, this, &FilterEdit::take);
    }
    QTextCursor begin = textCursor();
    begin.setPosition(std::min(m_offers.at, static_cast<int>(filter().size())));
    m_stepped = false;
    m_list->show(m_offers.offers, QPoint(cursorRect(begin).left(), height() + scaled(7)), m_offers.certain);
}

/// Not at a blank: there everything could follow, and a list of everything is in the way.
void FilterEdit::offerAfterTyping()
{
    const int at = textCursor().position();
    const QString before = filter().left(at);
    if (before.isEmpty() || before.back().isSpace() || before.back() == QLatin1Char('('))
        hideOffers();
    else
        showOffers();
}

void FilterEdit::take(int offer)
{
    if (offer < 0 || offer >= static_cast<int>(m_offers.offers.size()))
        return;
    const items::FilterOffer taken = m_offers.offers[static_cast<std::size_t>(offer)];
    QTextCursor cursor = textCursor();
    cursor.setPosition(m_offers.at);
    cursor.setPosition(m_offers.at + m_offers.length, QTextCursor::KeepAnchor);
    const bool atEnd = cursor.position() == filter().size();
    cursor.insertText(taken.text + (taken.ends && atEnd ? QStringLiteral(" ") : QString()));
    setTextCursor(cursor);
    if (taken.ends)
        hideOffers();
    else
        offerAfterTyping();
}

void FilterEdit::recall(int step)
{
    const int wanted = std::clamp(m_recalled + step, -1, static_cast<int>(m_history.size()) - 1);
    if (wanted == m_recalled)
        return;
    const QString typed = m_recalled < 0 ? filter() : m_typed;
    setFilter(wanted < 0 ? typed : m_history.at(wanted));
    m_recalled = wanted;
    m_typed = typed;
}

bool FilterEdit::takesOfferKey(int key)
{
    if (!isOffering())
        return false;
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_list->step(key == Qt::Key_Down ? 1 : -1);
        m_stepped = true;
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        // A bare word may be meant as it is, although a field begins like it.
        const bool takes = m_stepped || m_offers.certain;
        if (takes)
            take(m_list->current());
        hideOffers();
        return takes && m_stepped && !m_offers.certain;
    }
    case Qt::Key_Escape: hideOffers(); return true;
    default: return false;
    }
}

bool FilterEdit::takesLineKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT entered(); return true;
    case Qt::Key_Escape: Q_EMIT left(); return true;
    case Qt::Key_Up: recall(1); return true;
    case Qt::Key_Down: recall(-1); return true;
    case Qt::Key_Space:
        if (event.modifiers() != Qt::ControlModifier)
            return false;
        showOffers();
        return true;
    default: return false;
    }
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (takesOfferKey(event->key()) || takesLineKey(*event))
        return;
    const bool adds = !event->text().isEmpty() && event->text().front().isPrint();
    if (adds && filter().size() >= longest && !textCursor().hasSelection())
        return;
    const QString before = filter();
    QPlainTextEdit::keyPressEvent(event);
    if (filter() == before)
        return hideOffers();
    m_recalled = -1;
    offerAfterTyping();
}

/// Tab takes an offer; without one it goes on to the next control.
bool FilterEdit::focusNextPrevChild(bool next)
{
    if (!next || !isOffering())
        return QPlainTextEdit::focusNextPrevChild(next);
    take(std::max(0, m_list->current()));
    return true;
}

void FilterEdit::insertFromMimeData(const QMimeData *source)
{
    insertPlainText(source->text().simplified().left(longest - static_cast<int>(filter().size())));
}

void FilterEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT focusChanged();
}

void FilterEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    hideOffers();
    Q_EMIT focusChanged();
}

void FilterEdit::hideEvent(QHideEvent *event)
{
    QPlainTextEdit::hideEvent(event);
    hideOffers();
}

void FilterEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_tint->rehighlight();
}

void FilterEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace assay::widgets

#include "moc_filter_edit.cpp"
