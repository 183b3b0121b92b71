#include "widgets/compare/comparison_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "items/facet_terms.h"
#include "items/format.h"
#include "widgets/compare/case_pane.h"
#include "widgets/compare/compare_matrix.h"
#include "widgets/compare/filter_bar.h"
#include "widgets/components/pick_list.h"
#include "widgets/shell/room.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

using items::CompareFilter;

namespace {

const char *const caseKey = "compare.case";
const char *const filterKey = "compare.filter";

const char *nameOf(CompareFilter filter)
{
    switch (filter) {
    case CompareFilter::All: return "all";
    case CompareFilter::Differ: return "differ";
    case CompareFilter::Broken: return "broken";
    case CompareFilter::Fixed: return "fixed";
    case CompareFilter::Picked: break; // of a report that is gone tomorrow
    }
    return "all";
}

std::optional<CompareFilter> filterCalled(const std::string &name)
{
    for (const auto filter : {CompareFilter::All, CompareFilter::Differ, CompareFilter::Broken, CompareFilter::Fixed}) {
        if (name == nameOf(filter))
            return filter;
    }
    return std::nullopt;
}

} // namespace

ComparisonView::ComparisonView(Room *room, items::CompareDesk *desk, QAction *report, QWidget *parent) : Splitter(Qt::Horizontal, parent), m_room(room), m_desk(desk)
{
    addActions();
    auto *left = new widgets::Panel(Edge::None, widgets::Panel::Ground::Surface, this);
    auto *rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_filterBar = new FilterBar({m_verdict, m_columns, report}, left);
    m_matrix = new CompareMatrix(desk->model(), left);
    rows->addWidget(m_filterBar);
    rows->addWidget(m_matrix, 1);
    m_pane = new CasePane({m_raw, m_history}, this);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    setSizes({scaled(872), scaled(344)});
    connect(m_filterBar, &FilterBar::filterChosen, this, &ComparisonView::chooseFilter);
    connect(m_filterBar, &FilterBar::tintChosen, m_pane, &CasePane::setTinted);
    connect(m_matrix, &CompareMatrix::cellChosen, this, &ComparisonView::showCell);
    connect(m_matrix, &CompareMatrix::filterDropped, this, [this] { m_filterBar->setFilter(CompareFilter::All); });
    connect(m_matrix, &CompareMatrix::baselineWanted, this, &ComparisonView::baselineWanted);
    connect(m_matrix, &CompareMatrix::hideWanted, this, [this](int column) {
        if (m_matrix->hiddenColumns().size() + 1 < static_cast<qsizetype>(m_desk->view().columns.size()))
            m_matrix->hideColumns(m_matrix->hiddenColumns() + QList<int>{column});
    });
    connect(m_pane, &CasePane::moveRequested, m_matrix, &CompareMatrix::moveCase);
    connect(desk, &items::CompareDesk::caseRead, this, &ComparisonView::takeCase);
    connect(desk, &items::CompareDesk::caseChanged, desk, &items::CompareDesk::readCase);
    connect(desk, &items::CompareDesk::questionsRead, this, &ComparisonView::chooseVerdict);
    connect(desk, &items::CompareDesk::answerRead, m_pane, &CasePane::showRaw);
    connect(desk, &items::CompareDesk::caseFailed, m_pane, &CasePane::showError);
    connect(desk, &items::CompareDesk::textCame, m_pane, &CasePane::showLive);
}

void ComparisonView::addActions()
{
    m_verdict = m_room->addRoomAction(QStringLiteral("verdict"), tr("Verdict"), QKeySequence(Qt::Key_Y), [this] { m_desk->readQuestions(); });
    m_columns = m_room->addRoomAction(QStringLiteral("columns"), tr("Columns"), QKeySequence(Qt::SHIFT | Qt::Key_C), [this] { chooseColumns(); });
    m_room->addRoomAction(QStringLiteral("copy-answer"), tr("Copy the answer"), QKeySequence::Copy, [this] { copyAnswer(); });
    m_raw = m_room->addRoomAction(QStringLiteral("raw-request"), tr("Raw request"), QKeySequence(Qt::Key_R), [this] { showDetail(); });
    m_raw->setCheckable(true);
    m_history = m_room->addRoomAction(QStringLiteral("case-history"), tr("History of this case"), QKeySequence(Qt::Key_H), [this] { goToHistory(); });
    m_room->addRoomAction(QStringLiteral("run-results"), tr("Results of this run"), QKeySequence(Qt::SHIFT | Qt::Key_H), [this] {
        if (!m_desk->view().runId.isEmpty())
            Q_EMIT m_room->placeRequested({QStringLiteral("results"), QStringLiteral("run=\"%1\"").arg(m_desk->view().runId), {}});
    });
    m_room->addRoomAction(QStringLiteral("label-cases"), tr("Label the cases shown"), QKeySequence(Qt::SHIFT | Qt::Key_L), [this] { labelShown(); });
}

