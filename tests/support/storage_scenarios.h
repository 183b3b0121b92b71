#pragma once

#include <QString>
#include <functional>
#include <mutex>
#include <vector>

#include "base/error.h"
#include "base/ids.h"

/// Events that were said to be durable; safe between threads.
class Acknowledged
{
public:
    void add(assay::EventId event)
    {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(event);
    }
    std::vector<assay::EventId> soFar() const
    {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<assay::EventId> m_events;
};

/// One thing that the programs do with project files, for tests that let it fail half-way. It works in a folder that prepareFolder() has
/// filled: `p.assay`, a whole project; `old.assay`, one of schema 1; `other.assay`, another person's; it may make `new.assay`.
struct StorageScenario
{
    const char *name;
    std::function<assay::Status(const QString &folder, Acknowledged &acknowledged)> act;
    /// Whether all of it is in the files, once act() said so.
    std::function<bool(const QString &folder)> isDone;
};

const std::vector<StorageScenario> &storageScenarios();

/// Empties @p folder and fills it anew.
void prepareFolder(const QString &folder);

/// What is wrong with the files after a scenario ended in any way: empty when they open, verify clean, hold what they held before and
/// everything that was acknowledged.
QString whatIsWrong(const QString &folder, const std::vector<assay::EventId> &acknowledged);
