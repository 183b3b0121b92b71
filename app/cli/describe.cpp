#include "app/cli/describe.h"

#include <CLI/CLI.hpp>
#include <sstream>

namespace assay::cli {

namespace {

std::string roff(const std::string &text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == '-')
            out += '\\';
        out += c;
    }
    return !out.empty() && (out.front() == '.' || out.front() == '\'') ? "\\&" + out : out;
}

} // namespace

void eachCommand(const CLI::App &app, const CommandVisitor &visit, const std::string &path)
{
    for (const CLI::App *child : app.get_subcommands([](const CLI::App *) { return true; })) {
        const std::string words = path.empty() ? child->get_name() : path + " " + child->get_name();
        visit(*child, words);
        eachCommand(*child, visit, words);
    }
}

std::string manPage(const CLI::App &program)
{
    std::ostringstream page;
    page << ".TH ASSAY\\-CLI 1\n.SH NAME\nassay\\-cli \\- " << roff(program.get_description()) << "\n.SH SYNOPSIS\n"
         << ".B assay\\-cli\n.I COMMAND\n[...]\n.SH COMMANDS\n";
    eachCommand(program, [&](const CLI::App &app, const std::string &path) {
        if (!app.get_subcommands([](const CLI::App *) { return true; }).empty())
            return;
        page << ".SS " << roff(path) << "\n" << roff(app.get_description()) << "\n";
        for (const CLI::Option *option : app.get_options())
            page << ".TP\n.B " << roff(option->get_name(true, true)) << "\n" << roff(option->get_description()) << "\n";
    });
    page << ".SH EXIT STATUS\n" << roff(program.get_footer()) << "\n";
    return page.str();
}

} // namespace assay::cli
