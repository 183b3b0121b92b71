#pragma once

#include <map>

#include "items/field_language.h"

namespace assay {
class Database;
}

namespace assay::items {

/// What a filter on results can name in this project, as people write it.
struct ResultNames
{
    QStringList prompts;
    QStringList versions; ///< "v1", …
    QStringList models;
    QStringList runs;     ///< newest first
    QStringList tags;     ///< the first thousand
    QStringList scorers;
    QStringList questions;

    bool operator==(const ResultNames &) const = default;
};
Result<ResultNames> readResultNames(Database &database);

/// The language of CLI.md §3, as it is typed in Results.
class ResultLanguage final : public FieldLanguage
{
public:
    void setNames(ResultNames names) { m_names = std::move(names); }

    QString example() const override;
    std::optional<FilterProblem> check(const QString &text) const override;
    /// What running a filter found wrong, as the line shows it; nothing when the error speaks of something else.
    std::optional<FilterProblem> problemOf(const QString &text, const Error &error) const;

protected:
    const std::vector<FilterFieldInfo> &fields() const override;
    QStringList values(const QString &field) const override;
    QStringList names(const QString &field) const override;

private:
    ResultNames m_names;
};

} // namespace assay::items
