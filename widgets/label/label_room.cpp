#include "widgets/label/label_room.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <utility>

#include "items/roles.h"
#include "project/session.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/list_view.h"
#include "widgets/components/panel.h"
#include "widgets/label/decision_pane.h"
#include "widgets/label/guide_pane.h"
#include "widgets/label/judge_page.h"
#include "widgets/label/label_pane.h"
#include "widgets/label/queue_form.h"
#include "widgets/label/queue_pane.h"

namespace assay::widgets {

namespace {
const std::string queueKey = "label/queue"; ///< the one that was open
} // namespace

LabelRoom::LabelRoom(QWidget *parent) : Room(QStringLiteral("label"), tr("Label"), parent)
{
    addLabelActions();
    addQueueActions();
    addJudgeActions();
    setContent(buildContent());
    setEmpty(buildEmpty());
    connectDesks();
    m_said.setSingleShot(true);
    m_said.setInterval(saidMs);
    connect(&m_said, &QTimer::timeout, this, &LabelRoom::showStatus);
    showEmpty();
}

QWidget *LabelRoom::buildContent()
{
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    m_splitter = new Splitter(Qt::Horizontal, content);
    row->addWidget(m_splitter);
    m_list = new QueuePane(&m_queues, &m_desk, m_splitter);
    m_list->addToHead(m_files);
    m_list->addToHead(m_new);
    m_list->addBelow(m_judges);
    auto *middle = new QWidget(m_splitter);
    m_pages = new QStackedLayout(middle);
    m_pane = new LabelPane(&m_desk, middle);
    for (QAction *action : {m_undo, m_skip})
        m_pane->addToHead(action);
    m_decide = new DecisionPane(&m_decisions, middle);
    m_form = new QueueForm(&m_queues, middle);
    m_judgePage = new JudgePage(&m_judgeDesk, m_askPeople, middle);
    for (QWidget *page : {static_cast<QWidget *>(m_pane), static_cast<QWidget *>(m_decide), static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_judgePage)})
        m_pages->addWidget(page);
    m_guide = new GuidePane(&m_desk, &m_queues, m_splitter);
    m_guide->addToHead(m_hide);
    m_guide->addBelow(m_settle);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({scaled(232), 1 << 14, scaled(320)});
    connect(m_list, &QueuePane::chosen, this, &LabelRoom::openQueue);
    connect(m_decide, &DecisionPane::closed, this, [this] { turnTo(LabelPage); });
    connect(m_list->list(), &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (m_pages->currentIndex() == JudgesPage) // the queue that is open is chosen again
            openQueue(index.data(items::IdRole).toString());
    });
    connect(m_judgePage, &JudgePage::closed, this, &LabelRoom::closeJudges);
    connect(m_judgePage, &JudgePage::compareWanted, this, [this] { Q_EMIT placeRequested({QStringLiteral("compare"), {}, {}}); });
    connect(m_judgePage, &JudgePage::answersWanted, this, [this](const QString &filter) { Q_EMIT placeRequested({QStringLiteral("results"), filter, {}}); });
    connect(m_judgePage, &JudgePage::answerWanted, this, [this](const QString &id) { Q_EMIT placeRequested({QStringLiteral("results"), {}, id}); });
    connect(m_form, &QueueForm::closed, this, [this] {
        if (!m_queues.hasQueues())
            showEmpty();
        else if (m_desk.queueId().isEmpty()) // the room was entered to make one
            openQueue(m_queues.list()->index(0).data(items::IdRole).toString());
        else
            turnTo(LabelPage);
    });
    return content;
}

QWidget *LabelRoom::buildEmpty()
{
    auto *empty = new EmptyState(tr("People judge what models answer"),
                                 tr("A queue holds answers and asks a few questions about each: one item at a time, blind and in random order, every answer a key. How people agree is measured as they go."),
                                 this);
    auto *make = new Button(Button::Kind::Primary, tr("New queue"), empty); // without its key, which is too long here in some languages
    connect(make, &Button::clicked, m_new, &QAction::trigger);
    empty->addChoice(QStringLiteral("label"), tr("Make a queue"), tr("from any answers of the project"), make);
    empty->addChoice(QStringLiteral("trends"), tr("Look at a judge"), tr("how far a model that scores can be believed"), actionButton(m_judges, Button::Kind::Plain, empty, m_judges->iconText()));
    return empty;
}

void LabelRoom::connectDesks()
{
    connect(&m_queues, &items::QueueDesk::opened, this, &LabelRoom::showOpened);
    connect(&m_queues, &items::QueueDesk::failed, this, [this](const Error &error) {
        if (m_isOpen)
            say(QStringLiteral("✗ ") + toSentence(error));
        else
            showError(error);
    });
    connect(&m_queues, &items::QueueDesk::said, this, [this](const QString &sentence) { say(QStringLiteral("✓ ") + sentence); });
    connect(&m_queues, &items::QueueDesk::made, this, [this](const QString &queue) { m_wanted = queue; });
    connect(&m_desk, &items::LabelDesk::failed, this, [this](const Error &error) { say(QStringLiteral("✗ ") + toSentence(error)); });
    connect(&m_desk, &items::LabelDesk::progressChanged, this, [this] {
        const items::LabelProgress progress = m_desk.progress();
        m_queues.noteProgress(m_desk.queueId(), progress.answered, progress.assigned, progress.left);
        permitActions();
        if (!m_said.isActive())
            showStatus();
    });
    connect(&m_desk, &items::LabelDesk::itemChanged, this, &LabelRoom::permitActions);
    connect(&m_queues, &items::QueueDesk::agreementChanged, this, &LabelRoom::permitActions);
    connect(&m_decisions, &items::DecisionDesk::decided, this, [this](const QString &sentence) { say(QStringLiteral("✓ ") + sentence); });
}

