#include "domain/tabular/case_mapper.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>

#include "base/hash.h"
#include "base/nearest.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "domain/names.h"
#include "domain/tabular/raw_json.h"

namespace assay {

namespace {

tl::unexpected<Error> unusable(const QString &why)
{
    return fail(ErrorCode::BadInput, translate("Tabular", "The record cannot become a case"), why);
}

bool isNull(const Field &field)
{
    return field.json && field.text == "null";
}

bool isArray(const Field &field)
{
    return field.text.starts_with('[');
}

Field fieldOf(const RawMember &member)
{
    return {member.name, member.source, !member.isString};
}

Status putVariable(const Field &field, const std::string &name, CaseContent &content)
{
    auto &values = field.json ? content.json : content.vars;
    if (!values.emplace(name, field.text).second)
        return unusable(translate("Tabular", "the variable “%1” comes twice").arg(QString::fromStdString(name)));
    return {};
}

Result<Document> documentFrom(const RawMember &element)
{
    if (element.isString)
        return Document{{}, {}, element.source};
    const auto members = rawMembers(element.source);
    if (!members)
        return unusable(translate("Tabular", "a document is neither text nor an object with “text”"));
    Document document;
    bool hasText = false;
    for (const RawMember &member : *members) {
        if (member.name == "id" && (member.isString || member.source != "null"))
            document.id = member.source;
        else if (member.name == "title" && member.isString)
            document.title = member.source;
        else if (member.name == "text" && member.isString)
            document.text = member.source, hasText = true;
    }
    if (!hasText)
        return unusable(translate("Tabular", "a document has no “text”"));
    return document;
}

/// A list of texts or objects, or one text.
Result<std::vector<Document>> documentsFrom(const Field &field)
{
    std::vector<RawMember> list;
    if (isArray(field)) {
        auto elements = rawElements(field.text);
        if (!elements)
            return unusable(elements.error().why);
        list = std::move(*elements);
    } else {
        list.push_back({{}, std::string(field.text), !field.json});
    }
    std::vector<Document> documents;
    for (const RawMember &element : list) {
        auto document = documentFrom(element);
        if (!document)
            return fail(document.error());
        documents.push_back(std::move(*document));
    }
    return documents;
}

/// A text that looks like a list of documents and is none ("[1] See the policy.") is one document.
Status putDocuments(const Field &field, CaseContent &content)
{
    if (isNull(field) || field.text.empty())
        return {};
    auto documents = documentsFrom(field);
    if (!documents && field.json)
        return fail(documents.error());
    if (!documents)
        documents = std::vector<Document>{{{}, {}, std::string(field.text)}};
    std::move(documents->begin(), documents->end(), std::back_inserter(content.documents));
    return {};
}

/// A document from outside gets its place as id; one that Assay wrote keeps what it had.
void numberDocuments(std::vector<Document> &documents)
{
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (documents[i].id.empty())
            documents[i].id = std::to_string(i + 1);
    }
}

void putTagList(std::string_view cell, std::vector<std::string> &tags)
{
    for (std::size_t at = 0; at <= cell.size();) {
        const std::size_t end = std::min(cell.find_first_of(",;", at), cell.size());
        if (const std::string_view tag = trimmed(cell.substr(at, end - at)); !tag.empty())
            tags.emplace_back(tag);
        at = end + 1;
    }
}

Status putTags(const Field &field, CaseContent &content)
{
    if (isNull(field))
        return {};
    if (!field.json) {
        putTagList(field.text, content.tags);
        return {};
    }
    const auto elements = rawElements(field.text);
    if (!elements)
        return unusable(translate("Tabular", "“%1” is neither text nor a list of tags").arg(QString::fromStdString(std::string(field.name))));
    for (const RawMember &element : *elements)
        content.tags.push_back(element.source);
    return {};
}

Status putId(const Field &field, Case &item)
{
    if (isNull(field) || trimmed(field.text).empty())
        return {};
    if (auto fit = checkCaseId(field.text); !fit)
        return unusable(translate("Tabular", "of its id: %1").arg(fit.error().why));
    item.id = field.text;
    return {};
}

Status putVars(const Field &field, CaseContent &content)
{
    const auto members = rawMembers(field.text);
    if (!members)
        return unusable(members.error().why);
    for (const RawMember &member : *members) {
        if (auto done = putVariable(fieldOf(member), member.name, content); !done)
            return done;
    }
    return {};
}

void putReference(const Field &field, bool emptyCounts, CaseContent &content)
{
    if (!isNull(field) && (emptyCounts || !field.text.empty()))
        content.reference = field.text;
}

Result<Case> nativeCase(const Record &record)
{
    Case item;
    Status done;
    for (const Field &field : record.fields) {
        if (field.name == "vars")
            done = putVars(field, item.content);
        else if (field.name == "id")
            done = putId(field, item);
        else if (field.name == "tags")
            done = putTags(field, item.content);
        else if (field.name == "documents")
            done = putDocuments(field, item.content);
        else
            putReference(field, true, item.content);
        if (!done)
            return fail(done.error());
    }
    return item;
}

void sortTags(std::vector<std::string> &tags)
{
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
}

Status notThere(const std::string &column, const std::vector<std::string> &columns)
{
    QStringList names;
    for (const std::string &name : columns)
        names << QStringLiteral("“") + QString::fromStdString(name) + QStringLiteral("”");
    const auto meant = nearest(column, columns);
    return fail(ErrorCode::BadInput, translate("Tabular", "There is no column “%1”").arg(QString::fromStdString(column)),
                translate("Tabular", "the file has %1").arg(names.mid(0, 20).join(QStringLiteral(", "))),
                meant.empty() ? QString()
                              : translate("Tabular", "Did you mean “%1”?").arg(QString::fromStdString(meant.front())));
}

std::uint64_t keyOf(std::string_view id)
{
    std::uint64_t key = 0;
    std::memcpy(&key, sha256(id).bytes.data(), sizeof key);
    return key;
}

} // namespace

