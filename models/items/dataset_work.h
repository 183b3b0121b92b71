#pragma once

#include <QObject>
#include <atomic>

#include "domain/split.h"
#include "domain/tabular/case_writer.h"
#include "items/case_editing.h"

namespace assay::items {

/// What is made of the open dataset: parts, samples, files. One at a time, in the background.
class DatasetWork : public QObject
{
    Q_OBJECT
public:
    explicit DatasetWork(CaseEditing *editing, QObject *parent = nullptr);
    ~DatasetWork() override;

    void setDataset(Session *session, const DatasetPtr &dataset);

    /// Makes a dataset of each part, of the version that is shown. With @p tagPrefix each tag that begins so is divided alike.
    void split(std::vector<SplitPart> parts, std::uint64_t seed, const QString &tagPrefix);
    void sample(const QString &name, std::int64_t count, std::uint64_t seed);

    struct Export
    {
        QString path;
        CaseFileKind kind = CaseFileKind::Csv;
        bool formulaGuard = true;
        std::optional<std::vector<std::int32_t>> places; ///< only these; nothing = all
    };
    /// Writes the cases as they are shown, the draft over the version.
    void exportTo(const Export &wanted);
    void cancel();
    bool isBusy() const { return !m_doing.isEmpty(); }
    const QString &doing() const { return m_doing; } ///< "Splitting support"

Q_SIGNALS:
    void busyChanged();
    /// @p dataset: one that was made, to be gone to; empty for a file.
    void done(const QString &sentence, const QString &dataset);
    void failed(const assay::Error &error);

private:
    void begin(const QString &doing);
    void end(const Error *error);

    CaseEditing *m_editing;
    QPointer<Session> m_session;
    DatasetPtr m_dataset;
    QString m_doing;
    std::shared_ptr<std::atomic<bool>> m_stop;
    JobLine m_line;
};

/// The kind of file by its ending; CSV for an unknown one.
CaseFileKind caseFileKind(const QString &path);

} // namespace assay::items
