#include "items/case_language.h"

#include <QCoreApplication>

#include "storage/case_filter.h"

namespace assay::items {

namespace {

struct CaseFilterWords
{
    Q_DECLARE_TR_FUNCTIONS(CaseFilterWords)
};

} // namespace

QString CaseLanguage::example() const
{
    return CaseFilterWords::tr("Filter, as in: tag:refund reference:none \"late delivery\"");
}

const std::vector<FilterFieldInfo> &CaseLanguage::fields() const
{
    static const std::vector<FilterFieldInfo> all{
        {QStringLiteral("tag"), CaseFilterWords::tr("tag of the case"), false, false},
        {QStringLiteral("id"), CaseFilterWords::tr("id of the case, late-* for a beginning"), false, false},
        {QStringLiteral("reference"), CaseFilterWords::tr("words of the reference, or none"), false, false},
        {QStringLiteral("is"), CaseFilterWords::tr("added, changed, removed, similar, example"), false, false}};
    return all;
}

QStringList CaseLanguage::values(const QString &field) const
{
    if (field == QStringLiteral("tag"))
        return m_tags;
    if (field == QStringLiteral("is"))
        return {QStringLiteral("added"), QStringLiteral("changed"), QStringLiteral("removed"), QStringLiteral("similar"), QStringLiteral("example")};
    return field == QStringLiteral("reference") ? QStringList{QStringLiteral("none")} : QStringList();
}

FilterProblem CaseLanguage::problemOf(const QString &text, const Error &error) const
{
    return error.where.column > 0 ? problemAt(text, error) : FilterProblem{0, 0, toSentence(error)};
}

std::optional<FilterProblem> CaseLanguage::check(const QString &text) const
{
    const auto filter = parseCaseFilter(text.toStdString());
    return filter ? std::nullopt : std::optional(problemAt(text, filter.error()));
}

} // namespace assay::items
