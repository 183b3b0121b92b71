#include "items/labelling/judge_reading.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "evaluation/scorers/scorer.h"
#include "items/format.h"
#include "items/labelling/judge_words.h"
#include "items/result_labels.h"
#include "project/judge_calibration.h"
#include "storage/database.h"
#include "storage/labels.h"
#include "storage/runs.h"

namespace assay::items {

namespace {

bool hasCategories(QuestionKind kind)
{
    return kind == QuestionKind::PassFail || kind == QuestionKind::Choice || kind == QuestionKind::Scale || kind == QuestionKind::Pair;
}

Result<std::vector<Question>> readQuestions(Database &database)
{
    const auto queues = listQueues(database);
    if (!queues)
        return fail(queues.error());
    std::vector<Question> all;
    for (const QueueInfo &queue : *queues) {
        const auto questions = questionsOf(database, queue.definition);
        if (!questions)
            return fail(questions.error());
        for (const Question &question : *questions) {
            const bool isKnown = std::any_of(all.begin(), all.end(), [&](const Question &each) { return each.name == question.name; });
            if (hasCategories(question.kind) && !isKnown)
                all.push_back(question);
        }
    }
    return all;
}

/// Of a vote on a pair: which of the two, seen from the answer at @p row.
Result<QString> preferredWord(Database &database, std::int64_t row, const AnswerValue &value)
{
    const Json vote = value.parsed();
    const auto preferred = stringAt(vote, "preferred");
    const auto output = preferred ? OutputId::fromHex(*preferred) : std::nullopt;
    if (!output)
        return categoryWord(QuestionKind::Pair, "tie");
    const auto named = labelledRow(database, *output);
    if (!named)
        return fail(named.error());
    return categoryWord(QuestionKind::Pair, *named == row ? "this" : "baseline");
}

Result<QString> peopleWord(Database &database, std::int64_t row, const Question &question)
{
    auto labels = labelsOfRow(database, row);
    if (!labels)
        return fail(labels.error());
    std::erase_if(*labels, [&](const OutputLabel &each) { return each.question != question.name; });
    QStringList said;
    if (question.kind == QuestionKind::Pair) {
        for (const OutputLabel &label : *labels) {
            const auto word = preferredWord(database, row, label.value);
            if (!word)
                return word;
            said << (label.person ? QStringLiteral("%1: %2").arg(displayText(*label.person), *word) : *word);
        }
        return said.join(QStringLiteral(" · "));
    }
    for (const LabelledQuestion &each : labelsByQuestion(*labels)) {
        for (const ResultLabel &label : each.labels)
            said << label.text;
    }
    return said.join(QStringLiteral(" · "));
}

QString judgeWord(const ScoreRow &score, QuestionKind kind)
{
    if (kind == QuestionKind::PassFail)
        return score.pass ? categoryWord(kind, *score.pass ? "pass" : "fail") : QStringLiteral("–");
    if (!score.value)
        return QStringLiteral("–");
    if (kind == QuestionKind::Pair)
        return categoryWord(kind, *score.value > 0.5 ? "this" : *score.value < 0.5 ? "baseline" : "tie");
    return QLocale().toString(*score.value, 'g', 4);
}

/// The label of the first vote, as the calibration takes it.
Result<QString> labelWord(Database &database, std::int64_t row, int scorer)
{
    auto select = database.cached("SELECT details FROM score_details WHERE result = ?1 AND scorer = ?2");
    if (!select)
        return fail(select.error());
    Statement &statement = **select;
    statement.bind(1, row).bind(2, scorer);
    const auto found = statement.step();
    if (!found)
        return fail(found.error());
    const Json details = *found ? parseJsonLenient(statement.text(0)).value_or(Json()) : Json();
    const Json *votes = details.is_object() ? memberAt(details, "votes") : nullptr;
    const bool hasVote = votes && votes->is_array() && !votes->empty();
    return hasVote ? displayText(stringAt(votes->front(), "label").value_or("–")) : QStringLiteral("–");
}

} // namespace

const JudgedRun *JudgeChoices::run(const QString &id) const
{
    const auto found = std::find_if(runs.begin(), runs.end(), [&](const JudgedRun &each) { return each.id == id; });
    return found == runs.end() ? nullptr : &*found;
}

const ScorerSpec *JudgeChoices::judge(const JudgePick &pick) const
{
    const JudgedRun *of = run(pick.run);
    if (!of)
        return nullptr;
    const auto found = std::find_if(of->judges.begin(), of->judges.end(), [&](const ScorerSpec &each) { return QString::fromStdString(each.key) == pick.judge; });
    return found == of->judges.end() ? nullptr : &*found;
}

const Question *JudgeChoices::question(const JudgePick &pick) const
{
    const auto found = std::find_if(questions.begin(), questions.end(), [&](const Question &each) { return QString::fromStdString(each.name) == pick.question; });
    return found == questions.end() ? nullptr : &*found;
}

Result<JudgeChoices> readJudgeChoices(Database &database)
{
    const auto runs = listRuns(database);
    auto questions = runs ? readQuestions(database) : Result<std::vector<Question>>(fail(runs.error()));
    if (!questions)
        return fail(questions.error());
    JudgeChoices choices{{}, std::move(*questions)};
    for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
        if (run->isImported())
            continue;
        const auto spec = runSpecOf(database, *run);
        if (!spec)
            return fail(spec.error());
        const auto keys = judgesOf(*spec);
        JudgedRun judged{QString::fromStdString(run->id.text()), displayText(run->name), dateTime(run->at), {}};
        for (const ScorerSpec &scorer : spec->scorers) {
            if (std::find(keys.begin(), keys.end(), scorer.key) != keys.end())
                judged.judges.push_back(scorer);
        }
        if (!judged.judges.empty())
            choices.runs.push_back(std::move(judged));
    }
    return choices;
}

