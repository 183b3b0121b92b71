#include "trends/measure.h"

#include "base/translate.h"

namespace assay {

namespace {
constexpr double median = 0.5;
constexpr double slow = 0.95;
} // namespace

std::string idOf(const Measure &measure)
{
    switch (measure.kind) {
    case Measure::Kind::Pass: return "pass";
    case Measure::Kind::Scorer: return "score." + measure.name;
    case Measure::Kind::Label: return "label." + measure.name;
    case Measure::Kind::Cost: return "cost";
    case Measure::Kind::Latency: return measure.quantile == median ? "latency.p50" : "latency.p95";
    case Measure::Kind::Tokens: return "tokens";
    case Measure::Kind::Errors: return "errors";
    case Measure::Kind::Cache: return "cache";
    }
    return {};
}

std::optional<std::vector<Measure>> measuresCalled(const std::string &word)
{
    using Kind = Measure::Kind;
    if (word == "cost")
        return std::vector<Measure>{{Kind::Cost, {}}};
    if (word == "latency")
        return std::vector<Measure>{{Kind::Latency, {}, median}, {Kind::Latency, {}, slow}};
    if (word == "tokens")
        return std::vector<Measure>{{Kind::Tokens, {}}};
    if (word == "errors")
        return std::vector<Measure>{{Kind::Errors, {}}};
    if (word == "cache")
        return std::vector<Measure>{{Kind::Cache, {}}};
    return std::nullopt;
}

std::vector<Measure> usualMeasures()
{
    using Kind = Measure::Kind;
    return {{Kind::Pass, {}}, {Kind::Cost, {}}, {Kind::Latency, {}, slow}, {Kind::Errors, {}}};
}

std::optional<bool> isHigherBetter(const Measure &measure)
{
    switch (measure.kind) {
    case Measure::Kind::Pass:
    case Measure::Kind::Scorer:
    case Measure::Kind::Label:
    case Measure::Kind::Cache: return true;
    case Measure::Kind::Cost:
    case Measure::Kind::Latency:
    case Measure::Kind::Errors: return false;
    case Measure::Kind::Tokens: break;
    }
    return std::nullopt;
}

std::int64_t floorOf(const Measure &measure)
{
    return measure.kind == Measure::Kind::Cost || measure.kind == Measure::Kind::Tokens ? 1 : 20;
}

QString titleOf(const Measure &measure)
{
    const QString name = QString::fromStdString(measure.name);
    switch (measure.kind) {
    case Measure::Kind::Pass: return translate("Trends", "Answers that pass");
    case Measure::Kind::Scorer: return name;
    case Measure::Kind::Label: return translate("Trends", "People on “%1”").arg(name);
    case Measure::Kind::Cost: return translate("Trends", "Cost an answer");
    case Measure::Kind::Latency: return measure.quantile == median ? translate("Trends", "Median latency") : translate("Trends", "Latency p95");
    case Measure::Kind::Tokens: return translate("Trends", "Tokens an answer");
    case Measure::Kind::Errors: return translate("Trends", "Errors");
    case Measure::Kind::Cache: return translate("Trends", "From the cache");
    }
    return {};
}

QString captionOf(const Measure &measure, TrendUnit unit)
{
    switch (measure.kind) {
    case Measure::Kind::Pass: return translate("Trends", "share of judged cases, 95 % interval");
    case Measure::Kind::Scorer:
        return unit == TrendUnit::Share ? translate("Trends", "share that passes, 95 % interval") : translate("Trends", "mean score, 95 % interval");
    case Measure::Kind::Label:
        return unit == TrendUnit::Share ? translate("Trends", "share of labelled answers, 95 % interval") : translate("Trends", "mean of the labels, 95 % interval");
    case Measure::Kind::Cost: return translate("Trends", "mean of the answers that were sent for, 95 % interval");
    case Measure::Kind::Latency: return translate("Trends", "without answers from the cache, 95 % interval, to 1 %");
    case Measure::Kind::Tokens: return translate("Trends", "input and output, mean, 95 % interval");
    case Measure::Kind::Errors: return translate("Trends", "share of requests, 95 % interval");
    case Measure::Kind::Cache: return translate("Trends", "share of answers, 95 % interval");
    }
    return {};
}

} // namespace assay
