#pragma once

#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>

#include "items/case_editing.h"
#include "items/dataset_findings.h"

namespace assay::items {

/// The case that is looked at, in full; read in the background, and again when it was edited.
class CaseReader : public QObject
{
    Q_OBJECT
public:
    /// @p editing must outlive it.
    explicit CaseReader(CaseEditing *editing, QObject *parent = nullptr);

    void setDataset(Session *session, const DatasetPtr &dataset);
    /// Shows the case of a place; below 0 none.
    void show(std::int64_t place);
    std::int64_t place() const { return m_place; }
    const CaseView &view() const { return m_view; }

Q_SIGNALS:
    /// @p isOther: another case than before; else the same one, edited.
    void read(const assay::items::CaseView &view, bool isOther);
    void gone();
    void failed(const assay::Error &error);

private:
    void start();

    CaseEditing *m_editing;
    QPointer<Session> m_session;
    DatasetPtr m_dataset;
    std::int64_t m_place = -1;
    std::int64_t m_readPlace = -1;
    CaseView m_view;
    JobLine m_line;
};

/// What stands out in the open dataset. Looks by itself while the dataset is small enough to be read in a moment; a large one waits to
/// be asked.
class FindingsReader : public QObject
{
    Q_OBJECT
public:
    explicit FindingsReader(CaseEditing *editing, QObject *parent = nullptr);
    ~FindingsReader() override;

    void setDataset(Session *session, const DatasetPtr &dataset);
    void look();
    const DatasetFindings &findings() const { return m_findings; }
    const FindingsView &view() const { return m_view; }

Q_SIGNALS:
    void changed();

private:
    void stop();

    CaseEditing *m_editing;
    QPointer<Session> m_session;
    DatasetPtr m_dataset;
    DatasetFindings m_findings;
    FindingsView m_view;
    std::shared_ptr<std::atomic<bool>> m_stop;
    QTimer m_later;
    JobLine m_line;
};

} // namespace assay::items
