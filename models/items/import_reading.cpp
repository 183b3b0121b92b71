#include "items/import_reading.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "base/utf8.h"
#include "items/case_words.h"
#include "items/format.h"

namespace assay::items {

namespace {

constexpr int previewRows = 50;
constexpr std::size_t longestCell = 200; ///< code points

QString cellText(std::string_view text)
{
    const std::string_view shown = firstCodePoints(text, longestCell);
    return displayText(shown) + (shown.size() < text.size() ? QStringLiteral("…") : QString());
}

/// Puts a record into the preview; names it did not have become columns.
void addRecord(ImportPreview &preview, const Record &record)
{
    QStringList row;
    for (const Field &field : record.fields) {
        const QString name = displayText(field.name);
        const auto known = std::find_if(preview.columns.begin(), preview.columns.end(), [&](const ImportColumn &column) { return column.name == name; });
        const auto at = static_cast<qsizetype>(known - preview.columns.begin());
        if (known == preview.columns.end())
            preview.columns.push_back({name, {}, {}});
        while (row.size() <= at)
            row << QString();
        row[at] = cellText(field.text);
        if (preview.columns[static_cast<std::size_t>(at)].sample.isEmpty())
            preview.columns[static_cast<std::size_t>(at)].sample = row[at];
    }
    preview.rows.push_back(std::move(row));
}

void guessRoles(ImportPreview &preview)
{
    std::vector<std::string> names;
    for (const ImportColumn &column : preview.columns)
        names.push_back(column.name.toStdString());
    ColumnMapping mapping;
    mapping.guess({names.begin(), names.end()});
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (const ColumnTarget *target = mapping.find(names[i]))
            preview.columns[i].role = displayText(text(*target));
    }
}

} // namespace

Result<std::unique_ptr<QIODevice>> ImportOrigin::open() const
{
    if (path.isEmpty()) {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(pasted);
        buffer->open(QIODevice::ReadOnly);
        return std::unique_ptr<QIODevice>(std::move(buffer));
    }
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Import", "The file could not be read"), file->errorString(), {}, Where{path, 0, 0, {}});
    return std::unique_ptr<QIODevice>(std::move(file));
}

Result<ImportPreview> readImportPreview(const ImportOrigin &origin, const ReadOptions &format)
{
    const auto device = origin.open();
    if (!device)
        return fail(device.error());
    DeviceSource source(**device);
    ReadOptions options = format;
    options.fileName = origin.name.toStdString();
    const auto reader = openRecords(source, options);
    if (!reader)
        return fail(reader.error());
    ImportPreview preview;
    preview.fileName = origin.name;
    preview.format = displayText(name((*reader)->format()));
    preview.encoding = QString::fromLatin1(name((*reader)->format().encoding));
    preview.isNative = true;
    for (const std::string &column : (*reader)->columns()) {
        preview.columns.push_back({displayText(column), {}, {}});
        preview.isNative = false;
    }
    for (int looked = 0; looked < 2 * previewRows && static_cast<int>(preview.rows.size()) < previewRows; ++looked) {
        const auto step = (*reader)->next();
        if (!step)
            return fail(step.error());
        if (*step == RecordReader::Step::End)
            break;
        if (*step != RecordReader::Step::Record)
            continue;
        preview.isNative = preview.isNative && isNativeCase((*reader)->record());
        addRecord(preview, (*reader)->record());
    }
    preview.isNative = preview.isNative && !preview.rows.empty();
    for (QStringList &row : preview.rows) {
        while (row.size() < static_cast<qsizetype>(preview.columns.size()))
            row << QString();
    }
    guessRoles(preview);
    return preview;
}

Result<DatasetImport> runImport(ProjectFile &file, const ImportOrigin &origin, DatasetImportRequest request)
{
    const auto device = origin.open();
    if (!device)
        return fail(device.error());
    DeviceSource source(**device);
    request.files = {{origin.name.toStdString(), &source}};
    return importDataset(file, request);
}

double importShare(const ImportOrigin &origin, std::int64_t bytes)
{
    const std::int64_t all = origin.path.isEmpty() ? origin.pasted.size() : QFileInfo(origin.path).size();
    return all > 0 ? std::min(1.0, static_cast<double>(bytes) / static_cast<double>(all)) : 0;
}

std::vector<ImportBadLine> badLinesOf(const DatasetImport &done)
{
    std::vector<ImportBadLine> lines;
    for (const ImportedFile &file : done.files) {
        for (const BadLine &bad : file.report.badLines) {
            const QString number = count(bad.line);
            lines.push_back({bad.line, bad.lines > 1 ? QStringLiteral("%1–%2").arg(number, count(bad.line + bad.lines - 1)) : number, bad.reason, cellText(bad.head).simplified()});
        }
    }
    return lines;
}

} // namespace assay::items
