#include "items/result_question.h"

#include "project/session.h"

namespace assay::items {

namespace {

const std::string filterKey = "results/filter";
const std::string filtersKey = "results/filters";
const std::string sortKey = "results/sort";
const std::string fieldsKey = "results/fields";
const QString descendingMark = QStringLiteral("\ndesc"); // names of scorers hold no line breaks

QStringList linesOf(const std::string &text)
{
    return QString::fromStdString(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

Status ResultQuestion::setFilter(const QString &text)
{
    auto parsed = parseFilter(text.toStdString());
    if (!parsed)
        return fail(parsed.error());
    filter = text;
    read = std::move(*parsed);
    return {};
}

/// Figures begin with the largest, names with the first: what one looks for.
bool ResultQuestion::sortBy(const ResultField &field)
{
    if (!field.sort(false))
        return false;
    const bool firstWay = field.isNumber() || field.kind == ResultField::Kind::At;
    const bool same = sortedBy == field;
    if (same && isDescending != firstWay) {
        sortedBy.reset();
    } else {
        isDescending = same ? !isDescending : firstWay;
        sortedBy = field;
    }
    return true;
}

ResultQuery ResultQuestion::query() const
{
    ResultQuery query;
    query.filter = read;
    query.newestRunFirst = true;
    if (sortedBy)
        query.sort = sortedBy->sort(isDescending);
    return query;
}

ResultQuestion ResultQuestion::recalled(const Session &session)
{
    ResultQuestion question;
    const QString sort = QString::fromStdString(session.remembered(sortKey));
    question.sortedBy = ResultField::fromId(sort.section(QLatin1Char('\n'), 0, 0));
    question.isDescending = sort.endsWith(descendingMark);
    if (question.sortedBy && !question.sortedBy->sort(false))
        question.sortedBy.reset();
    (void) question.setFilter(QString::fromStdString(session.remembered(filterKey)));
    return question;
}

void ResultQuestion::remember(Session &session) const
{
    const QString sort = sortedBy ? sortedBy->id() + (isDescending ? descendingMark : QString()) : QString();
    session.remember(filterKey, filter.toStdString());
    session.remember(sortKey, sort.toStdString());
}

std::vector<ResultField> knownFields(const QStringList &ids, const QStringList &scorers)
{
    std::vector<ResultField> fields;
    for (const QString &id : ids) {
        const auto field = ResultField::fromId(id);
        if (field && (field->kind != ResultField::Kind::Score || scorers.contains(field->name)))
            fields.push_back(*field);
    }
    return fields;
}

std::vector<ResultField> recalledFields(const Session &session, const QStringList &scorers)
{
    return knownFields(linesOf(session.remembered(fieldsKey)), scorers);
}

void rememberFields(Session &session, const std::vector<ResultField> &fields)
{
    QStringList ids;
    for (const ResultField &field : fields)
        ids << field.id();
    session.remember(fieldsKey, ids.join(QLatin1Char('\n')).toStdString());
}

QStringList recalledFilters(const Session &session)
{
    return linesOf(session.remembered(filtersKey));
}

void rememberFilters(Session &session, const QStringList &filters)
{
    session.remember(filtersKey, filters.join(QLatin1Char('\n')).toStdString());
}

} // namespace assay::items
