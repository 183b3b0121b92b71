#include "widgets/shell/welcome.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/notice.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {
constexpr int mostRecent = 3;
}

Welcome::Welcome(const FileActions &actions, QWidget *parent)
    : QWidget(parent), m_actions(actions), m_error(new InlineError(this))
{
    m_rescue = buildRescue();
    m_closed = buildClosed();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(scaled(20), scaled(14), scaled(20), 0);
    top->setSpacing(scaled(8));
    for (QWidget *said : {static_cast<QWidget *>(m_error), m_rescue, static_cast<QWidget *>(m_closed)}) {
        said->setMaximumWidth(scaled(760));
        said->hide();
        top->addWidget(said);
    }
    column->addLayout(top);
    build();
}

QWidget *Welcome::buildRescue()
{
    auto *rescue = new QWidget(this);
    auto *row = new QHBoxLayout(rescue);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    m_salvage = actionButton(m_actions.salvage, Button::Kind::Primary, rescue);
    m_restore = actionButton(m_actions.restore, Button::Kind::Plain, rescue);
    row->addWidget(m_salvage);
    row->addWidget(m_restore);
    row->addStretch(1);
    return rescue;
}

Notice *Welcome::buildClosed()
{
    auto *closed = new Notice(ChipKind::Better, this);
    auto *again = new Button(Button::Kind::Plain, tr("Open it again"), closed);
    auto *copy = new Button(Button::Kind::Plain, tr("Copy where it lies"), closed);
    connect(again, &Button::clicked, this, [this] { Q_EMIT chosen(m_closedPath); });
    connect(copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(m_closedPath)); });
    closed->addButton(again);
    closed->addButton(copy);
    return closed;
}

void Welcome::showError(const std::optional<Error> &error, Rescue rescue)
{
    m_closed->hide();
    m_error->setVisible(error.has_value());
    if (error)
        m_error->show(*error);
    m_salvage->setVisible(rescue.canSalvage);
    m_restore->setVisible(rescue.hasBackups);
    m_rescue->setVisible(rescue.canSalvage || rescue.hasBackups);
}

void Welcome::showClosed(const QString &text, const QString &path)
{
    m_closedPath = path;
    m_closed->setText(text, QDir::toNativeSeparators(path));
    m_closed->show();
}

void Welcome::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).ground);
}

void Welcome::setRecent(const QStringList &paths)
{
    m_recent = paths;
    build();
}

void Welcome::build()
{
    delete m_state;
    auto *state = new EmptyState(tr("Prove which prompt is better"),
                                 tr("Write versions of a prompt, run them side by side over the same cases, and see which is better, by how much, and where."), this);
    for (const QString &path : m_recent.mid(0, mostRecent)) {
        const QFileInfo file(path);
        auto *button = new Button(Button::Kind::Plain, tr("Open"), state);
        button->setAccessibleName(tr("Open %1").arg(file.completeBaseName()));
        connect(button, &Button::clicked, this, [this, path] { Q_EMIT chosen(path); });
        state->addChoice(QStringLiteral("open"), file.completeBaseName(), QDir::toNativeSeparators(file.path()), button);
    }
    state->addChoice(QStringLiteral("sample"), tr("The sample project"), tr("real answers of a small model, ready to look at"),
                     actionButton(m_actions.sample, m_recent.isEmpty() ? Button::Kind::Primary : Button::Kind::Plain, state));
    state->addChoice(QStringLiteral("prompts"), tr("A new project"), tr("one file on this machine"),
                     actionButton(m_actions.create, Button::Kind::Plain, state));
    state->addChoice(QStringLiteral("drop"), tr("A project of your own"), tr("choose an .assay file, or drop it here"),
                     actionButton(m_actions.open, Button::Kind::Plain, state));
    m_state = state;
    setFocusProxy(state->findChild<Button *>()); // the first choice
    static_cast<QVBoxLayout *>(layout())->addWidget(state, 1);
}

} // namespace assay::widgets

#include "moc_welcome.cpp"
