#include "storage/file_use.h"

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "storage/database.h"

namespace assay {

namespace {

constexpr std::array parts{FilePart::Answers, FilePart::Figures, FilePart::Search, FilePart::Cases,
                           FilePart::Texts,   FilePart::Events,  FilePart::Other,  FilePart::Free};

/// The part of a table or an index, whose name begins with its table's. The first match counts.
FilePart partOf(std::string_view name)
{
    constexpr std::pair<std::string_view, FilePart> beginnings[]{
        {"result_text", FilePart::Answers}, {"result_transcript", FilePart::Answers}, {"asked", FilePart::Answers}, {"result", FilePart::Figures},     {"score", FilePart::Figures},   {"cache", FilePart::Figures},
        {"run_salt", FilePart::Figures},    {"run_key", FilePart::Figures},    {"search", FilePart::Search},   {"case_search", FilePart::Search},
        {"case_row", FilePart::Cases},      {"case_tag", FilePart::Cases},     {"blob", FilePart::Texts},      {"draft", FilePart::Texts},
        {"event", FilePart::Events}};
    constexpr std::string_view automatic = "sqlite_autoindex_";
    if (name.starts_with(automatic))
        name.remove_prefix(automatic.size());
    for (const auto &[beginning, part] : beginnings) {
        if (name.starts_with(beginning))
            return part;
    }
    return FilePart::Other;
}

Result<std::int64_t> freeBytes(Database &database)
{
    auto select = database.prepare("SELECT freelist_count * page_size FROM pragma_freelist_count(), pragma_page_size()");
    if (!select)
        return fail(select.error());
    const auto row = select->step();
    if (!row)
        return fail(row.error());
    return select->integer(0);
}

} // namespace

Result<std::vector<FileUse>> fileUse(Database &database)
{
    const auto free = freeBytes(database);
    auto select = database.prepare("SELECT name, SUM(pgsize) FROM dbstat WHERE aggregate = TRUE GROUP BY name");
    if (!free || !select)
        return fail(free ? select.error() : free.error());
    std::map<FilePart, std::int64_t> bytes{{FilePart::Free, *free}};
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        bytes[partOf(select->text(0))] += select->integer(1);
    }
    std::vector<FileUse> uses;
    for (const FilePart part : parts)
        uses.push_back({part, bytes[part]});
    return uses;
}

} // namespace assay
