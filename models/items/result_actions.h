#pragma once

#include <QObject>
#include <memory>

#include "project/case_actions.h"
#include "project/run_service.h"
#include "project/session.h"

namespace assay::items {

/// What many results come to before something is done with them.
struct ResultsPreview
{
    std::int64_t results = 0;
    std::int64_t cases = 0;
    QString text;       ///< "318 results of 120 cases in “support messages”"
    QString dataset;    ///< the one most of the cases are of
    QStringList datasets; ///< that there are
    QStringList caseIds;  ///< of that one
};

/// What can be done with many results at once: their cases get a tag, become cases of a dataset, or are run again. Everything in the
/// background; what was written can be taken back.
class ResultActions : public QObject
{
    Q_OBJECT
public:
    explicit ResultActions(QObject *parent = nullptr);

    void setSession(Session *session);
    /// Looks at the results of @p keys; tells previewed().
    void preview(std::vector<std::int64_t> keys);
    void tag(const QString &tag);
    void addTo(const QString &dataset);
    /// The newest run over the dataset that most of the cases are of, as it was set up, on exactly these cases; tells rerunReady().
    void prepareRerun();
    void undo();

Q_SIGNALS:
    void previewed(const assay::items::ResultsPreview &preview);
    /// "Tagged 12 cases “late” in the draft; 3 had it". Can be taken back.
    void done(const QString &sentence);
    void undone();
    void rerunReady(const assay::RunRequest &request);
    void failed(const assay::Error &error);

private:
    using Edit = std::function<Result<CaseActs>(ProjectFile &, const ResultCases &)>;
    void edit(Edit edit, std::function<QString(const CaseActs &)> sentence);

    QPointer<Session> m_session;
    std::shared_ptr<const ResultCases> m_cases;
    std::shared_ptr<const CaseActs> m_edits;
    JobLine m_looking;
    JobLine m_working;
};

} // namespace assay::items
