#include "project/run_column_names.h"

#include <algorithm>

#include "base/translate.h"
#include "base/utf8.h"
#include "storage/datasets.h"
#include "storage/prompts.h"
#include "storage/result_columns.h"

namespace assay {

namespace {

struct Reference
{
    std::string run;
    std::string prompt; ///< with its `@V`; empty = not named
    std::string model;
};

/// Names hold no `#`.
Reference parted(const std::string &text)
{
    Reference reference;
    const auto first = text.find('#');
    reference.run = text.substr(0, first);
    if (first == std::string::npos)
        return reference;
    const auto second = text.find('#', first + 1);
    reference.prompt = text.substr(first + 1, second == std::string::npos ? second : second - first - 1);
    if (second != std::string::npos)
        reference.model = text.substr(second + 1);
    return reference;
}

/// A prompt alone means any version of it; with `@V` what that stands for now.
Result<bool> isPrompt(Database &database, const NamedColumn &column, const std::string &reference)
{
    if (reference.empty() || reference == column.prompt || reference == column.prompt + "@" + column.version)
        return true;
    if (reference.find('@') == std::string::npos || reference.ends_with("@draft"))
        return false;
    const auto resolved = resolvePrompt(database, reference);
    if (!resolved)
        return fail(resolved.error());
    return resolved->prompt.id == column.column().prompt && column.versionHash && resolved->version && resolved->version->hash == *column.versionHash;
}

tl::unexpected<Error> choose(const std::string &reference, const std::vector<NamedColumn> &columns, const std::string &run, bool isNone)
{
    QStringList names;
    for (const NamedColumn &column : columns)
        names << displayText(run + "#" + column.reference());
    const QString what = isNone ? translate("Runs", "No column of the run is called “%1”") : translate("Runs", "“%1” has more than one column");
    return fail(ErrorCode::Usage, what.arg(displayText(reference)), {}, translate("Runs", "Name one of: %1.").arg(names.join(QStringLiteral(", "))));
}

} // namespace

Result<std::vector<NamedColumn>> columnsOf(Database &database, const RunInfo &run)
{
    auto spec = runSpecOf(database, run);
    const auto names = spec ? ResultColumns::load(database) : Result<ResultColumns>(fail(spec.error()));
    if (!names)
        return fail(names.error());
    const auto dataset = datasetVersionByHash(database, spec->datasetVersion);
    std::vector<NamedColumn> columns;
    for (int number = 0; number < static_cast<int>(spec->columns.size()); ++number) {
        const ResultColumn *found = names->column(run.key, number);
        if (!found)
            continue;
        columns.push_back({run, *spec, number, found->prompt, found->versionLabel(), found->version, found->model,
                           dataset ? dataset->datasetName + " " + dataset->label() : std::string()});
    }
    return columns;
}

Result<NamedColumn> resolveColumn(Database &database, const std::string &text)
{
    const Reference reference = parted(text);
    const auto run = resolveRun(database, reference.run);
    const auto columns = run ? columnsOf(database, *run) : Result<std::vector<NamedColumn>>(fail(run.error()));
    if (!columns)
        return fail(columns.error());
    std::vector<NamedColumn> fitting;
    for (const NamedColumn &column : *columns) {
        const auto fits = isPrompt(database, column, reference.prompt);
        if (!fits)
            return fail(fits.error());
        if (*fits && (reference.model.empty() || reference.model == column.model))
            fitting.push_back(column);
    }
    if (fitting.size() == 1)
        return fitting.front();
    return choose(text, fitting.empty() ? *columns : fitting, reference.run, fitting.empty());
}

} // namespace assay
