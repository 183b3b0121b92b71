#include "project/judge_calibration.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "base/translate.h"
#include "base/utf8.h"
#include "evaluation/scorers/judges/judge_settings.h"
#include "evaluation/scorers/scorer.h"
#include "labelling/trusted_answers.h"
#include "project/judge_votes.h"
#include "storage/database.h"
#include "storage/labels.h"
#include "storage/rows.h"

namespace assay {

namespace {

/// One score of the judge.
struct JudgedRow
{
    std::int64_t row = 0;
    std::string id;
    std::optional<double> value;
    std::optional<bool> pass;
    Json votes = Json::array();
    std::int64_t length = 0;
    std::vector<std::string> tags;
};

constexpr const char *pairCategories[]{"this", "tie", "baseline"};

tl::unexpected<Error> noCalibration(const QString &why)
{
    return fail(ErrorCode::BadInput, translate("Calibration", "The judge cannot be laid beside this question"), why);
}

Result<int> scorerNumber(const RunSpec &spec, const std::string &key)
{
    QStringList judges;
    for (std::size_t i = 0; i < spec.scorers.size(); ++i) {
        if (spec.scorers[i].key == key)
            return static_cast<int>(i);
        judges << displayText(spec.scorers[i].key);
    }
    return fail(ErrorCode::BadInput, translate("Calibration", "The run has no scorer “%1”").arg(displayText(key)), translate("Calibration", "it has: %1").arg(judges.join(QStringLiteral(", "))));
}

/// The table knows tags first, so all of them are read at once.
Result<std::unordered_map<std::int64_t, std::vector<std::string>>> tagsByCase(Database &database, const RunInfo &run)
{
    auto select = database.prepare("SELECT case_row, tag FROM case_tag WHERE case_row IN (SELECT case_row FROM result WHERE run = ?1) ORDER BY tag");
    if (!select)
        return fail(select.error());
    select->bind(1, run.key);
    std::unordered_map<std::int64_t, std::vector<std::string>> tags;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return tags;
        tags[select->integer(0)].emplace_back(select->text(1));
    }
}

Result<std::vector<JudgedRow>> judgedRows(Database &database, const RunInfo &run, int scorer)
{
    auto select = database.prepare("SELECT r.id, s.value, s.pass, d.details, LENGTH(t.output), r.column_number, r.repeat, c.case_id, c.id FROM score s "
                                   "JOIN result r ON r.id = s.result JOIN case_row c ON c.id = r.case_row LEFT JOIN result_text t ON t.result = r.id "
                                   "LEFT JOIN score_details d ON d.result = s.result AND d.scorer = s.scorer "
                                   "WHERE r.run = ?1 AND s.scorer = ?2 AND s.value IS NOT NULL ORDER BY r.position, r.column_number, r.repeat");
    auto tags = tagsByCase(database, run);
    if (!select || !tags)
        return fail(select ? tags.error() : select.error());
    select->bind(1, run.key).bind(2, scorer);
    std::vector<JudgedRow> rows;
    for (;;) {
        const auto found = select->step();
        if (!found)
            return fail(found.error());
        if (!*found)
            return rows;
        JudgedRow row;
        row.row = select->integer(0);
        row.value = select->optionalReal(1);
        if (const auto pass = select->optionalInteger(2))
            row.pass = *pass != 0;
        row.votes = votesIn(select->text(3));
        row.length = select->optionalInteger(4).value_or(0);
        row.id = resultId(run.id, static_cast<int>(select->integer(5)), select->text(7), static_cast<int>(select->integer(6)));
        if (const auto known = tags->find(select->integer(8)); known != tags->end())
            row.tags = known->second;
        rows.push_back(std::move(row));
    }
}

/// What people said blind, by row; a pair's by the row of each of its outputs, the preferred one's row (or "tie") beside it.
struct HumanWord
{
    std::string value;
    std::optional<std::int64_t> preferred; ///< row, of a pair
};
using HumanWords = std::unordered_map<std::int64_t, HumanWord>;

Status addWords(Database &database, const AskedQuestion &asked, HumanWords &words)
{
    const auto answers = trustedAnswers(database, asked.queue, asked.question);
    if (!answers)
        return fail(answers.error());
    for (const TrustedAnswer &answer : *answers) {
        std::vector<StandingAnswer> blind;
        std::copy_if(answer.answers.begin(), answer.answers.end(), std::back_inserter(blind), [](const StandingAnswer &each) { return each.isBlind; });
        const auto values = trustedValues(asked.question, blind);
        if (values.size() != 1)
            continue;
        HumanWord word{values.front(), {}};
        std::vector<std::int64_t> rows;
        for (const OutputId &output : answer.item.outputs) {
            const auto row = labelledRow(database, output);
            if (!row)
                return fail(row.error());
            if (!*row)
                continue;
            rows.push_back(**row);
            if (output.hex() == word.value)
                word.preferred = **row;
        }
        for (const std::int64_t row : rows)
            words.try_emplace(row, word);
    }
    return {};
}

/// How the answers of a question and the verdicts of a judge become categories.
class Categories
{
public:
    static Result<Categories> of(const Question &question, const ScorerSpec &judge)
    {
        Categories categories;
        categories.m_kind = question.kind;
        if (const auto settings = parseJson(judge.settings); settings && isOutside(judge) && judge.scorer == "judge") {
            if (const auto read = judgeSettings(*settings))
                categories.m_labels = {read->labels.begin(), read->labels.end()};
        }
        switch (question.kind) {
        case QuestionKind::PassFail: categories.names = {"pass", "fail"}; break;
        case QuestionKind::Choice: categories.names = question.choices; break;
        case QuestionKind::Scale:
            for (std::int64_t step = question.scaleFrom; step <= question.scaleTo; ++step)
                categories.names.push_back(std::to_string(step));
            break;
        case QuestionKind::Pair:
            if (!wantsRival(judge))
                return noCalibration(translate("Calibration", "people compared two answers; so must the judge (judge.pairwise)"));
            categories.names.assign(std::begin(pairCategories), std::end(pairCategories));
            break;
        default: return noCalibration(translate("Calibration", "its answers are no categories"));
        }
        return categories;
    }
    std::optional<SaidOf> human(const HumanWord &word, std::int64_t row) const
    {
        if (m_kind == QuestionKind::Pair)
            return said(!word.preferred ? "tie" : *word.preferred == row ? "this" : "baseline");
        return said(word.value);
    }
    std::optional<SaidOf> judge(const JudgedRow &row) const
    {
        switch (m_kind) {
        case QuestionKind::PassFail: return row.pass ? said(*row.pass ? "pass" : "fail") : std::nullopt;
        case QuestionKind::Pair: return said(*row.value > 0.5 ? "this" : *row.value < 0.5 ? "baseline" : "tie");
        case QuestionKind::Scale: {
            auto category = said(std::to_string(std::llround(*row.value)));
            if (category)
                category->value = *row.value;
            return category;
        }
        default: return said(row.votes.empty() ? std::string() : stringAt(row.votes.front(), "label").value_or(""));
        }
    }
    std::vector<std::string> names;

private:
    std::optional<SaidOf> said(const std::string &name) const
    {
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end())
            return std::nullopt;
        return SaidOf{static_cast<std::size_t>(found - names.begin()), valueOf(name)};
    }
    std::optional<double> valueOf(const std::string &name) const
    {
        if (m_kind == QuestionKind::Scale)
            return std::stod(name);
        if (m_kind == QuestionKind::Choice) {
            const auto found = m_labels.find(name);
            return found == m_labels.end() ? std::nullopt : std::optional(found->second);
        }
        return name == "pass" || name == "this" ? 1 : name == "tie" ? 0.5 : 0;
    }

