// What labels come to, from their rows: there are thousands of them, not millions.
#include <QString>
#include <nlohmann/json.hpp>
#include <set>

#include "base/json.h"
#include "base/translate.h"
#include "domain/question.h"
#include "storage/labels.h"
#include "storage/rollup_segments.h"
#include "storage/rollups.h"
#include "storage/rows.h"

namespace assay {

namespace {

struct LabelledAnswer
{
    std::int64_t run = 0;
    std::int64_t at = 0;
    std::int64_t caseRow = 0;
    int column = 0;
    std::string value;
};

tl::unexpected<Error> notMeasured(const std::string &question, const QString &why)
{
    return fail(ErrorCode::BadInput, translate("Trends", "“%1” cannot be followed over time").arg(QString::fromStdString(question)), why,
                translate("Trends", "Questions with pass or fail, or with a scale, can."));
}

/// Whether the questions of this name are scales; all of them must be of one kind.
Result<bool> isScale(Database &database, const std::string &name)
{
    auto select = database.prepare("SELECT DISTINCT definition ->> '$.kind' FROM question WHERE name = ?1");
    if (!select)
        return fail(select.error());
    const auto kinds = collect<std::string>(select->bind(1, std::string_view(name)), [](const Statement &row) { return std::string(row.text(0)); });
    if (!kinds)
        return fail(kinds.error());
    if (kinds->empty())
        return notMeasured(name, translate("Trends", "no queue asks it"));
    const bool scale = kinds->front() == assay::name(QuestionKind::Scale);
    if (kinds->size() > 1 || (!scale && kinds->front() != assay::name(QuestionKind::PassFail)))
        return notMeasured(name, translate("Trends", "its answers are neither verdicts nor numbers"));
    return scale;
}

Result<std::vector<LabelledAnswer>> labelledAnswers(Database &database, const std::string &question)
{
    auto select = database.prepare("SELECT r.run, r.at_us, r.case_row, r.column_number, v.value FROM question q JOIN label_value v ON v.question = q.id "
                                   "JOIN labelled_output o ON o.output = v.output JOIN result r ON r.id = o.result WHERE q.name = ?1 ORDER BY r.run, r.id");
    if (!select)
        return fail(select.error());
    return collect<LabelledAnswer>(select->bind(1, std::string_view(question)), [](const Statement &row) {
        return LabelledAnswer{row.integer(0), row.integer(1), row.integer(2), static_cast<int>(row.integer(3)), std::string(row.text(4))};
    });
}

} // namespace

Result<Rollup> labelRollup(Database &database, const std::string &question, const RollupQuestion &of)
{
    const auto scale = isScale(database, question);
    const auto answers = scale ? labelledAnswers(database, question) : Result<std::vector<LabelledAnswer>>(fail(scale.error()));
    if (!answers)
        return fail(answers.error());
    const std::set<std::int64_t> wanted(of.runs.begin(), of.runs.end());
    const std::int64_t length = of.isHourly ? hourUs : dayUs;
    std::map<std::int64_t, RollupSegments> segments;
    Rollup rollup;
    for (const LabelledAnswer &answer : *answers) {
        const std::int64_t day = dayOf(answer.at);
        if (!wanted.contains(answer.run) || (of.from && day < *of.from) || (of.to && day >= *of.to))
            continue;
        if (!segments.contains(answer.run)) {
            auto read = RollupSegments::of(database, of.dimension, answer.run, {});
            if (!read)
                return fail(read.error());
            segments.emplace(answer.run, std::move(*read));
        }
        const RollupSegments &ofRun = segments.at(answer.run);
        const LabelValue said{question, *scale ? QuestionKind::Scale : QuestionKind::PassFail, answer.value};
        const auto value = *scale ? said.number() : std::optional<double>(said.pass().value_or(false) ? 1 : 0);
        ofRun.each(answer.caseRow, day, [&](int segment) {
            RollupSum &sum = rollup[{answer.run, periodOf(answer.at, length), answer.column, ofRun.name(segment), labelSignal}];
            if (!value)
                ++sum.unknown;
            else
                sum.add(*value);
            sum.k += !*scale && value == 1.0 ? 1 : 0;
        });
    }
    return rollup;
}

} // namespace assay
