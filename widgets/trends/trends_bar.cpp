#include "widgets/trends/trends_bar.h"

#include "items/trends/trend_words.h"
#include "widgets/components/label.h"
#include "widgets/components/pick_field.h"

namespace assay::widgets {

namespace {

const QString dragged = QStringLiteral("-1");
/// Between prompt and channel in an id; no name holds it.
const QChar mark(0x1F);

std::vector<PickItem> itemsOf(const QStringList &names, const QString &group)
{
    std::vector<PickItem> items;
    for (const QString &name : names) {
        PickItem item;
        item.id = item.title = name;
        item.group = group;
        items.push_back(item);
    }
    return items;
}

PickItem itemOf(const QString &id, const QString &title)
{
    PickItem item;
    item.id = id;
    item.title = title;
    return item;
}

} // namespace

TrendsBar::TrendsBar(items::TrendDesk *desk, QWidget *parent)
    : PanelHead(parent), m_desk(desk), m_prompt(new PickField(tr("Prompt and channel"), this)), m_measure(new PickField(tr("What is followed"), this)),
      m_range(new PickField(tr("Time"), this)), m_by(new PickField(tr("Divided by"), this)), m_against(new PickField(tr("Compared with"), this))
{
    add(m_prompt);
    addStretch();
    for (PickField *field : {m_measure, m_against, m_range, m_by})
        add(field);
    connect(m_prompt, &PickField::picked, this, &TrendsBar::choosePrompt);
    connect(m_measure, &PickField::picked, desk, &items::TrendDesk::chooseMeasure);
    connect(m_by, &PickField::picked, desk, &items::TrendDesk::chooseBy);
    connect(m_against, &PickField::picked, desk, &items::TrendDesk::chooseAgainst);
    connect(m_range, &PickField::picked, this, [this](const QString &id) {
        if (id == QStringLiteral("hour") || id == QStringLiteral("day") || id == QStringLiteral("week"))
            m_desk->chooseBucket(*trendBucketFromName(id.toStdString()));
        else if (id != dragged)
            m_desk->choosePreset(id.toInt());
    });
}

void TrendsBar::choosePrompt(const QString &id)
{
    const qsizetype cut = id.indexOf(mark);
    const QString prompt = id.left(cut);
    if (prompt != QString::fromStdString(m_desk->question().prompt))
        return m_desk->choosePrompt(prompt);
    m_desk->chooseChannel(cut < 0 ? QString() : id.mid(cut + 1));
}

void TrendsBar::showChoices()
{
    const TrendQuestion &question = m_desk->question();
    const QString current = QString::fromStdString(question.prompt);
    std::vector<PickItem> items = itemsOf(m_desk->choices().prompts, tr("Prompts"));
    for (const QString &channel : m_desk->choices().channels) {
        items.push_back(itemOf(current + mark + channel, current + QStringLiteral(" · ") + channel));
        items.back().group = tr("While a channel pointed at a version");
    }
    m_prompt->setItems(std::move(items));
    m_prompt->setCurrent(question.channel ? current + mark + QString::fromStdString(*question.channel) : current);
    showMeasures();
    showRanges();
    showDivisions();
    showComparisons();
}

void TrendsBar::showMeasures()
{
    std::vector<PickItem> items{itemOf({}, tr("quality, cost, speed")), itemOf(QStringLiteral("cost"), tr("cost")), itemOf(QStringLiteral("latency"), tr("latency")),
                                itemOf(QStringLiteral("tokens"), tr("tokens")), itemOf(QStringLiteral("errors"), tr("errors")), itemOf(QStringLiteral("cache"), tr("cache"))};
    for (const QString &scorer : m_desk->choices().scorers) {
        items.push_back(itemOf(QStringLiteral("score.") + scorer, scorer));
        items.back().group = tr("Scorers");
    }
    for (const QString &question : m_desk->choices().questions) {
        items.push_back(itemOf(QStringLiteral("label.") + question, question));
        items.back().group = tr("Questions to people");
    }
    m_measure->setItems(std::move(items));
    const auto &measures = m_desk->question().measures;
    const QString id = measures.empty() ? QString() : QString::fromStdString(idOf(measures.front()));
    m_measure->setCurrent(id.startsWith(QStringLiteral("latency")) ? QStringLiteral("latency") : id);
}

void TrendsBar::showRanges()
{
    std::vector<PickItem> items{itemOf(QStringLiteral("0"), tr("all of it"))};
    for (const int days : {90, 28, 7})
        items.push_back(itemOf(QString::number(days), tr("last %n day(s)", nullptr, days)));
    const TrendQuestion &question = m_desk->question();
    if (m_desk->presetDays() < 0 && question.from && question.to)
        items.push_back(itemOf(dragged, tr("%1 to %2").arg(items::trendDay(*question.from), items::trendDay({question.to->us - 1}))));
    for (const auto &[bucket, title] : {std::pair(TrendBucket::Hour, tr("points by hour")), {TrendBucket::Day, tr("points by day")}, {TrendBucket::Week, tr("points by week")}}) {
        items.push_back(itemOf(QString::fromLatin1(name(bucket)), title));
        items.back().group = tr("A point for each");
        items.back().enabled = question.bucket != bucket;
    }
    m_range->setItems(std::move(items));
    m_range->setCurrent(QString::number(m_desk->presetDays()));
}

void TrendsBar::showDivisions()
{
    const items::TrendChoices &choices = m_desk->choices();
    std::vector<PickItem> items{itemOf({}, tr("not divided")), itemOf(QStringLiteral("model"), tr("by model")), itemOf(QStringLiteral("version"), tr("by version"))};
    if (choices.hasTags)
        items.push_back(itemOf(QStringLiteral("tag"), tr("by tag")));
    for (const QString &variable : choices.variables) {
        items.push_back(itemOf(variable, tr("by %1").arg(variable)));
        items.back().group = tr("Variables of the cases");
    }
    m_by->setItems(std::move(items));
    m_by->setCurrent(QString::fromStdString(m_desk->question().by));
}

void TrendsBar::showComparisons()
{
    std::vector<PickItem> items{itemOf({}, tr("last release")), itemOf(QStringLiteral("previous"), tr("the time before"))};
    for (const QString &version : m_desk->choices().versions) {
        items.push_back(itemOf(version, tr("against %1").arg(version)));
        items.back().group = tr("Versions");
    }
    m_against->setItems(std::move(items));
    m_against->setCurrent(QString::fromStdString(m_desk->question().against));
}

} // namespace assay::widgets

#include "moc_trends_bar.cpp"
