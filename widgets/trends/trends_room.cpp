#include "widgets/trends/trends_room.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/panel.h"
#include "widgets/components/plain_table_view.h"
#include "widgets/trends/chart_stack.h"
#include "widgets/trends/sentence_line.h"
#include "widgets/trends/trend_side.h"
#include "widgets/trends/trends_bar.h"

namespace assay::widgets {

namespace {

constexpr int slowMs = 1000; ///< until a long question is told
constexpr int stepMs = 250;
enum Page { ChartPage, TablePage };

std::vector<items::PlainColumn> tableColumns()
{
    return {{TrendsRoom::tr("Time"), Qt::AlignLeft, false},           {TrendsRoom::tr("Series"), Qt::AlignLeft, false},
            {TrendsRoom::tr("Value"), Qt::AlignRight, false},         {TrendsRoom::tr("95 % interval"), Qt::AlignRight, false},
            {TrendsRoom::tr("n", "number of values"), Qt::AlignRight, false}, {TrendsRoom::tr("Method"), Qt::AlignLeft, false}};
}

} // namespace

TrendsRoom::TrendsRoom(QWidget *parent) : Room(QStringLiteral("trends"), tr("Trends"), parent), m_lines(tableColumns())
{
    addActions();
    setContent(buildContent());
    setEmpty(buildEmpty());
    connectDesk();
    m_said.setSingleShot(true);
    m_said.setInterval(saidMs);
    connect(&m_said, &QTimer::timeout, this, &TrendsRoom::showStatus);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_showsProgress = true;
        m_slow.setInterval(stepMs);
        Q_EMIT progressChanged(Progress{tr("Counting results"), m_desk.progress(), {}, true});
    });
    showEmpty();
}

QWidget *TrendsRoom::buildContent()
{
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *splitter = new Splitter(Qt::Horizontal, content);
    splitter->addWidget(buildCharts(splitter));
    m_side = new TrendSide(splitter);
    splitter->addWidget(m_side);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({1 << 14, scaled(320)});
    row->addWidget(splitter);
    return content;
}

QWidget *TrendsRoom::buildCharts(QWidget *parent)
{
    auto *panel = new Panel(Edge::None, Panel::Ground::Surface, parent);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new TrendsBar(&m_desk, panel);
    column->addWidget(m_bar);
    m_sentence = new SentenceLine(panel);
    column->addWidget(m_sentence);
    m_pages = new QStackedLayout;
    m_charts = new ChartStack(panel);
    m_pages->addWidget(m_charts);
    m_table = new PlainTableView(&m_lines, tr("Points of the charts"), panel);
    m_table->setFillsPlace(true);
    m_table->setWidths({{0, 110}, {2, 80}, {3, 120}, {4, 60}, {5, 120}});
    m_table->setStretched(1);
    m_pages->addWidget(m_table);
    column->addLayout(m_pages, 1);
    auto *foot = new Panel(Edge::Top, Panel::Ground::Surface, panel);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(6));
    row->addStretch(1);
    for (QAction *action : {m_tableAction, m_picture, m_data})
        row->addWidget(actionButton(action, Button::Kind::Flat, foot));
    column->addWidget(foot);
    return panel;
}

QWidget *TrendsRoom::buildEmpty()
{
    auto *empty = new EmptyState(tr("How it goes over time"),
                                 tr("Once a prompt was run, its quality, cost and speed stand here day by day, and one sentence says whether they changed."), this);
    auto *compare = new Button(Button::Kind::Primary, tr("Go to Compare"), empty);
    connect(compare, &Button::clicked, this, [this] { Q_EMIT placeRequested({QStringLiteral("compare"), {}, {}}); });
    empty->addChoice(QStringLiteral("compare"), tr("Run a comparison"), tr("each run adds a point"), compare);
    return empty;
}