QuestionKind ownKind(const ScorerSpec &judge)
{
    if (wantsRival(judge))
        return QuestionKind::Pair;
    const auto settings = parseJson(judge.settings);
    return settings && memberAt(*settings, "scale") && !memberAt(*settings, "threshold") ? QuestionKind::Scale : QuestionKind::PassFail;
}

bool canStandBeside(const Question &question, const ScorerSpec &judge)
{
    return question.kind != QuestionKind::Pair || wantsRival(judge);
}

JudgePick settledPick(const JudgeChoices &choices, JudgePick wanted)
{
    if (choices.runs.empty())
        return {};
    if (!choices.run(wanted.run))
        wanted.run = choices.runs.front().id;
    if (!choices.judge(wanted))
        wanted.judge = QString::fromStdString(choices.run(wanted.run)->judges.front().key);
    const ScorerSpec &judge = *choices.judge(wanted);
    const Question *asked = choices.question(wanted);
    if (asked && canStandBeside(*asked, judge))
        return wanted;
    wanted.question.clear();
    for (const Question &question : choices.questions) {
        const bool isLike = question.kind == ownKind(judge);
        if (canStandBeside(question, judge) && (isLike || wanted.question.isEmpty()))
            wanted.question = QString::fromStdString(question.name);
        if (isLike)
            break;
    }
    return wanted;
}

Result<std::vector<DisagreedAnswer>> disagreedAnswers(Database &database, const CalibrationReport &report, const JudgedBy &by, std::size_t most)
{
    const auto spec = runSpecOf(database, report.run);
    if (!spec)
        return fail(spec.error());
    const auto found = std::find_if(spec->scorers.begin(), spec->scorers.end(), [&](const ScorerSpec &each) { return each.key == report.judge; });
    const int number = static_cast<int>(found - spec->scorers.begin());
    std::vector<DisagreedAnswer> answers;
    for (std::size_t i = 0; i < std::min({most, report.figures.disagreements.size(), report.disagreements.size()}); ++i) {
        const std::int64_t key = report.figures.disagreements[i];
        const auto row = rowByKey(database, key);
        auto people = row ? peopleWord(database, key, by.question) : Result<QString>(fail(row.error()));
        auto label = people && by.question.kind == QuestionKind::Choice ? labelWord(database, key, number) : people;
        if (!label)
            return fail(label.error());
        DisagreedAnswer answer{QString::fromStdString(report.disagreements[i]), {}, *people, by.question.kind == QuestionKind::Choice ? *label : QString(), {}};
        if (*row) {
            answer.caseId = displayText((*row)->row.caseId);
            for (const ScoreRow &score : (*row)->scores) {
                if (score.scorer != number)
                    continue;
                answer.reason = displayText(score.reason).simplified();
                if (answer.judge.isEmpty())
                    answer.judge = judgeWord(score, by.question.kind);
            }
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

} // namespace assay::items
