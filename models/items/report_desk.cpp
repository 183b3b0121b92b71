#include "items/report_desk.h"

#include <algorithm>

#include "base/translate.h"
#include "base/utf8.h"
#include "items/format.h"
#include "project/compare_page.h"
#include "project/whole_file.h"
#include "storage/database.h"
#include "storage/result_columns.h"
#include "storage/rows.h"

namespace assay::items {

namespace {

Result<NamedColumn> columnOf(Database &database, const ColumnPick &pick)
{
    const auto run = resolveRun(database, pick.runId.toStdString());
    auto columns = run ? columnsOf(database, *run) : Result<std::vector<NamedColumn>>(fail(run.error()));
    if (!columns)
        return fail(columns.error());
    const auto found = std::find_if(columns->begin(), columns->end(), [&](const NamedColumn &each) { return each.number == pick.column; });
    if (found == columns->end())
        return fail(ErrorCode::BadInput, translate("Report", "The run has no such column any more"), {}, translate("Report", "Choose another one."));
    return std::move(*found);
}

/// Of the first hundred cases.
Result<QStringList> divisionsOf(Database &database, const NamedColumn &column)
{
    auto names = database.prepare("WITH some(id) AS (SELECT DISTINCT case_row FROM result WHERE run = ?1 LIMIT 100) "
                                  "SELECT DISTINCT v.key FROM some JOIN case_row c ON c.id = some.id, json_each(c.content, '$.vars') AS v ORDER BY v.key");
    auto tags = database.prepare("SELECT EXISTS (SELECT 1 FROM case_tag)");
    if (!names || !tags)
        return fail(names ? tags.error() : names.error());
    const auto variables = collect<std::string>(names->bind(1, column.run.key), [](const Statement &row) { return std::string(row.text(0)); });
    const auto any = tags->step();
    if (!variables || !any)
        return fail(variables ? any.error() : variables.error());
    QStringList divisions;
    if (tags->integer(0) != 0)
        divisions << QStringLiteral("tag");
    divisions << QStringLiteral("model");
    for (const std::string &variable : *variables)
        divisions << QString::fromStdString(variable);
    divisions.removeDuplicates();
    return divisions;
}

Result<std::vector<ColumnChoice>> readChoices(Database &database)
{
    const auto columns = ResultColumns::load(database);
    const auto runs = columns ? listRuns(database) : Result<std::vector<RunInfo>>(fail(columns.error()));
    if (!runs)
        return fail(runs.error());
    std::vector<ColumnChoice> choices;
    for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
        const ResultRun *of = run->isImported() ? nullptr : columns->run(run->key);
        for (const ResultColumn &column : of ? of->columns : std::vector<ResultColumn>())
            choices.push_back({{displayText(run->id.text()), column.number},
                               QStringLiteral("%1 %2 · %3").arg(displayText(column.prompt), displayText(column.versionLabel()), displayText(column.model)),
                               displayText(run->name), dateTime(run->at)});
    }
    return choices;
}

} // namespace

struct ReportDesk::Answer
{
    CompareReport report;
    ReportView view;
    QStringList divisions;
};

ReportDesk::ReportDesk(QObject *parent) : QObject(parent) {}

ReportDesk::~ReportDesk() = default;

void ReportDesk::setSession(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    for (JobLine *line : {&m_reading, &m_listing, &m_exporting})
        line->drop();
    m_session = session;
    m_question = {};
    m_answer.reset();
    m_view = {};
    m_divisions.clear();
    m_state = State::Unasked;
    m_isStale = false;
    if (session)
        connect(session, &Session::changed, this, [this](Facts facts) {
            if (!facts.testFlag(Fact::Runs) || !m_question.isComplete())
                return;
            m_isStale = true;
            if (m_isWatched)
                read();
        });
    Q_EMIT changed();
}

void ReportDesk::setWatched(bool watched)
{
    m_isWatched = watched;
    if (!watched && m_state == State::Reading) { // nobody waits for it
        m_reading.drop();
        m_isStale = true;
    }
    if (watched && m_isStale)
        read();
}

/// What was shown stays until its pair is another one: divided anew it is the same report.
void ReportDesk::ask(const ReportQuestion &question)
{
    if (question == m_question && m_state != State::Failed)
        return;
    const bool samePair = question.a == m_question.a && question.b == m_question.b;
    m_question = question;
    m_reading.drop();
    m_isStale = question.isComplete();
    if (!samePair || m_state == State::Failed) {
        m_answer.reset();
        m_view = {};
        m_state = question.isComplete() ? State::Reading : State::Unasked;
    }
    if (m_isWatched && m_isStale)
        read();
    Q_EMIT changed();
}

void ReportDesk::read()
{
    if (!m_session || !m_question.isComplete())
        return;
    m_isStale = false;
    using Shared = std::shared_ptr<const Answer>;
    const auto work = [question = m_question](Database &database) -> Result<Shared> {
        const auto a = columnOf(database, question.a);
        const auto b = a ? columnOf(database, question.b) : a;
        auto divisions = b ? divisionsOf(database, *a) : Result<QStringList>(fail(b.error()));
        if (!divisions)
            return fail(divisions.error());
        CompareRequest request;
        if (divisions->contains(question.by)) // else other columns, whose cases don't have it
            request.by = question.by.toStdString();
        auto report = compareColumns(database, *a, *b, request);
        if (!report)
            return fail(report.error());
        ReportView view = reportView(*report);
        return std::make_shared<const Answer>(Answer{std::move(*report), std::move(view), std::move(*divisions)});
    };
    m_session->read<Shared>(m_reading, work, [this](Result<Shared> answer) { take(std::move(answer)); });
}

void ReportDesk::take(Result<std::shared_ptr<const Answer>> answer)
{
    if (answer) {
        m_answer = *answer;
        m_view = m_answer->view;
        m_divisions = m_answer->divisions;
        m_question.by = m_divisions.contains(m_question.by) ? m_question.by : QString();
        m_state = State::Shown;
    } else {
        m_answer.reset();
        m_error = answer.error();
        m_state = State::Failed;
    }
    Q_EMIT changed();
}

QString ReportDesk::filterOf(CaseGroup group, std::size_t most) const
{
    return m_answer ? reportFilter(m_answer->report, m_view.of(group), most) : QString();
}

void ReportDesk::readColumns()
{
    if (!m_session)
        return;
    m_session->read<std::vector<ColumnChoice>>(m_listing, readChoices, [this](Result<std::vector<ColumnChoice>> choices) {
        if (choices)
            Q_EMIT columnsRead(*choices);
        else
            Q_EMIT failed(choices.error());
    });
}

void ReportDesk::exportTo(const QString &path)
{
    if (!m_session || !m_answer)
        return;
    m_session->read<bool>(
        m_exporting,
        [answer = m_answer, path](Database &) -> Result<bool> { return writeWholeFile(path, comparePage(answer->report)).map([] { return true; }); },
        [this, path](Result<bool> written) {
            if (written)
                Q_EMIT exported(path);
            else
                Q_EMIT failed(written.error());
        });
}

} // namespace assay::items

#include "moc_report_desk.cpp"
