#pragma once

#include <QRegularExpression>
#include <string>
#include <vector>

namespace assay {

/// An entry of an allowance, `NAME` or `TYPE::PLACE::NAME`; the three are patterns, as promptfoo has them.
struct AllowedName
{
    QRegularExpression type;
    QRegularExpression place;
    QRegularExpression name;
    std::string plainPlace;
    std::string plainName;
};
/// @p isColumn: a plain entry is `TABLE.COLUMN` or `COLUMN`, else a table.
std::vector<AllowedName> allowedNames(const std::vector<std::string> &entries, bool isColumn);
/// Whether an entry fits; @p type is select, insert, update or delete.
bool allows(const std::vector<AllowedName> &names, const char *type, const QString &place, const QString &name);

} // namespace assay
