// channel list, channel move.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include <QCoreApplication>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "app/cli/table.h"
#include "base/json.h"
#include "storage/prompts.h"

namespace assay::cli {

namespace {

struct MoveOptions
{
    std::string project;
    std::string prompt;
    std::string channel;
    std::string version;
    std::string reason;
};

/// "v7" of a version hash; the hash's beginning when the version is not in this file.
std::string labelOf(Database &database, PromptId prompt, VersionHash hash)
{
    const auto version = versionOf(database, prompt, hash);
    return version ? version->label() : hash.hash.shortHex();
}

Json moveJson(Database &database, PromptId prompt, const ChannelMove &move)
{
    return {{"channel", move.channel},
            {"from", move.from ? Json(labelOf(database, prompt, *move.from)) : Json()},
            {"from_hash", move.from ? Json(move.from->hex()) : Json()},
            {"to", labelOf(database, prompt, move.to)},
            {"to_hash", move.to.hex()},
            {"reason", move.reason},
            {"person", move.person ? Json(*move.person) : Json()},
            {"at", toRfc3339(move.at)}};
}

Result<int> list(Context &context, const std::string &path, const std::string &name)
{
    const auto project = readProject(path);
    if (!project)
        return fail(project.error());
    Database &database = *project->database;
    const auto prompt = findPrompt(database, name);
    if (!prompt)
        return fail(prompt.error());
    const auto channels = listChannels(database, prompt->id);
    const auto history = channelHistory(database, prompt->id);
    if (!channels || !history)
        return fail(channels ? history.error() : channels.error());
    Json current = Json::array();
    for (const ChannelInfo &channel : *channels)
        current.push_back({{"channel", channel.name}, {"version", labelOf(database, prompt->id, channel.version)}, {"version_hash", channel.version.hex()}});
    Json moves = Json::array();
    Table table;
    for (const char *title : {"CHANNEL", "FROM", "TO", "WHEN", "WHO", "WHY"})
        table.addColumn(QString::fromLatin1(title));
    for (const ChannelMove &move : *history) {
        moves.push_back(moveJson(database, prompt->id, move));
        const auto cell = [](const std::string &text) { return QString::fromStdString(text); };
        table.addRow({cell(move.channel), move.from ? cell(labelOf(database, prompt->id, *move.from)) : QStringLiteral("–"),
                      cell(labelOf(database, prompt->id, move.to)), cell(toRfc3339(move.at)), cell(move.person.value_or("–")), cell(move.reason)});
    }
    if (context.json)
        context.print(Json{{"prompt", prompt->name}, {"channels", current}, {"history", moves}});
    else
        context.out() << table.text().toStdString();
    return 0;
}

Result<int> move(Context &context, const MoveOptions &options)
{
    const auto project = writeProject(options.project);
    if (!project)
        return fail(project.error());
    const auto moved = project->writer->run<Json>([&](WriteContext &write) -> Result<Json> {
        Database &database = write.database();
        // "v7" and "production" alone are enough: the prompt is named beside them.
        const bool whole = options.version.find('@') != std::string::npos;
        const auto target = resolvePrompt(database, whole ? options.version : options.prompt + "@" + options.version);
        const auto prompt = findPrompt(database, options.prompt);
        if (!prompt || !target)
            return fail(prompt ? target.error() : prompt.error());
        if (auto done = moveChannel(write, prompt->id, options.channel, target->version->hash, options.reason); !done)
            return fail(done.error());
        const auto history = channelHistory(database, prompt->id);
        if (!history)
            return fail(history.error());
        return moveJson(database, prompt->id, history->front());
    });
    if (!moved)
        return fail(moved.error());
    if (context.json)
        context.print(*moved);
    else
        context.print(QCoreApplication::translate("Cli", "%1 is now %2").arg(QString::fromStdString(options.channel),
                                                                             QString::fromStdString(moved->at("to").get<std::string>())));
    return 0;
}

} // namespace

std::vector<Command> channelCommands()
{
    return {{"channel list", "Lists the channels of a prompt and their moves",
             [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 auto prompt = std::make_shared<std::string>();
                 addProjectArgument(app, *project);
                 app.add_option("PROMPT", *prompt, "The prompt's name")->required();
                 return [project, prompt](Context &context) { return list(context, *project, *prompt); };
             }},
            {"channel move", "Points a channel at a version", [](CLI::App &app) -> Action {
                 auto options = std::make_shared<MoveOptions>();
                 addProjectArgument(app, options->project);
                 app.add_option("PROMPT", options->prompt, "The prompt's name")->required();
                 app.add_option("CHANNEL", options->channel, "The channel, made if there is none: production, staging, …")->required();
                 app.add_option("VERSION", options->version, "v7, the beginning of a hash, or another channel")->required();
                 app.add_option("--reason", options->reason, "Why; kept with the move")->required();
                 return [options](Context &context) { return move(context, *options); };
             }}};
}

} // namespace assay::cli
