#pragma once

#include "items/result_fields.h"

namespace assay {
class Session;
}

namespace assay::items {

/// What is asked of the results of a project, and in which order. The project remembers it.
struct ResultQuestion
{
    QString filter;
    Filter read; ///< the filter, read
    std::optional<ResultField> sortedBy;
    bool isDescending = false;

    /// BadInput, and nothing changes, when @p text cannot be read.
    Status setFilter(const QString &text);
    /// Sorts by a field; once more turns the order round, a third time gives it up. False for one that has no order.
    bool sortBy(const ResultField &field);
    ResultQuery query() const;

    /// As it was when the project was closed; what cannot be used any more is left out.
    static ResultQuestion recalled(const Session &session);
    void remember(Session &session) const;
};

/// Fields by their ids, without the scores of scorers that are not among @p scorers.
std::vector<ResultField> knownFields(const QStringList &ids, const QStringList &scorers);

/// The fields shown, likewise; empty when none were chosen.
std::vector<ResultField> recalledFields(const Session &session, const QStringList &scorers);
void rememberFields(Session &session, const std::vector<ResultField> &fields);

/// Filters of before, newest first.
QStringList recalledFilters(const Session &session);
void rememberFilters(Session &session, const QStringList &filters);

} // namespace assay::items
