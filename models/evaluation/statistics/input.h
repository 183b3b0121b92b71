#pragma once

// How the methods of methods.h read their input and write what is common; for this room only.

#include <QString>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "evaluation/statistics/methods.h"
#include "evaluation/statistics/proportions.h"

namespace assay {

/// Wrong input, on its way to becoming an error that names the field.
struct WrongField
{
    std::string field;
    QString why;
};

/// The fields of one input. What is missing or of the wrong kind throws WrongField.
class StatisticInput
{
public:
    explicit StatisticInput(const Json &json) : m_json(json) {}

    std::int64_t count(const char *field) const;
    std::int64_t countOr(const char *field, std::int64_t otherwise) const { return has(field) ? count(field) : otherwise; }
    double number(const char *field) const;
    double positive(const char *field) const;
    double atLeastZero(const char *field) const;
    /// Between 0 and 1, neither of them.
    double share(const char *field, double otherwise) const;
    /// From 0 to 1.
    double probability(const char *field) const;
    std::vector<double> numbers(const char *field) const;
    std::vector<double> probabilities(const char *field) const;
    bool flag(const char *field, bool otherwise) const;
    /// Rows of counts, all of one length.
    std::vector<std::vector<std::int64_t>> counts(const char *field) const;
    /// The same, with as many columns as rows.
    std::vector<std::vector<std::int64_t>> squareCounts(const char *field) const;
    /// Rows of labels, all of one length: texts, numbers, true and false, null for a missing one.
    std::vector<std::vector<Json>> labelRows(const char *field) const;
    /// One such row.
    std::vector<Json> labels(const char *field) const;
    /// Labels, each once, none missing.
    std::vector<Json> categories(const char *field) const;
    /// Place of the word among @p words; 0 when the field is missing.
    std::size_t word(const char *field, const std::vector<std::string> &words) const;
    /// Cluster names as numbers, in order of first appearance; empty when none are given.
    std::vector<std::int64_t> clusters(std::size_t size) const;

    bool has(const char *field) const { return memberAt(m_json, field) != nullptr; }
    const Json &json() const { return m_json; }
    double level() const { return share("level", 0.95); }
    /// Any 64 bits.
    std::uint64_t seed() const;
    /// From 1 to 1,000,000.
    std::int64_t replicates() const;

private:
    const Json &list(const char *field, const QString &why) const;

    const Json &m_json;
};

/// One method with its words for `stats --list` and its work.
struct StatisticEntry
{
    StatisticMethod method;
    std::function<Json(const StatisticInput &)> run;
};
std::vector<StatisticEntry> proportionMethods();
std::vector<StatisticEntry> agreementMethods();
std::vector<StatisticEntry> comparisonMethods();
std::vector<StatisticEntry> planningMethods();
std::vector<StatisticEntry> judgeMethods();
std::vector<StatisticEntry> rankingMethods();

/// @p part of what stands under @p field, whose errors name "field.part".
template <typename Read> auto readPart(const char *field, const Json &part, Read read)
{
    try {
        return read(StatisticInput(part));
    } catch (WrongField &wrong) {
        wrong.field = std::string(field) + "." + wrong.field;
        throw;
    }
}

/// The interval with its estimate under the name @p estimate.
Json boundsJson(const Interval &interval, const char *estimate);
/// {"undefined": words}.
Json undefinedJson(const std::string &words);
Json definedOr(const std::optional<double> &value, const std::string &words);

} // namespace assay
