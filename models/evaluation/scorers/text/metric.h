#pragma once

#include <initializer_list>

#include "evaluation/scorers/scorer.h"

namespace assay {

/// Reads the settings of a metric and keeps the first problem, which names the setting. Numbers may be written as text.
class SettingReader
{
public:
    explicit SettingReader(const Json &settings) : m_settings(settings) {}
    std::optional<double> number(const char *name, double least, double most);
    double number(const char *name, double fallback, double least, double most) { return number(name, least, most).value_or(fallback); }
    int whole(const char *name, int fallback, int least, int most);
    bool flag(const char *name, bool fallback);
    std::string choice(const char *name, const char *fallback, std::initializer_list<const char *> choices);
    /// A text or a list of texts; empty when not given.
    std::vector<std::string> texts(const char *name);
    const Json &settings() const { return m_settings; }
    const Status &status() const { return m_status; }

private:
    void refuse(const char *name, const QString &wanted);

    const Json &m_settings;
    Status m_status;
};

/// Base of the metrics that compare an output with accepted answers: `value` of the settings (a text or a list of texts), else the
/// case's references. With a threshold the score passes from it on.
///
/// Bounded on hostile input: an output or a set of answers above 1 MiB gets no score, and the reason says so.
class TextMetric : public Scorer
{
public:
    ScoreOutput score(const ScoreInput &input) const final;

protected:
    explicit TextMetric(SettingReader &reader, std::optional<double> threshold = std::nullopt);
    /// @p answers is never empty.
    virtual ScoreOutput compare(std::string_view output, const std::vector<std::string_view> &answers) const = 0;
    /// The value with its verdict.
    ScoreOutput grade(double value, std::string reason) const { return graded(value, m_threshold, std::move(reason)); }
    std::optional<double> threshold() const { return m_threshold; }

private:
    std::vector<std::string> m_values;
    std::optional<double> m_threshold;
};

inline constexpr std::size_t longestComparedText = 1u << 20u;

template <typename Metric>
Result<std::unique_ptr<const Scorer>> makeMetric(const Json &settings)
{
    SettingReader reader(settings);
    auto metric = std::make_unique<Metric>(reader);
    if (!reader.status())
        return fail(reader.status().error());
    return std::unique_ptr<const Scorer>(std::move(metric));
}

/// The settings every such metric has; @p threshold as JSON, empty = none.
std::vector<ScorerSetting> metricSettings(const std::string &threshold, std::vector<ScorerSetting> own = {});
/// @p value with so many decimals and a point.
std::string decimals(double value, int count);
/// `{"precision":…,"recall":…,"f1":…}`.
std::string overlapDetails(double precision, double recall, double f1);
/// Harmonic mean; 0 if both are 0.
double f1Of(double precision, double recall);

} // namespace assay
