// Methods on the agreement of raters.
#include <nlohmann/json.hpp>
#include <numeric>

#include "base/translate.h"
#include "evaluation/statistics/rater_input.h"

namespace assay {

namespace {

Json coefficientJson(const Coefficient &coefficient)
{
    Json json = coefficient.estimate ? Json{{"estimate", *coefficient.estimate}} : undefinedJson(coefficient.undefined);
    json["percent_agreement"] = definedOr(coefficient.percentAgreement, coefficient.undefined);
    json["n"] = coefficient.n;
    return json;
}

Json kappaJson(const StatisticInput &input)
{
    const AgreementWeights weights = readWeights(input);
    const TwoRaters raters = twoRaters(input);
    const CohenKappa kappa = cohenKappa(raters.table, weights, input.level());
    Json json = coefficientJson(kappa);
    json["weights"] = name(weights);
    json["unpaired"] = raters.unpaired;
    if (!kappa.estimate)
        return json;
    json["standard_error"] = kappa.standardError;
    json["lower"] = kappa.lower;
    json["upper"] = kappa.upper;
    json["standard_error_null"] = kappa.standardErrorNull;
    json["z"] = definedOr(kappa.z, "no variation");
    json["p"] = definedOr(kappa.p, "no variation");
    return json;
}

Json fleissJson(const StatisticInput &input)
{
    const auto counts = input.counts("counts");
    const auto sum = [](const std::vector<std::int64_t> &row) { return std::accumulate(row.begin(), row.end(), std::int64_t{0}); };
    for (std::size_t row = 1; row < counts.size(); ++row) {
        if (sum(counts[row]) != sum(counts.front()))
            throw WrongField{"counts", translate("Statistics", "row %1 has %2 ratings, the first has %3; “alpha” and “ac” allow for missing ones")
                                           .arg(row + 1).arg(sum(counts[row])).arg(sum(counts.front()))};
    }
    const FleissKappa kappa = fleissKappa(counts);
    Json json = coefficientJson(kappa);
    json["free_marginal"] = definedOr(kappa.freeMarginal, kappa.undefined);
    if (!kappa.estimate)
        return json;
    json["standard_error_null"] = kappa.standardErrorNull;
    json["z"] = kappa.z;
    json["p"] = kappa.p;
    return json;
}

Json tableJson(const StatisticInput &input, Coefficient (*coefficient)(const AgreementTable &))
{
    const TwoRaters raters = twoRaters(input);
    Json json = coefficientJson(coefficient(raters.table));
    json["unpaired"] = raters.unpaired;
    return json;
}

Json alphaJson(const StatisticInput &input)
{
    const Measurement measurement = readMeasurement(input);
    const ManyRaters raters = manyRaters(input, "order");
    const UnitBootstrap bootstrap{input.level(), input.seed(), input.replicates()};
    const KrippendorffAlpha alpha = krippendorffAlpha(raters.ratings, measurement, numbersOf(input, raters.categories, measurement), bootstrap);
    Json json = coefficientJson(alpha);
    json["measurement"] = name(measurement);
    json["unpaired"] = alpha.unpaired;
    if (!alpha.estimate)
        return json;
    json["lower"] = alpha.interval ? Json(alpha.interval->lower) : undefinedJson(alpha.undefinedInterval);
    json["upper"] = alpha.interval ? Json(alpha.interval->upper) : undefinedJson(alpha.undefinedInterval);
    json["seed"] = bootstrap.seed;
    json["replicates"] = bootstrap.replicates;
    json["undefined_replicates"] = alpha.undefinedReplicates;
    return json;
}

Json acFields(const GwetAc &ac, AgreementWeights weights, std::int64_t unpaired)
{
    Json json = coefficientJson(ac);
    json["weights"] = name(weights);
    json["unpaired"] = unpaired;
    if (!ac.estimate)
        return json;
    json["observed"] = ac.observed;
    json["expected"] = ac.expected;
    return json;
}

Json acJson(const StatisticInput &input)
{
    const AgreementWeights weights = readWeights(input);
    if (!input.has("ratings")) {
        const TwoRaters raters = twoRaters(input);
        return acFields(gwetAc(raters.table, weights), weights, raters.unpaired);
    }
    const ManyRaters raters = manyRaters(input, "categories");
    const GwetAc ac = gwetAc(raters.ratings, raters.categories.size(), weights);
    Json json = acFields(ac, weights, ac.unpaired);
    json["categories"] = raters.categories; // their number decides, and it may be only of those in use
    return json;
}

} // namespace

std::vector<StatisticEntry> agreementMethods()
{
    return {
        {{"kappa", "table, or a, b, categories; weights? (none, linear, quadratic)",
          "estimate, standard_error, lower, upper, standard_error_null, z, p, percent_agreement"}, kappaJson},
        {{"fleiss", "counts (items × categories)", "estimate, standard_error_null, z, p, free_marginal, percent_agreement"}, fleissJson},
        {{"scott-pi", "table, or a, b, categories", "estimate, percent_agreement"}, [](const StatisticInput &in) { return tableJson(in, scottPi); }},
        {{"pabak", "table, or a, b, categories", "estimate, percent_agreement"}, [](const StatisticInput &in) { return tableJson(in, pabak); }},
        {{"alpha", "ratings (raters × units, null = missing), measurement? (nominal, ordinal, interval, ratio), order?",
          "estimate, lower, upper, percent_agreement, undefined_replicates"}, alphaJson},
        {{"ac", "table, or a, b, categories, or ratings, categories?; weights?", "estimate, observed, expected, percent_agreement"}, acJson},
    };
}

} // namespace assay
