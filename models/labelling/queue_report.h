#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "domain/question.h"
#include "evaluation/statistics/agreement.h"
#include "evaluation/statistics/proportions.h"
#include "storage/labels.h"

namespace assay {

class Database;

/// One coefficient of agreement with its doubt.
struct AgreementFigure
{
    std::string method;             ///< "krippendorff-alpha", "cohen-kappa", "fleiss-kappa", "gwet-ac1", "gwet-ac2"
    std::optional<double> estimate;
    std::string undefined;          ///< why there is none
    std::optional<double> lower;
    std::optional<double> upper;
    std::string intervalMethod;     ///< "unit bootstrap", "large sample"; empty without one
    std::int64_t items = 0;         ///< with at least two answers
    std::int64_t people = 0;
};

/// Two people on the items that both answered: Cohen's kappa.
struct PairAgreement
{
    PersonId first;
    PersonId second;
    std::optional<double> percentAgreement;
    AgreementFigure kappa;
};

/// The items whose last answer fell into one week (UTC): alpha.
struct WeekAgreement
{
    std::int64_t monday = 0; ///< days since 1970-01-01
    std::optional<double> percentAgreement;
    AgreementFigure alpha;
};

/// How often one person said the same again of what came twice.
struct PersonConsistency
{
    PersonId person;
    std::int64_t n = 0;    ///< items answered both times
    std::int64_t same = 0;
    Interval interval;     ///< Wilson, of same / n
};

struct QuestionAgreement
{
    Question question;
    std::optional<double> percentAgreement;
    std::vector<AgreementFigure> figures; ///< alpha first; none where answers have no categories
    std::vector<PairAgreement> pairs;     ///< of more than two people: those who share items
    std::vector<WeekAgreement> weeks;     ///< with at least two answers to an item; oldest first
    std::vector<PersonConsistency> consistency; ///< of those who answered a repeat
};

struct QueuePerson
{
    PersonId id;
    std::string name; ///< empty once erased
    std::int64_t assigned = 0;
    std::int64_t answered = 0;
    std::int64_t skipped = 0;
};

/// How a queue stands.
struct QueueReport
{
    QueueInfo queue;
    std::int64_t items = 0;                  ///< without repeats
    std::int64_t repeats = 0;
    std::vector<QueuePerson> people;         ///< those of the queue, then others who said something; sorted by name
    std::vector<QuestionAgreement> questions;
    std::vector<ItemId> disagreements;       ///< in the order of the queue: people answered differently and nobody decided
    std::vector<ItemId> flagged;             ///< somebody asked for a decision, on the item or on its repeat
};

/// Blind answers only, unless none is blind (labelling.md §3). Intervals take some 100 ms for 10,000 items of three people: without
/// @p withIntervals they are left out.
Result<QueueReport> queueReport(Database &database, const QueueInfo &queue, bool withIntervals);

} // namespace assay
