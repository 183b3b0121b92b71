#include "items/prompts/prompt_check.h"

#include <QCoreApplication>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "base/json.h"
#include "base/utf8.h"
#include "evaluation/run/cost.h"
#include "items/version_text.h"
#include "project/snippets.h"
#include "prompts/diff.h"
#include "prompts/lint.h"
#include "prompts/render_prompt.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/datasets.h"

namespace assay::items {

namespace {

constexpr int casesLookedAt = 400;           ///< for names of variables and for examples that are cases
constexpr std::size_t longestWithWords = 64 << 10; ///< bytes of a message in which changed words are marked
constexpr std::int64_t bytesPerToken = 4;    ///< of English text, as vendors say; an estimate and called so

int utf16Length(std::string_view utf8)
{
    return static_cast<int>(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())).size());
}

int lineCount(const std::string &utf8)
{
    return static_cast<int>(std::count(utf8.begin(), utf8.end(), '\n')) + 1;
}

/// The dataset's first cases, and the one that the preview shows.
struct Cases
{
    std::string name;
    std::optional<DatasetVersionInfo> version;
    std::optional<Case> shown;
    std::set<std::string> names;
    std::set<std::string> texts;
};

/// The dataset that the prompt was run on last; before any run the largest.
Result<std::string> datasetFor(Database &database, const CheckQuestion &question)
{
    if (!question.dataset.empty())
        return question.dataset;
    auto last = database.prepare("SELECT d.name FROM run JOIN run_column c ON c.run = run.uuid JOIN prompt p ON p.id = c.prompt "
                                 "JOIN dataset_version v ON v.hash = run.dataset_version JOIN dataset d ON d.id = v.dataset "
                                 "WHERE p.name = ? ORDER BY run.place DESC LIMIT 1");
    if (!last)
        return fail(last.error());
    const auto row = last->bind(1, question.prompt).step();
    if (!row)
        return fail(row.error());
    if (*row)
        return std::string(last->text(0));
    const auto datasets = listDatasets(database);
    if (!datasets)
        return fail(datasets.error());
    const auto largest = std::max_element(datasets->begin(), datasets->end(), [](const auto &a, const auto &b) { return a.cases < b.cases; });
    return largest == datasets->end() ? std::string() : largest->name;
}

Result<Cases> readCases(Database &database, const CheckQuestion &question)
{
    Cases cases;
    const auto wanted = datasetFor(database, question);
    if (!wanted || wanted->empty())
        return wanted ? Result<Cases>(std::move(cases)) : Result<Cases>(fail(wanted.error()));
    auto version = resolveDataset(database, *wanted);
    if (!version)
        return fail(version.error());
    cases.name = *wanted;
    CaseHashCursor cursor(database, version->root);
    for (int row = 0; row < casesLookedAt; ++row) {
        const auto hash = cursor.next();
        const auto item = hash && *hash ? caseByHash(database, **hash) : Result<Case>(fail(hash ? Error{} : hash.error()));
        if (!item)
            break;
        for (const auto &[name, value] : item->content.vars)
            cases.names.insert(name);
        for (const auto &[name, value] : item->content.json)
            cases.names.insert(name);
        if (!item->content.documents.empty())
            cases.names.insert("documents");
        cases.texts.merge(caseTexts(item->content));
        if (question.caseId.empty() ? row == 0 : item->id == question.caseId)
            cases.shown = *item;
    }
    if (!cases.shown && !question.caseId.empty()) {
        if (auto item = caseOf(database, *version, question.caseId))
            cases.shown = std::move(*item);
    }
    cases.version = std::move(*version);
    return cases;
}

/// Enough of a sentence to know it by.
QString excerpt(const std::string &sentence)
{
    constexpr qsizetype most = 40;
    const QString whole = displayText(sentence).simplified();
    return whole.size() <= most ? whole : whole.left(most - 1).trimmed() + QStringLiteral("…");
}

