#include "items/case_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/utf8.h"

namespace assay::items {

namespace {

struct CaseWords
{
    Q_DECLARE_TR_FUNCTIONS(CaseWords)
};

} // namespace

QString signOf(CaseMark mark)
{
    switch (mark) {
    case CaseMark::Added: return QStringLiteral("+");
    case CaseMark::Changed: return QStringLiteral("~");
    case CaseMark::Removed: return QStringLiteral("−");
    case CaseMark::None: break;
    }
    return {};
}

QString wordOf(CaseMark mark)
{
    switch (mark) {
    case CaseMark::Added: return CaseWords::tr("+ added");
    case CaseMark::Changed: return CaseWords::tr("~ changed");
    case CaseMark::Removed: return CaseWords::tr("− removed");
    case CaseMark::None: break;
    }
    return {};
}

QStringList tagsFrom(const QString &typed)
{
    QStringList tags;
    for (const QString &part : typed.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const QString tag = part.simplified(); !tag.isEmpty() && !tags.contains(tag))
            tags << tag;
    }
    return tags;
}

QString tagLine(const std::vector<std::string> &tags)
{
    QStringList list;
    for (const std::string &tag : tags)
        list << displayText(tag);
    return list.join(QStringLiteral(", "));
}

void setTags(CaseContent &content, const QStringList &tags)
{
    content.tags.clear();
    for (const QString &tag : tags)
        content.tags.push_back(tag.toStdString());
    std::sort(content.tags.begin(), content.tags.end());
    content.tags.erase(std::unique(content.tags.begin(), content.tags.end()), content.tags.end());
}

Status setField(CaseContent &content, const CaseField &field, const QString &typed)
{
    const std::string value = typed.toStdString();
    switch (field.kind) {
    case CaseField::Kind::Reference:
        content.reference = value.empty() ? std::nullopt : std::optional(value);
        return {};
    case CaseField::Kind::Tags: setTags(content, tagsFrom(typed)); return {};
    case CaseField::Kind::Id: return {};
    case CaseField::Kind::Variable: break;
    }
    const std::string name = field.variable.toStdString();
    const auto json = content.json.find(name);
    if (json == content.json.end()) {
        content.vars[name] = value;
        return {};
    }
    if (const auto parsed = parseJson(value); !parsed)
        return fail(ErrorCode::BadInput, CaseWords::tr("“%1” was not changed").arg(field.variable), CaseWords::tr("its value is JSON, and what was typed is not: %1").arg(parsed.error().why),
                    CaseWords::tr("Write a text in quotes, a number, or a list in brackets."));
    json->second = value;
    return {};
}

std::optional<std::string> fieldOf(const CaseContent &content, const CaseField &field)
{
    switch (field.kind) {
    case CaseField::Kind::Reference: return content.reference;
    case CaseField::Kind::Tags: return tagLine(content.tags).toStdString();
    case CaseField::Kind::Id: return std::nullopt;
    case CaseField::Kind::Variable: break;
    }
    const std::string name = field.variable.toStdString();
    for (const auto *values : {&content.vars, &content.json}) {
        if (const auto found = values->find(name); found != values->end())
            return found->second;
    }
    return std::nullopt;
}

void addVariables(const CaseContent &content, QStringList &names)
{
    for (const auto *values : {&content.vars, &content.json}) {
        for (const auto &[name, value] : *values) {
            if (const QString shown = displayText(name); !names.contains(shown))
                names << shown;
        }
    }
}

} // namespace assay::items
