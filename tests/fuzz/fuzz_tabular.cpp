// Files of cases and of prices: any bytes, in any format, encoding and mapping. What was read and is written as JSON lines is read again
// the same. The first byte chooses format and mapping.
#include <cstdlib>

#include "domain/price_table.h"
#include "domain/tabular/case_writer.h"
#include "domain/tabular/import.h"

using namespace assay;

namespace {

ReadOptions optionsOf(unsigned choice)
{
    static const char *names[]{"x", "x.csv", "x.tsv", "x.jsonl", "x.json"};
    ReadOptions options;
    options.fileName = names[choice % 5];
    if (choice & 8)
        options.kind = static_cast<TableKind>(choice / 16 % 3);
    if (choice & 64)
        options.delimiter = ';';
    return options;
}

ColumnMapping mappingOf(unsigned choice)
{
    ColumnMapping mapping;
    if (choice & 128) {
        for (const char *assignment : {"a=var:x", "b=reference", "c=context", "d=tags", "e=id", "f=ignore"})
            (void) mapping.add(assignment);
    }
    return mapping;
}

std::vector<Case> read(std::string_view text, const ReadOptions &options, ColumnMapping mapping)
{
    std::vector<Case> cases;
    MemorySource source(text);
    const auto reader = openRecords(source, options);
    if (!reader)
        return cases;
    ImportReport report;
    (void) readCases(**reader, std::move(mapping), [&](Case item, std::int64_t) {
        cases.push_back(std::move(item));
        return Status{};
    }, {}, report);
    return cases;
}

/// Fails the run when cases that were read and written are not read again as they were.
void checkRoundTrip(const std::vector<Case> &cases)
{
    std::string written;
    const auto writer = CaseWriter::make(CaseFileKind::JsonLines, [&](std::string_view bytes) {
        written += bytes;
        return Status{};
    });
    std::vector<Case> kept;
    for (const Case &item : cases) {
        if (writer->write(item))
            kept.push_back(item);
    }
    (void) writer->finish();
    ReadOptions lines;
    lines.fileName = "x.jsonl";
    if (kept.empty())
        return;
    const std::vector<Case> again = read(written, lines, {});
    if (again.size() != kept.size())
        std::abort();
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (again[i].id != kept[i].id || again[i].content != kept[i].content)
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const std::string_view text(reinterpret_cast<const char *>(data) + 1, size - 1);
    ReadOptions options = optionsOf(data[0]);
    checkRoundTrip(read(text, options, mappingOf(data[0])));
    options.list = priceListName;
    MemorySource source(text);
    if (const auto reader = openRecords(source, options))
        (void) readPriceTable(**reader);
    return 0;
}