void addProblems(PromptCheck &check, const PromptContent &content, const Cases &cases)
{
    const VariableNames names = cases.version ? VariableNames(cases.names) : std::nullopt;
    std::vector<Problem> problems = lintPrompt(content, names);
    const std::vector<Problem> examples = lintExamples(content, cases.texts);
    problems.insert(problems.end(), examples.begin(), examples.end());
    std::vector<int> before{0};
    for (const Message &message : content.messages)
        before.push_back(before.back() + lineCount(message.text));
    for (const Problem &problem : problems) {
        if (problem.message >= content.messages.size())
            continue;
        const std::string &source = content.messages[problem.message].text;
        const std::size_t begin = std::min(problem.span.offset, source.size());
        ProblemRow row;
        row.message = static_cast<int>(problem.message);
        row.begin = utf16Length(std::string_view(source).substr(0, begin));
        row.length = utf16Length(std::string_view(source).substr(begin, problem.span.length));
        row.line = before[problem.message] + problem.span.line;
        row.isError = problem.severity == Severity::Error;
        row.text = problem.text;
        if (problem.rule == "duplicate-instruction")
            row.text = QCoreApplication::translate("Prompts", "%1: “%2”", "a problem and the words it is about")
                           .arg(problem.text, excerpt(source.substr(begin, problem.span.length)));
        if (problem.fix)
            row.fix = QString::fromStdString(*problem.fix);
        // A sentence that stands sixty times is one problem at its last place.
        const auto isSame = [&row](const ProblemRow &other) {
            return std::tie(other.message, other.begin, other.length, other.text) == std::tie(row.message, row.begin, row.length, row.text);
        };
        if (std::none_of(check.problems.begin(), check.problems.end(), isSame))
            check.problems.push_back(std::move(row));
    }
    std::stable_sort(check.problems.begin(), check.problems.end(), [](const ProblemRow &a, const ProblemRow &b) { return a.line < b.line; });
}

QString jsonProblem(const std::string &source)
{
    if (trimmed(source).empty())
        return {};
    const auto json = parseJson(source);
    return json ? QString() : toSentence(json.error());
}

/// Lines that the new text has and the old one has not; one that replaces another is changed, not added.
MessageChanges changesOf(const std::string &before, const std::string &after)
{
    MessageChanges changes;
    int line = 0;
    int deleted = 0;
    for (const DiffSegment &segment : diffLines(before, after).segments) {
        const int lines = static_cast<int>(std::count(segment.text.begin(), segment.text.end(), '\n')) + (segment.text.ends_with('\n') ? 0 : 1);
        if (segment.op == DiffOp::Delete) {
            deleted = lines;
            continue;
        }
        if (segment.op == DiffOp::Insert) {
            for (int i = 0; i < lines; ++i)
                changes.lines.push_back({line + i, i < deleted ? LineChange::Changed : LineChange::Added});
        }
        deleted = 0;
        line += lines;
    }
    if (after.size() > longestWithWords)
        return changes;
    int at = 0;
    for (const DiffSegment &segment : diffWords(before, after).segments) {
        if (segment.op == DiffOp::Delete)
            continue;
        const int length = utf16Length(segment.text);
        if (segment.op == DiffOp::Insert)
            changes.words.push_back({at, length});
        at += length;
    }
    return changes;
}

/// Messages go by their place: what moved reads as changed.
void addChanges(PromptCheck &check, const PromptContent &content, const PromptContent *against)
{
    for (std::size_t i = 0; i < content.messages.size(); ++i) {
        const bool known = against && i < against->messages.size();
        check.changes.push_back(against ? changesOf(known ? against->messages[i].text : std::string(), content.messages[i].text) : MessageChanges());
        check.changedLines += static_cast<int>(check.changes.back().lines.size());
    }
}

/// What the case lacks stays as its tag, so that it is seen where it would be missed.
Result<std::string> renderWithMarks(const std::string &source, Json data, const Partials &snippets)
{
    const auto parsed = Template::parse(source);
    if (!parsed)
        return fail(parsed.error());
    auto rendered = render(*parsed, data, snippets);
    if (!rendered || rendered->missing.empty())
        return rendered.map([](const Rendered &whole) { return whole.text; });
    for (const std::string &name : rendered->missing) {
        if (name.find('.') == std::string::npos)
            data[name] = "{{" + name + "}}";
    }
    return render(*parsed, data, snippets).map([](const Rendered &whole) { return whole.text; });
}