/// A queue over the answers to the cases that pass the filter; the worst change stands first, so a long list is cut where it matters least.
void ComparisonView::labelShown()
{
    constexpr int mostCases = 500;
    const items::CompareModel &cases = *m_desk->model();
    if (m_desk->view().runId.isEmpty() || cases.rowCount() == 0)
        return;
    QString filter = QStringLiteral("run=\"%1\"").arg(m_desk->view().runId);
    QStringList ids;
    for (int row = 0; row < std::min(mostCases, cases.rowCount()); ++row)
        ids << cases.index(row, 0).data(items::CompareModel::CaseIdRole).toString();
    if (cases.filter() != CompareFilter::All || cases.rowCount() > mostCases)
        filter = items::FacetTerms(filter).with(QStringLiteral("case"), ids);
    if (cases.rowCount() > mostCases)
        Q_EMIT m_room->statusChanged(tr("Only the first %1 of %2 cases").arg(items::count(mostCases), items::count(cases.rowCount())));
    Q_EMIT m_room->placeRequested({QStringLiteral("label"), filter, QStringLiteral("new")});
}

void ComparisonView::setSession(Session *session)
{
    m_session = session;
    clear();
}

void ComparisonView::clear()
{
    m_pane->showNothing();
    m_detail = {};
}

QString ComparisonView::rememberedCase() const
{
    return m_session ? QString::fromStdString(m_session->remembered(caseKey)) : QString();
}

void ComparisonView::takeKeyboard()
{
    m_matrix->setFocus();
}

void ComparisonView::showCounts()
{
    m_filterBar->showCounts(m_desk->model()->sheet().counts());
    showVerdict();
}

void ComparisonView::begin(int caseIndex, bool keepFilter)
{
    const auto kept = keepFilter ? filterCalled(m_session->remembered(filterKey)) : std::nullopt;
    const auto &counts = m_desk->model()->sheet().counts();
    m_detail = {};
    m_matrix->hideColumns({});
    m_filterBar->showPicked({});
    chooseFilter(m_desk->model()->isLive()      ? CompareFilter::All
                 : kept && counts.of(*kept) > 0 ? *kept
                 : counts.differ > 0            ? CompareFilter::Differ
                                                : CompareFilter::All);
    m_matrix->goToCase(caseIndex);
    showCounts();
}

std::pair<int, int> ComparisonView::focusedPair() const
{
    const int baseline = m_desk->view().setup.baseline;
    int column = m_matrix->currentColumn();
    for (int other = 0; column == baseline && other < static_cast<int>(m_desk->view().columns.size()); ++other) {
        if (other != baseline && !m_matrix->hiddenColumns().contains(other))
            column = other;
    }
    return {baseline, column};
}

void ComparisonView::showCases(const QString &name, const std::vector<std::int64_t> &positions, const QList<int> &columns)
{
    QList<int> hidden = m_matrix->hiddenColumns();
    for (const int column : columns)
        hidden.removeAll(column);
    m_matrix->hideColumns(hidden);
    m_desk->model()->pick(positions);
    m_filterBar->showPicked(tr("Report: %1 %2").arg(name, items::count(m_desk->model()->pickedCount())));
    m_filterBar->setFilter(CompareFilter::Picked);
    m_matrix->goToCase(-1);
}