bool isNativeCase(const Record &record)
{
    static constexpr std::array<std::string_view, 5> names{"id", "vars", "reference", "documents", "tags"};
    const auto isVars = [](const Field &field) { return field.name == "vars" && field.json && field.text.starts_with('{'); };
    return std::any_of(record.fields.begin(), record.fields.end(), isVars)
           && std::all_of(record.fields.begin(), record.fields.end(),
                          [](const Field &field) { return std::find(names.begin(), names.end(), field.name) != names.end(); });
}

Status CaseMapper::begin(const std::vector<std::string> &columns)
{
    m_delimited = !columns.empty();
    if (!m_delimited)
        return m_mapping.check();
    for (const auto &[column, target] : m_given.columns()) {
        if (std::find(columns.begin(), columns.end(), column) == columns.end())
            return notThere(column, columns);
    }
    m_mapping.guess(std::vector<std::string_view>(columns.begin(), columns.end()));
    return m_mapping.check();
}

Status CaseMapper::guessNew(const Record &record)
{
    std::vector<std::string_view> fresh;
    for (const Field &field : record.fields) {
        if (m_seen.emplace(field.name, true).second && !m_mapping.find(field.name))
            fresh.push_back(field.name);
    }
    if (m_seen.size() > TableBounds::columns)
        return unusable(translate("Tabular", "the file has more than %1 different names").arg(TableBounds::columns));
    if (fresh.empty())
        return {};
    m_mapping.guess(fresh);
    return m_mapping.check();
}

Status CaseMapper::put(const Field &field, const ColumnTarget &target, Case &item) const
{
    switch (target.role) {
    case ColumnRole::Variable: return putVariable(field, target.variable, item.content);
    case ColumnRole::Reference: putReference(field, !m_delimited, item.content); return {};
    case ColumnRole::Context: return putDocuments(field, item.content);
    case ColumnRole::Tags: return putTags(field, item.content);
    case ColumnRole::Id: return putId(field, item);
    case ColumnRole::Ignore: break;
    }
    return {};
}

Result<Case> CaseMapper::toCase(const Record &record)
{
    Case item;
    if (!m_delimited && m_given.columns().empty() && isNativeCase(record)) {
        auto native = nativeCase(record);
        if (!native)
            return native;
        item = std::move(*native);
    } else {
        if (!m_delimited) {
            if (auto guessed = guessNew(record); !guessed)
                return fail(guessed.error());
        }
        for (const Field &field : record.fields) {
            if (auto done = put(field, *m_mapping.find(field.name), item); !done)
                return fail(done.error());
        }
        numberDocuments(item.content.documents);
    }
    sortTags(item.content.tags);
    return item;
}

Status CaseMapper::end() const
{
    if (m_delimited || m_seen.empty())
        return {};
    for (const auto &[column, target] : m_given.columns()) {
        if (!m_seen.contains(column)) {
            std::vector<std::string> names;
            for (const auto &[name, seen] : m_seen)
                names.push_back(name);
            return notThere(column, names);
        }
    }
    return {};
}

Status CaseIds::assign(Case &item, std::int64_t line)
{
    if (!item.id.empty()) {
        const auto [place, added] = m_lineOfId.emplace(keyOf(item.id), line);
        if (added)
            return {};
        return unusable(translate("Tabular", "its id “%1” stands in line %2 already").arg(QString::fromStdString(item.id)).arg(place->second));
    }
    const auto content = caseContentHash(item.content);
    if (!content)
        return fail(content.error());
    const std::string base = defaultCaseId(*content);
    item.id = base;
    if (m_lineOfId.emplace(keyOf(base), line).second)
        return {};
    std::int64_t &number = m_lastNumber.try_emplace(keyOf(base), 1).first->second;
    do
        item.id = base + "-" + std::to_string(++number);
    while (!m_lineOfId.emplace(keyOf(item.id), line).second);
    return {};
}

} // namespace assay