void TrendsRoom::connectDesk()
{
    connect(&m_desk, &items::TrendDesk::opened, this, [this](bool hasResults) {
        if (!hasResults)
            showEmpty();
        m_hasContent = m_hasContent && hasResults;
        showStatus();
    });
    connect(&m_desk, &items::TrendDesk::failed, this, [this](const Error &error) {
        if (m_hasContent)
            return say(toSentence(error));
        showError(error);
    });
    connect(&m_desk, &items::TrendDesk::choicesChanged, this, [this] {
        m_bar->showChoices();
        if (m_wantedPrompt.isEmpty() || !m_desk.choices().prompts.contains(m_wantedPrompt))
            return;
        const QString wanted = std::exchange(m_wantedPrompt, QString());
        if (wanted.toStdString() != m_desk.question().prompt)
            m_desk.choosePrompt(wanted);
    });
    connect(&m_desk, &items::TrendDesk::sheetChanged, this, &TrendsRoom::showSheet);
    connect(&m_desk, &items::TrendDesk::readingChanged, this, [this](bool isReading) {
        if (isReading)
            return m_slow.start(slowMs);
        m_slow.stop();
        if (std::exchange(m_showsProgress, false))
            Q_EMIT progressChanged({});
    });
    connect(&m_desk, &items::TrendDesk::exactRead, this, [this](std::size_t series, std::size_t point, const QString &text) {
        m_charts->tellPoint(series, point, tr("exactly %1").arg(text));
    });
    connect(m_charts, &ChartStack::pointChosen, &m_desk, &items::TrendDesk::readExact);
    connect(m_charts, &ChartStack::pointOpened, this, &TrendsRoom::openPoint);
    connect(m_charts, &ChartStack::rangeChosen, &m_desk, &items::TrendDesk::setRange);
    connect(m_table, &PlainTableView::opened, this, &TrendsRoom::openLine);
    connect(m_sentence, &SentenceLine::measureClicked, this, &TrendsRoom::goToMeasure);
}

void TrendsRoom::showSession(Session *session)
{
    m_session = session;
    m_hasContent = false;
    m_said.stop();
    showTable(false);
    session ? showLoading() : showEmpty();
    m_desk.setSession(session);
}

void TrendsRoom::goTo(const items::Place &place)
{
    m_wantedPrompt = place.subject;
    if (!m_desk.choices().prompts.contains(m_wantedPrompt))
        return;
    const QString wanted = std::exchange(m_wantedPrompt, QString());
    if (wanted.toStdString() != m_desk.question().prompt)
        m_desk.choosePrompt(wanted);
}

void TrendsRoom::takeKeyboard()
{
    if (m_pages->currentIndex() == TablePage)
        m_table->setFocus();
    else
        m_charts->focusChart(0);
}

void TrendsRoom::showSheet()
{
    const items::TrendSheet &sheet = m_desk.sheet();
    m_bar->showChoices();
    m_sentence->setSentence(sheet.sentence);
    m_charts->showSheet(sheet, !m_desk.question().by.empty());
    m_side->showSheet(sheet);
    std::vector<items::PlainRow> rows;
    for (const items::TrendTableLine &line : sheet.lines) {
        const auto tone = line.isHollow ? items::Tone::Quiet : items::Tone::Normal;
        rows.push_back({QStringLiteral("%1/%2").arg(line.inSeries).arg(line.point),
                        {{line.period, tone, line.at, {}},
                         {line.series, tone, {}, {}},
                         {line.value, tone, line.raw ? QVariant(*line.raw) : QVariant(), {}},
                         {line.interval, tone, {}, {}},
                         {line.n, tone, QVariant(static_cast<qlonglong>(line.count)), {}},
                         {line.note, tone, {}, {}}}});
    }
    m_lines.setRows(std::move(rows));
    if (!m_hasContent)
        showContent();
    m_hasContent = true;
    showStatus();
}

void TrendsRoom::showStatus()
{
    const items::TrendSheet &sheet = m_desk.sheet();
    Q_EMIT statusChanged(sheet.title.isEmpty() ? tr("No results yet") : sheet.title + QStringLiteral(" · ") + sheet.coverage);
}

void TrendsRoom::say(const QString &text)
{
    m_said.start();
    Q_EMIT statusChanged(text);
}

} // namespace assay::widgets

#include "moc_trends_room.cpp"
