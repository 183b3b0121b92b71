// prompt list, show, log, commit, restore.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include <QCoreApplication>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "app/cli/prompt_document.h"
#include "app/cli/table.h"
#include "base/json.h"
#include "prompts/formats.h"
#include "storage/prompts.h"

namespace assay::cli {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Cli", source);
}

QString cell(const std::string &text)
{
    return QString::fromStdString(text);
}

Result<int> list(Context &context, const std::string &path)
{
    const auto project = readProject(path);
    if (!project)
        return fail(project.error());
    const auto prompts = listPrompts(*project->database);
    if (!prompts)
        return fail(prompts.error());
    Json documents = Json::array();
    Table table;
    table.addColumn(QStringLiteral("NAME"));
    table.addColumn(QStringLiteral("VERSIONS"), Table::Align::Right);
    table.addColumn(QStringLiteral("CHANNELS"));
    for (const PromptInfo &prompt : *prompts) {
        const auto versions = listVersions(*project->database, prompt.id);
        if (!versions)
            return fail(versions.error());
        Json channels = Json::object();
        QStringList shown;
        for (const VersionInfo &version : *versions) {
            for (const std::string &channel : version.channels) {
                channels[channel] = version.label();
                shown << cell(channel + " " + version.label());
            }
        }
        documents.push_back({{"name", prompt.name}, {"versions", prompt.versions}, {"archived", prompt.archived}, {"draft", prompt.hasDraft},
                             {"version", versions->empty() ? Json() : Json(versions->back().label())},
                             {"version_hash", versions->empty() ? Json() : Json(versions->back().hash.hex())}, {"channels", channels}});
        table.addRow({cell(prompt.name), QString::number(prompt.versions), shown.join(QStringLiteral(", "))});
    }
    if (context.json)
        context.print(Json{{"prompts", documents}});
    else
        context.out() << table.text().toStdString();
    return 0;
}

struct ShowOptions
{
    std::string project;
    std::string prompt;
    std::string format = "markdown";
};

Result<int> show(Context &context, const ShowOptions &options)
{
    const auto project = readProject(options.project);
    if (!project)
        return fail(project.error());
    const auto read = readPrompt(*project->database, options.prompt);
    if (!read)
        return fail(read.error());
    const PromptContent &content = read->content;
    if (context.json) {
        Json document = documentOf(*read);
        document.update(documentOf(content));
        context.print(document);
        return 0;
    }
    context.out() << (options.format == "text" ? toPlainText(content) : options.format == "json" ? toChatJson(content) : toMarkdown(content));
    return 0;
}

Result<int> log(Context &context, const std::string &path, const std::string &name)
{
    const auto project = readProject(path);
    if (!project)
        return fail(project.error());
    const auto prompt = findPrompt(*project->database, name);
    if (!prompt)
        return fail(prompt.error());
    const auto versions = listVersions(*project->database, prompt->id);
    if (!versions)
        return fail(versions.error());
    Json documents = Json::array();
    Table table;
    for (const char *title : {"VERSION", "HASH", "WHEN", "WHO", "CHANNELS", "MESSAGE"})
        table.addColumn(QString::fromLatin1(title));
    for (auto version = versions->rbegin(); version != versions->rend(); ++version) {
        documents.push_back(documentOf(*version));
        QStringList channels;
        for (const std::string &channel : version->channels)
            channels << cell(channel);
        table.addRow({cell(version->label()), cell(version->hash.hash.shortHex()), cell(toRfc3339(version->at)), cell(version->person.value_or("–")),
                      channels.join(QStringLiteral(", ")), cell(version->message)});
    }
    if (context.json)
        context.print(Json{{"prompt", prompt->name}, {"versions", documents}});
    else
        context.out() << table.text().toStdString();
    return 0;
}

struct CommitOptions
{
    std::string project;
    std::string prompt;
    std::string file;
    std::string message;
    std::string parent;
};

/// The version that @p options name as parent, else the newest, else none.
Result<std::vector<VersionHash>> parentsOf(Database &database, PromptId prompt, const CommitOptions &options)
{
    if (!options.parent.empty()) {
        const bool whole = options.parent.find('@') != std::string::npos;
        return resolvePrompt(database, whole ? options.parent : options.prompt + "@" + options.parent)
            .map([](const PromptReference &reference) { return std::vector{reference.version->hash}; });
    }
    return listVersions(database, prompt).map([](const std::vector<VersionInfo> &versions) {
        return versions.empty() ? std::vector<VersionHash>() : std::vector{versions.back().hash};
    });
}

