// prompt commit, restore.
#include <CLI/App.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "app/cli/prompt_document.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "project/snippets.h"
#include "prompts/dialects.h"
#include "prompts/formats.h"
#include "storage/prompts.h"

namespace assay::cli {

namespace {

struct CommitOptions
{
    std::string project;
    std::string prompt;
    std::string file;
    std::string message;
    std::string parent;
    std::string dialect; ///< empty = Mustache, with a warning when it looks like another
};

void warn(Context &context, const std::string &file, const DialectNote &note)
{
    context.err() << translate("Cli", "warning: %1 (%2:%3:%4).").arg(note.text, displayText(file)).arg(note.line).arg(note.column).toStdString() << '\n';
}

/// The file's content as Mustache. Places count within the message.
Result<PromptContent> readSource(Context &context, const CommitOptions &options)
{
    const auto source = context.readFile(options.file);
    auto content = source ? fromAnyText(*source) : Result<PromptContent>(fail(source.error()));
    if (!content)
        return content;
    const Dialect dialect = dialectFromName(options.dialect).value_or(Dialect::Mustache);
    auto converted = promptToMustache(std::move(*content), dialect);
    if (!converted)
        return fail(converted.error());
    for (const DialectNote &note : converted->notes)
        warn(context, options.file, note);
    const Dialect guess = options.dialect.empty() ? guessDialect(toPlainText(converted->content)) : Dialect::Mustache;
    if (guess != Dialect::Mustache)
        context.err() << translate("Cli", "warning: This looks like another template language and is kept as typed. “--dialect %1” converts it.")
                             .arg(QString::fromUtf8(name(guess))).toStdString() << '\n';
    return std::move(converted->content);
}

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
    const auto content = readSource(context, options);
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
        const auto pinned = withSnippets(database, *content);
        return pinned ? commitVersion(write, *prompt, *pinned, *parents, options.message) : Result<Committed>(fail(pinned.error()));
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

Action setUpCommit(CLI::App &app)
{
    auto options = std::make_shared<CommitOptions>();
    addProjectArgument(app, options->project);
    app.add_option("NAME", options->prompt, "The prompt, made if there is none; with folders: support/reply")->required();
    app.add_option("--from", options->file, "Plain text (one user message), Markdown with role headings, or JSON messages; - for standard input")->required();
    app.add_option("--message", options->message, "What changed and why")->required();
    app.add_option("--dialect", options->dialect, "The template language of FILE: mustache (as without it), braces ({name} as in Python), jinja; converted to Mustache")
        ->check(CLI::IsMember({"mustache", "braces", "jinja"}));
    app.add_option("--parent", options->parent, "The version it continues; by default the newest");
    return [options](Context &context) { return commit(context, *options); };
}

Action setUpRestore(CLI::App &app)
{
    auto project = std::make_shared<std::string>();
    auto name = std::make_shared<std::string>();
    addProjectArgument(app, *project);
    app.add_option("PROMPT", *name, "NAME@VERSION")->required();
    return [project, name](Context &context) { return restore(context, *project, *name); };
}

} // namespace

std::vector<Command> prompt_commitCommands()
{
    return {{"prompt commit", "Commits a version of a prompt from a file", setUpCommit},
            {"prompt restore", "Makes the content of an old version the newest version", setUpRestore}};
}

} // namespace assay::cli
