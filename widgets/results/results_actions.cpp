// What can be done in Results, by key, button, menu or Ctrl+K.
#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QStackedLayout>

#include "items/format.h"
#include "widgets/components/add_case_form.h"
#include "widgets/components/filter_line.h"
#include "widgets/components/pick_list.h"
#include "widgets/components/score_again.h"
#include "widgets/results/result_pane.h"
#include "widgets/results/result_table.h"
#include "widgets/results/results_bar.h"
#include "widgets/results/results_room.h"
#include "widgets/results/run_pane.h"
#include "widgets/results/runs_page.h"

namespace assay::widgets {

void ResultsRoom::addListActions()
{
    QAction *filter = addRoomAction(QStringLiteral("filter"), tr("Filter the results"), {}, [this] {
        showRuns(false);
        m_bar->filter()->setFocus();
    });
    filter->setShortcuts({QKeySequence(Qt::Key_Slash), QKeySequence::Find});
    m_ofRows << addRoomAction(QStringLiteral("next"), tr("Next result"), QKeySequence(Qt::Key_J), [this] { moveBy(1); });
    m_ofRows << addRoomAction(QStringLiteral("previous"), tr("Previous result"), QKeySequence(Qt::Key_K), [this] { moveBy(-1); });
    m_order = addRoomAction(QStringLiteral("sort"), tr("Sort by…"), QKeySequence(Qt::Key_S), [this] { chooseOrder(); });
    m_columns = addRoomAction(QStringLiteral("columns"), tr("Columns"), QKeySequence(Qt::Key_C), [this] { chooseFields(); });
    m_export = addRoomAction(QStringLiteral("export"), tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { askForFile(); });
    m_export->setEnabled(false);
    m_runsAction = addRoomAction(QStringLiteral("runs"), tr("Runs"), QKeySequence(Qt::Key_R), [this] { showRuns(m_pages->currentIndex() == 0); });
}

void ResultsRoom::addReadingActions()
{
    const std::tuple<const char *, QString, int> tabs[]{{"tab-answer", tr("Show the answer"), ResultPane::AnswerTab},
                                                        {"tab-messages", tr("Show the messages"), ResultPane::MessagesTab},
                                                        {"tab-raw", tr("Show request and answer raw"), ResultPane::RawTab},
                                                        {"tab-history", tr("Show all answers to this case"), ResultPane::HistoryTab}};
    for (const auto &[name, text, tab] : tabs) {
        const QKeySequence key(static_cast<Qt::Key>(Qt::Key_1 + tab));
        m_ofRows << addRoomAction(QString::fromLatin1(name), text, key, [this, shown = tab] { m_pane->showTab(shown); });
    }
    m_ofRows << addRoomAction(QStringLiteral("next-tab"), tr("Next tab"), QKeySequence(Qt::CTRL | Qt::Key_Tab), [this] { m_pane->stepTab(1); });
    m_ofRows << addRoomAction(QStringLiteral("previous-tab"), tr("Previous tab"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab),
                              [this] { m_pane->stepTab(-1); });
    m_ofResult << addRoomAction(QStringLiteral("compare-words"), tr("Compare the words with another answer…"), QKeySequence(Qt::Key_D),
                                [this] { m_pane->chooseComparison(m_pane); });
}

void ResultsRoom::addComparingActions()
{
    m_ofResult << addRoomAction(QStringLiteral("open-in-compare"), tr("Open in Compare"), QKeySequence(Qt::Key_O), [this] {
        if (m_pane->detail().key != 0)
            Q_EMIT placeRequested({QStringLiteral("compare"), m_pane->detail().runId, m_pane->detail().caseId});
    });
    m_ofResult << addRoomAction(QStringLiteral("compare-run-with"), tr("Compare its run with…"), QKeySequence(Qt::SHIFT | Qt::Key_O), [this] {
        if (m_pane->detail().key != 0)
            Q_EMIT placeRequested({QStringLiteral("compare"), QStringLiteral("report:") + m_pane->detail().runId, m_pane->detail().caseId});
    });
}

void ResultsRoom::addTakingActions()
{
    m_ofResult << addRoomAction(QStringLiteral("add-case"), tr("Add as a case…"), QKeySequence(Qt::Key_A), [this] {
        if (m_pane->detail().key != 0)
            m_addCase->begin(m_pane->detail().id);
    });
    m_ofResult << addRoomAction(QStringLiteral("copy-answer"), tr("Copy the answer"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] {
        if (!m_pane->detail().output)
            return say(tr("There is no text to copy"));
        QGuiApplication::clipboard()->setText(*m_pane->detail().output);
        say(tr("Copied the answer"));
    });
    m_ofResult << addRoomAction(QStringLiteral("copy-rows"), tr("Copy the selected rows"), QKeySequence::Copy, [this] { copyRows(); });
    m_ofResult << addRoomAction(QStringLiteral("copy-json"), tr("Copy the result as JSON"), {}, [this] { m_reader.readJson(); });
    m_ofResult << addRoomAction(QStringLiteral("erase"), tr("Erase the texts of this run…"), {}, [this] {
        const QString run = m_pane->detail().runId;
        showRuns(true);
        m_runsPage->selectAndAsk(run);
    });
    m_ofRows += m_ofResult;
    m_scoreAction = addRoomAction(QStringLiteral("score-again"), tr("Score its run again…"), QKeySequence(Qt::SHIFT | Qt::Key_S), [this] { scoreAgain(); });
}

void ResultsRoom::connectScoring()
{
    connect(m_scoring, &ScoreAgain::said, this, &ResultsRoom::say);
    connect(m_scoring, &ScoreAgain::closed, this, [this] { takeKeyboard(); });
    connect(m_scoring, &ScoreAgain::progressed, this, [this](const std::optional<items::ScoringProgress> &progress) {
        permitScoring();
        Q_EMIT progressChanged(progress ? std::optional(Progress{progress->what, progress->share, progress->figures, true}) : std::nullopt);
    });
}

void ResultsRoom::permitScoring()
{
    permit(m_scoreAction, m_session, !m_scoring->isWorking());
    if (!m_session || !m_session->whyReadOnly())
        m_scoreAction->setToolTip(ScoreAgain::hint().toHtmlEscaped());
}

/// The run that is chosen among the runs, else the one that the result comes from.
void ResultsRoom::scoreAgain()
{
    const bool ofRuns = m_pages->currentIndex() != 0;
    const QString run = ofRuns ? m_runsPage->currentId() : m_pane->detail().key != 0 ? m_pane->detail().runId : QString();
    if (run.isEmpty())
        return say(tr("Choose a result or a run first: its answers are scored"));
    m_scoring->begin(run);
}

static QString noteOf(const items::ResultField &field)
{
    using Kind = items::ResultField::Kind;
    return field.kind == Kind::Score      ? ResultsRoom::tr("scorer")
           : field.kind == Kind::Variable ? ResultsRoom::tr("variable of the case")
                                          : QString();
}

void ResultsRoom::chooseFields()
{
    showRuns(false);
    auto *list = new PickList(PickList::Mode::Several, tr("Columns to show"), m_bar);
    std::vector<PickItem> items;
    const auto &shown = m_desk.table()->fields();
    for (const items::ResultField &field : m_desk.allFields()) {
        const QString note = noteOf(field);
        items.push_back({field.id(), field.title(), note, {}, std::find(shown.begin(), shown.end(), field) != shown.end(), true});
    }
    list->setItems(std::move(items));
    connect(list, &PickList::checkedChanged, this, [this](const QStringList &ids) {
        std::vector<items::ResultField> fields;
        for (const QString &id : ids) {
            if (const auto field = items::ResultField::fromId(id))
                fields.push_back(*field);
        }
        m_desk.setFields(fields);
    });
    list->popUp(m_bar->buttonOf(m_columns));
}

void ResultsRoom::chooseOrder()
{
    showRuns(false);
    auto *list = new PickList(PickList::Mode::One, tr("Sort by; once more turns it round"), m_bar);
    std::vector<PickItem> items;
    for (const items::ResultField &field : m_desk.allFields()) {
        if (!field.sort(false))
            continue;
        QString note = noteOf(field);
        if (m_desk.sortedBy() == field)
            note = m_desk.isDescending() ? tr("largest first") : tr("smallest first");
        items.push_back({field.id(), field.title(), note, {}, false, true});
    }
    list->setItems(std::move(items));
    connect(list, &PickList::picked, this, [this](const QString &id) {
        if (const auto field = items::ResultField::fromId(id))
            m_desk.sortBy(*field);
    });
    list->popUp(m_bar->filter());
}

void ResultsRoom::offerActions(const QPoint &place)
{
    if (m_pane->detail().key == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_ofResult);
    menu->addAction(m_scoreAction);
    menu->addSeparator();
    menu->addActions(m_ofMany);
    menu->popup(place);
}

void ResultsRoom::askForFile()
{
    if (!m_export->isEnabled() || m_output.isExporting())
        return;
    const bool ofGroups = m_desk.grouping()->by().has_value();
    auto *dialog = ofGroups ? new QFileDialog(this, tr("Export the groups shown"), QString(), tr("CSV (*.csv)"))
                            : new QFileDialog(this, tr("Export the results shown"), QString(), tr("CSV (*.csv);;JSON lines (*.jsonl)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QStringLiteral("jsonl")) ? QStringLiteral("jsonl") : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ResultsRoom::exportTo);
    dialog->open();
}

static QStringList idsOf(const std::vector<items::ResultField> &fields)
{
    QStringList ids;
    for (const items::ResultField &field : fields)
        ids << field.id();
    return ids;
}

void ResultsRoom::exportTo(const QString &path)
{
    if (m_desk.grouping()->by() && m_session)
        return m_desk.grouping()->exportTo(*m_session, path);
    m_output.exportTo(path, m_desk.table()->keys(), idsOf(m_desk.table()->fields()));
}

void ResultsRoom::copyRows()
{
    const auto keys = m_table->selectedKeys();
    if (keys.size() > items::ResultOutput::mostCopied)
        return say(tr("More than %1 rows: export them to a file").arg(items::count(static_cast<std::int64_t>(items::ResultOutput::mostCopied))));
    m_output.copyRows(keys, idsOf(m_desk.table()->fields()));
}

void ResultsRoom::connectOutput()
{
    connect(&m_output, &items::ResultOutput::progressed, this, [this](std::int64_t written, std::int64_t all) {
        const double share = all > 0 ? static_cast<double>(written) / static_cast<double>(all) : 0;
        const QString figures = tr("%1 of %2", "rows written, rows in all").arg(items::count(written), items::count(all));
        Q_EMIT progressChanged(Progress{tr("Exporting the results"), share, figures, true});
    });
    connect(&m_output, &items::ResultOutput::exported, this, [this](const QString &path, std::int64_t rows) {
        Q_EMIT progressChanged({});
        say(tr("Wrote %Ln rows to %1", nullptr, static_cast<int>(rows)).arg(path));
    });
    connect(&m_output, &items::ResultOutput::cancelled, this, [this] {
        Q_EMIT progressChanged({});
        say(tr("The export was cancelled; no file was written"));
    });
    connect(&m_output, &items::ResultOutput::failed, this, [this](const Error &error) {
        Q_EMIT progressChanged({});
        say(QStringLiteral("✗ ") + toSentence(error));
    });
    connect(&m_output, &items::ResultOutput::copied, this, [this](const QString &text, std::int64_t rows) {
        QGuiApplication::clipboard()->setText(text);
        say(tr("Copied %Ln rows", nullptr, static_cast<int>(rows)));
    });
    connect(&m_reader, &items::ResultReader::jsonRead, this, [this](const QString &json) {
        QGuiApplication::clipboard()->setText(json);
        say(tr("Copied the result as JSON"));
    });
}

} // namespace assay::widgets
