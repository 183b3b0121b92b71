#include "storage/verify.h"

#include <QCoreApplication>

#include "storage/database.h"
#include "storage/verify_checks.h"

namespace assay {

const char *name(CheckedThing thing)
{
    switch (thing) {
    case CheckedThing::Page: return "page";
    case CheckedThing::Event: return "event";
    case CheckedThing::Blob: return "blob";
    case CheckedThing::Case: return "case";
    case CheckedThing::PromptVersion: return "prompt_version";
    case CheckedThing::DatasetVersion: return "dataset_version";
    case CheckedThing::Result: return "result";
    case CheckedThing::Run: return "run";
    case CheckedThing::Projection: return "projection";
    }
    return "";
}

void VerifyReport::add(CheckedThing thing, std::string key, QString what)
{
    ++problemCount;
    if (problems.size() < mostProblems)
        problems.push_back({thing, std::move(key), std::move(what)});
}

Result<VerifyReport> verifyProject(Database &database, const std::function<bool()> &stopped)
{
    if (auto begun = database.exec("BEGIN"); !begun)
        return fail(begun.error());
    VerifyReport report;
    LoggedFacts facts;
    Verification check{database, report, facts, stopped ? stopped : [] { return false; }};
    Status done;
    for (const auto step : {checkPages, checkEvents, checkBlobs, checkCases, checkVersions, checkRuns}) {
        done = step(check);
        if (!done && done.error().code == ErrorCode::Interrupted)
            break;
        // What SQLite cannot read any more is one more finding; the other checks go on.
        if (!done)
            report.add(CheckedThing::Page, {}, done.error().why.isEmpty() ? done.error().what : done.error().why);
        done = {};
    }
    (void) database.exec("ROLLBACK");
    if (!done)
        return fail(done.error());
    return report;
}

} // namespace assay
