#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <functional>

#include "project/run_controller.h"

namespace assay::window {

/// Tells that a long run has ended while nobody looks at the window. What somebody stopped is no news to them.
class RunNews : public QObject
{
    Q_OBJECT
public:
    using Tell = std::function<void(const QString &title, const QString &text)>;
    /// @p isSeen: whether the window is in front. @p longMs: what counts as long.
    RunNews(RunController &runs, std::function<bool()> isSeen, Tell tell, qint64 longMs = 30'000);

private:
    void takeEnd(const QString &state);

    RunController &m_runs;
    std::function<bool()> m_isSeen;
    Tell m_tell;
    qint64 m_longMs;
    QElapsedTimer m_since; ///< the run under way began
};

} // namespace assay::window
