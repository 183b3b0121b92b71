#include "labelling/queue_report.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

#include "domain/label_aggregate.h"
#include "labelling/labeller.h"
#include "labelling/queue_order.h"
#include "storage/people.h"

namespace assay {

namespace {

constexpr double skewedShare = 0.8; // above it chance-corrected coefficients collapse (statistics.md §3)

using AnswersOfItem = std::vector<StandingAnswer>;

/// All that people said in a queue, sorted out.
struct QueueWords
{
    std::unordered_map<ItemId, std::map<QuestionId, AnswersOfItem>> answers; ///< layer answer
    std::set<std::pair<ItemId, QuestionId>> decided;
    std::set<ItemId> flagged;
    std::set<PersonId> people;
};

Result<QueueWords> wordsOf(Database &database, QueueId queue)
{
    QueueWords words;
    const Status read = eachLabel(database, queue, std::nullopt, [&](const LabelRow &row) {
        if (row.layer == LabelLayer::Answer)
            words.people.insert(row.person);
        if (!row.isCurrent || !row.value)
            return Status{};
        if (row.aspect == LabelAspect::Flag)
            words.flagged.insert(row.item);
        if (row.question && row.layer == LabelLayer::Adjudication)
            words.decided.emplace(row.item, *row.question);
        if (row.question && row.layer == LabelLayer::Answer)
            words.answers[row.item][*row.question].push_back({row.id, row.person, row.layer, *row.value, row.answeredAt, row.isBlind});
        return Status{};
    });
    return read ? Result<QueueWords>(std::move(words)) : Result<QueueWords>(fail(read.error()));
}

/// What is compared: raters by units, each rating the place of a category.
struct RatingTable
{
    Ratings ratings;
    std::vector<PersonId> raters;      ///< of the rows
    std::vector<std::int64_t> mondays; ///< of the columns: the week of the last answer
    std::vector<double> values; ///< the numbers that steps of a scale stand for
    std::size_t categories = 0;
    std::int64_t people = 0;
    double largestShare = 0;    ///< of one category among all ratings
};

/// The category as all items share it: a preference is for the first, the second or none.
std::optional<std::string> comparable(const Question &question, const QueueItem &item, const AnswerValue &value)
{
    const auto category = categoryOf(question, value);
    if (!category || question.kind != QuestionKind::Pair || *category == "tie")
        return category;
    return *category == item.outputs.front().hex() ? "first" : "second";
}

/// Days since 1970-01-01, which was a Thursday.
std::int64_t mondayOf(TimeUs time)
{
    constexpr std::int64_t dayUs = 86'400'000'000;
    const std::int64_t day = time.us / dayUs - (time.us % dayUs < 0 ? 1 : 0);
    return day - ((day + 3) % 7 + 7) % 7;
}

class TableBuilder
{
public:
    explicit TableBuilder(const Question &question) : m_question(question)
    {
        for (const std::string &category : categoriesOf(question))
            place(category);
    }

    void add(const QueueItem &item, const AnswersOfItem &answers)
    {
        m_units.emplace_back();
        m_mondays.push_back(std::numeric_limits<std::int64_t>::min());
        for (const StandingAnswer &answer : answers) {
            m_mondays.back() = std::max(m_mondays.back(), mondayOf(answer.at));
            // Texts have no categories that were declared, but two of them can be the same.
            const std::string category = comparable(m_question, item, answer.value).value_or(answer.value.json);
            m_units.back()[answer.person] = place(category);
            m_raters.insert(answer.person);
            ++m_counts[category];
            ++m_total;
        }
    }