    QuestionKind m_kind = QuestionKind::PassFail;
    std::map<std::string, double> m_labels;
};

void tally(const JudgedRow &row, OrderTally &orders)
{
    for (const Json &vote : row.votes) {
        const Json *said = memberAt(vote, "said");
        const auto first = said ? stringAt(*said, "shown_first") : std::nullopt;
        const auto second = said ? stringAt(*said, "shown_second") : std::nullopt;
        if (!first || !second)
            continue;
        ++orders.pairs;
        orders.inconsistent += *first != *second ? 1 : 0;
        orders.decided += (*first != "tie" ? 1 : 0) + (*second != "tie" ? 1 : 0);
        orders.firstWon += (*first == "this" ? 1 : 0) + (*second == "baseline" ? 1 : 0);
    }
}

Json intervalJson(const std::optional<Interval> &interval)
{
    if (!interval)
        return nullptr;
    return {{"estimate", interval->estimate}, {"lower", interval->lower}, {"upper", interval->upper}, {"method", interval->method}};
}

Json kappaJson(const JudgeCalibration &figures)
{
    if (!figures.kappa.estimate)
        return {{"estimate", {{"undefined", figures.kappa.undefined}}}, {"n", figures.kappa.n}};
    return {{"estimate", *figures.kappa.estimate}, {"lower", figures.kappa.lower}, {"upper", figures.kappa.upper}, {"n", figures.kappa.n}};
}

