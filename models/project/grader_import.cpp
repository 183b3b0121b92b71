#include "project/grader_import.h"

#include <algorithm>

#include "base/translate.h"
#include "interop/config/config_secrets.h"
#include "interop/openai/openai_graders.h"
#include "interop/promptfoo/promptfoo_tests.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/writer.h"

namespace assay {

namespace {

/// The cases that lack some of @p assertions, with them.
Result<CaseEdits> withAssertions(Database &database, const DatasetVersionInfo &version, const std::vector<ConfigNode> &assertions)
{
    CaseEdits edits;
    CaseHashCursor cursor(database, version.root);
    for (;;) {
        const auto hash = cursor.next();
        if (!hash)
            return fail(hash.error());
        if (!*hash)
            return edits;
        auto item = caseByHash(database, **hash);
        if (!item)
            return fail(item.error());
        std::string &source = item->content.json[promptfooCase::assertions];
        auto list = source.empty() ? Result<ConfigNode>(ConfigNode::list()) : configFromJson(source);
        if (!list || !list->isList())
            list = ConfigNode::list();
        const std::size_t before = list->items.size();
        for (const ConfigNode &assertion : assertions) {
            if (std::find(list->items.begin(), list->items.end(), assertion) == list->items.end())
                list->items.push_back(assertion);
        }
        if (list->items.size() == before)
            continue;
        source = jsonText(*list);
        edits.put.push_back(std::move(*item));
    }
}

} // namespace

Result<GraderImport> importGraders(ProjectFile &project, const std::string &text, const std::string &name, bool dryRun)
{
    auto root = configFromJson(text);
    if (!root)
        return fail(root.error());
    GraderImport done;
    SecretScrubber().scrub(*root, {}, done.notes);
    const auto assertions = assertionsFromGraders(*root, done.notes);
    const auto reader = assertions ? project.reader() : Result<std::unique_ptr<Database>>(fail(assertions.error()));
    const auto version = reader ? resolveDataset(**reader, name) : Result<DatasetVersionInfo>(fail(reader.error()));
    const auto edits = version ? withAssertions(**reader, *version, *assertions) : Result<CaseEdits>(fail(version.error()));
    if (!edits)
        return fail(edits.error());
    done.graders = static_cast<std::int64_t>(assertions->size());
    done.unchanged = edits->put.empty();
    if (dryRun)
        return done;
    done.dataset = *version;
    if (done.unchanged)
        return done;
    const auto writer = project.writer();
    auto made = !writer ? Result<DatasetVersionInfo>(fail(writer.error())) : (*writer)->run<DatasetVersionInfo>([&](WriteContext &context) {
        return editDataset(context, *version, *edits, translate("OpenAiEvals", "Graders of OpenAI as assertions").toStdString());
    });
    if (!made)
        return fail(made.error());
    done.dataset = std::move(*made);
    return done;
}

} // namespace assay