/// The prompt of this whole name, made if there is none; a version that is continued has a prompt already.
Result<PromptId> promptToContinue(WriteContext &write, const CommitOptions &options)
{
    const auto known = promptCalled(write.database(), options.prompt);
    if (!known)
        return fail(known.error());
    if (*known)
        return (*known)->id;
    if (options.parent.empty())
        return createPrompt(write, options.prompt);
    return findPrompt(write.database(), options.prompt).map([](const PromptInfo &prompt) { return prompt.id; });
}

Result<int> commit(Context &context, const CommitOptions &options)
{
    const auto source = context.readFile(options.file);
    auto content = source ? fromAnyText(*source) : Result<PromptContent>(fail(source.error()));
    if (!content) {
        Error error = content.error();
        error.where.file = QString::fromStdString(options.file);
        return fail(std::move(error));
    }
    const auto project = writeProject(options.project);
    if (!project)
        return fail(project.error());
    const auto committed = project->writer->run<Committed>([&](WriteContext &write) -> Result<Committed> {
        Database &database = write.database();
        const auto prompt = promptToContinue(write, options);
        const auto parents = prompt ? parentsOf(database, *prompt, options) : Result<std::vector<VersionHash>>(fail(prompt.error()));
        if (!parents)
            return fail(parents.error());
        return commitVersion(write, *prompt, *content, *parents, options.message);
    });
    if (!committed)
        return fail(committed.error());
    printCommitted(context, options.prompt, *committed);
    return 0;
}

Result<int> restore(Context &context, const std::string &path, const std::string &reference)
{
    const auto project = writeProject(path);
    if (!project)
        return fail(project.error());
    std::string name;
    const auto restored = project->writer->run<Committed>([&](WriteContext &write) -> Result<Committed> {
        const auto wanted = resolvePrompt(write.database(), reference);
        if (!wanted)
            return fail(wanted.error());
        name = wanted->prompt.name;
        return restoreVersion(write, *wanted->version);
    });
    if (!restored)
        return fail(restored.error());
    printCommitted(context, name, *restored);
    return 0;
}

Action setUpShow(CLI::App &app)
{
    auto options = std::make_shared<ShowOptions>();
    addProjectArgument(app, options->project);
    app.add_option("PROMPT", options->prompt, "NAME, NAME@v7, NAME@production, NAME@3f2a91, NAME@draft")->required();
    app.add_option("--format", options->format, "The form it is printed in")->check(CLI::IsMember({"text", "markdown", "json"}))->capture_default_str();
    return [options](Context &context) { return show(context, *options); };
}

Action setUpCommit(CLI::App &app)
{
    auto options = std::make_shared<CommitOptions>();
    addProjectArgument(app, options->project);
    app.add_option("NAME", options->prompt, "The prompt, made if there is none; with folders: support/reply")->required();
    app.add_option("--from", options->file, "Plain text (one user message), Markdown with role headings, or JSON messages; - for standard input")->required();
    app.add_option("--message", options->message, "What changed and why")->required();
    app.add_option("--parent", options->parent, "The version it continues; by default the newest");
    return [options](Context &context) { return commit(context, *options); };
}

using NamedAction = Result<int> (*)(Context &, const std::string &, const std::string &);

std::function<Action(CLI::App &)> setUpNamed(const char *description, NamedAction act)
{
    return [description, act](CLI::App &app) -> Action {
        auto project = std::make_shared<std::string>();
        auto name = std::make_shared<std::string>();
        addProjectArgument(app, *project);
        app.add_option("PROMPT", *name, description)->required();
        return [project, name, act](Context &context) { return act(context, *project, *name); };
    };
}

} // namespace

std::vector<Command> promptCommands()
{
    return {{"prompt list", "Lists the prompts of a project",
             [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 addProjectArgument(app, *project);
                 return [project](Context &context) { return list(context, *project); };
             }},
            {"prompt show", "Prints a prompt version or draft", setUpShow},
            {"prompt log", "Lists the versions of a prompt, newest first", setUpNamed("The prompt's name", log)},
            {"prompt commit", "Commits a version of a prompt from a file", setUpCommit},
            {"prompt restore", "Makes the content of an old version the newest version", setUpNamed("NAME@VERSION", restore)}};
}

} // namespace assay::cli
