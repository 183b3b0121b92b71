#include "project/merge_versions.h"

#include <QCoreApplication>

namespace assay {

Result<VersionMerge> mergeVersions(Database &database, const VersionInfo &ours, const VersionInfo &theirs)
{
    const auto ancestor = commonAncestor(database, ours.hash, theirs.hash);
    if (!ancestor)
        return fail(ancestor.error());
    if (!*ancestor)
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Merge", "The two versions cannot be merged"),
                    QCoreApplication::translate("Merge", "they have no common ancestor"));
    VersionMerge result{{}, **ancestor, {}};
    if (result.base == ours.hash || result.base == theirs.hash) {
        result.contained = result.base == ours.hash ? theirs : ours;
        return result;
    }
    const auto contentAt = [&](const VersionInfo &version) { return contentOf(database, version.content); };
    const auto base = versionByHash(database, result.base).and_then(contentAt);
    const auto our = base ? contentAt(ours) : base;
    const auto their = our ? contentAt(theirs) : our;
    if (!their)
        return fail(their.error());
    result.merge = mergePrompts(*base, *our, *their);
    return result;
}

} // namespace assay
