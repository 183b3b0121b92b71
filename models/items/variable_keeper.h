#pragma once

#include <QObject>
#include <QPointer>
#include <atomic>
#include <functional>
#include <map>
#include <memory>

#include "project/session.h"
#include "storage/case_variables.h"

namespace assay::items {

/// Keeps how cases sort by their variables while a project is open. The first use of a variable reads every case, in the background;
/// after that it costs what other orders cost. Nothing is written: a million cases take 4 MB here.
class VariableKeeper : public QObject
{
    Q_OBJECT
public:
    explicit VariableKeeper(QObject *parent = nullptr);
    ~VariableKeeper() override;

    void setSession(Session *session);
    /// Null until it was read.
    std::shared_ptr<const VariableRanks> ranks(const QString &name) const;
    /// Reads a variable unless that goes on already, then tells @p done, the one given last. Interrupted when it was cancelled.
    void read(const QString &name, std::function<void(const Status &)> done);
    void cancel();
    /// There are cases up to row @p lastCase now: what was read before some of them is forgotten.
    void noteCases(std::int64_t lastCase);

Q_SIGNALS:
    /// Cases read, cases in all; then ended().
    void progressed(const QString &name, std::int64_t done, std::int64_t all);
    void ended();

private:
    static constexpr std::size_t mostKept = 8;

    QPointer<Session> m_session;
    std::map<QString, std::shared_ptr<const VariableRanks>> m_kept;
    QString m_reading; ///< empty = nothing
    std::shared_ptr<std::atomic_bool> m_stop;
    std::function<void(const Status &)> m_done;
    JobLine m_line;
};

} // namespace assay::items
