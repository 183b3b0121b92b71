#include "storage/salvaged_rows.h"

#include <sqlite3.h>

#include "domain/dataset.h"
#include "domain/prompt.h"
#include "storage/blobs.h"
#include "storage/database.h"

namespace assay {

namespace {

/// One letter a column: n null, i integer, r real, t text, b blob.
std::string shapeOf(const FoundRow &row)
{
    std::string shape;
    for (const StoredValue &value : row.values)
        shape += "nirtb"[value.index()];
    return shape;
}

/// Whether @p shape has the columns of @p pattern: its letters, `?` for a letter or null, `#` for a number or null.
bool fits(std::string_view shape, std::string_view pattern)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (at == shape.size())
            return false;
        const bool optional = i + 1 < pattern.size() && pattern[i + 1] == '?';
        const bool same = shape[at] == pattern[i] || (pattern[i] == '#' && (shape[at] == 'i' || shape[at] == 'r' || shape[at] == 'n'));
        if (!same && !(optional && shape[at] == 'n'))
            return false;
        if (optional)
            ++i;
        ++at;
    }
    return at == shape.size();
}

const std::string &bytesOf(const FoundRow &row, std::size_t column)
{
    static const std::string none;
    const StoredValue &value = row.values[column];
    if (const auto *text = std::get_if<StoredText>(&value))
        return text->bytes;
    if (const auto *blob = std::get_if<StoredBlob>(&value))
        return blob->bytes;
    return none;
}

std::int64_t integerOf(const FoundRow &row, std::size_t column)
{
    const auto *value = std::get_if<std::int64_t>(&row.values[column]);
    return value ? *value : 0;
}

void bindValue(Statement &statement, int at, const StoredValue &value)
{
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        statement.bind(at, *integer);
    else if (const auto *real = std::get_if<double>(&value))
        statement.bind(at, *real);
    else if (const auto *text = std::get_if<StoredText>(&value))
        statement.bind(at, std::string_view(text->bytes));
    else if (const auto *blob = std::get_if<StoredBlob>(&value))
        statement.bindBlob(at, blob->bytes);
    else
        statement.bindNull(at);
}

} // namespace

Status SalvagedRows::take(const FoundRow &row)
{
    const std::string shape = shapeOf(row);
    if (row.rowid) {
        if (fits(shape, "nbtttib?bb"))
            takeEvent(row);
        else if (fits(shape, "nbtbti?"))
            return takeCase(row);
        else if (fits(shape, "niiiiiii?t?i?i?i?i?i?i?i?iiiiii?#b?b"))
            return insert("INSERT OR IGNORE INTO result VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row);
        else if (fits(shape, "nt?t?t?t?t?t?b?b?b?"))
            return insert("INSERT OR IGNORE INTO result_text VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row);
        else if (fits(shape, "nt") && bytesOf(row, 1).starts_with('['))
            return insert("INSERT OR IGNORE INTO result_transcript VALUES (?, ?)", row);
        else if (fits(shape, "nb") && bytesOf(row, 1).size() == 16)
            keysAndSalts.emplace_back(*row.rowid, bytesOf(row, 1));
        return {};
    }
    if (fits(shape, "bb"))
        return takeBlob(row);
    if (fits(shape, "bb?ti"))
        return takeDraft(row);
    if (fits(shape, "bb?i") && bytesOf(row, 0).size() == 16)
        return insert("INSERT OR IGNORE INTO dataset_draft VALUES (?, ?, ?)", row);
    if (fits(shape, "btit?"))
        return takeDraftCase(row);
    if (fits(shape, "iit") && bytesOf(row, 2).starts_with('{'))
        return insert("INSERT OR IGNORE INTO score_details VALUES (?, ?, ?)", row);
    if (fits(shape, "ii#i?t"))
        return insert("INSERT OR IGNORE INTO score VALUES (?, ?, ?, ?, ?)", row);
    if (fits(shape, "tt"))
        plate.try_emplace(bytesOf(row, 0), bytesOf(row, 1));
    return {};
}

Status SalvagedRows::insert(std::string_view sql, const FoundRow &row)
{
    auto statement = m_fresh.cached(sql);
    if (!statement)
        return fail(statement.error());
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        if (i == 0 && row.rowid)
            (*statement)->bind(1, *row.rowid); // kept apart from the record
        else
            bindValue(**statement, static_cast<int>(i) + 1, row.values[i]);
    }
    const Status done = (*statement)->run();
    const bool refused = !done && (sqlite3_errcode(m_fresh.handle()) & 0xff) == SQLITE_CONSTRAINT;
    return refused ? Status{} : done;
}

void SalvagedRows::takeEvent(const FoundRow &row)
{
    const auto id = Uuid::fromRaw(bytesOf(row, 1));
    const auto bodyHash = Hash::fromRaw(bytesOf(row, 7));
    const auto chain = Hash::fromRaw(bytesOf(row, 8));
    if (!id || !bodyHash || !chain || *row.rowid < 1)
        return;
    Event event{*row.rowid, {*id}, bytesOf(row, 2), bytesOf(row, 3), bytesOf(row, 4), {integerOf(row, 5)}, {}, *bodyHash, *chain};
    if (std::holds_alternative<StoredBlob>(row.values[6]))
        event.body = bytesOf(row, 6);
    events.try_emplace(event.seq, std::move(event));
}

Status SalvagedRows::takeCase(const FoundRow &row)
{
    const CaseContentHash content{sha256(bytesOf(row, 4))};
    const CaseHash hash = caseHash(bytesOf(row, 2), content);
    if (bytesOf(row, 3) != content.hash.raw() || bytesOf(row, 1) != hash.hash.raw())
        return {};
    auto statement = m_fresh.cached("INSERT OR IGNORE INTO case_row (id, hash, case_id, content_hash, content) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, *row.rowid).bind(2, hash.hash).bind(3, std::string_view(bytesOf(row, 2))).bind(4, content.hash);
    if (auto done = (*statement)->bind(5, std::string_view(bytesOf(row, 4))).run(); !done)
        return done;
    cases += m_fresh.changes();
    return {};
}

Status SalvagedRows::takeBlob(const FoundRow &row)
{
    const std::string &bytes = bytesOf(row, 1);
    if (bytesOf(row, 0).size() != 32 || sha256(bytes).raw() != bytesOf(row, 0))
        return {};
    const auto kept = keepBlob(m_fresh, bytes);
    if (!kept)
        return fail(kept.error());
    blobs += m_fresh.changes();
    return {};
}

Status SalvagedRows::takeDraftCase(const FoundRow &row)
{
    const bool removed = std::holds_alternative<std::monostate>(row.values[3]);
    if (bytesOf(row, 0).size() != 16 || (!removed && !caseContentFromText(bytesOf(row, 3))))
        return {};
    return insert("INSERT OR IGNORE INTO dataset_draft_case VALUES (?, ?, ?, ?)", row);
}

Status SalvagedRows::takeDraft(const FoundRow &row)
{
    if (bytesOf(row, 0).size() != 16 || !promptContentFromText(bytesOf(row, 2)))
        return {};
    ++drafts;
    return insert("INSERT OR IGNORE INTO draft VALUES (?, ?, ?, ?)", row);
}

} // namespace assay
