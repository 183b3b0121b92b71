#include "items/result_fields.h"

#include <algorithm>
#include <array>

namespace assay::items {

using Kind = ResultField::Kind;

namespace {

constexpr std::array<std::pair<Kind, const char *>, 13> names{{{Kind::Case, "case"},
                                                               {Kind::Answer, "answer"},
                                                               {Kind::Pass, "pass"},
                                                               {Kind::Prompt, "prompt"},
                                                               {Kind::Version, "version"},
                                                               {Kind::Model, "model"},
                                                               {Kind::Run, "run"},
                                                               {Kind::Repeat, "repeat"},
                                                               {Kind::Latency, "latency"},
                                                               {Kind::Tokens, "tokens"},
                                                               {Kind::Cost, "cost"},
                                                               {Kind::State, "state"},
                                                               {Kind::At, "at"}}};
const QString scorePrefix = QStringLiteral("score.");
const QString variableField = QStringLiteral("var:");

} // namespace

QString ResultField::id() const
{
    if (kind == Kind::Score)
        return scorePrefix + name;
    if (kind == Kind::Variable)
        return variableField + name;
    const auto *found = std::find_if(names.begin(), names.end(), [&](const auto &each) { return each.first == kind; });
    return found == names.end() ? QString() : QString::fromLatin1(found->second);
}

std::optional<ResultField> ResultField::fromId(const QString &id)
{
    if (id.startsWith(scorePrefix))
        return ResultField{Kind::Score, id.mid(scorePrefix.size())};
    if (id.startsWith(variableField) && id.size() > variableField.size())
        return ResultField{Kind::Variable, id.mid(variableField.size())};
    const auto *found = std::find_if(names.begin(), names.end(), [&](const auto &each) { return id == QLatin1String(each.second); });
    return found == names.end() ? std::nullopt : std::optional(ResultField{found->first, {}});
}

QString ResultField::title() const
{
    switch (kind) {
    case Kind::Case: return tr("Case");
    case Kind::Answer: return tr("Answer");
    case Kind::Score:
    case Kind::Variable: return name;
    case Kind::Pass: return tr("Verdict");
    case Kind::Prompt: return tr("Prompt");
    case Kind::Version: return tr("Version");
    case Kind::Model: return tr("Model");
    case Kind::Run: return tr("Run");
    case Kind::Repeat: return tr("Repeat");
    case Kind::Latency: return tr("Latency s");
    case Kind::Tokens: return tr("Tokens");
    case Kind::Cost: return tr("Cost $");
    case Kind::State: return tr("State");
    case Kind::At: return tr("When");
    }
    return {};
}

bool ResultField::isNumber() const
{
    return kind == Kind::Score || kind == Kind::Repeat || kind == Kind::Latency || kind == Kind::Tokens || kind == Kind::Cost;
}

std::optional<ResultSort> ResultField::sort(bool descending) const
{
    if (kind == Kind::Answer || kind == Kind::Repeat)
        return std::nullopt;
    if (kind == Kind::Score)
        return ResultSort{FilterField::Score, name.toStdString(), descending};
    if (kind == Kind::Variable)
        return ResultSort{FilterField::Case, {}, descending, name.toStdString()};
    auto parsed = parseResultSort(id().toStdString());
    if (!parsed)
        return std::nullopt;
    parsed->descending = descending;
    return *parsed;
}

std::vector<ResultField> allResultFields(const QStringList &scorers, const QStringList &variables)
{
    std::vector<ResultField> fields{{Kind::Case, {}}, {Kind::Answer, {}}};
    for (const QString &scorer : scorers)
        fields.push_back({Kind::Score, scorer});
    for (const Kind kind : {Kind::Pass, Kind::Version, Kind::Model, Kind::Latency, Kind::Cost, Kind::Tokens, Kind::Prompt, Kind::Run, Kind::Repeat,
                            Kind::State, Kind::At})
        fields.push_back({kind, {}});
    for (const QString &variable : variables)
        fields.push_back({Kind::Variable, variable});
    return fields;
}

std::vector<ResultField> usualResultFields(const QStringList &scorers)
{
    constexpr int mostScorers = 3;
    std::vector<ResultField> fields{{Kind::Case, {}}, {Kind::Answer, {}}};
    for (const QString &scorer : scorers.mid(0, mostScorers))
        fields.push_back({Kind::Score, scorer});
    for (const Kind kind : {Kind::Version, Kind::Model, Kind::Latency, Kind::Cost})
        fields.push_back({kind, {}});
    return fields;
}

} // namespace assay::items
