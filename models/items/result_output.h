#pragma once

#include <QObject>
#include <QPointer>
#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

#include "project/session.h"

namespace assay::items {

/// Takes results out of the window as they are shown: to a file, or as text for the clipboard. In the background.
class ResultOutput : public QObject
{
    Q_OBJECT
public:
    explicit ResultOutput(QObject *parent = nullptr);
    ~ResultOutput() override;

    void setSession(Session *session);

    /// Writes the results of @p keys, in this order, with @p fields as columns (ids of ResultField). CSV, or JSON lines when the
    /// name ends with .jsonl. A file of that name is replaced only once all is written.
    void exportTo(const QString &path, std::vector<std::int64_t> keys, const QStringList &fields);
    bool isExporting() const { return m_isExporting; }
    void cancel();

    /// The rows as text with tabs, heads first, for pasting into a table.
    void copyRows(const std::vector<std::int64_t> &keys, const QStringList &fields);
    static constexpr std::size_t mostCopied = 100'000;

Q_SIGNALS:
    void progressed(std::int64_t written, std::int64_t all);
    void exported(const QString &path, std::int64_t rows);
    void copied(const QString &text, std::int64_t rows);
    void cancelled();
    void failed(const assay::Error &error);

private:
    QPointer<Session> m_session;
    std::shared_ptr<std::atomic_bool> m_stop;
    bool m_isExporting = false;
    JobLine m_exporting;
    JobLine m_copying;
};

} // namespace assay::items
