// prompt diff, merge.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/diff_text.h"
#include "app/cli/project_access.h"
#include "app/cli/prompt_document.h"
#include "base/json.h"
#include "base/translate.h"
#include "prompts/diff.h"
#include "project/merge_versions.h"
#include "prompts/formats.h"

namespace assay::cli {

namespace {

/// The member of the document that lists parts of this kind, and what names one there.
std::pair<const char *, const char *> placeOf(PromptPart kind)
{
    switch (kind) {
    case PromptPart::Message: return {"messages", "role"};
    case PromptPart::ToolCall: return {"tool_calls", "role"};
    case PromptPart::Parameter: return {"parameters", "name"};
    case PromptPart::Snippet: return {"snippets", "name"};
    case PromptPart::Tools: return {"tools", "path"};
    case PromptPart::OutputSchema: return {"output_schema", "path"};
    }
    return {"messages", "role"};
}

Json partsJson(const std::vector<PartDiff> &parts)
{
    Json lists = Json::object();
    for (const char *list : {"messages", "tool_calls", "parameters", "snippets", "tools", "output_schema"})
        lists[list] = Json::array();
    for (const PartDiff &part : parts) {
        const auto [list, key] = placeOf(part.kind);
        Json json = diffJson(part.diff);
        json.update(Json{{key, part.key}, {"added", part.added}, {"removed", part.removed}});
        if (part.message > 0)
            json["message"] = part.message;
        lists[list].push_back(std::move(json));
    }
    return lists;
}

struct DiffOptions
{
    std::string project;
    std::string a;
    std::string b;
};

Result<int> diff(Context &context, const DiffOptions &options)
{
    const auto project = readProject(options.project);
    if (!project)
        return fail(project.error());
    const auto a = readPrompt(*project->database, options.a);
    const auto b = a ? readPrompt(*project->database, options.b) : a;
    if (!b)
        return fail(b.error());
    const TextDiff whole = diffWords(toMarkdown(a->content), toMarkdown(b->content));
    const std::vector<PartDiff> parts = diffPrompts(a->content, b->content);
    if (context.json) {
        Json document = diffJson(whole);
        document.update(partsJson(parts));
        document.update(Json{{"a", documentOf(*a)}, {"b", documentOf(*b)}});
        context.print(document);
        return 0;
    }
    writeMarked(context.out(), whole);
    // What the Markdown form does not hold follows part by part.
    for (const PartDiff &part : parts) {
        if (part.kind == PromptPart::Message || part.kind == PromptPart::Parameter)
            continue;
        context.out() << part.label() << ": ";
        writeMarked(context.out(), part.diff);
        context.out() << '\n';
    }
    return 0;
}

Action setUpDiff(CLI::App &app)
{
    auto options = std::make_shared<DiffOptions>();
    addProjectArgument(app, options->project);
    app.add_option("A", options->a, "The old version: NAME, NAME@v7, NAME@production, NAME@3f2a91, NAME@draft")->required();
    app.add_option("B", options->b, "The new version")->required();
    return [options](Context &context) { return diff(context, *options); };
}

struct MergeOptions
{
    std::string project;
    std::string ours;
    std::string theirs;
    std::string message;
};

Json conflictJson(const MergeConflict &conflict)
{
    const auto orNull = [](const std::optional<std::string> &value) { return value ? Json(*value) : Json(); };
    Json json{{"part", conflict.label()}, {"why", conflict.why.toStdString()}, {"base", orNull(conflict.base)}, {"ours", orNull(conflict.ours)},
              {"theirs", orNull(conflict.theirs)}};
    json["message"] = conflict.message > 0 ? Json(conflict.message) : Json();
    json["line"] = conflict.line > 0 ? Json(conflict.line) : Json();
    json[placeOf(conflict.part).second] = conflict.key;
    return json;
}

/// One side of a conflict, each line behind a bar.
void writeSide(std::ostream &out, const QString &title, const std::optional<std::string> &side)
{
    out << "  " << title.toStdString() << '\n';
    if (!side) {
        out << "    " << translate("Cli", "(not there)").toStdString() << '\n';
        return;
    }
    for (std::size_t at = 0; at < side->size();) {
        const std::size_t end = std::min(side->find('\n', at), side->size());
        out << "    | " << std::string_view(*side).substr(at, end - at) << '\n';
        at = end + 1;
    }
}

void writeConflict(std::ostream &out, const MergeConflict &conflict)
{
    QString head = QString::fromStdString(conflict.label());
    if (conflict.line > 0)
        head += translate("Cli", ", line %1").arg(conflict.line);
    out << head.toStdString() << ": " << conflict.why.toStdString() << '\n';
    writeSide(out, translate("Cli", "ancestor"), conflict.base);
    writeSide(out, translate("Cli", "ours"), conflict.ours);
    writeSide(out, translate("Cli", "theirs"), conflict.theirs);
}

int printConflicts(Context &context, const VersionMerge &merged)
{
    const std::vector<MergeConflict> &conflicts = merged.merge.conflicts;
    if (context.json) {
        Json list = Json::array();
        for (const MergeConflict &conflict : conflicts)
            list.push_back(conflictJson(conflict));
        context.print(Json{{"merged", false}, {"base_hash", merged.base.hex()}, {"conflicts", list}});
        return 1;
    }
    context.print(translate("Cli", "Conflicts: %1. Nothing was changed.").arg(conflicts.size()));
    for (const MergeConflict &conflict : conflicts)
        writeConflict(context.out(), conflict);
    return 1;
}

int printMerged(Context &context, const std::string &prompt, const VersionMerge &merged, const Committed &committed)
{
    if (context.json) {
        Json document = documentOf(committed.version);
        document.update(Json{{"merged", true}, {"prompt", prompt}, {"unchanged", committed.unchanged}, {"base_hash", merged.base.hex()}, {"conflicts", Json::array()}});
        context.print(document);
    } else if (merged.contained) {
        context.print(translate("Cli", "Nothing to merge: %1 (%2) already holds the other version")
                          .arg(QString::fromStdString(merged.contained->label()), QString::fromStdString(merged.contained->hash.hex())));
    } else {
        printCommitted(context, prompt, committed);
    }
    return 0;
}

/// Versions never change, so what is merged while reading is still right when it is written.
Result<int> merge(Context &context, const MergeOptions &options)
{
    Result<PromptReference> ours, theirs;
    Result<VersionMerge> merged;
    {
        const auto project = readProject(options.project);
        if (!project)
            return fail(project.error());
        ours = resolvePrompt(*project->database, options.ours);
        theirs = ours ? resolvePrompt(*project->database, options.theirs) : ours;
        if (!theirs)
            return fail(theirs.error());
        merged = mergeVersions(*project->database, *ours->version, *theirs->version);
    }
    if (!merged)
        return fail(merged.error());
    if (merged->contained)
        return printMerged(context, ours->prompt.name, *merged, {*merged->contained, true});
    if (!merged->merge.conflicts.empty())
        return printConflicts(context, *merged);
    const QString said = translate("Cli", "Merged %1 into %2").arg(QString::fromStdString(options.theirs), QString::fromStdString(options.ours));
    const auto project = writeProject(options.project);
    if (!project)
        return fail(project.error());
    const auto committed = project->writer->run<Committed>([&](WriteContext &write) {
        return commitVersion(write, ours->prompt.id, merged->merge.content, {ours->version->hash, theirs->version->hash},
                             options.message.empty() ? said.toStdString() : options.message);
    });
    if (!committed)
        return fail(committed.error());
    return printMerged(context, ours->prompt.name, *merged, *committed);
}

Action setUpMerge(CLI::App &app)
{
    auto options = std::make_shared<MergeOptions>();
    addProjectArgument(app, options->project);
    app.add_option("OURS", options->ours, "The version whose prompt gets the merged one: NAME, NAME@v7, NAME@production, NAME@3f2a91")->required();
    app.add_option("THEIRS", options->theirs, "The version to bring in")->required();
    app.add_option("--message", options->message, "What is merged and why");
    return [options](Context &context) { return merge(context, *options); };
}

} // namespace

std::vector<Command> prompt_changesCommands()
{
    return {{"prompt diff", "Compares two versions of prompts by words and part by part", setUpDiff},
            {"prompt merge", "Merges two versions from their common ancestor into a new one", setUpMerge}};
}

} // namespace assay::cli
