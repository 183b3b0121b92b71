#pragma once

#include <QStringList>

#include "base/error.h"
#include "items/filter_language.h"

namespace assay::items {

/// A field that a filter can ask for.
struct FilterFieldInfo
{
    QString name;
    QString note;         ///< what it is, in a few words
    bool ordered = false; ///< `<` and `>` mean something
    bool named = false;   ///< `.NAME` may follow
};

/// The grammar of CLI.md §3 over some table of fields: it cuts text into tokens and offers fields, signs and values. Who derives from
/// it names the fields, their values, and says what is wrong.
class FieldLanguage : public FilterLanguage
{
public:
    std::vector<FilterToken> tokens(const QString &text) const override;
    FilterOffers offers(const QString &text, int cursor) const override;

protected:
    virtual const std::vector<FilterFieldInfo> &fields() const = 0;
    /// Values that @p field has, as people write them; empty when anything goes.
    virtual QStringList values(const QString &field) const = 0;
    /// What may follow the dot of a named field.
    virtual QStringList names(const QString &field) const = 0;

    /// An error of a filter parser, whose place is a column in code points, as the line shows it.
    FilterProblem problemAt(const QString &text, const Error &error) const;

private:
    const FilterFieldInfo *fieldNamed(const QString &name) const;
    FilterOffers fieldOffers(const QString &typed) const;
    FilterOffers signOffers(const FilterFieldInfo &field, const QString &written) const;
    FilterOffers valueOffers(const QString &field, const QString &typed) const;
};

/// @p value as it is typed behind a sign: in quotes when it holds what would end it.
QString filterValueText(const QString &value);
/// `pass.polite`, `pass."answer is right"`.
QString filterFieldText(const QString &field, const QString &name);
/// What was typed of a value or a name, its quotes taken off.
QString unquotedFilterText(QString typed);

} // namespace assay::items
