#include "widgets/shell/room.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "project/session.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/panel.h"

namespace assay::widgets {

void permit(QAction *action, const Session *session, bool possible)
{
    const auto why = session ? session->whyReadOnly() : std::nullopt;
    action->setEnabled(session && !why && possible);
    action->setToolTip(why ? toSentence(*why).toHtmlEscaped() : QString());
}

Room::Room(const QString &id, const QString &title, QWidget *parent)
    : QWidget(parent), m_id(id), m_title(title), m_pages(new QStackedLayout(this))
{
    setObjectName(id);
    m_message = buildMessage();
    m_loading = buildLoading();
    m_pages->addWidget(m_message);
    m_pages->addWidget(m_loading);
}

/// The room's head and, where its content will stand, one quiet sentence: mostly it is gone before it was read.
QWidget *Room::buildLoading()
{
    auto *loading = new Panel(Edge::None, Panel::Ground::Surface, this);
    auto *column = new QVBoxLayout(loading);
    column->setContentsMargins(0, 0, 0, 0);
    auto *head = new PanelHead(loading);
    head->add(new Label(TextStyle::Title, Ink::Text, m_title, head));
    head->addStretch();
    column->addWidget(head);
    auto *said = new Label(TextStyle::Text, Ink::Second, loadingText(), loading);
    said->setAlignment(Qt::AlignCenter);
    column->addWidget(said, 1);
    return loading;
}

QString Room::loadingText()
{
    return tr("Reading the project file…");
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
    column->addWidget(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    m_salvage = new Button(Button::Kind::Primary, tr("Save what can be read"), message);
    m_salvage->hide();
    connect(m_salvage, &Button::clicked, this, &Room::salvageRequested);
    buttons->addWidget(m_salvage);
    m_copyCommand = new Button(Button::Kind::Plain, tr("Copy the command for it"), message);
    m_copyCommand->hide();
    auto *open = new Button(Button::Kind::Plain, tr("Open another project…"), message);
    connect(m_copyCommand, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(salvageCommand());
        Q_EMIT statusChanged(tr("Copied; run it in a terminal: %1").arg(salvageCommand()));
    });
    connect(open, &Button::clicked, this, &Room::openRequested);
    buttons->addWidget(m_copyCommand);
    buttons->addWidget(open);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    return message;
}

QString Room::salvageCommand() const
{
    const QFileInfo file(m_path);
    const auto quoted = [](QString path) { return QStringLiteral("'%1'").arg(path.replace(QLatin1Char('\''), QStringLiteral("'\\''"))); };
    const QString saved = tr("%1-saved", "name of a file").arg(file.completeBaseName()) + QStringLiteral(".assay");
    return QStringLiteral("assay-cli salvage %1 %2").arg(quoted(m_path), quoted(file.dir().filePath(saved)));
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
    showPage(m_loading);
    Q_EMIT statusChanged(loadingText());
}

void Room::showError(const Error &error)
{
    m_error->show(error);
    for (Button *button : {m_salvage, m_copyCommand})
        button->setVisible(error.code == ErrorCode::Damaged && !m_path.isEmpty());
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