/// The snippets that a commit would pin; those that are no template are left out.
Result<Partials> snippetsFor(Database &database, const PromptContent &content)
{
    const auto pinned = withSnippets(database, content);
    const auto texts = pinned ? snippetTexts(database, *pinned) : fail(pinned.error());
    if (!texts)
        return fail(texts.error());
    Partials snippets;
    for (const auto &[name, text] : *texts) {
        if (auto parsed = Template::parse(text))
            snippets.emplace(name, std::move(*parsed));
    }
    return snippets;
}

void addPreview(PromptCheck &check, const PromptContent &content, const Cases &cases, const Partials &snippets)
{
    check.datasetName = displayText(cases.name);
    if (cases.version) {
        check.dataset = displayText(cases.version->datasetName + " " + cases.version->label());
        check.cases = cases.version->cases;
    }
    for (const std::string &name : cases.names)
        check.variables << displayText(name);
    if (cases.shown)
        check.caseId = displayText(cases.shown->id);
    std::int64_t bytes = 0;
    for (const Message &message : content.messages) {
        const auto rendered = renderWithMarks(message.text, cases.shown ? renderData(cases.shown->content) : Json::object(), snippets);
        if (!rendered && check.previewProblem.isEmpty())
            check.previewProblem = toSentence(rendered.error());
        const std::string &shown = rendered ? *rendered : message.text;
        bytes += static_cast<std::int64_t>(shown.size());
        check.preview.push_back({QString::fromLatin1(name(message.role)), displayText(firstCodePoints(shown, previewLength))});
    }
    check.tokens = (bytes + bytesPerToken - 1) / bytesPerToken;
}

Status addModels(Database &database, PromptCheck &check, const std::string &wanted)
{
    const auto models = listModels(database);
    if (!models)
        return fail(models.error());
    for (const Model &model : *models) {
        check.models << displayText(model.name);
        if (model.name != wanted && !(wanted.empty() && check.models.size() == 1))
            continue;
        check.model = displayText(model.name);
        check.cost = model.prices.input ? callCost({model.prices.input, {}, model.prices.input}, {check.tokens, 0, 0, {}}) : std::nullopt;
    }
    return {};
}

} // namespace

Result<PromptCheck> checkPrompt(Database &database, const CheckQuestion &question)
{
    const auto cases = readCases(database, question);
    if (!cases)
        return fail(cases.error());
    const auto against = question.against.empty() ? Result<VersionText>(fail(Error{})) : versionText(database, question.prompt, question.against);
    PromptCheck check;
    addProblems(check, question.content, *cases);
    const auto tools = parseJson(question.content.tools);
    check.tools = tools && tools->is_array() ? static_cast<int>(tools->size()) : 0;
    check.toolsProblem = jsonProblem(question.content.tools);
    check.schemaProblem = jsonProblem(question.content.outputSchema);
    addChanges(check, question.content, against ? &against->content : nullptr);
    const auto snippets = snippetsFor(database, question.content);
    if (!snippets)
        return fail(snippets.error());
    addPreview(check, question.content, *cases, *snippets);
    if (auto added = addModels(database, check, question.model); !added)
        return fail(added.error());
    return check;
}

Result<QStringList> caseIds(Database &database, const std::string &dataset, const std::string &typed, int most)
{
    const auto version = resolveDataset(database, dataset);
    if (!version)
        return fail(version.error());
    QStringList ids;
    CaseHashCursor cursor(database, version->root);
    while (ids.size() < most) {
        const auto hash = cursor.next();
        if (!hash)
            return fail(hash.error());
        if (!*hash)
            break;
        const auto item = caseByHash(database, **hash);
        if (item && item->id.starts_with(typed))
            ids << displayText(item->id);
    }
    return ids;
}

} // namespace assay::items
