// render, lint and diff: on text, without a project.
#include <CLI/App.hpp>
#include <QCoreApplication>
#include <QDir>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/diff_text.h"
#include "base/json.h"
#include "prompts/diff.h"
#include "prompts/lint.h"
#include "prompts/template.h"

namespace assay::cli {

namespace {

struct RenderOptionsText
{
    std::string source;
    std::string vars = "{}";
    std::string partials;
};

Result<Partials> readPartials(const std::string &folder, Context &context)
{
    Partials partials;
    if (folder.empty())
        return partials;
    const QDir dir(QString::fromStdString(folder));
    for (const QFileInfo &file : dir.entryInfoList(QDir::Files)) {
        const auto text = context.readFile(file.filePath().toStdString());
        auto parsed = text ? Template::parse(*text) : Result<Template>(fail(text.error()));
        if (!parsed) {
            parsed.error().where.file = file.filePath();
            return fail(parsed.error());
        }
        partials.emplace(file.completeBaseName().toStdString(), std::move(*parsed));
    }
    return partials;
}

Result<int> renderText(const RenderOptionsText &options, Context &context)
{
    const auto source = context.readFile(options.source);
    if (!source)
        return fail(source.error());
    const auto values = options.vars.starts_with('@') ? context.readFile(options.vars.substr(1)) : Result<std::string>(options.vars);
    if (!values)
        return fail(values.error());
    const auto data = parseJson(*values, options.vars.starts_with('@') ? QString::fromStdString(options.vars.substr(1)) : QStringLiteral("--vars"));
    if (!data)
        return fail(data.error());
    auto parsed = Template::parse(*source);
    if (!parsed) {
        parsed.error().where.file = QString::fromStdString(options.source);
        return fail(parsed.error());
    }
    const auto partials = readPartials(options.partials, context);
    if (!partials)
        return fail(partials.error());
    const auto rendered = render(*parsed, *data, *partials);
    if (!rendered)
        return fail(rendered.error());
    context.out() << rendered->text;
    return 0;
}

Result<int> lintText(const std::string &path, const std::string &vars, bool known, Context &context)
{
    const auto source = context.readFile(path);
    if (!source)
        return fail(source.error());
    VariableNames names;
    if (known) {
        names.emplace();
        for (std::size_t at = 0; at < vars.size();) {
            const std::size_t end = std::min(vars.find(',', at), vars.size());
            names->insert(vars.substr(at, end - at));
            at = end + 1;
        }
    }
    const auto problems = lintTemplate(*source, names);
    bool wrong = false;
    for (const Problem &problem : problems) {
        wrong = wrong || problem.severity == Severity::Error;
        if (!context.json)
            context.print(QStringLiteral("%1:%2:%3: %4: %5 [%6]").arg(QString::fromStdString(path)).arg(problem.span.line).arg(problem.span.column)
                              .arg(QString::fromUtf8(name(problem.severity)), problem.text, QString::fromStdString(problem.rule)));
    }
    if (context.json)
        context.print(problemsJson(problems));
    return wrong ? 1 : 0;
}

Result<int> diffTexts(const std::string &a, const std::string &b, bool lines, Context &context)
{
    const auto before = context.readFile(a);
    const auto after = context.readFile(b);
    if (!before || !after)
        return fail(before ? after.error() : before.error());
    const TextDiff diff = lines ? diffLines(*before, *after) : diffWords(*before, *after);
    if (context.json)
        context.print(diffJson(diff));
    else
        writeMarked(context.out(), diff);
    return 0;
}

} // namespace

std::vector<Command> textCommands()
{
    Command rendering{"render", "Renders a template with variables", [](CLI::App &app) -> Action {
                          auto options = std::make_shared<RenderOptionsText>();
                          app.add_option("TEMPLATE", options->source, "The template file, or - for standard input")->required();
                          app.add_option("--vars", options->vars, "Variables as a JSON object, or @FILE");
                          app.add_option("--partials", options->partials, "Folder of snippets, named by their files");
                          return [options](Context &context) { return renderText(*options, context); };
                      }, false};
    Command linting{"lint", "Lists the problems of a template", [](CLI::App &app) -> Action {
                        struct Options
                        {
                            std::string source;
                            std::string vars;
                        };
                        auto options = std::make_shared<Options>();
                        app.add_option("TEMPLATE", options->source, "The template file, or - for standard input")->required();
                        const CLI::Option *vars = app.add_option("--vars", options->vars, "Names of the variables that cases have, with commas");
                        return [options, vars](Context &context) { return lintText(options->source, options->vars, vars->count() > 0, context); };
                    }};
    Command diffing{"diff", "Compares two texts by words or by lines", [](CLI::App &app) -> Action {
                        struct Options
                        {
                            std::string a;
                            std::string b;
                            bool words = false;
                            bool lines = false;
                        };
                        auto options = std::make_shared<Options>();
                        app.add_option("A", options->a, "The old text, or - for standard input")->required();
                        app.add_option("B", options->b, "The new text, or - for standard input")->required();
                        auto *words = app.add_flag("--words", options->words, "By words (as without it)");
                        app.add_flag("--lines", options->lines, "By whole lines")->excludes(words);
                        return [options](Context &context) { return diffTexts(options->a, options->b, options->lines, context); };
                    }};
    return {std::move(rendering), std::move(linting), std::move(diffing)};
}

} // namespace assay::cli
