#include "app/cli/label_access.h"

#include <algorithm>

#include "base/translate.h"
#include "base/utf8.h"
#include "storage/people.h"

namespace assay::cli {

namespace {

Result<PersonId> judgeNamed(WriteProject &project, Database &database, const QueueInfo &queue, const std::string &name)
{
    const auto people = listPeople(database);
    if (!people)
        return fail(people.error());
    const auto found = std::find_if(people->begin(), people->end(), [&](const Person &each) { return each.name == name; });
    const auto &chosen = queue.definition.people;
    if (!chosen.empty() && (found == people->end() || std::find(chosen.begin(), chosen.end(), found->id) == chosen.end()))
        return fail(ErrorCode::BadInput, translate("Cli", "“%1” is not asked in the queue “%2”").arg(displayText(name), displayText(queue.definition.name)), {},
                    translate("Cli", "“assay-cli label status” lists its people."));
    if (found != people->end())
        return found->id;
    return project.writer->run<PersonId>([&](WriteContext &context) { return personNamed(context, name); });
}

} // namespace

Result<LabelDesk> openLabelDesk(const std::string &path, const std::string &queueName, const std::string &person)
{
    auto project = writeProject(path);
    if (!project)
        return fail(project.error());
    auto database = project->file->reader();
    if (!database)
        return fail(database.error());
    const auto queue = findQueue(**database, queueName);
    const auto judge = queue ? judgeNamed(*project, **database, *queue, person) : Result<PersonId>(fail(queue.error()));
    auto labeller = judge ? Labeller::open(**database, *queue, *judge) : Result<Labeller>(fail(judge.error()));
    if (!labeller)
        return fail(labeller.error());
    return LabelDesk{std::move(*project), std::move(*database), std::make_unique<Labeller>(std::move(*labeller))};
}

Status keepLabels(LabelDesk &desk, const std::vector<Label> &labels)
{
    const Status kept = desk.project.writer->run([&](WriteContext &context) { return assay::keepLabels(context, labels); });
    if (kept)
        desk.labeller->took(labels);
    return kept;
}

} // namespace assay::cli
