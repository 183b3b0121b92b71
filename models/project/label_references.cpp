#include "project/label_references.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/translate.h"
#include "base/utf8.h"
#include "labelling/trusted_answers.h"
#include "storage/database.h"
#include "storage/runs.h"

namespace assay {

namespace {

constexpr std::array kinds{QuestionKind::Correction, QuestionKind::PassFail, QuestionKind::Pair}; ///< the best first

/// Texts that answers give for the cases of one dataset.
struct Texts
{
    std::map<std::string, std::set<std::string>> ofCase;
};

class Collector
{
public:
    explicit Collector(Database &database) : m_database(database) {}

    Status add(const Question &question, const TrustedAnswer &answer)
    {
        if (answer.values.empty())
            return {};
        const std::string &value = answer.values.front();
        for (const OutputId &output : answer.item.outputs) {
            const bool isGood = question.kind == QuestionKind::Correction || (question.kind == QuestionKind::PassFail ? value == "pass" : output.hex() == value);
            if (!isGood)
                continue;
            const auto key = labelledRow(m_database, output);
            const auto row = !key ? Result<std::optional<StoredRow>>(fail(key.error())) : *key ? rowByKey(m_database, **key) : std::optional<StoredRow>();
            if (!row)
                return fail(row.error());
            if (!*row || !(*row)->row.output)
                continue;
            const auto dataset = datasetOf((*row)->row.run);
            if (!dataset)
                return fail(dataset.error());
            m_texts[*dataset].ofCase[(*row)->row.caseId].insert(question.kind == QuestionKind::Correction ? value : *(*row)->row.output);
        }
        return {};
    }

    Result<LabelReferences> finish()
    {
        LabelReferences references;
        for (const auto &[dataset, texts] : m_texts) {
            const auto versions = listDatasetVersions(m_database, dataset);
            if (!versions)
                return fail(versions.error());
            if (versions->empty())
                continue;
            ReferencedDataset referenced{versions->back(), {}, {}};
            for (const auto &[caseId, said] : texts.ofCase) {
                auto item = caseOf(m_database, referenced.before, caseId);
                if (!item && item.error().code != ErrorCode::BadInput)
                    return fail(item.error());
                if (!item)
                    ++references.gone;
                else if (said.size() > 1)
                    ++references.unclear;
                else if (item->content.reference == *said.begin())
                    ++references.unchanged;
                else
                    referenced.cases.push_back(withReference(std::move(*item), *said.begin()));
            }
            if (!referenced.cases.empty())
                references.datasets.push_back(std::move(referenced));
        }
        return references;
    }

private:
    static Case withReference(Case item, const std::string &text)
    {
        item.content.reference = text;
        return item;
    }

    Result<DatasetId> datasetOf(RunId run)
    {
        if (const auto known = m_datasets.find(run); known != m_datasets.end())
            return known->second;
        const auto info = resolveRun(m_database, run.text());
        const auto spec = info ? runSpecOf(m_database, *info) : Result<RunSpec>(fail(info.error()));
        if (!spec)
            return fail(spec.error());
        return m_datasets.emplace(run, spec->dataset).first->second;
    }

    Database &m_database;
    std::map<RunId, DatasetId> m_datasets;
    std::map<DatasetId, Texts> m_texts;
};

} // namespace

std::int64_t LabelReferences::cases() const
{
    std::int64_t sum = 0;
    for (const ReferencedDataset &each : datasets)
        sum += static_cast<std::int64_t>(each.cases.size());
    return sum;
}

Result<Question> referenceQuestion(Database &database, const QueueInfo &queue)
{
    const auto questions = questionsOf(database, queue.definition);
    if (!questions)
        return fail(questions.error());
    for (const QuestionKind kind : kinds) {
        const auto found = std::find_if(questions->begin(), questions->end(), [kind](const Question &each) { return each.kind == kind; });
        if (found != questions->end())
            return *found;
    }
    return fail(ErrorCode::BadInput, translate("References", "No question of “%1” says what is right").arg(displayText(queue.definition.name)), {},
                translate("References", "Ask for a correction, pass or fail, or a pair."));
}

Result<LabelReferences> planReferences(Database &database, const QueueInfo &queue, const Question &question)
{
    if (std::find(kinds.begin(), kinds.end(), question.kind) == kinds.end())
        return fail(ErrorCode::BadInput, translate("References", "Answers to “%1” do not say what is right").arg(displayText(question.name)), {},
                    translate("References", "Take a correction, pass or fail, or a pair."));
    const auto answers = trustedAnswers(database, queue, question);
    if (!answers)
        return fail(answers.error());
    Collector collector(database);
    for (const TrustedAnswer &answer : *answers) {
        if (auto added = collector.add(question, answer); !added)
            return fail(added.error());
    }
    return collector.finish();
}

Status keepReferences(WriteContext &context, LabelReferences &references, const std::string &queue)
{
    const std::string message = translate("References", "References from the labels of “%1”").arg(displayText(queue)).toStdString();
    for (ReferencedDataset &each : references.datasets) {
        CaseEdits edits;
        edits.put = each.cases;
        auto version = editDataset(context, each.before, edits, message);
        if (!version)
            return fail(version.error());
        each.after = std::move(*version);
    }
    return {};
}

} // namespace assay