void ComparisonView::chooseColumns()
{
    auto *list = new PickList(PickList::Mode::Several, tr("Columns that are shown"), m_filterBar); // a splitter would lay out a child of its own beside the panes
    std::vector<PickItem> items;
    const auto &columns = m_desk->view().columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        items.push_back({QString::number(i), columns[i].name, columns[i].isBaseline ? tr("baseline") : QString(), {}, !m_matrix->isColumnHidden(static_cast<int>(i) + 1), true});
    list->setItems(std::move(items));
    connect(list, &PickList::checkedChanged, this, [this, all = static_cast<int>(columns.size())](const QStringList &ids) {
        QList<int> hidden;
        for (int column = 0; column < all; ++column) {
            if (!ids.contains(QString::number(column)) && !ids.isEmpty())
                hidden << column;
        }
        m_matrix->hideColumns(hidden);
    });
    list->popUp(m_filterBar->columnsButton());
}

/// Whose word counts: the scorers', or that of people who answered a question with pass or fail.
void ComparisonView::chooseVerdict(const QStringList &questions)
{
    if (questions.isEmpty())
        return Q_EMIT m_room->statusChanged(tr("Nobody has answered a question with pass or fail on these answers yet; %1 makes a queue").arg(QKeySequence(Qt::SHIFT | Qt::Key_L).toString(QKeySequence::NativeText)));
    auto *list = new PickList(PickList::Mode::One, tr("Whose verdict counts"), m_filterBar);
    const QString &current = m_desk->view().question;
    std::vector<PickItem> items{{QString(), tr("Scorers"), tr("all that give a verdict"), {}, current.isEmpty(), true}};
    for (const QString &question : questions)
        items.push_back({question, tr("label %1").arg(question), {}, {}, current == question, true});
    list->setItems(std::move(items));
    connect(list, &PickList::picked, m_desk, &items::CompareDesk::setQuestion);
    list->popUp(m_filterBar->verdictButton());
}

/// By another verdict other cases differ; where none is left of those that were looked at, all are shown.
void ComparisonView::showVerdict()
{
    constexpr int mostOfName = 20;
    const QString question = m_desk->view().question;
    const QString name = question.size() > mostOfName ? question.left(mostOfName - 1) + QChar(0x2026) : question;
    m_verdict->setText(question.isEmpty() ? tr("Verdict") : tr("Verdict: label %1").arg(name));
    const bool wasPicked = m_desk->model()->filter() == CompareFilter::Picked;
    if (std::exchange(m_question, question) != question && !wasPicked && m_desk->model()->sheet().counts().of(m_desk->model()->filter()) == 0)
        chooseFilter(CompareFilter::All);
}

void ComparisonView::chooseFilter(CompareFilter filter)
{
    m_filterBar->setFilter(filter);
    m_matrix->setFilter(filter);
    if (m_session)
        m_session->remember(filterKey, nameOf(filter));
}

/// A case that is in the pane already, and has not changed, is not read again.
void ComparisonView::showCell(int caseIndex, int)
{
    if (caseIndex < 0) {
        m_pane->showNothing();
        m_detail = {};
        return;
    }
    if (m_detail.index == caseIndex && m_detail.columns.size() == m_desk->view().columns.size())
        showDetail();
    else
        m_desk->readCase(caseIndex);
}

void ComparisonView::takeCase(const items::CaseDetail &detail)
{
    m_detail = detail;
    if (m_session)
        m_session->remember(caseKey, detail.caseId.toStdString());
    showDetail();
}

/// The case, or the answer looked at raw where there is one.
void ComparisonView::showDetail()
{
    const auto column = static_cast<std::size_t>(m_matrix->currentColumn());
    if (column >= m_detail.columns.size() || m_detail.index != m_matrix->currentCaseIndex())
        return;
    const std::int64_t key = m_detail.columns[column].key;
    if (m_raw->isChecked() && key != 0)
        m_desk->readAnswer(key);
    else
        m_pane->showCase(m_desk->view(), m_detail, static_cast<int>(column));
}

void ComparisonView::copyAnswer()
{
    const auto column = static_cast<std::size_t>(m_matrix->currentColumn());
    if (column < m_detail.columns.size())
        QGuiApplication::clipboard()->setText(m_detail.columns[column].cell.output);
}

void ComparisonView::goToHistory()
{
    if (!m_detail.caseId.isEmpty())
        Q_EMIT m_room->placeRequested({QStringLiteral("results"), QStringLiteral("case=\"%1\"").arg(m_detail.caseId), {}});
}

} // namespace assay::widgets

#include "moc_comparison_view.cpp"
