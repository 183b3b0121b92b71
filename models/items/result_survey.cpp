#include "items/result_survey.h"

#include "items/result_words.h"

namespace assay::items {

ResultSurvey::ResultSurvey(QObject *parent) : QObject(parent), m_facets(new FacetModel(this)), m_grouping(new ResultGrouping(this)) {}

void ResultSurvey::clear()
{
    m_line.drop();
    m_totalsText.clear();
    m_facets->clear();
    m_grouping->drop();
}

/// Totals and facets come from the same scans.
void ResultSurvey::ask(Session &session, std::shared_ptr<const ResultColumns> columns, const ResultQuestion &question)
{
    m_facets->setWaiting(question.filter);
    m_grouping->ask(session, columns, question.query());
    session.stream<FacetPart>(
        m_line,
        [columns = std::move(columns), filter = question.filter](Database &database, const std::function<bool(FacetPart)> &give) {
            return readFacets(database, *columns, filter, give);
        },
        [this](const FacetPart &part) { take(part); },
        [](const Status &) {}); // the rows' own question says why it failed
}

void ResultSurvey::take(const FacetPart &part)
{
    if (const auto *facet = std::get_if<FacetView>(&part))
        return m_facets->take(*facet);
    const auto &totals = std::get<ResultTotals>(part);
    m_totalsText = items::totalsText(totals);
    Q_EMIT totalsRead(totals);
}

} // namespace assay::items

#include "moc_result_survey.cpp"