Json correctedJson(const CorrectedMean &mean)
{
    if (!mean.undefined.empty())
        return {{"undefined", mean.undefined}};
    return {{"estimate", mean.interval.estimate}, {"lower", mean.interval.lower}, {"upper", mean.interval.upper}, {"method", mean.interval.method}, {"lambda", mean.lambda},
            {"labels_alone", mean.labelsAlone}, {"judge_alone", mean.judgeAlone}, {"label_worth", orNull(mean.labelWorth)}};
}

} // namespace

Result<CalibrationReport> calibrationReport(Database &database, const RunInfo &run, const std::string &scorer, const std::string &question, double level)
{
    const auto spec = runSpecOf(database, run);
    const auto number = spec ? scorerNumber(*spec, scorer) : Result<int>(fail(spec.error()));
    const auto asked = number ? askedAs(database, question) : Result<std::vector<AskedQuestion>>(fail(number.error()));
    if (!asked)
        return fail(asked.error());
    const auto &judge = spec->scorers[static_cast<std::size_t>(*number)];
    const auto categories = Categories::of(asked->front().question, judge);
    const auto rows = categories ? judgedRows(database, run, *number) : Result<std::vector<JudgedRow>>(fail(categories.error()));
    if (!rows)
        return fail(rows.error());
    HumanWords words;
    for (const AskedQuestion &each : *asked) {
        if (auto added = each.question.kind == asked->front().question.kind ? addWords(database, each, words) : Status(); !added)
            return fail(added.error());
    }
    CalibrationInput input{categories->names, asked->front().question.kind == QuestionKind::Scale, {}, {}};
    if (wantsRival(judge))
        input.orders.emplace();
    std::unordered_map<std::int64_t, std::string> ids;
    for (const JudgedRow &row : *rows) {
        if (input.orders)
            tally(row, *input.orders);
        const auto verdict = categories->judge(row);
        if (!verdict)
            continue;
        const auto word = words.find(row.row);
        input.items.push_back({row.row, *verdict, word == words.end() ? std::nullopt : categories->human(word->second, row.row), row.length, row.tags});
        ids[row.row] = row.id;
    }
    CalibrationReport report{run, scorer, question, calibrate(input, level), {}};
    for (const std::int64_t row : report.figures.disagreements)
        report.disagreements.push_back(ids[row]);
    return report;
}

std::vector<std::string> judgesOf(const RunSpec &spec)
{
    std::vector<std::string> keys;
    for (const ScorerSpec &scorer : spec.scorers)
        if (isOutside(scorer))
            keys.push_back(scorer.key);
    return keys;
}

Json calibrationJson(const CalibrationReport &report)
{
    const JudgeCalibration &figures = report.figures;
    Json slices = Json::array();
    for (const SliceCalibration &slice : figures.slices)
        slices.push_back({{"tag", slice.name}, {"n", slice.n}, {"accuracy", intervalJson(slice.accuracy)}, {"bias", orNull(slice.bias)}});
    Json json{{"run", report.run.id.text()}, {"judge", report.judge}, {"question", report.question}, {"judged", figures.judged}, {"labelled", figures.labelled},
              {"missing_labels", figures.missingLabels}, {"kappa", kappaJson(figures)}, {"accuracy", intervalJson(figures.accuracy)},
              {"confusion", {{"categories", figures.categories}, {"people_by_judge", figures.confusion}}}, {"bias", intervalJson(figures.bias)},
              {"corrected", correctedJson(figures.corrected)}, {"correlation", orNull(figures.correlation)}, {"labels_saved", orNull(figures.labelsSaved)}, {"plan", nullptr},
              {"length_effect", intervalJson(figures.lengthEffect)}, {"inconsistency", intervalJson(figures.inconsistency)}, {"first_wins", intervalJson(figures.firstWins)},
              {"slices", std::move(slices)}, {"disagreements", report.disagreements}};
    if (figures.bias) {
        json["bias"]["p"] = orNull(figures.biasP);
        json["bias"]["p_method"] = figures.biasPMethod;
    }
    if (figures.plan)
        json["plan"] = {{"for_labels", planLabels}, {"n_human", figures.plan->human}, {"n_judged", figures.plan->judged}, {"cost", figures.plan->cost}};
    return json;
}

} // namespace assay
