#include "app/cli/describe.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <sstream>

namespace assay::cli {

namespace {

/// Calls @p visit for every command, outermost first, with its words: "prompt list".
void walk(const CLI::App &app, const std::string &path, const std::function<void(const CLI::App &, const std::string &)> &visit)
{
    for (const CLI::App *child : app.get_subcommands([](const CLI::App *) { return true; })) {
        const std::string words = path.empty() ? child->get_name() : path + " " + child->get_name();
        visit(*child, words);
        walk(*child, words, visit);
    }
}

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

std::string optionNames(const CLI::App &app)
{
    std::string names;
    for (const CLI::Option *option : app.get_options()) {
        if (!option->get_lnames().empty())
            names += " --" + option->get_lnames().front();
    }
    return names;
}

} // namespace

std::string manPage(const CLI::App &program)
{
    std::ostringstream page;
    page << ".TH ASSAY\\-CLI 1\n.SH NAME\nassay\\-cli \\- " << roff(program.get_description()) << "\n.SH SYNOPSIS\n"
         << ".B assay\\-cli\n.I COMMAND\n[...]\n.SH COMMANDS\n";
    walk(program, {}, [&](const CLI::App &app, const std::string &path) {
        if (!app.get_subcommands([](const CLI::App *) { return true; }).empty())
            return;
        page << ".SS " << roff(path) << "\n" << roff(app.get_description()) << "\n";
        for (const CLI::Option *option : app.get_options())
            page << ".TP\n.B " << roff(option->get_name(true, true)) << "\n" << roff(option->get_description()) << "\n";
    });
    page << ".SH EXIT STATUS\n" << roff(program.get_footer()) << "\n";
    return page.str();
}

std::string bashCompletion(const CLI::App &program)
{
    std::map<std::string, std::string> words;
    const auto note = [&](const CLI::App &app, const std::string &path) {
        std::string &list = words[path];
        for (const CLI::App *child : app.get_subcommands([](const CLI::App *) { return true; }))
            list += " " + child->get_name();
        list += optionNames(app);
    };
    note(program, {});
    walk(program, {}, note);
    std::ostringstream script;
    script << "_assay_cli()\n{\n    local path=\"\" word\n    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
           << "        case \"${path:+$path }$word\" in\n            ";
    std::string separator;
    for (const auto &[path, list] : words) {
        if (path.empty())
            continue;
        script << separator << '"' << path << '"';
        separator = "|";
    }
    script << ") path=\"${path:+$path }$word\";;\n        esac\n    done\n    local words\n    case \"$path\" in\n";
    for (const auto &[path, list] : words)
        script << "        \"" << path << "\") words=\"" << list << "\";;\n";
    script << "    esac\n    COMPREPLY=($(compgen -W \"$words\" -- \"${COMP_WORDS[COMP_CWORD]}\"))\n"
           << "    [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- \"${COMP_WORDS[COMP_CWORD]}\"))\n}\n"
           << "complete -F _assay_cli assay-cli\n";
    return script.str();
}

} // namespace assay::cli
