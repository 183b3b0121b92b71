#pragma once

#include <QObject>
#include <QTimer>
#include <atomic>

#include "items/import_reading.h"
#include "project/session.h"

namespace assay::items {

/// Brings a file of cases into a dataset: shows its first rows, what its columns become and what the whole of it comes to, then imports it
/// in the background while everything else goes on. One import runs at a time.
class ImportDesk : public QObject
{
    Q_OBJECT
public:
    enum class Mode { Add, Replace }; ///< the cases that are there stay, or go

    explicit ImportDesk(QObject *parent = nullptr);
    ~ImportDesk() override;

    /// Null lets go of the project: what runs is cancelled.
    void setSession(Session *session);

    void openFile(const QString &path);
    void openPasted(const QString &text);
    void close();
    bool isOpen() const { return m_isOpen; }

    const ImportPreview &preview() const { return m_preview; }
    const ImportCheck &check() const { return m_check; }
    const QString &dataset() const { return m_dataset; }
    Mode mode() const { return m_mode; }

    /// Forces what was found: "CSV", "TSV", "CSV with ;", "CSV with |", "JSONL", "JSON"; empty finds again.
    void setFormat(const QString &format);
    void setEncoding(const QString &encoding);
    void setRole(const QString &column, const QString &role);
    void setDataset(const QString &name) { m_dataset = name; }
    void setMode(Mode mode) { m_mode = mode; }
    static QStringList formats();
    static QStringList encodings();

    /// Imports; the page may be closed meanwhile.
    void start();
    void cancel();
    std::optional<ImportStatus> running() const { return m_running; }

Q_SIGNALS:
    void previewRead();
    void previewFailed(const assay::Error &error);
    void checkChanged();
    void progressed(const std::optional<assay::items::ImportStatus> &status); ///< nothing = it ended
    void imported(const QString &dataset, const QString &sentence);
    void importFailed(const assay::Error &error);

private:
    struct Counter; ///< what the worker counts, read by the timer
    void readPreview();
    void startCheck();
    void takeCheck(const Result<DatasetImport> &done);
    void takeImport(const Result<DatasetImport> &done);
    Result<DatasetImportRequest> request() const;
    static std::function<void(const ImportProgress &)> counting(const std::shared_ptr<Counter> &counter);
    void showProgress();

    QPointer<Session> m_session;
    bool m_isOpen = false;
    ImportOrigin m_origin;
    ReadOptions m_format;
    ImportPreview m_preview;
    bool m_isMapped = false; ///< the user chose a role: nothing is guessed any more
    ImportCheck m_check;
    QString m_dataset;
    Mode m_mode = Mode::Add;
    std::shared_ptr<Counter> m_checking;
    std::shared_ptr<Counter> m_importing;
    ImportOrigin m_importOrigin;
    std::optional<ImportStatus> m_running;
    QTimer m_tick;
    JobLine m_previewLine;
    JobLine m_checkLine;
    JobLine m_importLine;
};

} // namespace assay::items
