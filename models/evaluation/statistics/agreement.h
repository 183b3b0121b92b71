#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/question.h"
#include "evaluation/statistics/proportions.h"

namespace assay {

// Chance-corrected agreement (statistics.md §3). Nothing here is NaN: where a coefficient does not exist, words say why.

/// Items counted by what the first rater (row) and the second (column) said: square, over the declared categories in their order. Unused
/// categories belong to it, for weights depend on them.
using AgreementTable = std::vector<std::vector<std::int64_t>>;

/// What each rater (row) said of each unit (column): the place of a category, nothing where it is missing. Rows are equally long.
using Ratings = std::vector<std::vector<std::optional<std::size_t>>>;

/// Counts the items that both raters judged; places are below @p categories.
AgreementTable agreementTable(const std::vector<std::optional<std::size_t>> &first, const std::vector<std::optional<std::size_t>> &second,
                              std::size_t categories);

/// How far two categories agree, by their places i and j among q: 1 when they are the same, else 0 (None), 1 − |i−j|/(q−1) (Linear) or
/// 1 − (|i−j|/(q−1))² (Quadratic).
enum class AgreementWeights { None, Linear, Quadratic };

/// A coefficient, or the words why there is none: "no items", "no variation", "one rater", "no shared items". Percent agreement stands beside
/// it even then.
struct Coefficient
{
    std::optional<double> estimate;
    std::string undefined;                  ///< the words; empty with an estimate
    std::optional<double> percentAgreement; ///< share of agreeing pairs of ratings, mean over the items, unweighted; nothing without items
    std::int64_t n = 0;                     ///< items with at least two ratings
};

/// What stands here beside the estimate holds with an estimate only.
struct CohenKappa : Coefficient
{
    double standardError = 0;
    double lower = 0;
    double upper = 0;
    double standardErrorNull = 0; ///< under H0: no agreement beyond chance
    std::optional<double> z = {}; ///< estimate/standardErrorNull; nothing where chance leaves no doubt, as when a rater used one category only
    std::optional<double> p = {}; ///< two-sided
};
/// κ = (po − pe)/(1 − pe) with the large-sample errors of Fleiss, Cohen and Everitt 1969. "no variation": both raters used one and the same
/// category only.
CohenKappa cohenKappa(const AgreementTable &table, AgreementWeights weights = AgreementWeights::None, double level = 0.95);

struct FleissKappa : Coefficient
{
    double standardErrorNull = 0;       ///< this, z and p hold with an estimate only
    double z = 0;
    double p = 1;                       ///< two-sided
    std::optional<double> freeMarginal; ///< Randolph's κ, chance being 1/categories; nothing with fewer than two categories
};
/// Fleiss' κ of items × categories, each cell the number of ratings. Needs rows of one sum: missing ratings are for alpha and AC.
FleissKappa fleissKappa(const std::vector<std::vector<std::int64_t>> &counts);

/// Scott's π: chance by the margins of both raters together, pe = Σ((p_i. + p_.i)/2)².
Coefficient scottPi(const AgreementTable &table);
/// Prevalence-adjusted bias-adjusted κ, (q·po − 1)/(q − 1) of q categories; 2·po − 1 for two.
Coefficient pabak(const AgreementTable &table);

struct GwetAc : Coefficient
{
    double observed = 0;       ///< weighted; this and expected hold with an estimate only
    double expected = 0;       ///< by chance
    std::int64_t unpaired = 0; ///< units with fewer than two ratings; a single rating still counts in the shares of the categories
};
/// Gwet's AC1, with weights AC2, for skewed labels. Labels that are all the same give 1, as the definition has it, unless fewer than two
/// categories are declared.
GwetAc gwetAc(const AgreementTable &table, AgreementWeights weights = AgreementWeights::None);
/// The same for any number of raters, missing ratings allowed; places are below @p categories.
GwetAc gwetAc(const Ratings &ratings, std::size_t categories, AgreementWeights weights = AgreementWeights::None);

/// How the interval of alpha is drawn (statistics.md §2).
struct UnitBootstrap
{
    double level = 0.95;
    std::uint64_t seed = 42;
    std::int64_t replicates = 10'000;
};

struct KrippendorffAlpha : Coefficient
{
    std::int64_t unpaired = 0;             ///< units with fewer than two ratings: they neither count nor are drawn
    std::optional<Interval> interval = {}; ///< percentiles; nothing when none was asked for
    std::string undefinedInterval = {};    ///< why there is an estimate and no interval: "one item", "no variation", "too many values"
    std::int64_t undefinedReplicates = 0;  ///< drawn without variation: left out of the percentiles
};
/// Krippendorff's α = 1 − Do/De of the pairable ratings, with a bootstrap over the pairable units in their order. @p values are the numbers that
/// the categories stand for: needed for Interval and Ratio (there ≥ 0), unused else; Ordinal goes by the places. Works in
/// O(replicates · (units + different units + categories)); Ratio takes categories² instead and draws nothing beyond 1,000 used ones.
KrippendorffAlpha krippendorffAlpha(const Ratings &ratings, Measurement measurement, const std::vector<double> &values = {},
                                    const std::optional<UnitBootstrap> &bootstrap = UnitBootstrap{});

} // namespace assay
