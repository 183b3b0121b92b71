#include "domain/tabular/case_writer.h"

#include <QCoreApplication>
#include <utility>

#include "base/json.h"
#include "domain/tabular/mapping.h"

namespace assay {

namespace {

std::string documentsJson(const std::vector<Document> &documents)
{
    std::string json = "[";
    for (const Document &document : documents) {
        json += json.size() > 1 ? "," : "";
        json += "{\"id\":" + quoteJson(document.id) + ",\"title\":" + quoteJson(document.title) + ",\"text\":" + quoteJson(document.text) + "}";
    }
    return json + "]";
}

std::string listJson(const std::vector<std::string> &texts)
{
    std::string json = "[";
    for (const std::string &text : texts)
        json += (json.size() > 1 ? "," : "") + quoteJson(text);
    return json + "]";
}

Status checkNames(const Case &item)
{
    for (const auto &[name, value] : item.content.json) {
        if (item.content.vars.contains(name))
            return fail(ErrorCode::BadInput, QCoreApplication::translate("Tabular", "The case “%1” cannot be written").arg(QString::fromStdString(item.id)),
                        QCoreApplication::translate("Tabular", "it has “%1” both as text and as another value").arg(QString::fromStdString(name)));
    }
    return {};
}

class JsonCaseWriter final : public CaseWriter
{
public:
    JsonCaseWriter(ByteSink sink, JsonWriter::Shape shape) : m_writer(std::move(sink), shape) {}

    Status write(const Case &item) override
    {
        const auto json = caseJson(item);
        return json ? m_writer.element(*json) : Status(fail(json.error()));
    }
    Status finish() override { return m_writer.finish(); }

private:
    JsonWriter m_writer;
};

/// A variable's column bears its name, or `var:NAME` where the importer would take that name for something else.
std::string columnOf(const std::string &variable)
{
    ColumnMapping guessed;
    guessed.guess({variable});
    const ColumnTarget plain{ColumnRole::Variable, variable};
    return *guessed.find(variable) == plain ? variable : "var:" + variable;
}

class DelimitedCaseWriter final : public CaseWriter
{
public:
    DelimitedCaseWriter(ByteSink sink, DelimitedStyle style, CaseColumns columns)
        : m_writer(std::move(sink), style), m_columns(std::move(columns))
    {
    }

    Status write(const Case &item) override
    {
        if (auto named = checkNames(item); !named)
            return named;
        if (auto headed = writeHead(); !headed)
            return headed;
        const CaseContent &content = item.content;
        m_writer.cell(item.id);
        for (const std::string &name : m_columns.variables) {
            const auto value = content.vars.find(name);
            const auto json = content.json.find(name);
            if (value != content.vars.end())
                m_writer.cell(value->second);
            else
                m_writer.cell(json == content.json.end() ? std::string_view() : std::string_view(json->second));
        }
        if (m_columns.reference)
            m_writer.cell(content.reference.value_or(std::string()));
        if (m_columns.documents)
            m_writer.cell(content.documents.empty() ? std::string() : documentsJson(content.documents));
        if (m_columns.tags)
            m_writer.cell(joinedTags(content.tags));
        return m_writer.endRecord();
    }

    Status finish() override
    {
        if (auto headed = writeHead(); !headed)
            return headed;
        return m_writer.finish();
    }

private:
    Status writeHead()
    {
        if (std::exchange(m_headed, true))
            return {};
        m_writer.cell("id");
        for (const std::string &name : m_columns.variables)
            m_writer.cell(columnOf(name));
        if (m_columns.reference)
            m_writer.cell("reference");
        if (m_columns.documents)
            m_writer.cell("documents");
        if (m_columns.tags)
            m_writer.cell("tags");
        return m_writer.endRecord();
    }

    static std::string joinedTags(const std::vector<std::string> &tags)
    {
        std::string joined;
        for (const std::string &tag : tags)
            joined += (joined.empty() ? "" : ";") + tag;
        return joined;
    }

    DelimitedWriter m_writer;
    CaseColumns m_columns;
    bool m_headed = false;
};

} // namespace

void CaseColumns::see(const Case &item)
{
    for (const auto &[name, value] : item.content.vars)
        variables.insert(name);
    for (const auto &[name, value] : item.content.json)
        variables.insert(name);
    reference = reference || item.content.reference.has_value();
    documents = documents || !item.content.documents.empty();
    tags = tags || !item.content.tags.empty();
}

Result<std::string> caseJson(const Case &item)
{
    if (auto named = checkNames(item); !named)
        return fail(named.error());
    const CaseContent &content = item.content;
    std::string json = "{\"id\":" + quoteJson(item.id) + ",\"vars\":{";
    const std::size_t empty = json.size();
    for (const auto &[name, value] : content.vars)
        json += (json.size() > empty ? "," : "") + quoteJson(name) + ":" + quoteJson(value);
    for (const auto &[name, source] : content.json)
        json += (json.size() > empty ? "," : "") + quoteJson(name) + ":" + source;
    json += "}";
    if (content.reference)
        json += ",\"reference\":" + quoteJson(*content.reference);
    if (!content.documents.empty())
        json += ",\"documents\":" + documentsJson(content.documents);
    if (!content.tags.empty())
        json += ",\"tags\":" + listJson(content.tags);
    return json + "}";
}

std::unique_ptr<CaseWriter> CaseWriter::make(CaseFileKind kind, ByteSink sink, CaseColumns columns, bool formulaGuard)
{
    switch (kind) {
    case CaseFileKind::JsonLines: return std::make_unique<JsonCaseWriter>(std::move(sink), JsonWriter::Shape::Lines);
    case CaseFileKind::JsonList: return std::make_unique<JsonCaseWriter>(std::move(sink), JsonWriter::Shape::Array);
    case CaseFileKind::Csv: break;
    case CaseFileKind::Tsv: return std::make_unique<DelimitedCaseWriter>(std::move(sink), DelimitedStyle{'\t', '"', formulaGuard}, std::move(columns));
    }
    return std::make_unique<DelimitedCaseWriter>(std::move(sink), DelimitedStyle{',', '"', formulaGuard}, std::move(columns));
}

} // namespace assay
