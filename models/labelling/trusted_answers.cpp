#include "labelling/trusted_answers.h"

#include <algorithm>
#include <unordered_map>

#include "base/nearest.h"
#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

Result<std::vector<TrustedAnswer>> trustedAnswers(Database &database, const QueueInfo &queue, const Question &question)
{
    const auto items = itemsOf(database, queue.definition);
    if (!items)
        return fail(items.error());
    std::unordered_map<ItemId, std::vector<StandingAnswer>> said;
    const auto read = eachLabel(database, queue.id, std::nullopt, [&](const LabelRow &row) -> Status {
        if (row.aspect == LabelAspect::Answer && row.isCurrent && row.value && row.question == question.id)
            said[row.item].push_back({row.id, row.person, row.layer, *row.value, row.answeredAt, row.isBlind});
        return {};
    });
    if (!read)
        return fail(read.error());
    std::vector<TrustedAnswer> answers;
    for (const QueueItem &item : *items) {
        const auto found = said.find(item.id);
        if (found != said.end() && !item.isRepeat)
            answers.push_back({item, trustedValues(question, found->second), std::move(found->second)});
    }
    return answers;
}

Result<std::vector<AskedQuestion>> askedAs(Database &database, const std::string &name)
{
    const auto queues = listQueues(database);
    if (!queues)
        return fail(queues.error());
    std::vector<AskedQuestion> asked;
    for (auto queue = queues->rbegin(); queue != queues->rend(); ++queue) {
        const auto questions = questionsOf(database, queue->definition);
        if (!questions)
            return fail(questions.error());
        const auto found = std::find_if(questions->begin(), questions->end(), [&](const Question &question) { return question.name == name; });
        if (found != questions->end())
            asked.push_back({*queue, *found});
    }
    if (!asked.empty())
        return asked;
    const auto known = questionNames(database);
    if (!known)
        return fail(known.error());
    QStringList names;
    const auto near = nearest(name, *known);
    for (const std::string &each : near.empty() ? *known : near)
        names << displayText(each);
    return fail(ErrorCode::BadInput, translate("Labels", "No queue asks a question “%1”").arg(displayText(name)), {},
                names.isEmpty() ? QString() : translate("Labels", "There are: %1.").arg(names.join(QStringLiteral(", "))));
}

} // namespace assay
