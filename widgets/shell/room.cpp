#include "widgets/shell/room.h"

#include <QStackedLayout>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/panel.h"

namespace assay::widgets {

Room::Room(const QString &id, const QString &title, QWidget *parent)
    : QWidget(parent), m_id(id), m_title(title), m_pages(new QStackedLayout(this))
{
    setObjectName(id);
    m_message = buildMessage();
    m_pages->addWidget(m_message);
}

QWidget *Room::buildMessage()
{
    auto *message = new Panel(Edge::None, Panel::Ground::Surface, this);
    auto *column = new QVBoxLayout(message);
    column->setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(14));
    column->setSpacing(scaled(12));
    m_error = new InlineError(message);
    m_error->setMaximumWidth(scaled(720));
    m_error->hide();
    m_loading = new Label(TextStyle::Text, Ink::Second, tr("Loading…"), message);
    column->addWidget(m_error);
    column->addWidget(m_loading);
    auto *open = new Button(Button::Kind::Plain, tr("Open another project…"), message);
    connect(open, &Button::clicked, this, &Room::openRequested);
    column->addWidget(open, 0, Qt::AlignLeft);
    column->addStretch(1);
    return message;
}

void Room::setContent(QWidget *content)
{
    m_content = content;
    m_pages->addWidget(content);
}

void Room::setEmpty(QWidget *empty)
{
    m_empty = empty;
    m_pages->addWidget(empty);
}

void Room::showPage(QWidget *page)
{
    if (m_pages->currentWidget() == page)
        return;
    m_pages->setCurrentWidget(page);
    // A stacked layout hands the keyboard to whatever field comes first, which then swallows the room's keys. A question over the rooms
    // keeps it.
    const QWidget *focus = window()->focusWidget();
    if (isVisible() && (!focus || !focus->isVisible() || isAncestorOf(focus)))
        takeKeyboard();
}

void Room::showContent()
{
    showPage(m_content);
}

void Room::showEmpty()
{
    showPage(m_empty ? m_empty : m_content);
}

void Room::showLoading()
{
    m_error->hide();
    m_loading->show();
    showPage(m_message);
    Q_EMIT statusChanged(tr("Loading…"));
}

void Room::showError(const Error &error)
{
    m_loading->hide();
    m_error->show(error);
    showPage(m_message);
    Q_EMIT statusChanged(error.what);
}

QAction *Room::addRoomAction(const QString &name, const QString &text, const QKeySequence &key, std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    // A hidden room's keys do not count: Qt asks whether the widget that holds the action is visible.
    action->setShortcutContext(Qt::WindowShortcut);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    addAction(action);
    return action;
}

} // namespace assay::widgets

#include "moc_room.cpp"
