#include "widgets/governance/governance_room.h"

#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "project/session.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/inline_question.h"
#include "widgets/components/label.h"
#include "widgets/components/list_view.h"
#include "widgets/components/panel.h"
#include "widgets/components/pick_field.h"
#include "widgets/governance/gate_pane.h"
#include "widgets/governance/policy_form.h"
#include "widgets/governance/policy_pane.h"

namespace assay::widgets {

using items::ConditionTemplate;

namespace {
constexpr int slowMs = 1000; ///< until a long judgement is told
} // namespace

GovernanceRoom::GovernanceRoom(QWidget *parent) : Room(QStringLiteral("governance"), tr("Govern"), parent)
{
    addActions();
    setContent(buildContent());
    setEmpty(buildEmpty());
    connectDesks();
    m_said.setSingleShot(true);
    m_said.setInterval(saidMs);
    connect(&m_said, &QTimer::timeout, this, &GovernanceRoom::showStatus);
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowMs);
    connect(&m_slow, &QTimer::timeout, this, [this] { Q_EMIT progressChanged(Progress{tr("Judging the gate"), {}, {}, true}); });
    showEmpty();
}

QWidget *GovernanceRoom::buildContent()
{
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new Splitter(Qt::Horizontal, content);
    row->addWidget(splitter);
    splitter->addWidget(buildList(splitter));
    auto *middle = new QWidget(splitter);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_pages = new QStackedLayout;
    m_pane = new PolicyPane(&m_policies, m_edit, m_restore, middle);
    m_form = new PolicyForm(&m_policies, m_save, m_cancel, middle);
    m_pages->addWidget(m_pane);
    m_pages->addWidget(m_form);
    column->addLayout(m_pages, 1);
    m_question = new InlineQuestion(middle);
    column->addWidget(m_question);
    m_gatePane = new GatePane(&m_policies, &m_gate, m_copy, m_junit, splitter);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setStretchFactor(2, 0);
    splitter->setSizes({scaled(232), 1 << 14, scaled(320)});
    return content;
}

QWidget *GovernanceRoom::buildList(QWidget *parent)
{
    auto *panel = new Panel(Edge::None, Panel::Ground::Surface, parent);
    panel->setMinimumWidth(scaled(200));
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(panel);
    auto *title = new Label(TextStyle::Title, Ink::Text, tr("Policies"), head);
    title->setElided(true);
    head->add(title);
    head->addStretch();
    head->add(actionButton(m_new, Button::Kind::Flat, head));
    m_list = new ListView(tr("Policies"), panel);
    m_list->setModel(m_policies.list());
    column->addWidget(head);
    column->addWidget(m_list, 1);
    return panel;
}

QWidget *GovernanceRoom::buildEmpty()
{
    auto *empty = new EmptyState(tr("What has to hold before a version ships"),
                                 tr("A policy says it in numbers: how good, compared with what, from how many cases, at what cost. A gate then tells of any run whether it holds, here and on a CI server."),
                                 this);
    const auto offer = [&](const QString &icon, const QString &title, const QString &note, Button::Kind kind, std::vector<ConditionTemplate> conditions) {
        auto *button = new Button(kind, tr("Write it"), empty);
        button->setAccessibleName(title);
        connect(button, &Button::clicked, this, [this, conditions = std::move(conditions)] { begin(conditions); });
        connect(m_new, &QAction::changed, button, [this, button] { button->setEnabled(m_new->isEnabled()); });
        empty->addChoice(icon, title, note, button);
    };
    offer(QStringLiteral("governance"), tr("No worse than production"), tr("pass rate less than 2 points below it, one-sided 95 %"), Button::Kind::Primary, {ConditionTemplate::NoWorse});
    offer(QStringLiteral("compare"), tr("No worse, and no dearer"), tr("the same, and the cost of a case at most 10 % above"), Button::Kind::Plain, {ConditionTemplate::NoWorse, ConditionTemplate::Cost});
    offer(QStringLiteral("results"), tr("At least a bar"), tr("pass rate at least 90 %, whatever production does"), Button::Kind::Plain, {ConditionTemplate::Bar});
    return empty;
}

