#pragma once

#include <QObject>
#include <memory>

#include "items/facet_model.h"
#include "items/facet_reading.h"
#include "items/result_groups.h"
#include "items/result_question.h"
#include "project/session.h"

namespace assay::items {

/// What the results of a question come to, beside the rows themselves: totals, facets, groups. A newer question replaces the one before.
class ResultSurvey : public QObject
{
    Q_OBJECT
public:
    explicit ResultSurvey(QObject *parent = nullptr);

    FacetModel *facets() const { return m_facets; }
    ResultGrouping *grouping() const { return m_grouping; }
    /// As items::totalsText(); empty until it is known.
    const QString &totalsText() const { return m_totalsText; }

    void ask(Session &session, std::shared_ptr<const ResultColumns> columns, const ResultQuestion &question);
    /// Lets go of a project.
    void clear();

Q_SIGNALS:
    void totalsRead(const assay::ResultTotals &totals);

private:
    void take(const FacetPart &part);

    FacetModel *m_facets;
    ResultGrouping *m_grouping;
    QString m_totalsText;
    JobLine m_line;
};

} // namespace assay::items
