#pragma once

#include <QByteArray>
#include <QString>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>

#include "base/splitmix64.h"

/// What the disk may hold after the power failed: files by their path; null for one that is not there.
using DiskImage = std::map<QString, QByteArray>;

/// Stands between SQLite and the disk, as its default VFS while it lives. It counts calls, fails those that it is told to, keeps a quota,
/// and knows for every file below a folder what was synced and what was only written. Syncs are counted and remembered, not passed
/// on: tests do not wait for the disk. Make it before the first connection, drop it after the last.
class FaultVfs
{
public:
    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    /// The @p call-th call from now on fails (1 = the next); with @p persistent every one from there on.
    void failAt(std::int64_t call, bool persistent);
    /// Writes that make files grow beyond @p bytes in all from now on find the disk full.
    void fillAfter(std::int64_t bytes);
    /// No more faults; counts begin anew.
    void heal();
    std::int64_t calls() const;  ///< since the last heal()
    std::int64_t faults() const; ///< calls that were failed since then

    /// Files below @p folder are watched from now on; at each of these calls @p take gets what a loss of power would leave: of what
    /// was not synced anything, nothing, some writes, some sectors of them, in any order. @p take runs inside that call.
    void cutPower(const QString &folder, std::set<std::int64_t> calls, std::uint64_t seed, std::function<void(DiskImage)> take);

    struct Private;

private:
    std::unique_ptr<Private> d;
};
