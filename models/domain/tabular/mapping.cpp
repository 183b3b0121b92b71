#include "domain/tabular/mapping.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

struct RoleName
{
    const char *name;
    ColumnRole role;
};
constexpr std::array<RoleName, 5> roleNames{{{"reference", ColumnRole::Reference},
                                             {"context", ColumnRole::Context},
                                             {"tags", ColumnRole::Tags},
                                             {"id", ColumnRole::Id},
                                             {"ignore", ColumnRole::Ignore}}};

/// Best first: a file with `expected` and `output` means the first as reference, the second as a variable.
constexpr std::array<std::string_view, 12> referenceNames{"reference",       "expected", "expected_output", "reference_answer", "expected_answer",
                                                          "correct_answer",  "ideal",    "ground_truth",    "answer",           "target",
                                                          "output",          "label"};
constexpr std::array<std::string_view, 4> idNames{"id", "case_id", "caseid", "case"};
constexpr std::array<std::string_view, 6> contextNames{"context", "contexts", "documents", "document", "passages", "retrieval_context"};
constexpr std::array<std::string_view, 3> tagNames{"tags", "tag", "labels"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N> &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string plainName(std::string_view column)
{
    std::string plain = lowerAscii(trimmed(column));
    std::replace_if(plain.begin(), plain.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
    return plain;
}

/// The column of @p columns whose plain name stands first in @p names.
template <std::size_t N>
std::string_view best(const std::array<std::string_view, N> &names, const std::vector<std::string_view> &columns)
{
    for (const std::string_view name : names) {
        for (const std::string_view column : columns) {
            if (plainName(column) == name)
                return column;
        }
    }
    return {};
}

Status badAssignment(std::string_view assignment, const QString &why)
{
    return fail(ErrorCode::Usage,
                translate("Tabular", "“%1” says of no column what it becomes").arg(QString::fromUtf8(assignment.data(), static_cast<qsizetype>(assignment.size()))),
                why,
                translate("Tabular", "Write COLUMN=ROLE; the roles are var:NAME, reference, context, tags, id and ignore."));
}

Result<ColumnTarget> targetFrom(std::string_view assignment, std::string_view role)
{
    if (role.starts_with("var:")) {
        if (trimmed(role.substr(4)).empty())
            return fail(badAssignment(assignment, translate("Tabular", "the variable has no name")).error());
        return ColumnTarget{ColumnRole::Variable, std::string(role.substr(4))};
    }
    for (const RoleName &known : roleNames) {
        if (role == known.name)
            return ColumnTarget{known.role, {}};
    }
    return fail(badAssignment(assignment, translate("Tabular", "there is no role “%1”").arg(QString::fromStdString(std::string(role)))).error());
}

} // namespace

std::string text(const ColumnTarget &target)
{
    if (target.role == ColumnRole::Variable)
        return "var:" + target.variable;
    const auto *known = std::find_if(roleNames.begin(), roleNames.end(), [&](const RoleName &role) { return role.role == target.role; });
    return known->name;
}

Status ColumnMapping::add(std::string_view assignment)
{
    const std::size_t sign = assignment.rfind('=');
    if (sign == std::string_view::npos || sign == 0)
        return badAssignment(assignment, sign == 0 ? translate("Tabular", "no column stands before the =")
                                                   : translate("Tabular", "it has no ="));
    auto target = targetFrom(assignment, assignment.substr(sign + 1));
    if (!target)
        return fail(target.error());
    return set(std::string(assignment.substr(0, sign)), std::move(*target));
}

Status ColumnMapping::set(std::string column, ColumnTarget target)
{
    const auto [place, added] = m_columns.emplace(std::move(column), std::move(target));
    if (!added)
        return fail(ErrorCode::Usage,
                    translate("Tabular", "The column “%1” is mapped twice").arg(QString::fromStdString(place->first)));
    return {};
}

bool ColumnMapping::has(ColumnRole role) const
{
    return std::any_of(m_columns.begin(), m_columns.end(), [role](const auto &entry) { return entry.second.role == role; });
}

void ColumnMapping::guess(const std::vector<std::string_view> &columns)
{
    std::vector<std::string_view> open;
    std::copy_if(columns.begin(), columns.end(), std::back_inserter(open), [this](std::string_view column) { return !find(column); });
    const std::string_view reference = has(ColumnRole::Reference) ? std::string_view() : best(referenceNames, open);
    const std::string_view id = has(ColumnRole::Id) ? std::string_view() : best(idNames, open);
    for (const std::string_view column : open) {
        const std::string plain = plainName(column);
        ColumnTarget target{ColumnRole::Variable, std::string(column)};
        if (!reference.empty() && column == reference)
            target = {ColumnRole::Reference, {}};
        else if (!id.empty() && column == id)
            target = {ColumnRole::Id, {}};
        else if (contains(contextNames, plain))
            target = {ColumnRole::Context, {}};
        else if (contains(tagNames, plain))
            target = {ColumnRole::Tags, {}};
        else if (column.starts_with("var:") && column.size() > 4)
            target.variable = column.substr(4);
        m_columns.emplace(std::string(column), std::move(target));
    }
}

const ColumnTarget *ColumnMapping::find(std::string_view column) const
{
    const auto found = m_columns.find(column);
    return found == m_columns.end() ? nullptr : &found->second;
}

Status ColumnMapping::check() const
{
    std::set<std::string> taken;
    for (const auto &[column, target] : m_columns) {
        const bool shared = target.role == ColumnRole::Context || target.role == ColumnRole::Tags || target.role == ColumnRole::Ignore;
        if (!shared && !taken.insert(text(target)).second)
            return fail(ErrorCode::BadInput,
                        translate("Tabular", "Two columns become “%1”").arg(QString::fromStdString(text(target))),
                        translate("Tabular", "one of them is “%1”").arg(QString::fromStdString(column)),
                        translate("Tabular", "Give one of them another role, as “%1=ignore”.").arg(QString::fromStdString(column)));
    }
    return {};
}

std::string canonicalText(const ColumnMapping &mapping, const TableFormat &format)
{
    Json columns = Json::object();
    for (const auto &[column, target] : mapping.columns())
        columns[column] = text(target);
    return dumpJson(Json{{"schema", "assay.mapping/1"}, {"columns", columns}, {"format", name(format)}, {"encoding", name(format.encoding)}});
}

} // namespace assay