void GovernanceRoom::connectDesks()
{
    connect(&m_policies, &items::PolicyDesk::changed, this, &GovernanceRoom::showPolicies);
    connect(&m_policies, &items::PolicyDesk::currentChanged, this, &GovernanceRoom::showCurrent);
    connect(&m_policies, &items::PolicyDesk::draftChanged, this, &GovernanceRoom::showDraft);
    connect(&m_policies, &items::PolicyDesk::failed, this, [this](const Error &error) {
        if (m_policies.isRead())
            m_question->showError(error);
        else
            showError(error);
    });
    connect(&m_policies, &items::PolicyDesk::kept, this, [this](const QString &text, int undoes) {
        m_pane->wantNewest();
        showCurrent();
        if (undoes > 0)
            m_question->tell(text, [this, undoes] { m_policies.restore(undoes); });
        else
            m_question->close();
        say(text);
    });
    connect(&m_gate, &items::GateDesk::changed, this, [this] {
        if (m_gate.isJudging()) {
            m_slow.start();
        } else {
            m_slow.stop();
            Q_EMIT progressChanged(std::nullopt);
        }
        permitActions();
        showStatus();
    });
    connect(m_list, &ListView::chosen, this, &GovernanceRoom::choosePolicy);
    connect(m_pane, &PolicyPane::versionChanged, this, &GovernanceRoom::permitActions);
    connect(m_question, &InlineQuestion::closed, this, &GovernanceRoom::takeKeyboard);
    connect(m_gatePane, &GatePane::runWanted, this, [this] { Q_EMIT placeRequested({QStringLiteral("compare"), {}, {}}); });
    connect(m_gatePane, &GatePane::candidateChosen, this, [this](const QString &reference) {
        m_candidate = reference;
        judge();
    });
}

void GovernanceRoom::showSession(Session *session)
{
    m_session = session;
    m_candidate.clear();
    m_said.stop();
    m_question->close();
    session ? showLoading() : showEmpty();
    m_gate.setSession(session);
    m_policies.setSession(session);
    showDraft();
}

void GovernanceRoom::showEvent(QShowEvent *event)
{
    Room::showEvent(event);
    m_policies.setShown(true);
}

void GovernanceRoom::hideEvent(QHideEvent *event)
{
    Room::hideEvent(event);
    m_policies.setShown(false);
}

/// They were read, first or anew.
void GovernanceRoom::showPolicies()
{
    if (const QString wanted = std::exchange(m_wanted, QString()); !wanted.isEmpty())
        m_policies.choose(wanted);
    if (m_policies.policies().empty() && !m_policies.draft())
        showEmpty();
    else
        showContent();
    showCurrent();
}

void GovernanceRoom::showDraft()
{
    const bool isWriting = m_policies.draft() != nullptr;
    if (isWriting)
        m_form->begin();
    m_pages->setCurrentWidget(isWriting ? static_cast<QWidget *>(m_form) : m_pane);
    if (m_policies.isRead()) {
        if (m_policies.policies().empty() && !isWriting)
            showEmpty();
        else
            showContent();
        showCurrent();
        if (isVisible())
            takeKeyboard();
    }
    permitActions();
}

void GovernanceRoom::showCurrent()
{
    const items::PolicyView *policy = m_policies.current();
    m_list->select(policy ? policy->name : QString());
    m_pane->show();
    judge();
    permitActions();
    showStatus();
}

void GovernanceRoom::judge()
{
    const items::PolicyView *policy = m_policies.current();
    const auto &candidates = m_policies.candidates();
    const bool isThere = std::any_of(candidates.begin(), candidates.end(), [this](const items::CandidateView &each) { return each.reference == m_candidate; });
    const QString run = isThere ? m_candidate : items::usualCandidate(candidates, policy ? policy->newest().baseline : QString());
    m_gate.judge(policy ? policy->name : QString(), run);
    m_gatePane->showCandidates(run);
}

void GovernanceRoom::goTo(const items::Place &place)
{
    if (!place.detail.isEmpty())
        m_candidate = place.detail;
    m_wanted = place.subject;
    if (m_policies.isRead() && !place.subject.isEmpty())
        choosePolicy(std::exchange(m_wanted, QString()));
    else if (m_policies.isRead())
        judge();
}

void GovernanceRoom::choosePolicy(const QString &name)
{
    leaveDraft([this, name] {
        m_policies.choose(name);
        showCurrent();
    });
    if (m_policies.draft()) // the list shows what is being written until that is settled
        m_list->select(m_policies.current() ? m_policies.current()->name : QString());
}

void GovernanceRoom::takeKeyboard()
{
    if (m_question->isVisible())
        return;
    if (m_policies.draft())
        m_form->takeKeyboard();
    else
        m_list->setFocus();
}

void GovernanceRoom::cancelWork()
{
    m_gate.cancel();
}

void GovernanceRoom::showStatus()
{
    if (m_said.isActive())
        return;
    const auto &view = m_gate.view();
    const QString policies = tr("%Ln policies", nullptr, static_cast<int>(m_policies.policies().size()));
    Q_EMIT statusChanged(view ? policies + QStringLiteral(" · ") + view->sentence : policies);
}

void GovernanceRoom::say(const QString &text)
{
    m_said.start();
    Q_EMIT statusChanged(text);
}

} // namespace assay::widgets

#include "moc_governance_room.cpp"
