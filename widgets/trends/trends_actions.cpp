// What can be done in Trends, by key, button or Ctrl+K.
#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QStackedLayout>

#include "project/whole_file.h"
#include "widgets/components/pick_field.h"
#include "widgets/components/plain_table_view.h"
#include "widgets/trends/chart_picture.h"
#include "widgets/trends/chart_stack.h"
#include "widgets/trends/sentence_line.h"
#include "widgets/trends/trend_chart.h"
#include "widgets/trends/trends_bar.h"
#include "widgets/trends/trends_room.h"

namespace assay::widgets {

void TrendsRoom::addActions()
{
    m_tableAction = addRoomAction(QStringLiteral("table"), tr("Table"), QKeySequence(Qt::Key_T), [this] { showTable(m_pages->currentIndex() == 0); });
    m_tableAction->setCheckable(true);
    m_picture = addRoomAction(QStringLiteral("picture"), tr("Picture…"), QKeySequence(Qt::Key_P), [this] { askForPicture(); });
    m_data = addRoomAction(QStringLiteral("data"), tr("Data…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { askForData(); });
    addRoomAction(QStringLiteral("all-time"), tr("Show all of the time"), QKeySequence(Qt::Key_0), [this] { m_desk.choosePreset(0); });
    addRoomAction(QStringLiteral("prompt"), tr("Choose the prompt…"), QKeySequence(Qt::Key_O), [this] { m_bar->prompt()->open(); });
    addRoomAction(QStringLiteral("measure"), tr("Choose what is followed…"), QKeySequence(Qt::Key_M), [this] { m_bar->measure()->open(); });
    addRoomAction(QStringLiteral("range"), tr("Choose the time…"), QKeySequence(Qt::Key_R), [this] { m_bar->range()->open(); });
    addRoomAction(QStringLiteral("divide"), tr("Divide the results…"), QKeySequence(Qt::Key_D), [this] { m_bar->by()->open(); });
    addRoomAction(QStringLiteral("against"), tr("Choose what to compare with…"), QKeySequence(Qt::Key_C), [this] { m_bar->against()->open(); });
    addRoomAction(QStringLiteral("copy-sentence"), tr("Copy the sentence"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copySentence(); });
}

void TrendsRoom::showTable(bool shown)
{
    m_pages->setCurrentIndex(shown ? 1 : 0);
    m_tableAction->setChecked(shown);
    if (isVisible() && m_hasContent)
        takeKeyboard();
}

void TrendsRoom::openPoint(std::size_t series, std::size_t point)
{
    const QString filter = m_desk.filterOf(series, point);
    if (!filter.isEmpty())
        Q_EMIT placeRequested({QStringLiteral("results"), filter, {}});
}

void TrendsRoom::openLine()
{
    const QStringList place = m_table->currentId().split(QLatin1Char('/'));
    if (place.size() == 2)
        openPoint(place[0].toULongLong(), place[1].toULongLong());
}

/// The chart of a figure in the sentence; divided, all charts are of the first measure.
void TrendsRoom::goToMeasure(int measure)
{
    showTable(false);
    m_charts->focusChart(m_desk.question().by.empty() ? measure : 0);
}

void TrendsRoom::askForPicture()
{
    auto *dialog = new QFileDialog(this, tr("Save the charts as a picture"), QStringLiteral("trends.png"), tr("Pictures (*.png);;Drawings (*.svg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QStringLiteral("svg")) ? QStringLiteral("svg") : QStringLiteral("png"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &TrendsRoom::savePicture);
    dialog->open();
}

void TrendsRoom::askForData()
{
    auto *dialog = new QFileDialog(this, tr("Save the points of the charts"), QStringLiteral("trends.csv"), tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &TrendsRoom::saveData);
    dialog->open();
}

void TrendsRoom::savePicture(const QString &path)
{
    const auto written = writeChartPicture(path, m_desk.sheet().title, m_sentence->text(), m_charts->charts(), this);
    say(written ? tr("✓ Saved %1").arg(path) : toSentence(written.error()));
}

void TrendsRoom::saveData(const QString &path)
{
    const Status written = writeWholeFile(path, m_desk.csv());
    say(written ? tr("✓ Saved %1").arg(path) : toSentence(written.error()));
}

void TrendsRoom::copySentence()
{
    QGuiApplication::clipboard()->setText(m_sentence->text());
    say(tr("Copied the sentence"));
}

} // namespace assay::widgets
