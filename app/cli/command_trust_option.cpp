#include "app/cli/command_trust_option.h"

#include <CLI/App.hpp>
#include <ostream>

#include "base/translate.h"
#include "base/utf8.h"
#include "project/run_service.h"
#include "project/scorer_services.h"

namespace assay::cli {

namespace {

std::string harmless(const std::string &text)
{
    return harmlessText(text).toStdString();
}

void show(const CommandQuestion &question, std::ostream &out)
{
    out << translate("Cli", "Not trusted: the command of the scorer “%1”").arg(QString::fromStdString(question.scorer)).toStdString() << "\n  " << harmless(question.commandLine)
        << "\n  " << translate("Cli", "program").toStdString() << "  " << harmless(question.program) << "\n  sha256   " << question.hash.hex() << "\n";
    for (const auto &[name, text] : question.files)
        out << "--- " << harmless(name) << "\n" << harmless(text) << (text.ends_with('\n') ? "" : "\n") << "---\n";
}

} // namespace

void addTrustOption(CLI::App &app, std::vector<std::string> &hashes)
{
    app.add_option("--trust", hashes, "SHA-256 of a command that you have read and let run, for this project; repeated")->allow_extra_args(false);
}

Result<std::set<Hash>> trustedHashes(const std::vector<std::string> &written)
{
    std::set<Hash> hashes;
    for (const std::string &each : written) {
        const auto hash = Hash::fromHex(each);
        if (!hash)
            return fail(ErrorCode::Usage, translate("Cli", "“%1” is no SHA-256").arg(QString::fromStdString(each)), translate("Cli", "it has 64 hex digits"));
        hashes.insert(*hash);
    }
    return hashes;
}

Status settleTrust(const std::vector<ScorerSpec> &scorers, const std::set<Hash> &hashes, ProjectId project, const Surroundings &surroundings, Context &context)
{
    if (!project.isNull()) {
        if (Status kept = trustCommands(scorers, hashes, project, surroundings); !kept)
            return kept;
    }
    if (!context.json) {
        for (const CommandQuestion &question : untrustedCommands(scorers, project, surroundings, hashes))
            show(question, context.err());
    }
    return checkCommands(scorers, project, surroundings, hashes);
}

} // namespace assay::cli