    RatingTable table() const
    {
        RatingTable table;
        table.categories = m_places.size();
        table.people = static_cast<std::int64_t>(m_raters.size());
        table.raters.assign(m_raters.begin(), m_raters.end());
        table.mondays = m_mondays;
        for (const PersonId &rater : m_raters) {
            table.ratings.emplace_back(m_units.size());
            for (std::size_t unit = 0; unit < m_units.size(); ++unit) {
                const auto found = m_units[unit].find(rater);
                if (found != m_units[unit].end())
                    table.ratings.back()[unit] = found->second;
            }
        }
        for (std::int64_t step = m_question.scaleFrom; m_question.kind == QuestionKind::Scale && step <= m_question.scaleTo; ++step)
            table.values.push_back(static_cast<double>(step));
        for (const auto &[category, count] : m_counts)
            table.largestShare = std::max(table.largestShare, static_cast<double>(count) / static_cast<double>(m_total));
        return table;
    }

private:
    std::size_t place(const std::string &category) { return m_places.try_emplace(category, m_places.size()).first->second; }

    const Question &m_question;
    std::map<std::string, std::size_t> m_places;
    std::vector<std::map<PersonId, std::size_t>> m_units;
    std::vector<std::int64_t> m_mondays;
    std::set<PersonId> m_raters;
    std::map<std::string, std::int64_t> m_counts;
    std::int64_t m_total = 0;
};

AgreementFigure figure(const char *method, const Coefficient &coefficient, std::int64_t people)
{
    AgreementFigure made;
    made.method = method;
    made.estimate = coefficient.estimate;
    made.undefined = coefficient.undefined;
    made.items = coefficient.n;
    made.people = people;
    return made;
}

AgreementFigure alphaFigure(const Question &question, const RatingTable &table, bool withIntervals, std::optional<double> &percent)
{
    // Choices that were not declared in an order have none.
    const auto bootstrap = withIntervals ? std::optional(UnitBootstrap{}) : std::nullopt;
    const bool isNumeric = question.measurement == Measurement::Interval || question.measurement == Measurement::Ratio;
    const Measurement measurement = isNumeric && table.values.empty() ? Measurement::Nominal : question.measurement;
    const KrippendorffAlpha alpha = krippendorffAlpha(table.ratings, measurement, table.values, bootstrap);
    percent = alpha.percentAgreement;
    AgreementFigure made = figure("krippendorff-alpha", alpha, table.people);
    if (alpha.interval) {
        made.lower = alpha.interval->lower;
        made.upper = alpha.interval->upper;
        made.intervalMethod = "unit bootstrap";
    }
    return made;
}

AgreementWeights weightsOf(const Question &question)
{
    return question.measurement == Measurement::Nominal ? AgreementWeights::None : AgreementWeights::Quadratic;
}

AgreementFigure cohenFigure(const CohenKappa &kappa)
{
    AgreementFigure made = figure("cohen-kappa", kappa, 2);
    if (kappa.estimate) {
        made.lower = kappa.lower;
        made.upper = kappa.upper;
        made.intervalMethod = "large sample";
    }
    return made;
}

/// Over the items that everybody answered: that is what the coefficient is defined for.
std::optional<AgreementFigure> fleissFigure(const RatingTable &table)
{
    std::vector<std::vector<std::int64_t>> counts;
    for (std::size_t unit = 0; unit < table.ratings.front().size(); ++unit) {
        std::vector<std::int64_t> row(table.categories);
        const bool whole = std::all_of(table.ratings.begin(), table.ratings.end(), [&](const auto &rater) {
            if (rater[unit])
                ++row[*rater[unit]];
            return rater[unit].has_value();
        });
        if (whole)
            counts.push_back(std::move(row));
    }
    return counts.empty() ? std::nullopt : std::optional(figure("fleiss-kappa", fleissKappa(counts), table.people));
}

CohenKappa kappaOf(const Question &question, const RatingTable &table, std::size_t first, std::size_t second)
{
    return cohenKappa(agreementTable(table.ratings[first], table.ratings[second], table.categories), weightsOf(question));
}

std::vector<PairAgreement> pairsOf(const Question &question, const RatingTable &table)
{
    std::vector<PairAgreement> pairs;
    for (std::size_t first = 0; first < table.ratings.size(); ++first) {
        for (std::size_t second = first + 1; second < table.ratings.size(); ++second) {
            const CohenKappa kappa = kappaOf(question, table, first, second);
            if (kappa.n > 0)
                pairs.push_back({table.raters[first], table.raters[second], kappa.percentAgreement, cohenFigure(kappa)});
        }
    }
    return pairs;
}

std::vector<WeekAgreement> weeksOf(const Question &question, const RatingTable &table, bool withIntervals)
{
    std::map<std::int64_t, std::vector<std::size_t>> units;
    for (std::size_t unit = 0; unit < table.mondays.size(); ++unit)
        units[table.mondays[unit]].push_back(unit);
    std::vector<WeekAgreement> weeks;
    for (const auto &[monday, places] : units) {
        RatingTable part;
        part.values = table.values;
        part.categories = table.categories;
        part.people = table.people;
        for (const auto &rater : table.ratings) {
            auto &row = part.ratings.emplace_back();
            for (const std::size_t place : places)
                row.push_back(rater[place]);
        }
        WeekAgreement week{monday, {}, {}};
        week.alpha = alphaFigure(question, part, withIntervals, week.percentAgreement);
        if (week.alpha.items > 0)
            weeks.push_back(std::move(week));
    }
    return weeks;
}

QuestionAgreement agreementOn(const Question &question, const RatingTable &table, bool withIntervals)
{
    QuestionAgreement agreement{question, {}, {}, {}, {}, {}};
    AgreementFigure alpha = alphaFigure(question, table, withIntervals, agreement.percentAgreement);
    const bool isFree = question.kind == QuestionKind::Text || question.kind == QuestionKind::Correction || question.kind == QuestionKind::Spans;
    if (isFree || table.ratings.empty())
        return agreement;
    agreement.figures.push_back(std::move(alpha));
    if (table.people == 2)
        agreement.figures.push_back(cohenFigure(kappaOf(question, table, 0, 1)));
    else
        agreement.pairs = pairsOf(question, table);
    agreement.weeks = weeksOf(question, table, withIntervals);
    if (const auto fleiss = table.people > 2 ? fleissFigure(table) : std::nullopt)
        agreement.figures.push_back(*fleiss);
    if (table.largestShare > skewedShare && table.people > 1) {
        const AgreementWeights weights = weightsOf(question);
        agreement.figures.push_back(figure(weights == AgreementWeights::None ? "gwet-ac1" : "gwet-ac2", gwetAc(table.ratings, table.categories, weights), table.people));
    }
    return agreement;
}

/// One person's standing answers to an item, the blind ones where there are any.
AnswersOfItem counted(const QueueWords &words, ItemId item, QuestionId question, bool blindOnly)
{
    const auto ofItem = words.answers.find(item);
    const auto found = ofItem == words.answers.end() ? std::map<QuestionId, AnswersOfItem>::const_iterator() : ofItem->second.find(question);
    if (ofItem == words.answers.end() || found == ofItem->second.end())
        return {};
    AnswersOfItem answers = latestOfEach(found->second);
    std::erase_if(answers, [&](const StandingAnswer &answer) { return blindOnly && !answer.isBlind; });
    return answers;
}

bool anyBlind(const QueueWords &words)
{
    for (const auto &[item, questions] : words.answers) {
        for (const auto &[question, answers] : questions) {
            if (std::any_of(answers.begin(), answers.end(), [](const StandingAnswer &answer) { return answer.isBlind; }))
                return true;
        }
    }
    return false;
}

/// Repeats are no further answers: they say what one person's answers are worth.
std::vector<PersonConsistency> consistencyOf(const QueueWords &words, const Question &question, const std::vector<QueueItem> &items, bool blindOnly)
{
    std::map<PersonId, PersonConsistency> people;
    for (const QueueItem &item : items) {
        if (!item.isRepeat)
            continue;
        const AnswersOfItem first = counted(words, itemId(item.outputs), question.id, blindOnly);
        for (const StandingAnswer &again : counted(words, item.id, question.id, blindOnly)) {
            const auto before = std::find_if(first.begin(), first.end(), [&](const StandingAnswer &answer) { return answer.person == again.person; });
            if (before == first.end())
                continue;
            PersonConsistency &person = people[again.person];
            person.person = again.person;
            ++person.n;
            const auto said = [&](const AnswerValue &value) { return comparable(question, item, value).value_or(value.json); };
            person.same += said(before->value) == said(again.value) ? 1 : 0;
        }
    }
    std::vector<PersonConsistency> list;
    for (auto &[id, person] : people) {
        person.interval = wilson(person.same, person.n);
        list.push_back(person);
    }
    return list;
}

bool differ(const Question &question, const QueueItem &item, const AnswersOfItem &answers)
{
    return std::any_of(answers.begin(), answers.end(), [&](const StandingAnswer &answer) {
        const auto category = comparable(question, item, answer.value);
        return category && category != comparable(question, item, answers.front().value);
    });
}

Result<std::vector<QueuePerson>> peopleOf(Database &database, const QueueInfo &queue, const QueueWords &words)
{
    const auto known = listPeople(database);
    if (!known)
        return fail(known.error());
    std::set<PersonId> ids = words.people;
    ids.insert(queue.definition.people.begin(), queue.definition.people.end());
    std::vector<QueuePerson> people;
    for (const PersonId &id : ids) {
        const auto labeller = Labeller::open(database, queue, id);
        if (!labeller)
            return fail(labeller.error());
        const auto person = std::find_if(known->begin(), known->end(), [&](const Person &each) { return each.id == id; });
        people.push_back({id, person == known->end() ? std::string() : person->name.value_or(""), static_cast<std::int64_t>(labeller->order().size()),
                          labeller->answeredCount(), labeller->skippedCount()});
    }
    std::sort(people.begin(), people.end(), [](const QueuePerson &a, const QueuePerson &b) { return std::pair(a.name, a.id) < std::pair(b.name, b.id); });
    return people;
}

} // namespace

Result<QueueReport> queueReport(Database &database, const QueueInfo &queue, bool withIntervals)
{
    const auto words = wordsOf(database, queue.id);
    const auto questions = questionsOf(database, queue.definition);
    const auto items = itemsOf(database, queue.definition);
    auto people = words ? peopleOf(database, queue, *words) : Result<std::vector<QueuePerson>>(fail(words.error()));
    if (!questions || !items || !people)
        return fail(!people ? people.error() : questions ? items.error() : questions.error());
    const std::int64_t repeats = std::count_if(items->begin(), items->end(), [](const QueueItem &item) { return item.isRepeat; });
    QueueReport report{queue, static_cast<std::int64_t>(items->size()) - repeats, repeats, std::move(*people), {}, {}, {}};
    const bool blindOnly = anyBlind(*words);
    std::set<ItemId> undecided;
    for (const Question &question : *questions) {
        TableBuilder builder(question);
        for (const QueueItem &item : *items) {
            if (item.isRepeat)
                continue;
            const AnswersOfItem answers = counted(*words, item.id, question.id, blindOnly);
            if (answers.empty())
                continue;
            builder.add(item, answers);
            if (!words->decided.contains({item.id, question.id}) && differ(question, item, answers))
                undecided.insert(item.id);
        }
        report.questions.push_back(agreementOn(question, builder.table(), withIntervals));
        report.questions.back().consistency = consistencyOf(*words, question, *items, blindOnly);
    }
    for (const QueueItem &item : *items) {
        if (undecided.contains(item.id))
            report.disagreements.push_back(item.id);
        if (!item.isRepeat && (words->flagged.contains(item.id) || words->flagged.contains(repeatId(item.outputs))))
            report.flagged.push_back(item.id);
    }
    return report;
}

} // namespace assay
