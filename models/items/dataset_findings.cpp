#include "items/dataset_findings.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "domain/near_duplicates.h"
#include "items/case_words.h"
#include "items/format.h"
#include "prompts/lint.h"
#include "storage/database.h"
#include "storage/prompts.h"

namespace assay::items {

namespace {

struct Findings
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

/// The newest version of a prompt, with the texts in it that a case could repeat.
struct ExampleTexts
{
    QString name; ///< "reply v7"
    std::set<std::string> texts;
    bool isMet = false;
};

Result<std::vector<ExampleTexts>> examplesOfPrompts(Database &database)
{
    const auto prompts = listPrompts(database);
    if (!prompts)
        return fail(prompts.error());
    std::vector<ExampleTexts> all;
    for (const PromptInfo &prompt : *prompts) {
        const auto versions = prompt.archived ? Result<std::vector<VersionInfo>>(std::vector<VersionInfo>()) : listVersions(database, prompt.id);
        if (!versions)
            return fail(versions.error());
        if (versions->empty())
            continue;
        const auto content = contentOf(database, versions->back().content);
        if (!content)
            return fail(content.error());
        const QString name = displayText(prompt.name.substr(prompt.name.rfind('/') + 1) + " " + versions->back().label());
        all.push_back({name, exampleCandidates(*content), false});
    }
    return all;
}

} // namespace

FindingsView DatasetFindings::view() const
{
    FindingsView view;
    view.isKnown = true;
    view.groups = static_cast<std::int64_t>(groups.size());
    view.onlyPairs = std::all_of(groups.begin(), groups.end(), [](const auto &group) { return group.size() == 2; });
    view.examples = static_cast<std::int64_t>(marks.examples.size());
    view.examplesIn = examplesIn;
    view.withoutReference = withoutReference;
    return view;
}

QString DatasetFindings::similarTo(std::int64_t place) const
{
    for (const auto &group : groups) {
        const auto found = std::find_if(group.begin(), group.end(), [&](const Similar &each) { return each.place == place; });
        if (found == group.end())
            continue;
        const Similar &other = found == group.begin() ? group[1] : group.front();
        const double similarity = found == group.begin() ? other.similarity : found->similarity;
        return similarity >= 1 ? Findings::tr("the same words as %1").arg(displayText(other.id))
                               : Findings::tr("nearly the same as %1 (%2)").arg(displayText(other.id), percent(similarity));
    }
    return {};
}

Result<DatasetFindings> findInDataset(Database &database, const OpenedDataset &dataset, const std::vector<DraftCase> &draft, const std::atomic<bool> &stop)
{
    auto examples = examplesOfPrompts(database);
    if (!examples)
        return fail(examples.error());
    NearDuplicateFinder finder;
    DatasetFindings findings;
    std::vector<DatasetFindings::Similar> cases;
    const auto read = eachOpenCase(database, dataset, draft, [&](std::int64_t place, const std::string &id, const CaseContent &content) -> Status {
        if (stop)
            return fail(ErrorCode::Interrupted, Findings::tr("Nobody waits for it any more"));
        finder.add(content);
        cases.push_back({place, id, 1});
        findings.withoutReference += !content.reference;
        bool isExample = false;
        for (ExampleTexts &prompt : *examples) {
            const bool repeats = repeatsAny(caseTexts(content), prompt.texts);
            prompt.isMet = prompt.isMet || repeats;
            isExample = isExample || repeats;
        }
        if (isExample)
            findings.marks.examples.push_back(place);
        return {};
    });
    if (!read)
        return fail(read.error());
    for (const NearDuplicates &found : finder.groups()) {
        auto &group = findings.groups.emplace_back();
        for (const auto &member : found.members) {
            group.push_back(cases[static_cast<std::size_t>(member.row)]);
            group.back().similarity = member.similarity;
            findings.marks.similar.push_back(group.back().place);
        }
    }
    std::sort(findings.marks.similar.begin(), findings.marks.similar.end());
    for (const ExampleTexts &prompt : *examples) {
        if (prompt.isMet)
            findings.examplesIn << prompt.name;
    }
    return findings;
}

} // namespace assay::items
