#pragma once

#include "items/field_language.h"

namespace assay::items {

/// The filter of cases: tag, id, reference, how a case stands, and words.
class CaseLanguage : public FieldLanguage
{
public:
    /// The tags of the open dataset, the commonest first.
    void setTags(const QStringList &tags) { m_tags = tags; }
    const QStringList &tags() const { return m_tags; }

    QString example() const override;
    std::optional<FilterProblem> check(const QString &text) const override;
    /// Why a filter did not run, as the line shows it.
    FilterProblem problemOf(const QString &text, const Error &error) const;

protected:
    const std::vector<FilterFieldInfo> &fields() const override;
    QStringList values(const QString &field) const override;
    QStringList names(const QString &) const override { return {}; }

private:
    QStringList m_tags;
};

} // namespace assay::items
