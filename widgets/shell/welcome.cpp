#include "widgets/shell/welcome.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {
constexpr int mostRecent = 3;
}

Welcome::Welcome(const Actions &actions, QWidget *parent) : QWidget(parent), m_actions(actions), m_error(new InlineError(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(scaled(20), scaled(14), scaled(20), 0);
    top->addWidget(m_error);
    column->addLayout(top);
    m_error->setMaximumWidth(scaled(760));
    m_error->hide();
    build();
}

void Welcome::showError(const std::optional<Error> &error)
{
    m_error->setVisible(error.has_value());
    if (error)
        m_error->show(*error);
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
