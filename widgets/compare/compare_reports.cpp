// The report of the room Compare: where it comes from, and where one goes from it.
#include <QStackedLayout>

#include "items/format.h"
#include "widgets/compare/compare_room.h"
#include "widgets/compare/comparison_view.h"
#include "widgets/compare/report_page.h"

namespace assay::widgets {

namespace {

const char *const reportKey = "compare.report"; ///< what the report was about while it was in front, else empty

std::string written(const items::ReportQuestion &question)
{
    return QStringLiteral("%1#%2 %3#%4 %5").arg(question.a.runId).arg(question.a.column).arg(question.b.runId).arg(question.b.column).arg(question.by).toStdString();
}

std::optional<items::ReportQuestion> readBack(const std::string &text)
{
    const QString all = QString::fromStdString(text);
    const auto side = [&](int at) {
        const QString part = all.section(QLatin1Char(' '), at, at);
        return items::ColumnPick{part.section(QLatin1Char('#'), 0, 0), part.section(QLatin1Char('#'), 1).toInt()};
    };
    const items::ReportQuestion question{side(0), side(1), all.section(QLatin1Char(' '), 2)};
    return question.isComplete() ? std::optional(question) : std::nullopt;
}

} // namespace

void CompareRoom::addReportActions()
{
    m_reportAction = addRoomAction(QStringLiteral("report"), tr("Report"), QKeySequence(Qt::Key_E), [this] { showFocusedReport(); });
    m_reportAction->setToolTip(tr("This column against the baseline: scorers, segments, cost, with intervals"));
    addRoomAction(QStringLiteral("compare-with"), tr("Compare this column with…"), QKeySequence(Qt::SHIFT | Qt::Key_E), [this] { compareWith(); });
}

void CompareRoom::connectReport()
{
    connect(m_reportPage, &ReportPage::left, this, [this] { showCells(); });
    connect(m_reportPage, &ReportPage::casesWanted, this, &CompareRoom::showCases);
    connect(m_bodies, &QStackedLayout::currentChanged, this, [this](int page) {
        m_reportPage->setShown(page == ReportBodies);
        if (m_session && page != ReportBodies)
            m_session->remember(reportKey, {});
    });
    connect(&m_report, &items::ReportDesk::changed, this, [this] {
        if (m_session && m_bodies->currentIndex() == ReportBodies && m_report.question().isComplete())
            m_session->remember(reportKey, written(m_report.question()));
    });
}

/// The column that is focused, against the baseline; of the baseline itself the one beside it.
void CompareRoom::showFocusedReport()
{
    const items::CompareView &view = m_desk.view();
    if (view.runId.isEmpty() || m_bodies->currentIndex() == ReportBodies)
        return;
    const auto [baseline, column] = m_view->focusedPair();
    items::ReportQuestion question{{}, {view.runId, column}, m_report.question().by};
    if (baseline != column)
        question.a = {view.runId, baseline};
    showReport(question);
}

void CompareRoom::compareWith()
{
    const items::CompareView &view = m_desk.view();
    if (view.runId.isEmpty())
        return;
    if (m_bodies->currentIndex() != ReportBodies)
        showReport({{}, {view.runId, m_view->focusedPair().second}, m_report.question().by});
    m_reportPage->choose(ReportPage::Side::A);
}

void CompareRoom::showReport(const items::ReportQuestion &question)
{
    m_report.ask(question);
    m_bodies->setCurrentIndex(ReportBodies);
    showContent();
    if (isVisible())
        takeKeyboard();
}

void CompareRoom::showCells()
{
    m_bodies->setCurrentIndex(CellBodies);
    if (isVisible())
        takeKeyboard();
}

/// After a comparison has opened: the report that was in front when the project was closed, or that another room asked for.
void CompareRoom::showWantedReport()
{
    if (std::exchange(m_asksReport, false))
        return compareWith();
    if (const auto question = std::exchange(m_wantedReport, std::nullopt))
        showReport(*question);
}

void CompareRoom::recallReport()
{
    m_wantedReport = readBack(m_session->remembered(reportKey));
}

/// In the matrix where it holds both columns, else in Results.
void CompareRoom::showCases(items::CaseGroup group)
{
    constexpr std::size_t mostCases = 500; // a filter of more can no longer be read
    const items::ReportQuestion question = m_report.question();
    const std::vector<JudgedCase> &cases = m_report.view().of(group);
    if (cases.empty())
        return;
    if (question.a.runId == m_desk.view().runId && question.b.runId == m_desk.view().runId) {
        std::vector<std::int64_t> positions;
        for (const JudgedCase &each : cases)
            positions.push_back(each.position);
        m_view->showCases(items::caseGroupText(group), positions, {question.a.column, question.b.column});
        return showCells();
    }
    if (cases.size() > mostCases)
        Q_EMIT statusChanged(tr("Only the first %1 of %2 cases").arg(items::count(mostCases), items::count(static_cast<std::int64_t>(cases.size()))));
    Q_EMIT placeRequested({QStringLiteral("results"), m_report.filterOf(group, mostCases), {}});
}

} // namespace assay::widgets
