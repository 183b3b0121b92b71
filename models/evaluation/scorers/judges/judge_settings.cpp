#include "evaluation/scorers/judges/judge_settings.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "base/translate.h"

namespace assay {

namespace {

/// Thrown and caught in this file.
struct WrongSetting
{
    const char *name;
    QString why;
};

constexpr int mostRepeats = 20;

std::vector<std::string> modelNames(const Json &settings)
{
    const Json *list = memberAt(settings, "models");
    if (list && (!list->is_array() || !std::all_of(list->begin(), list->end(), [](const Json &each) { return each.is_string(); })))
        throw WrongSetting{"models", translate("Judges", "it must be a list of names of models")};
    auto names = modelNamesIn(settings);
    if (names.empty())
        throw WrongSetting{"model", translate("Judges", "a judge needs a model of the project")};
    return names;
}

std::optional<std::pair<double, double>> scaleOf(const Json &settings)
{
    const Json *scale = memberAt(settings, "scale");
    if (!scale)
        return std::nullopt;
    if (!scale->is_array() || scale->size() != 2 || !(*scale)[0].is_number() || !(*scale)[1].is_number() || !((*scale)[0].get<double>() < (*scale)[1].get<double>()))
        throw WrongSetting{"scale", translate("Judges", "it must be the worst and the best score, as in [1, 5]")};
    return std::pair((*scale)[0].get<double>(), (*scale)[1].get<double>());
}

/// An object of values by label, or a list of two labels and more: the first is worth 1, the last 0, the others lie evenly between.
std::vector<std::pair<std::string, double>> labelsOf(const Json &settings)
{
    std::vector<std::pair<std::string, double>> labels;
    const Json *given = memberAt(settings, "labels");
    if (!given)
        return labels;
    const WrongSetting wrong{"labels", translate("Judges", "it must be a list of labels, the best first, or a value by label, as in {\"yes\": 1, \"no\": 0}")};
    if (given->is_array() && given->size() > 1) {
        const auto last = static_cast<double>(given->size() - 1);
        for (std::size_t i = 0; i < given->size(); ++i) {
            if (!(*given)[i].is_string())
                throw wrong;
            labels.emplace_back((*given)[i].get<std::string>(), 1 - static_cast<double>(i) / last);
        }
        return labels;
    }
    if (!given->is_object() || given->size() < 2)
        throw wrong;
    for (const auto &[label, value] : given->items()) {
        const auto number = settingNumber(*given, label.c_str());
        if (!number)
            throw wrong;
        labels.emplace_back(label, *number);
    }
    return labels;
}

VoteRule ruleOf(const Json &settings)
{
    const std::string rule = stringAt(settings, "combine").value_or("mean");
    if (rule == "majority")
        return VoteRule::Majority;
    if (rule != "mean")
        throw WrongSetting{"combine", translate("Judges", "it must be mean or majority")};
    return VoteRule::Mean;
}

int repeatsOf(const Json &settings)
{
    if (!memberAt(settings, "repeats"))
        return 1;
    const auto repeats = integerAt(settings, "repeats");
    if (!repeats || *repeats < 1 || *repeats > mostRepeats)
        throw WrongSetting{"repeats", translate("Judges", "it must lie between 1 and %1").arg(mostRepeats)};
    return static_cast<int>(*repeats);
}

} // namespace

std::vector<std::string> modelNamesIn(const Json &settings)
{
    std::vector<std::string> names;
    if (const auto one = stringAt(settings, "model"))
        names.push_back(*one);
    if (const Json *list = memberAt(settings, "models"); list && list->is_array()) {
        for (const Json &each : *list)
            if (each.is_string())
                names.push_back(each.get<std::string>());
    }
    return names;
}

Result<std::optional<double>> thresholdSetting(const Json &settings)
{
    const auto written = settingText(settings, "threshold");
    if (!written)
        return std::optional<double>();
    double number = 0;
    const char *end = written->data() + written->size();
    if (const auto read = std::from_chars(written->data(), end, number); read.ec == std::errc() && read.ptr == end)
        return std::optional(number);
    return fail(ErrorCode::BadInput, translate("Judges", "The judge's setting “%1” cannot be used").arg(QStringLiteral("threshold")), translate("Judges", "it must be a number"), {},
                Where{{}, 0, 0, QStringLiteral("threshold")});
}

Result<JudgeSettings> judgeSettings(const Json &settings)
{
    try {
        JudgeSettings judge;
        judge.models = modelNames(settings);
        judge.criteria = settingText(settings, "criteria").value_or("");
        judge.scale = scaleOf(settings);
        judge.labels = labelsOf(settings);
        if (judge.scale && !judge.labels.empty())
            throw WrongSetting{"labels", translate("Judges", "a judge gives a score or a label, not both")};
        const auto threshold = thresholdSetting(settings);
        if (!threshold)
            return fail(threshold.error());
        judge.threshold = *threshold;
        judge.rule = ruleOf(settings);
        judge.repeats = repeatsOf(settings);
        judge.version = stringAt(settings, "version").value_or("");
        return judge;
    } catch (const WrongSetting &wrong) {
        const QString field = QString::fromUtf8(wrong.name);
        return fail(ErrorCode::BadInput, translate("Judges", "The judge's setting “%1” cannot be used").arg(field), wrong.why, {}, Where{{}, 0, 0, field});
    }
}

std::vector<ScorerSetting> commonJudgeSettings()
{
    return {{"model", "name of a model of the project", ""},
            {"models", "several models: each is one judge", "[]"},
            {"prompt", "the judge's prompt, a prompt of the project (NAME@v2)", "the built-in one, which comes into the project"},
            {"combine", "mean or majority of the votes", "\"mean\""},
            {"repeats", "how often each judge is asked", "1"},
            {"threshold", "pass from here on", ""}};
}

} // namespace assay
