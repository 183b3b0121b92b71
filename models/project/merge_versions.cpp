#include "project/merge_versions.h"

#include <QCoreApplication>

namespace assay {

namespace {

Result<VersionHash> ancestorOf(Database &database, VersionHash ours, VersionHash theirs)
{
    const auto ancestor = commonAncestor(database, ours, theirs);
    if (!ancestor)
        return fail(ancestor.error());
    if (!*ancestor)
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Merge", "The two versions cannot be merged"),
                    QCoreApplication::translate("Merge", "they have no common ancestor"));
    return **ancestor;
}

/// Reads base and theirs and merges; `base`, `ours` and `parents` are there.
Result<VersionMerge> merged(Database &database, VersionMerge result, const VersionInfo &theirs)
{
    auto base = versionByHash(database, result.base).and_then([&](const VersionInfo &version) { return contentOf(database, version.content); });
    auto their = base ? contentOf(database, theirs.content) : base;
    if (!their)
        return fail(their.error());
    result.baseContent = std::move(*base);
    result.theirs = std::move(*their);
    result.merge = mergePrompts(result.baseContent, result.ours, result.theirs);
    return result;
}

} // namespace

Result<VersionMerge> mergeVersions(Database &database, const VersionInfo &ours, const VersionInfo &theirs)
{
    const auto base = ancestorOf(database, ours.hash, theirs.hash);
    if (!base)
        return fail(base.error());
    VersionMerge result;
    result.base = *base;
    result.parents = {ours.hash, theirs.hash};
    if (*base == ours.hash || *base == theirs.hash) {
        result.contained = *base == ours.hash ? theirs : ours;
        return result;
    }
    auto content = contentOf(database, ours.content);
    if (!content)
        return fail(content.error());
    result.ours = std::move(*content);
    return merged(database, std::move(result), theirs);
}

Result<VersionMerge> mergeIntoDraft(Database &database, const Draft &draft, const VersionInfo &theirs)
{
    if (!draft.base)
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Merge", "The draft cannot be merged"),
                    QCoreApplication::translate("Merge", "it was begun from no version"));
    const auto base = ancestorOf(database, *draft.base, theirs.hash);
    if (!base)
        return fail(base.error());
    VersionMerge result;
    result.base = *base;
    if (*base == theirs.hash) {
        auto holder = versionOf(database, theirs.prompt, *draft.base);
        if (!holder)
            return fail(holder.error());
        result.contained = std::move(*holder);
        return result;
    }
    result.ours = draft.content;
    result.parents = *base == *draft.base ? std::vector{theirs.hash} : std::vector{*draft.base, theirs.hash};
    return merged(database, std::move(result), theirs);
}

} // namespace assay
