// What can be chosen of a report: its two columns, what it is divided by, a file for it.
#include <QFileDialog>

#include "widgets/compare/report_page.h"
#include "widgets/components/chip.h"
#include "widgets/components/pick_list.h"

namespace assay::widgets {

namespace {

QString idOf(const items::ColumnPick &pick)
{
    return QStringLiteral("%1#%2").arg(pick.runId).arg(pick.column);
}

items::ColumnPick pickOf(const QString &id)
{
    return {id.section(QLatin1Char('#'), 0, 0), id.section(QLatin1Char('#'), 1).toInt()};
}

QString divisionText(const QString &by)
{
    return by == QStringLiteral("tag") ? ReportPage::tr("tag") : by == QStringLiteral("model") ? ReportPage::tr("model") : by;
}

} // namespace

void ReportPage::choose(Side side)
{
    m_side = side;
    m_desk->readColumns();
}

QWidget *ReportPage::anchorOf(Side side) const
{
    return m_pair->findChild<ChoiceChip *>(side == Side::A ? QStringLiteral("A") : QStringLiteral("B"));
}

void ReportPage::offerColumns(const std::vector<items::ColumnChoice> &columns)
{
    for (const items::ColumnChoice &each : columns)
        m_titles.try_emplace({each.pick.runId, each.pick.column}, QStringLiteral("%1 (%2)").arg(each.title, each.run));
    showPair();
    QWidget *anchor = anchorOf(m_side);
    if (!m_isShown || !anchor)
        return;
    const bool ofA = m_side == Side::A;
    const items::ReportQuestion &question = m_desk->question();
    auto *list = new PickList(PickList::Mode::One, ofA ? tr("Compare with…") : tr("Compare what…"), this);
    std::vector<PickItem> items;
    for (const items::ColumnChoice &each : columns) {
        if (!(each.pick == (ofA ? question.b : question.a)))
            items.push_back({idOf(each.pick), each.title, each.pick == (ofA ? question.a : question.b) ? tr("now") : QString(),
                             each.run + QStringLiteral(" · ") + each.note, false, true});
    }
    list->setItems(std::move(items));
    connect(list, &PickList::picked, this, [this, ofA](const QString &id) {
        items::ReportQuestion wanted = m_desk->question();
        (ofA ? wanted.a : wanted.b) = pickOf(id);
        m_desk->ask(wanted);
    });
    list->popUp(anchor);
}

void ReportPage::chooseDivision()
{
    auto *list = new PickList(PickList::Mode::One, tr("Divide the cases by"), this);
    std::vector<PickItem> items{{QString(), tr("nothing"), tr("all cases together"), {}, false, true}};
    for (const QString &by : m_desk->divisions()) {
        const bool isVariable = divisionText(by) == by && by != QStringLiteral("tag") && by != QStringLiteral("model");
        items.push_back({by, divisionText(by), by == m_desk->question().by ? tr("now") : isVariable ? tr("variable of the case") : QString(), {}, false, true});
    }
    list->setItems(std::move(items));
    connect(list, &PickList::picked, this, [this](const QString &by) {
        items::ReportQuestion wanted = m_desk->question();
        wanted.by = by;
        m_desk->ask(wanted);
    });
    list->popUp(m_byButton);
}

void ReportPage::swap()
{
    items::ReportQuestion wanted = m_desk->question();
    std::swap(wanted.a, wanted.b);
    m_desk->ask(wanted);
}

void ReportPage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the report"), QStringLiteral("report.html"), tr("Web pages (*.html)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("html"));
    connect(dialog, &QFileDialog::fileSelected, this, &ReportPage::exportTo);
    dialog->open();
}

void ReportPage::exportTo(const QString &path)
{
    m_desk->exportTo(path);
}

} // namespace assay::widgets
