#include "domain/tabular/reader.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/utf8.h"
#include "domain/tabular/delimited_reader.h"
#include "domain/tabular/json_reader.h"

namespace assay {

namespace {

/// End of the JSON object that @p text begins with, or npos if it ends outside.
std::size_t endOfObject(std::string_view text)
{
    std::int64_t depth = 0;
    bool inString = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (inString) {
            at += c == '\\';
            inString = c != '"';
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return at + 1;
        }
    }
    return std::string_view::npos;
}

/// One object may hold the list, as {"cases":[…]}, or be the only line of a JSONL file; several are JSONL.
TableKind kindOfObject(std::string_view head, bool namedJsonLines, const std::string &list)
{
    const std::size_t end = endOfObject(head);
    if (end == std::string_view::npos)
        return namedJsonLines ? TableKind::JsonLines : TableKind::JsonList;
    if (!trimmed(head.substr(end)).empty() || namedJsonLines)
        return TableKind::JsonLines;
    if (head.substr(0, end).find_first_of("\r\n") != std::string_view::npos)
        return TableKind::JsonList;
    const auto object = parseJson(head.substr(0, end));
    const Json *records = object ? memberAt(*object, list.c_str()) : nullptr;
    return records && records->is_array() ? TableKind::JsonList : TableKind::JsonLines;
}

TableKind kindOf(std::string_view head, const ReadOptions &options)
{
    const std::string lower = lowerAscii(options.fileName);
    const bool namedJsonLines = lower.ends_with(".jsonl") || lower.ends_with(".ndjson");
    const bool namedDelimited = lower.ends_with(".csv") || lower.ends_with(".tsv") || lower.ends_with(".tab");
    head = trimmed(head);
    if (namedDelimited || head.empty())
        return TableKind::Delimited;
    if (head.front() == '{')
        return kindOfObject(head, namedJsonLines, options.list);
    if (head.front() == '[')
        return namedJsonLines ? TableKind::JsonLines : TableKind::JsonList;
    if (namedJsonLines)
        return TableKind::JsonLines;
    return lower.ends_with(".json") ? TableKind::JsonList : TableKind::Delimited;
}

/// How well a delimiter fits: the share of rows with as many cells as the head, then the number of columns.
struct Fit
{
    double share = 0;
    std::size_t columns = 0;

    auto operator<=>(const Fit &) const = default;
};

Fit fitOf(std::string_view head, TableFormat format)
{
    MemorySource source(head);
    auto input = std::make_unique<TextInput>(source, TextEncoding::Utf8);
    if (!input->open())
        return {};
    DelimitedReader reader(std::move(input), format);
    if (!reader.readHead() || reader.columns().size() < 2)
        return {};
    double good = 1;
    double all = 1;
    for (auto step = reader.next(); step && *step != RecordReader::Step::End; step = reader.next()) {
        good += *step == RecordReader::Step::Record;
        all += *step != RecordReader::Step::Blank;
    }
    return {good / all, reader.columns().size()};
}

void findDelimiter(std::string_view head, const ReadOptions &options, TableFormat &format)
{
    format.quote = options.quote.value_or(head.starts_with('\'') ? '\'' : '"');
    format.delimiter = lowerAscii(options.fileName).ends_with(".tsv") ? '\t' : ',';
    if (options.delimiter) {
        format.delimiter = *options.delimiter;
        return;
    }
    Fit best = fitOf(head, format);
    TableFormat tried = format;
    for (const char delimiter : {',', '\t', ';', '|'}) {
        tried.delimiter = delimiter;
        const Fit fit = fitOf(head, tried);
        if (best < fit) {
            best = fit;
            format.delimiter = delimiter;
        }
    }
}

Result<std::unique_ptr<RecordReader>> openDelimited(std::unique_ptr<TextInput> input, const TableFormat &format)
{
    auto reader = std::make_unique<DelimitedReader>(std::move(input), format);
    if (auto head = reader->readHead(); !head)
        return fail(head.error());
    return reader;
}

Result<std::unique_ptr<RecordReader>> openArray(std::unique_ptr<TextInput> input, const TableFormat &format, const std::string &list)
{
    auto reader = std::make_unique<JsonArrayReader>(std::move(input), format, list);
    if (auto entered = reader->enter(); !entered)
        return fail(entered.error());
    return reader;
}

} // namespace

std::string name(const TableFormat &format)
{
    if (format.kind != TableKind::Delimited)
        return format.kind == TableKind::JsonList ? "JSON" : "JSONL";
    if (format.delimiter == ',')
        return "CSV";
    return format.delimiter == '\t' ? "TSV" : std::string("CSV with ") + format.delimiter;
}

RecordReader::RecordReader(std::unique_ptr<TextInput> input, TableFormat format) : m_input(std::move(input)), m_format(format) {}

Result<std::unique_ptr<RecordReader>> openRecords(ByteSource &source, const ReadOptions &options)
{
    auto input = std::make_unique<TextInput>(source, options.encoding);
    if (auto opened = input->open(); !opened)
        return fail(opened.error());
    if (trimmed(input->head()).empty() && input->headIsAll())
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Tabular", "The file is empty"));
    TableFormat format;
    format.kind = options.kind.value_or(kindOf(input->head(), options));
    if (format.kind != TableKind::Delimited && input->encoding() == TextEncoding::Windows1252 && !options.encoding)
        input->decodeHeadAs(TextEncoding::Utf8); // JSON is Unicode (RFC 8259 §8.1): a byte that is not UTF-8 is an error of its line
    format.encoding = input->encoding();
    switch (format.kind) {
    case TableKind::JsonLines: return std::make_unique<JsonLinesReader>(std::move(input), format);
    case TableKind::JsonList: return openArray(std::move(input), format, options.list);
    case TableKind::Delimited: break;
    }
    findDelimiter(input->head(), options, format);
    return openDelimited(std::move(input), format);
}

} // namespace assay