void LabelRoom::showSession(Session *session)
{
    m_session = session;
    m_isOpen = false;
    m_said.stop();
    m_desk.setSession(session);
    m_decisions.setSession(session);
    m_judgeDesk.setSession(session);
    if (session) {
        showLoading();
        if (m_wanted.isEmpty())
            m_wanted = QString::fromStdString(session->remembered(queueKey));
        m_guide->setVisible(session->remembered(LabelRoom::guideKey) != "0");
        m_pane->setReadOnly(session->whyReadOnly().has_value());
    } else {
        m_wanted.clear();
        m_wantsNew = false;
        m_wantsJudges = false;
        Q_EMIT waitingChanged(0);
        showEmpty();
    }
    m_queues.setSession(session);
    permitActions();
}

/// The list was read, first or anew.
void LabelRoom::showOpened()
{
    Q_EMIT waitingChanged(m_queues.waiting());
    if (m_wantsNew)
        return makeQueue(m_wantedFilter);
    const bool first = !std::exchange(m_isOpen, true);
    if (!m_queues.hasQueues()) {
        if (std::exchange(m_wantsJudges, false))
            openJudges();
        else if (first || (m_pages->currentIndex() != NewPage && m_pages->currentIndex() != JudgesPage))
            showEmpty();
        return showStatus();
    }
    const auto *list = m_queues.list();
    QString wanted;
    for (int row = 0; row < list->rowCount(); ++row) {
        const QModelIndex index = list->index(row);
        const QString id = index.data(items::IdRole).toString();
        if (!m_wanted.isEmpty() && (id == m_wanted || index.data().toString() == m_wanted))
            wanted = id;
    }
    if (wanted.isEmpty() && first)
        wanted = list->index(0).data(items::IdRole).toString();
    m_wanted.clear();
    if (!wanted.isEmpty())
        openQueue(wanted);
    if (std::exchange(m_wantsJudges, false))
        openJudges();
    showStatus();
}

void LabelRoom::openQueue(const QString &id)
{
    if (!m_session || id.isEmpty())
        return;
    showContent();
    turnTo(LabelPage);
    m_list->list()->select(id);
    if (id == m_desk.queueId())
        return;
    m_session->remember(queueKey, id.toStdString());
    m_desk.open(id);
    m_queues.follow(id);
}

void LabelRoom::turnTo(Page page)
{
    m_pages->setCurrentIndex(page);
    m_guide->setVisible(page == LabelPage && (!m_session || m_session->remembered(LabelRoom::guideKey) != "0"));
    if (page == LabelPage)
        m_decisions.close();
    m_judgeDesk.setWatched(page == JudgesPage);
    permitActions();
    if (isVisible())
        takeKeyboard();
}

void LabelRoom::takeKeyboard()
{
    if (m_pages->currentIndex() == NewPage)
        return; // its first field has it
    if (m_pages->currentIndex() == JudgesPage)
        return m_judgePage->takeKeyboard();
    m_pages->currentWidget()->setFocus();
}

void LabelRoom::makeQueue(const QString &filter, const std::optional<items::QuestionWish> &question)
{
    m_wantsNew = false;
    m_isOpen = true;
    showContent();
    turnTo(NewPage);
    m_form->begin(filter, question);
}

void LabelRoom::goTo(const items::Place &place)
{
    if (place.detail == QStringLiteral("new")) {
        m_wantedFilter = place.subject;
        m_wantsNew = !m_isOpen;
        if (m_isOpen)
            makeQueue(place.subject);
        return;
    }
    if (place.detail == QStringLiteral("judge")) {
        m_wantsJudges = !m_isOpen;
        if (!place.subject.isEmpty())
            m_judgeDesk.chooseRun(place.subject);
        if (m_isOpen)
            openJudges();
        return;
    }
    m_wanted = place.subject;
    if (m_isOpen)
        showOpened();
}

bool LabelRoom::takeFile(const QString &path)
{
    if (!m_session || !path.endsWith(QStringLiteral(".assay")) || m_session->whyReadOnly())
        return false;
    m_queues.takeBack(path);
    return true;
}

void LabelRoom::showStatus()
{
    const qint64 waiting = m_queues.waiting();
    const QString left = waiting > 0 ? tr("%Ln waiting for you", nullptr, static_cast<int>(waiting)) : tr("nothing waits for you");
    Q_EMIT statusChanged(tr("Each answer is on disk before the next item shows") + QStringLiteral(" · ") + left);
    Q_EMIT waitingChanged(waiting);
}

void LabelRoom::say(const QString &text)
{
    m_said.start();
    Q_EMIT statusChanged(text);
}

} // namespace assay::widgets

#include "moc_label_room.cpp"
