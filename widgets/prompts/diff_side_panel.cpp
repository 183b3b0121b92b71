#include "widgets/prompts/diff_side_panel.h"

#include <QAction>
#include <QVBoxLayout>

#include "items/diff/diff_desk.h"
#include "items/history/history_desk.h"
#include "widgets/components/button.h"
#include "widgets/components/flow_layout.h"
#include "widgets/components/inline_question.h"
#include "widgets/components/label.h"
#include "widgets/prompts/history_list.h"

namespace assay::widgets {

DiffSidePanel::DiffSidePanel(items::HistoryDesk *history, QWidget *owner, QWidget *parent)
    : Panel(Edge::None, Ground::Surface, parent), m_history(history), m_versions(new HistoryList(tr("Versions between"), this)),
      m_none(new Label(TextStyle::Small, Ink::Third, QString(), this)), m_question(new InlineQuestion(this))
{
    setMinimumWidth(scaled(220));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(this);
    head->add(new Label(TextStyle::Title, Ink::Text, tr("Versions between"), head));
    head->addStretch();
    column->addWidget(head);
    m_none->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    m_none->setWordWrap(true);
    column->addWidget(m_none);
    column->addWidget(m_versions, 1);
    column->addWidget(m_question);
    m_restore = localAction(owner, tr("Restore"), QKeySequence(Qt::Key_R), [this] { askRestore(); });
    m_merge = localAction(owner, tr("Merge"), QKeySequence(Qt::Key_M), [this] { Q_EMIT mergeRequested(m_page->mergeTarget, subject()); });
    m_foot = new Panel(Edge::Top, Ground::Surface, this);
    auto *buttons = new FlowLayout(m_foot, scaled(8));
    buttons->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    buttons->addWidget(actionButton(m_restore, Button::Kind::Plain, m_foot));
    buttons->addWidget(actionButton(m_merge, Button::Kind::Plain, m_foot));
    column->addWidget(m_foot);
    m_versions->setSelectionMode(QAbstractItemView::NoSelection); // a list to read; the one with the keyboard still shows
    connect(m_versions, &QListView::activated, this, [this] {
        const items::HistoryRow *row = m_versions->history()->view().find(m_versions->currentLabel());
        if (row && !row->parents.isEmpty())
            Q_EMIT diffRequested(row->parents.front(), row->label);
    });
    connect(m_question, &InlineQuestion::closed, this, &DiffSidePanel::focusReturned);
    connect(history, &items::HistoryDesk::told, this, [this](const QString &text, bool canTakeBack) {
        m_question->tell(text, canTakeBack ? std::function<void()>([this] { m_history->takeBack(); }) : std::function<void()>());
    });
    connect(history, &items::HistoryDesk::failed, m_question, &InlineQuestion::showError);
    showPage(nullptr);
}

QString DiffSidePanel::subject() const
{
    return m_page ? m_page->subject() : QString();
}

void DiffSidePanel::showPage(std::shared_ptr<const items::DiffPage> page)
{
    m_page = std::move(page);
    items::HistoryView between;
    if (m_page)
        between.rows = m_page->between;
    m_none->setVisible(between.rows.empty());
    m_none->setText(m_page ? tr("No version lies between the two.") : QString());
    m_versions->showView(between);
    const QString label = m_history->canWrite() ? subject() : QString();
    m_foot->setVisible(!label.isEmpty());
    m_restore->setVisible(!label.isEmpty());
    m_restore->setText(tr("Restore %1").arg(label));
    m_merge->setVisible(!label.isEmpty() && !m_page->mergeTarget.isEmpty());
    if (m_page)
        m_merge->setText(m_page->mergeTarget == QStringLiteral("draft") ? tr("Merge %1 into draft").arg(label) : tr("Merge %1 into %2").arg(label, m_page->mergeTarget));
}

void DiffSidePanel::askRestore()
{
    const QString label = subject();
    m_question->ask(tr("Restore %1? Its text becomes a new version.").arg(label), tr("Restore %1").arg(label), [this, label] { m_history->restore(label); });
}

} // namespace assay::widgets

#include "moc_diff_side_panel.cpp"
