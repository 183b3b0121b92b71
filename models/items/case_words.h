#pragma once

#include <QStringList>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "domain/dataset.h"
#include "items/dataset_view.h"

namespace assay::items {

/// "refund, angry" and back; blanks around a tag and repeats go.
QStringList tagsFrom(const QString &typed);
QString tagLine(const std::vector<std::string> &tags);
void setTags(CaseContent &content, const QStringList &tags);

/// Puts what was typed into a field of a case. An empty reference is none. A variable whose value is JSON stays JSON: BadInput when
/// what was typed is not. Ids are not part of the content.
Status setField(CaseContent &content, const CaseField &field, const QString &typed);
/// Nothing when the case has no such value.
std::optional<std::string> fieldOf(const CaseContent &content, const CaseField &field);

/// Adds the names of its variables that are not among @p names yet.
void addVariables(const CaseContent &content, QStringList &names);

} // namespace assay::items
