#include "items/trends/trend_desk.h"

#include <algorithm>
#include <atomic>

#include "items/trends/trend_document.h"
#include "items/trends/trend_exact.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/rollups.h"
#include "trends/trend_reading.h"

namespace assay::items {

namespace {

constexpr int restMs = 1500; ///< a run writes all the time
const std::string promptKey = "trends/prompt";
const std::string byKey = "trends/by";
const std::string daysKey = "trends/days";

std::optional<Measure> measureCalled(const QString &id)
{
    for (const auto &[prefix, kind] : {std::pair("score.", Measure::Kind::Scorer), std::pair("label.", Measure::Kind::Label)}) {
        if (id.startsWith(QLatin1String(prefix)))
            return Measure{kind, id.mid(static_cast<qsizetype>(qstrlen(prefix))).toStdString()};
    }
    return std::nullopt;
}

std::vector<Measure> measuresOf(const QString &id)
{
    if (id.isEmpty())
        return {};
    if (const auto named = measureCalled(id))
        return {*named};
    return measuresCalled(id.toStdString()).value_or(std::vector<Measure>());
}

/// Last day with a result of the prompt, as the presets count from it.
std::optional<std::int64_t> lastDayOf(const TrendData &data)
{
    std::optional<std::int64_t> last;
    for (const auto &[key, sum] : data.whole)
        last = std::max(last.value_or(key.period), key.period);
    return last;
}

} // namespace

struct TrendDesk::Answer
{
    TrendChoices choices;
    std::shared_ptr<const TrendView> view;
    TrendSheet sheet;
};

/// Shared with the thread that counts.
struct TrendDesk::Work
{
    std::atomic<bool> isCancelled = false;
    std::atomic<int> done = 0;
    std::atomic<int> total = 0;
};

TrendDesk::TrendDesk(QObject *parent) : QObject(parent)
{
    m_later.setSingleShot(true);
    m_later.setInterval(restMs);
    connect(&m_later, &QTimer::timeout, this, &TrendDesk::open);
}

TrendDesk::~TrendDesk() = default;

void TrendDesk::setSession(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    for (JobLine *line : {&m_opening, &m_reading, &m_exact})
        line->drop();
    m_later.stop();
    m_session = session;
    m_question = {};
    m_choices = {};
    m_view.reset();
    m_sheet = {};
    m_presetDays = 0;
    setReading(false);
    if (!session)
        return;
    recall();
    connect(session, &Session::changed, this, &TrendDesk::noteChange);
    open();
}

void TrendDesk::recall()
{
    m_question.prompt = m_session->remembered(promptKey);
    m_question.by = m_session->remembered(byKey);
    m_presetDays = std::max(0, QString::fromStdString(m_session->remembered(daysKey)).toInt());
}

void TrendDesk::remember()
{
    if (!m_session)
        return;
    m_session->remember(promptKey, m_question.prompt);
    m_session->remember(byKey, m_question.by);
    if (m_presetDays >= 0)
        m_session->remember(daysKey, std::to_string(m_presetDays));
}

void TrendDesk::noteChange(Facts facts)
{
    if (facts & (Fact::Runs | Fact::Prompts | Fact::Datasets))
        m_later.start();
}

/// Whether there is anything, then the question.
void TrendDesk::open()
{
    if (!m_session)
        return;
    m_session->read<TrendChoices>(
        m_opening, [prompt = QString::fromStdString(m_question.prompt)](Database &database) { return readTrendChoices(database, prompt); },
        [this](Result<TrendChoices> choices) {
            if (!choices)
                return Q_EMIT failed(choices.error());
            if (choices->prompts.isEmpty()) {
                m_choices = {};
                return Q_EMIT opened(false);
            }
            if (!choices->prompts.contains(QString::fromStdString(m_question.prompt))) {
                m_question = {};
                m_question.prompt = choices->prompts.front().toStdString();
            }
            m_choices = std::move(*choices);
            Q_EMIT choicesChanged();
            ask();
        });
}

/// Roll-ups first: what they lack would be counted again with every question.
void TrendDesk::ask()
{
    if (!m_session || m_question.prompt.empty())
        return;
    setReading(true);
    if (m_work)
        m_work->isCancelled = true;
    m_work = std::make_shared<Work>();
    m_session->work<Answer>(
        m_reading, {},
        [question = m_question, days = m_presetDays, work = m_work](ProjectFile &file) mutable -> Result<Answer> {
            const auto goesOn = [&work](int done, int total) {
                work->done = done;
                work->total = total;
                return !work->isCancelled;
            };
            if (auto fresh = refreshRollups(file, dimensionOf(question.by), goesOn); !fresh)
                return fail(fresh.error());
            const auto reader = file.reader();
            if (!reader)
                return fail(reader.error());
            auto data = readTrend(**reader, question);
            if (data && days > 0) { // counted from the newest result on
                if (const auto last = lastDayOf(*data)) {
                    question.from = TimeUs{(*last + 1 - days) * dayUs};
                    question.to = TimeUs{(*last + 1) * dayUs};
                    data = readTrend(**reader, question);
                }
            }
            auto view = data ? computeTrend(*data, question) : Result<TrendView>(fail(data.error()));
            auto choices = readTrendChoices(**reader, QString::fromStdString(question.prompt));
            if (!view || !choices)
                return fail(view ? choices.error() : view.error());
            auto kept = std::make_shared<const TrendView>(std::move(*view));
            return Answer{std::move(*choices), kept, trendSheet(*kept)};
        },
        [this](Result<Answer> answer) { take(std::move(answer)); });
}

void TrendDesk::take(Result<Answer> answer)
{
    setReading(false);
    if (!answer)
        return Q_EMIT failed(answer.error());
    m_choices = std::move(answer->choices);
    m_view = std::move(answer->view);
    m_answered = m_question;
    m_answeredDays = m_presetDays;
    m_sheet = std::move(answer->sheet);
    Q_EMIT choicesChanged();
    Q_EMIT opened(true);
    Q_EMIT sheetChanged();
}

void TrendDesk::cancel()
{
    if (!m_isReading || !m_work)
        return;
    m_work->isCancelled = true;
    m_reading.drop();
    if (m_view) {
        m_question = m_answered;
        m_presetDays = m_answeredDays;
        remember();
    }
    setReading(false);
    Q_EMIT choicesChanged();
}

std::optional<double> TrendDesk::progress() const
{
    const int total = m_work ? m_work->total.load() : 0;
    return m_isReading && total > 0 ? std::optional(static_cast<double>(m_work->done) / total) : std::nullopt;
}

void TrendDesk::setReading(bool isReading)
{
    if (m_isReading == isReading)
        return;
    m_isReading = isReading;
    Q_EMIT readingChanged(isReading);
}

void TrendDesk::choosePrompt(const QString &prompt)
{
    TrendQuestion fresh;
    fresh.prompt = prompt.toStdString();
    fresh.bucket = m_question.bucket;
    m_question = std::move(fresh);
    m_presetDays = std::max(m_presetDays, 0);
    remember();
    open();
}

void TrendDesk::chooseChannel(const QString &channel)
{
    m_question.channel = channel.isEmpty() ? std::nullopt : std::optional(channel.toStdString());
    ask();
}

void TrendDesk::chooseMeasure(const QString &id)
{
    m_question.measures = measuresOf(id);
    ask();
}

void TrendDesk::chooseBy(const QString &by)
{
    m_question.by = by.toStdString();
    remember();
    ask();
}

void TrendDesk::chooseAgainst(const QString &against)
{
    m_question.against = against.toStdString();
    ask();
}

void TrendDesk::chooseBucket(TrendBucket bucket)
{
    m_question.bucket = bucket;
    ask();
}

void TrendDesk::choosePreset(int days)
{
    m_presetDays = days;
    m_question.from.reset();
    m_question.to.reset();
    remember();
    ask();
}

void TrendDesk::setRange(double from, double to)
{
    m_presetDays = -1;
    m_question.from = TimeUs{dayOf(static_cast<std::int64_t>(from)) * dayUs};
    m_question.to = TimeUs{(dayOf(static_cast<std::int64_t>(to) - 1) + 1) * dayUs};
    ask();
}

QString TrendDesk::filterOf(std::size_t series, std::size_t point) const
{
    if (!m_view || series >= m_view->series.size() || point >= m_view->series[series].points.size())
        return {};
    return filterOfPoint(*m_view, series, point);
}

void TrendDesk::readExact(std::size_t series, std::size_t point)
{
    if (!m_session || !m_view || series >= m_view->series.size() || point >= m_view->series[series].points.size())
        return;
    const TrendSeries &of = m_view->series[series];
    if (m_view->measures[of.measure].kind != Measure::Kind::Latency)
        return;
    m_session->read<Estimate>(
        m_exact, [filter = filterOf(series, point).toStdString(), quantile = m_view->measures[of.measure].quantile](Database &database) {
            return exactLatency(database, filter, quantile);
        },
        [this, series, point](Result<Estimate> exact) {
            if (exact && exact->value)
                Q_EMIT exactRead(series, point, trendValue(TrendUnit::Microseconds, exact->value) + QLatin1Char(' ') + trendInterval(TrendUnit::Microseconds, *exact));
        });
}

std::string TrendDesk::csv() const
{
    std::string text;
    if (m_view)
        (void)writeTrendCsv(*m_view, [&text](std::string_view bytes) {
            text += bytes;
            return Status{};
        });
    return text;
}

} // namespace assay::items

#include "moc_trend_desk.cpp"
