#include "app/cli/completion.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <sstream>
#include <vector>

#include "app/cli/describe.h"

namespace assay::cli {

namespace {

/// What can be typed next, and what it is for.
struct Offer
{
    std::string word;
    std::string meaning;
};
using Offers = std::map<std::string, std::vector<Offer>>; // words of the command so far → what may follow

Offers offersOf(const CLI::App &program)
{
    Offers offers;
    const auto note = [&](const CLI::App &app, const std::string &path) {
        std::vector<Offer> &list = offers[path];
        for (const CLI::App *child : app.get_subcommands([](const CLI::App *) { return true; }))
            list.push_back({child->get_name(), child->get_description()});
        for (const CLI::Option *option : app.get_options()) {
            if (!option->get_lnames().empty())
                list.push_back({"--" + option->get_lnames().front(), option->get_description()});
        }
    };
    note(program, {});
    eachCommand(program, note);
    return offers;
}

/// @p text in single quotes, for all three shells.
std::string quoted(const std::string &text, const char *escapedQuote)
{
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string(escapedQuote) : c == '\n' ? std::string(" ") : std::string(1, c);
    return out + "'";
}

/// `"new"|"prompt"|"prompt list"`, as a pattern of `case`.
std::string pathPattern(const Offers &offers)
{
    std::string pattern;
    for (const auto &[path, list] : offers) {
        if (!path.empty())
            pattern += (pattern.empty() ? "\"" : "|\"") + path + "\"";
    }
    return pattern;
}

std::string bashScript(const Offers &offers)
{
    std::ostringstream script;
    script << "_assay_cli()\n{\n    local path=\"\" word\n    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
           << "        case \"${path:+$path }$word\" in\n            " << pathPattern(offers) << ") path=\"${path:+$path }$word\";;\n        esac\n    done\n"
           << "    local words\n    case \"$path\" in\n";
    for (const auto &[path, list] : offers) {
        script << "        \"" << path << "\") words=\"";
        for (const Offer &offer : list)
            script << " " << offer.word;
        script << "\";;\n";
    }
    script << "    esac\n    COMPREPLY=($(compgen -W \"$words\" -- \"${COMP_WORDS[COMP_CWORD]}\"))\n"
           << "    [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- \"${COMP_WORDS[COMP_CWORD]}\"))\n}\n"
           << "complete -F _assay_cli assay-cli\n";
    return script.str();
}

std::string zshScript(const Offers &offers)
{
    std::ostringstream script;
    script << "#compdef assay-cli\n_assay_cli()\n{\n    local command=\"\" word\n    for word in \"${(@)words[2,CURRENT-1]}\"; do\n"
           << "        case \"${command:+$command }$word\" in\n            " << pathPattern(offers) << ") command=\"${command:+$command }$word\";;\n        esac\n    done\n"
           << "    local -a offers\n    case \"$command\" in\n";
    for (const auto &[path, list] : offers) {
        script << "        \"" << path << "\") offers=(";
        for (const Offer &offer : list)
            script << " " << quoted(offer.word + ":" + offer.meaning, "'\\''");
        script << ");;\n";
    }
    script << "    esac\n    _describe -o 'assay-cli' offers\n    _files\n}\ncompdef _assay_cli assay-cli\n";
    return script.str();
}

std::string fishScript(const Offers &offers)
{
    std::ostringstream script;
    script << "function __assay_cli_command\n    set -l command\n    for word in (commandline -opc)[2..-1]\n        switch \"$(string join ' ' $command $word)\"\n            case";
    for (const auto &[path, list] : offers) {
        if (!path.empty())
            script << " " << quoted(path, "\\'");
    }
    script << "\n                set command (string join ' ' $command $word)\n        end\n    end\n    echo \"$command\"\nend\n";
    for (const auto &[path, list] : offers) {
        const std::string here = "complete -c assay-cli -n 'test \"$(__assay_cli_command)\" = \"" + path + "\"' ";
        // Where only a command can follow, no files are offered.
        if (std::any_of(list.begin(), list.end(), [](const Offer &offer) { return !offer.word.starts_with("--"); }))
            script << here << "-f\n";
        for (const Offer &offer : list) {
            const bool isOption = offer.word.starts_with("--");
            script << here << (isOption ? "-l " + offer.word.substr(2) : "-a " + offer.word) << " -d " << quoted(offer.meaning, "\\'") << "\n";
        }
    }
    return script.str();
}

} // namespace

std::string completionScript(const CLI::App &program, Shell shell)
{
    const Offers offers = offersOf(program);
    switch (shell) {
    case Shell::Bash: return bashScript(offers);
    case Shell::Zsh: return zshScript(offers);
    case Shell::Fish: return fishScript(offers);
    }
    return {};
}

} // namespace assay::cli
