#include "items/storage_reading.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>

#include "items/format.h"
#include "items/settings_text.h"
#include "storage/backup.h"
#include "storage/event_log.h"
#include "storage/file_use.h"
#include "storage/project_file.h"
#include "storage/schema.h"
#include "storage/verify.h"

namespace assay::items {

namespace {

constexpr std::size_t mostShownProblems = 20;

/// The context of this file's texts.
struct StorageText
{
    Q_DECLARE_TR_FUNCTIONS(StorageText)
};

std::pair<QString, QString> wordsOf(FilePart part)
{
    switch (part) {
    case FilePart::Answers: return {StorageText::tr("Texts of answers"), StorageText::tr("of every run; a run's texts can be erased in Results")};
    case FilePart::Figures: return {StorageText::tr("Figures of answers"), StorageText::tr("times, tokens, costs, scores")};
    case FilePart::Search: return {StorageText::tr("Search index"), StorageText::tr("words of answers and cases")};
    case FilePart::Cases: return {StorageText::tr("Cases"), StorageText::tr("of all datasets, each once")};
    case FilePart::Texts: return {StorageText::tr("Prompts and plans"), StorageText::tr("versions, drafts, plans of runs")};
    case FilePart::Events: return {StorageText::tr("History"), StorageText::tr("who did what, in a chain")};
    case FilePart::Other: return {StorageText::tr("Everything else"), StorageText::tr("names, lists, what the window remembers")};
    case FilePart::Free: return {StorageText::tr("Free"), StorageText::tr("given back by Compact")};
    }
    return {};
}

/// "before-schema-2-20261103-101500-123" → when and why.
BackupView viewOf(const Backup &backup)
{
    constexpr int timeLength = 19;
    BackupView view{backup.path, {}, backup.label, backup.size};
    QDateTime time = QDateTime::fromString(backup.label.right(timeLength), QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    if (!time.isValid())
        return view;
    time.setTimeSpec(Qt::UTC);
    view.when = momentText({time.toMSecsSinceEpoch() * 1000});
    view.reason = backup.label.left(backup.label.size() - timeLength - 1);
    const QString beforeSchema = QStringLiteral("before-schema-");
    if (view.reason == QStringLiteral("by-hand"))
        view.reason = StorageText::tr("made by hand");
    else if (view.reason.startsWith(beforeSchema))
        view.reason = StorageText::tr("before the file became schema %1").arg(view.reason.mid(beforeSchema.size()));
    return view;
}

} // namespace

Result<StorageView> readStorage(Database &database, const ProjectFile &file)
{
    const auto uses = fileUse(database);
    const auto head = uses ? chainHead(database) : fail(uses.error());
    const auto header = head ? readFileHeader(file.path()) : fail(head.error());
    if (!header)
        return fail(header.error());
    StorageView view;
    view.name = QString::fromStdString(file.name());
    view.path = file.path();
    const qint64 bytes = QFileInfo(file.path()).size();
    const qint64 log = QFileInfo(file.path() + QStringLiteral("-wal")).size();
    view.size = log > 0 ? StorageText::tr("%1, and %2 in the log beside it").arg(bytesText(bytes), bytesText(log)) : bytesText(bytes);
    view.schema = QString::number(header->schema);
    view.events = count(head->seq);
    view.head = head->seq == 0 ? QString() : QString::fromStdString(head->chain.hex());
    std::int64_t whole = 0;
    for (const FileUse &use : *uses)
        whole += use.bytes;
    for (const FileUse &use : *uses) {
        const auto [what, note] = wordsOf(use.part);
        view.parts.push_back({what, note, use.bytes, whole > 0 ? static_cast<double>(use.bytes) / static_cast<double>(whole) : 0});
    }
    std::stable_sort(view.parts.begin(), view.parts.end(), [](const auto &a, const auto &b) { return a.bytes > b.bytes; });
    return view;
}

std::vector<BackupView> readBackups(const QString &project)
{
    std::vector<BackupView> views;
    for (const Backup &backup : listBackups(project))
        views.push_back(viewOf(backup));
    return views;
}

VerifyView viewOf(const VerifyReport &report)
{
    const QString looked = StorageText::tr("%1 events, %2 texts, %3 cases and %4 results were checked")
                               .arg(count(report.events), count(report.blobs), count(report.cases), count(report.results));
    VerifyView view;
    if (report.problemCount == 0) {
        view.summary = StorageText::tr("✓ Nothing is wrong: %1").arg(looked);
        return view;
    }
    view.tone = Tone::Worse;
    view.summary = StorageText::tr("✗ Problems: %1. %2").arg(count(report.problemCount), looked);
    for (std::size_t i = 0; i < std::min(report.problems.size(), mostShownProblems); ++i) {
        const VerifyProblem &problem = report.problems[i];
        view.problems << QStringLiteral("%1 %2: %3").arg(QString::fromLatin1(name(problem.thing)), QString::fromStdString(problem.key), problem.what);
    }
    return view;
}

} // namespace assay::items
