#include "items/result_labels.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "items/format.h"
#include "storage/labels.h"

namespace assay::items {

namespace {

struct LabelText
{
    Q_DECLARE_TR_FUNCTIONS(LabelText)
};

constexpr qsizetype longestValue = 120;

QString valueText(const Json &value)
{
    if (value.is_string())
        return displayText(value.get_ref<const std::string &>());
    if (value.is_boolean())
        return value.get<bool>() ? LabelText::tr("pass") : LabelText::tr("fail");
    if (!value.is_array())
        return displayText(value.dump());
    QStringList parts;
    for (const Json &each : value)
        parts << valueText(each);
    return parts.join(QStringLiteral(", "));
}

QString layerText(LabelLayer layer)
{
    switch (layer) {
    case LabelLayer::Answer: return {};
    case LabelLayer::Gold: return LabelText::tr("gold");
    case LabelLayer::Adjudication: return LabelText::tr("decided");
    case LabelLayer::Import: return LabelText::tr("imported");
    }
    return {};
}

ResultLabel labelOf(const OutputLabel &label)
{
    const QString who = label.person ? displayText(*label.person) : LabelText::tr("somebody whose name was erased");
    const QString layer = layerText(label.layer);
    const QString value = valueText(label.value.parsed()).left(longestValue);
    const bool isDecision = label.layer == LabelLayer::Gold || label.layer == LabelLayer::Adjudication;
    return {QStringLiteral("%1: %2").arg(who, value), layer.isEmpty() ? dateTime(label.at) : layer + QStringLiteral(" · ") + dateTime(label.at),
            isDecision ? Tone::Accent : Tone::Normal};
}

/// Of what people answered: decisions are no voices.
QString agreementOf(const std::vector<OutputLabel> &labels, const std::string &question)
{
    std::vector<std::string> values;
    for (const OutputLabel &label : labels) {
        if (label.question == question && label.layer == LabelLayer::Answer)
            values.push_back(label.value.parsed().dump());
    }
    if (values.size() < 2)
        return {};
    const bool isSame = std::all_of(values.begin(), values.end(), [&](const std::string &value) { return value == values.front(); });
    return isSame ? LabelText::tr("agree") : LabelText::tr("disagree");
}

} // namespace

std::vector<LabelledQuestion> labelsByQuestion(const std::vector<OutputLabel> &labels)
{
    std::vector<LabelledQuestion> questions;
    for (const OutputLabel &label : labels) {
        const QString name = displayText(label.question);
        auto found = std::find_if(questions.begin(), questions.end(), [&](const LabelledQuestion &each) { return each.question == name; });
        if (found == questions.end()) {
            questions.push_back({name, {}, agreementOf(labels, label.question)});
            found = questions.end() - 1;
        }
        found->labels.push_back(labelOf(label));
    }
    return questions;
}

} // namespace assay::items
