#include "evaluation/scorers/text/metric.h"

#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/translate.h"

namespace assay {

void SettingReader::refuse(const char *name, const QString &wanted)
{
    if (m_status)
        m_status = fail(ErrorCode::BadInput, translate("Scorers", "The setting “%1” cannot be used").arg(QString::fromUtf8(name)), wanted, {},
                        {{}, 0, 0, QString::fromUtf8(name)});
}

std::optional<double> SettingReader::number(const char *name, double least, double most)
{
    const auto written = settingText(m_settings, name);
    if (!written)
        return std::nullopt;
    double value = 0;
    const char *end = written->data() + written->size();
    const auto read = std::from_chars(written->data(), end, value);
    if (read.ec == std::errc() && read.ptr == end && value >= least && value <= most)
        return value;
    refuse(name, translate("Scorers", "it must be a number from %1 to %2").arg(least).arg(most));
    return std::nullopt;
}

int SettingReader::whole(const char *name, int fallback, int least, int most)
{
    const double value = number(name, fallback, least, most);
    if (value != std::floor(value))
        refuse(name, translate("Scorers", "it must be a whole number"));
    return static_cast<int>(value);
}

bool SettingReader::flag(const char *name, bool fallback)
{
    const auto written = settingText(m_settings, name);
    if (written && *written != "true" && *written != "false")
        refuse(name, translate("Scorers", "it must be true or false"));
    return written ? *written == "true" : fallback;
}

std::string SettingReader::choice(const char *name, const char *fallback, std::initializer_list<const char *> choices)
{
    const std::string written = settingText(m_settings, name).value_or(fallback);
    QStringList names;
    for (const char *choice : choices) {
        if (written == choice)
            return written;
        names << QString::fromUtf8(choice);
    }
    refuse(name, translate("Scorers", "there are: %1").arg(names.join(QStringLiteral(", "))));
    return fallback;
}

std::vector<std::string> SettingReader::texts(const char *name)
{
    const Json *value = memberAt(m_settings, name);
    if (!value || value->is_null())
        return {};
    if (!value->is_array())
        return {*settingText(m_settings, name)};
    std::vector<std::string> texts;
    for (const Json &each : *value)
        texts.push_back(each.is_string() ? each.get<std::string>() : dumpJson(each));
    if (texts.empty())
        refuse(name, translate("Scorers", "it must be a text or a list of texts"));
    return texts;
}

TextMetric::TextMetric(SettingReader &reader, std::optional<double> threshold)
    : m_values(reader.texts("value")), m_threshold(reader.number("threshold", -1e9, 1e9))
{
    if (!m_threshold)
        m_threshold = threshold;
}

ScoreOutput TextMetric::score(const ScoreInput &input) const
{
    const std::vector<std::string_view> answers =
        m_values.empty() ? acceptedAnswers(input) : std::vector<std::string_view>(m_values.begin(), m_values.end());
    if (answers.empty())
        return noReference();
    std::size_t bytes = 0;
    for (const std::string_view answer : answers)
        bytes += answer.size();
    if (input.output.size() > longestComparedText || bytes > longestComparedText)
        return unknownScore("texts above 1 MiB are not compared");
    return compare(input.output, answers);
}

std::vector<ScorerSetting> metricSettings(const std::string &threshold, std::vector<ScorerSetting> own)
{
    std::vector<ScorerSetting> settings{{"value", "the accepted answer or a list of them; the case's references unless given", ""},
                                        {"threshold", threshold.empty() ? "passes from this score on; without it there is no verdict" : "passes from this score on", threshold}};
    std::move(own.begin(), own.end(), std::back_inserter(settings));
    return settings;
}

std::string decimals(double value, int count)
{
    std::array<char, 64> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, count);
    return written.ec == std::errc() ? std::string(text.data(), written.ptr) : std::string("?");
}

std::string overlapDetails(double precision, double recall, double f1)
{
    return dumpJson({{"precision", precision}, {"recall", recall}, {"f1", f1}});
}

double f1Of(double precision, double recall)
{
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}

} // namespace assay
