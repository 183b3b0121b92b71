#include "widgets/datasets/dataset_forms.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

#include "domain/names.h"
#include "items/format.h"
#include "widgets/components/button.h"
#include "widgets/components/choice_row.h"
#include "widgets/components/label.h"

namespace assay::widgets {

namespace {

const QString usualSeed = QStringLiteral("42");

/// Whether the draft is part of what is done.
QString draftNote(const items::DatasetHead &head)
{
    return head.hasDraft() ? InlineForm::tr("Of %1 as it is committed: the draft is not part of it.").arg(head.version) : QString();
}

std::optional<qint64> wholeNumber(const QString &typed)
{
    bool isNumber = false;
    const qint64 number = QLocale().toLongLong(typed.trimmed(), &isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

Result<std::uint64_t> seedFrom(const QString &typed)
{
    const auto number = wholeNumber(typed);
    if (number && *number >= 0)
        return static_cast<std::uint64_t>(*number);
    return fail(ErrorCode::BadInput, InlineForm::tr("“%1” is no seed").arg(typed), InlineForm::tr("a seed is a whole number from 0 on"), InlineForm::tr("Any number will do; the same one draws the same cases again."));
}

CommitForm::CommitForm(items::DatasetDesk *desk, QWidget *parent) : InlineForm(tr("Commit"), tr("Commit"), parent), m_desk(desk)
{
    m_message = addField(addLine(), tr("What changed, and why"), 0, tr("What changed, and why"));
    connect(this, &InlineForm::accepted, this, [this] {
        setBusy(true);
        m_desk->editing().commit(m_message->text().trimmed());
    });
    connect(&desk->editing(), &items::CaseEditing::commitFailed, this, &InlineForm::showProblem);
    connect(&desk->editing(), &items::CaseEditing::committed, this, [this] {
        m_message->clear();
        if (isVisible())
            Q_EMIT closed();
    });
}

void CommitForm::begin()
{
    const items::DatasetHead &head = m_desk->head();
    QStringList counts;
    if (head.added > 0)
        counts << tr("+ %1 added").arg(items::count(head.added));
    if (head.removed > 0)
        counts << tr("− %1 removed").arg(items::count(head.removed));
    if (head.changed > 0)
        counts << tr("~ %1 changed").arg(items::count(head.changed));
    setTitle(tr("Commit %1 as %2").arg(head.name, head.nextVersion), counts.join(QStringLiteral(" · ")));
    setDoIt(tr("Commit %1").arg(head.nextVersion));
    open(m_message);
}

NewCaseForm::NewCaseForm(items::DatasetDesk *desk, QWidget *parent) : InlineForm(tr("New case"), tr("Add"), parent), m_desk(desk)
{
    m_id = addField(addLine(), tr("Id of the new case"), 0, tr("its id, as in late-delivery-05; it stays when the case is edited"));
    connect(this, &InlineForm::accepted, this, [this] {
        Case item;
        item.id = m_id->text().trimmed().toStdString();
        for (const QString &variable : m_desk->allVariables())
            item.content.vars[variable.toStdString()] = {};
        m_asked = m_id->text().trimmed();
        m_desk->editing().add(item);
    });
    connect(&desk->editing(), &items::CaseEditing::refused, this, [this](const QString &id, const Error &error) {
        if (isVisible() && id == m_asked)
            showProblem(error);
    });
    connect(&desk->editing(), &items::CaseEditing::changed, this, [this](const std::set<std::int64_t> &, const QString &id) {
        if (!isVisible() || id != m_asked)
            return;
        m_id->clear();
        Q_EMIT closed();
        Q_EMIT made(id);
    });
}

void NewCaseForm::begin()
{
    m_asked.clear();
    open(m_id);
}

NewDatasetForm::NewDatasetForm(items::DatasetDesk *desk, QWidget *parent) : InlineForm(tr("New dataset"), tr("Make it"), parent)
{
    m_name = addField(addLine(), tr("Name of the new dataset"), 0, tr("its name, as in support or returns/hard cases"));
    connect(this, &InlineForm::accepted, this, [this, desk] {
        setBusy(true);
        desk->create(m_name->text().trimmed());
    });
    connect(desk, &items::DatasetDesk::createFailed, this, &InlineForm::showProblem);
    connect(desk, &items::DatasetDesk::created, this, [this] {
        m_name->clear();
        Q_EMIT closed();
    });
}

void NewDatasetForm::begin()
{
    open(m_name);
}

SplitForm::SplitForm(items::DatasetDesk *desk, items::DatasetWork *work, QWidget *parent)
    : InlineForm(tr("Split"), tr("Split"), parent), m_desk(desk), m_work(work)
{
    auto *line = addLine();
    addWord(line, tr("Parts"));
    m_parts = addField(line, tr("Parts and their shares"), 0, QStringLiteral("train=80, test=20"));
    auto *more = addLine();
    addWord(more, tr("Seed"));
    m_seed = addField(more, tr("Seed"), 80);
    m_seed->setText(usualSeed);
    addWord(more, tr("Alike in tags that begin with"));
    m_stratum = addField(more, tr("Tags that are divided alike begin with"), 140, tr("none"));
    more->addStretch(1);
    connect(this, &InlineForm::accepted, this, &SplitForm::split);
    connect(work, &items::DatasetWork::failed, this, [this](const Error &error) {
        if (isVisible())
            showProblem(error);
    });
    connect(work, &items::DatasetWork::done, this, [this] {
        if (isVisible())
            Q_EMIT closed();
    });
}

void SplitForm::begin()
{
    const items::DatasetHead &head = m_desk->head();
    if (m_parts->text().isEmpty() || !m_parts->text().startsWith(head.name))
        m_parts->setText(QStringLiteral("%1 train=80, %1 test=20").arg(head.name));
    const QString says = tr("Every case falls into one part; each part becomes a dataset. The same seed gives the same parts.");
    setTitle(tr("Split %1").arg(head.name), QString(says + QLatin1Char(' ') + draftNote(head)).trimmed());
    open(m_parts);
}

void SplitForm::split()
{
    QStringList clean;
    for (const QString &part : m_parts->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto sign = part.lastIndexOf(QLatin1Char('='));
        clean << (sign < 0 ? part.trimmed() : part.left(sign).trimmed() + QLatin1Char('=') + part.mid(sign + 1).trimmed());
    }
    auto parts = splitPartsFrom(clean.join(QLatin1Char(',')).toStdString());
    const auto seed = seedFrom(m_seed->text());
    if (!parts || !seed)
        return showProblem(parts ? seed.error() : parts.error());
    setBusy(true);
    m_work->split(std::move(*parts), *seed, m_stratum->text().trimmed());
}

SampleForm::SampleForm(items::DatasetDesk *desk, items::DatasetWork *work, QWidget *parent)
    : InlineForm(tr("Sample"), tr("Draw"), parent), m_desk(desk), m_work(work)
{
    auto *line = addLine();
    m_count = addField(line, tr("How many cases"), 90);
    m_count->setText(QStringLiteral("50"));
    addWord(line, tr("cases, seed"));
    m_seed = addField(line, tr("Seed"), 80);
    m_seed->setText(usualSeed);
    addWord(line, tr("into the dataset"));
    m_name = addField(line, tr("Name of the dataset"), 0);
    connect(this, &InlineForm::accepted, this, &SampleForm::draw);
    connect(work, &items::DatasetWork::failed, this, [this](const Error &error) {
        if (isVisible())
            showProblem(error);
    });
    connect(work, &items::DatasetWork::done, this, [this] {
        if (isVisible())
            Q_EMIT closed();
    });
}

void SampleForm::begin()
{
    const items::DatasetHead &head = m_desk->head();
    m_name->setText(tr("%1 sample").arg(head.name));
    setTitle(tr("Draw from %1").arg(head.name), QString(tr("The same seed draws the same cases.") + QLatin1Char(' ') + draftNote(head)).trimmed());
    open(m_count);
}

void SampleForm::draw()
{
    const auto wanted = wholeNumber(m_count->text());
    const auto seed = seedFrom(m_seed->text());
    const auto name = checkName(m_name->text().trimmed().toStdString());
    if (!wanted || *wanted < 1)
        return showProblem({ErrorCode::BadInput, tr("“%1” is no number of cases").arg(m_count->text()), {}, tr("Write a whole number from 1 on."), {}});
    if (!seed || !name)
        return showProblem(seed ? name.error() : seed.error());
    setBusy(true);
    m_work->sample(m_name->text().trimmed(), *wanted, *seed);
}

ExportForm::ExportForm(items::DatasetDesk *desk, items::DatasetWork *work, QWidget *parent)
    : InlineForm(tr("Export"), tr("Choose the file…"), parent), m_desk(desk), m_work(work), m_format(new ChoiceRow(tr("Format"), this)), m_which(new ChoiceRow(tr("Cases"), this)),
      m_guard(new Button(Button::Kind::Toggle, tr("Guard cells that look like formulas"), this))
{
    for (const char *format : {"csv", "tsv", "json", "jsonl"})
        m_format->addChoice(QString::fromLatin1(format), QString::fromLatin1(format).toUpper());
    m_format->setCurrent(QStringLiteral("csv"));
    auto *line = addLine();
    line->addWidget(m_format);
    m_guard->setChecked(true);
    m_guard->setToolTip(tr("A cell that begins with = + - or @ is written behind a ', so that no spreadsheet runs it"));
    line->addWidget(m_guard);
    line->addStretch(1);
    m_which->addChoice(QStringLiteral("all"), tr("All cases"));
    m_which->addChoice(QStringLiteral("shown"), tr("Those shown"));
    m_which->setCurrent(QStringLiteral("all"));
    addLine()->addWidget(m_which);
    connect(m_format, &ChoiceRow::chosen, this, [this](const QString &format) { m_guard->setVisible(format == QStringLiteral("csv") || format == QStringLiteral("tsv")); });
    connect(this, &InlineForm::accepted, this, [this] {
        const QString ending = m_format->current();
        Q_EMIT fileWanted(QString(m_desk->head().name).replace(QLatin1Char('/'), QLatin1Char('-')) + QLatin1Char('.') + ending, QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
    });
    connect(work, &items::DatasetWork::failed, this, [this](const Error &error) {
        if (isVisible())
            showProblem(error);
    });
    connect(work, &items::DatasetWork::done, this, [this] {
        if (isVisible())
            Q_EMIT closed();
    });
}

void ExportForm::begin()
{
    const items::DatasetHead &head = m_desk->head();
    setTitle(tr("Export %1").arg(head.name), head.hasDraft() ? tr("As it stands here, the draft included.") : QString());
    m_which->setVisible(!m_desk->filter().trimmed().isEmpty());
    m_which->setCurrent(m_desk->filter().trimmed().isEmpty() ? QStringLiteral("all") : QStringLiteral("shown"));
    open(m_format);
}

void ExportForm::exportTo(const QString &path)
{
    items::DatasetWork::Export wanted;
    wanted.path = path;
    wanted.kind = items::caseFileKind(QStringLiteral("x.") + m_format->current());
    wanted.formulaGuard = m_guard->isChecked();
    if (m_which->isVisible() && m_which->current() == QStringLiteral("shown"))
        wanted.places = m_desk->table()->rows();
    setBusy(true);
    m_work->exportTo(wanted);
}

} // namespace assay::widgets

#include "moc_dataset_forms.cpp"
