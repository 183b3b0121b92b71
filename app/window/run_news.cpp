#include "app/window/run_news.h"

#include <algorithm>
#include <limits>

namespace assay::window {

RunNews::RunNews(RunController &runs, std::function<bool()> isSeen, Tell tell, qint64 longMs)
    : m_runs(runs), m_isSeen(std::move(isSeen)), m_tell(std::move(tell)), m_longMs(longMs)
{
    connect(&runs, &RunController::started, this, [this] { m_since.start(); });
    connect(&runs, &RunController::ended, this, [this](const QString &, const QString &state) { takeEnd(state); });
}

static QString titleOf(const QString &state)
{
    if (state == QStringLiteral("done"))
        return RunNews::tr("The run has ended");
    return state == QStringLiteral("over_budget") ? RunNews::tr("The run stopped at its budget") : RunNews::tr("The run broke off");
}

void RunNews::takeEnd(const QString &state)
{
    const bool isLong = m_since.isValid() && m_since.elapsed() >= m_longMs;
    m_since.invalidate();
    if (!isLong || state == QStringLiteral("stopped") || m_isSeen())
        return;
    const RunStatus status = m_runs.status();
    const auto most = static_cast<std::int64_t>(std::numeric_limits<int>::max());
    const auto counted = [most](std::int64_t n) { return static_cast<int>(std::min(n, most)); };
    QString text = tr("%n answer(s)", nullptr, counted(status.finishedBefore + status.finished - status.errors));
    if (status.errors > 0)
        text += QStringLiteral(" · ") + tr("%n error(s)", nullptr, counted(status.errors));
    m_tell(titleOf(state), status.name.isEmpty() ? text : status.name + QStringLiteral(": ") + text);
}

} // namespace assay::window

#include "moc_run_news.cpp"
