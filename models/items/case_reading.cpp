#include "items/case_reading.h"

#include <QCoreApplication>
#include <algorithm>

#include "base/utf8.h"
#include "items/case_words.h"
#include "items/field_language.h"
#include "items/format.h"
#include "items/word_diff.h"
#include "storage/case_history.h"
#include "storage/database.h"

namespace assay::items {

namespace {

struct CaseReading
{
    Q_DECLARE_TR_FUNCTIONS(CaseReading)
};

constexpr std::size_t longestDiff = 1u << 20; ///< bytes; longer texts are shown without what changed

CaseText textOf(const CaseField &field, const QString &name, const CaseContent &content, const std::optional<CaseContent> &base)
{
    CaseText text;
    text.field = field;
    text.name = name;
    const auto value = fieldOf(content, field);
    text.isThere = value.has_value();
    if (!value)
        return text;
    text.isJson = field.kind == CaseField::Kind::Variable && content.json.contains(field.variable.toStdString());
    const std::string_view shown = firstCodePoints(*value, readableLength);
    text.text = displayText(shown);
    text.isCut = shown.size() < value->size();
    if (base && !text.isCut && value->size() < longestDiff)
        text.inserted = insertedSpans(fieldOf(*base, field).value_or(std::string()), *value);
    return text;
}

void addTexts(CaseView &view, const CaseContent &content, const std::optional<CaseContent> &base)
{
    QStringList variables;
    addVariables(content, variables);
    for (const QString &variable : variables)
        view.texts.push_back(textOf({CaseField::Kind::Variable, variable}, variable, content, base));
    view.texts.push_back(textOf({CaseField::Kind::Reference, {}}, CaseReading::tr("reference"), content, base));
    for (const Document &document : content.documents)
        view.documents.push_back({displayText(document.id), displayText(document.title), displayText(document.text)});
    view.documentsChanged = base && base->documents != content.documents;
    for (const std::string &tag : content.tags) {
        view.tags << displayText(tag);
        if (base && std::find(base->tags.begin(), base->tags.end(), tag) == base->tags.end())
            view.newTags << displayText(tag);
    }
}

void addSteps(CaseView &view, const std::vector<CaseInVersion> &standings)
{
    std::optional<CaseHash> before;
    for (const CaseInVersion &standing : standings) {
        if (standing.hash == before)
            continue;
        const QString what = !before ? CaseReading::tr("added") : !standing.hash ? CaseReading::tr("removed") : CaseReading::tr("changed");
        QStringList note{displayText(standing.version.message), standing.version.person ? displayText(*standing.version.person) : CaseReading::tr("erased person"), dateTime(standing.version.at)};
        note.removeAll(QString());
        view.steps.insert(view.steps.begin(), {displayText(standing.version.label()), what, note.join(QStringLiteral(" · "))});
        before = standing.hash;
    }
}

CaseRecordView recordView(const CaseRecord &record, const QString &caseId)
{
    CaseRecordView view;
    const QString prompt = displayText(record.prompt);
    const QString version = displayText(record.version);
    const QString model = displayText(record.model);
    view.name = QStringLiteral("%1 %2 · %3").arg(prompt.section(QLatin1Char('/'), -1), version, model);
    const bool all = record.passed == record.judged;
    if (record.judged > 0) {
        view.tone = all ? CellVerdict::Pass : CellVerdict::Fail;
        view.verdict = (all ? CaseReading::tr("✓ %1 of %2") : CaseReading::tr("✗ %1 of %2")).arg(count(record.passed), count(record.judged));
    } else {
        view.verdict = record.errors > 0 ? CaseReading::tr("○ no answer") : CaseReading::tr("○ no verdict");
    }
    view.filter = QStringLiteral("case=%1 prompt=%2 version:%3 model=%4").arg(filterValueText(caseId), filterValueText(prompt), version, filterValueText(model));
    QStringList facts{CaseReading::tr("%1 of %2 answers with a verdict pass").arg(count(record.passed), count(record.judged))};
    if (record.unjudged > 0)
        facts << CaseReading::tr("%1 without a verdict").arg(count(record.unjudged));
    if (record.errors > 0)
        facts << CaseReading::tr("%1 ended in an error").arg(count(record.errors));
    facts << CaseReading::tr("over all runs and repeats, whatever the case said then");
    view.note = facts.join(QLatin1Char('\n'));
    return view;
}

} // namespace

std::vector<TextSpan> insertedSpans(const std::string &before, const std::string &after)
{
    std::vector<TextSpan> spans;
    if (before == after)
        return spans;
    qsizetype at = 0;
    for (const DiffSegment &segment : wordDiff(before, after)) {
        if (segment.kind == DiffSegment::Kind::Deleted)
            continue;
        const qsizetype length = segment.text.size();
        if (segment.kind == DiffSegment::Kind::Inserted)
            spans.push_back({at, length});
        at += length;
    }
    return spans;
}

Result<CaseView> readCaseView(Database &database, const OpenedDataset &dataset, std::int64_t place, const DraftCase *drafted)
{
    const bool inBase = place < dataset.baseCases();
    const auto base = inBase ? baseCaseAt(database, dataset, place) : Result<Case>(Case());
    if (!base)
        return fail(base.error());
    const std::string &id = drafted ? drafted->id : base->id;
    const auto standings = caseInVersions(database, dataset.info.id, id);
    const auto records = standings ? caseRecords(database, *standings) : fail(standings.error());
    if (!records)
        return fail(records.error());
    CaseView view;
    view.id = displayText(id);
    view.mark = !drafted ? CaseMark::None : !drafted->content ? CaseMark::Removed : inBase ? CaseMark::Changed : CaseMark::Added;
    view.canEdit = dataset.canEdit && dataset.isReady && view.mark != CaseMark::Removed;
    const bool isChanged = view.mark == CaseMark::Changed;
    addTexts(view, drafted && drafted->content ? *drafted->content : base->content, isChanged ? std::optional(base->content) : std::nullopt);
    addSteps(view, *standings);
    for (const CaseRecord &record : *records)
        view.records.push_back(recordView(record, view.id));
    return view;
}

} // namespace assay::items
