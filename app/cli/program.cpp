#include "app/cli/program.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>
#include <sstream>

#include <QCoreApplication>

namespace assay::cli {

struct Program::Leaf
{
    CLI::App *app = nullptr;
    Action action;
    bool json = false;
    bool progress = false;
};

Program::Program(std::vector<Command> commands)
    : m_app(std::make_unique<CLI::App>("Writes prompts, proves them by evaluation, and keeps what was proven.", "assay-cli"))
{
    m_app->set_version_flag("--version", ASSAY_VERSION);
    m_app->set_help_all_flag("--help-all", "Help of every command");
    m_app->require_subcommand(1);
    m_app->footer("Exit codes: 0 done, 1 the answer is no, 2 usage, 3 bad input, 4 file, 5 network or provider, 130 interrupted.");
    for (const Command &command : commands)
        add(command);
}

Program::~Program() = default;

void Program::add(const Command &command)
{
    static const std::map<std::string, std::string> groups{
        {"backup", "Backups of a project"},         {"channel", "Named pointers to approved versions"},
        {"dataset", "Versioned sets of cases"},     {"model", "Models: provider, id, parameters, price"},
        {"prompt", "Prompts and their versions"},   {"provider", "Places that serve models"},
    };
    CLI::App *app = m_app.get();
    std::istringstream words(command.path);
    for (std::string word; words >> word;) {
        const auto known = app->get_subcommands([&](const CLI::App *child) { return child->get_name() == word; });
        CLI::App *next = known.empty() ? nullptr : known.front();
        if (!next) {
            const auto group = groups.find(word);
            next = app->add_subcommand(word, group != groups.end() ? group->second : std::string());
        }
        app = next;
        if (!words.eof())
            app->require_subcommand(1);
    }
    app->description(command.summary);
    auto leaf = std::make_unique<Leaf>();
    leaf->app = app;
    leaf->action = command.setUp(*app);
    if (command.json)
        app->add_flag("--json", leaf->json, "One JSON document on standard output");
    app->add_flag("--progress", leaf->progress, "Progress on standard error even when it is no terminal");
    m_leaves.push_back(std::move(leaf));
}

int Program::reportUsage(const std::string &problem, const CLI::App *at, Context &context) const
{
    std::string path;
    for (const CLI::App *app = at; app && app != m_app.get(); app = app->get_parent())
        path.insert(0, " " + app->get_name());
    Error error{ErrorCode::Usage,
                QCoreApplication::translate("Cli", "This command line cannot be used"),
                QString::fromStdString(problem),
                QCoreApplication::translate("Cli", "“assay-cli%1 --help” shows what it takes").arg(QString::fromStdString(path)),
                {}};
    context.report(error);
    return exitCode(ErrorCode::Usage);
}

int Program::run(const std::vector<std::string> &arguments, Context &context)
{
    context.json = std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    const auto deepest = [this] {
        const CLI::App *app = m_app.get();
        for (auto chosen = app->get_subcommands(); !chosen.empty(); chosen = app->get_subcommands())
            app = chosen.front();
        return app;
    };
    try {
        m_app->parse(reversed);
    } catch (const CLI::Success &success) { // help or version was asked for
        m_app->exit(success, context.out(), context.err());
        return 0;
    } catch (const CLI::ParseError &error) {
        std::string problem = error.what();
        std::replace(problem.begin(), problem.end(), '\n', ' ');
        return reportUsage(problem, deepest(), context);
    }
    const CLI::App *chosen = deepest();
    const auto leaf = std::find_if(m_leaves.begin(), m_leaves.end(), [&](const auto &each) { return each->app == chosen; });
    if (leaf == m_leaves.end())
        return reportUsage("it names no command", chosen, context);
    context.json = (*leaf)->json;
    context.progress = context.progress || (*leaf)->progress;
    const Result<int> result = (*leaf)->action(context);
    if (result)
        return *result;
    context.report(result.error());
    return exitCode(result.error().code);
}

} // namespace assay::cli
