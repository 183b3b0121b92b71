#include "support/compare_fixture.h"

#include <algorithm>
#include <array>

using namespace assay;
using namespace assay::items;

namespace {

struct Message
{
    const char *id;
    const char *question;
    std::array<const char *, 3> answers;
    std::array<CellVerdict, 3> verdicts;
};

constexpr auto pass = CellVerdict::Pass;
constexpr auto no = CellVerdict::Fail;

/// Worst change first: broken, fixed, then alike.
const std::array<Message, 8> messages{{
    {"late-delivery-04", "My order 4711 should have come on Monday. When will it be here?",
     {"I am sorry that order 4711 is late. I cannot see a new delivery date. A colleague can call the courier for you; shall I "
      "connect you?",
      "I am sorry that order 4711 is late. It will arrive by Wednesday. A colleague can call the courier for you if it does not.",
      "I am sorry about the delay of order 4711. I have no new date from the courier. May I hand you to a colleague who can call "
      "them?"},
     {pass, no, pass}},
    {"refund-partial-11", "You took 40 euros too much. I want it back today.",
     {"I understand. Refunds take five working days after we approve them, and a colleague approves this one today.",
      "I understand, and I am sorry. The 40 euros are back on your card today.",
      "I see why that is annoying. The 40 euros go back within five working days after a colleague approves it."},
     {pass, no, pass}},
    {"broken-lamp-02", "The lamp arrived in pieces, what now?",
     {"Please send a photo within 14 days.",
      "I am sorry about the lamp. Please send one photo within 14 days and we send a new one at once [doc 3].",
      "I am sorry. One photo within 14 days is enough, and a new lamp leaves the same day [doc 3]."},
     {no, pass, pass}},
    {"cancel-late-01", "Cancel order 5120 please, it has not left yet",
     {"Order 5120 can be cancelled until it is packed. I have asked the warehouse to stop it.",
      "I can ask the warehouse to stop order 5120 until it is packed; shall I hand you to a colleague?",
      "Until it is packed, order 5120 can be stopped. A colleague does it for you: shall I connect you?"},
     {no, pass, pass}},
    {"login-code-03", "No code arrives by text message",
     {"Codes can take two minutes. If none comes, choose “send by e-mail”.",
      "Codes can take two minutes; “send by e-mail” works at once [doc 1].",
      "Please wait two minutes. “Send by e-mail” gives you a code at once [doc 1]."},
     {pass, pass, no}},
    {"invoice-vat-07", "The VAT number is missing on my invoice",
     {"You can add it in your account under Billing and download the invoice again [doc 8].",
      "Add it in your account under Billing, then download the invoice again [doc 8].",
      "Under Billing in your account you can add the number; the invoice is made anew [doc 8]."},
     {pass, pass, pass}},
    {"return-label-05", "How do I get a return label? The printer at home is broken.",
     {"The shop in your street prints it from a code [doc 5].",
      "Choose “code instead of label”: the parcel shop prints it for you [doc 5].",
      "Choose “code instead of label”; any parcel shop prints it from your phone [doc 5]."},
     {pass, pass, pass}},
    {"size-boots-09", "Between 41 and 42, which boots shall I take?",
     {"Take 42, these boots run small.", "Take 42: they run half a size small [doc 11].",
      "42 would be the safer choice, since they run small [doc 11]."},
     {pass, pass, pass}},
}};

const Message &messageOf(int number, int cases)
{
    // The first rows are the ones that differ, in the order of the table; later ones are alike.
    const int differing = 5;
    const int at = number < differing || cases <= static_cast<int>(messages.size())
                       ? number
                       : differing + number % (static_cast<int>(messages.size()) - differing);
    return messages[static_cast<std::size_t>(at)];
}

} // namespace

FakeComparison::FakeComparison(Shape shape) : m_shape(shape)
{
    m_view.title = shape.longTexts ? QStringLiteral("warm but short answers without promises against what production says today")
                                   : QStringLiteral("tone v7 v8");
    m_view.setup = {{{QStringLiteral("reply"), QStringLiteral("v7")}, {QStringLiteral("reply"), QStringLiteral("v8")}},
                    {QStringLiteral("small"), QStringLiteral("large")},
                    QStringLiteral("support v4"),
                    shape.cases,
                    {QStringLiteral("answer is right"), QStringLiteral("short"), QStringLiteral("polite")},
                    4};
    for (int column = 0; column < shape.columns; ++column)
        m_view.columns.push_back(makeHead(column));
    m_view.counts.all = shape.cases;
    m_view.counts.differ = static_cast<std::int64_t>(numbersOf(CompareFilter::Differ).size());
    m_view.counts.broken = static_cast<std::int64_t>(numbersOf(CompareFilter::Broken).size());
    m_view.counts.fixed = static_cast<std::int64_t>(numbersOf(CompareFilter::Fixed).size());
}

ColumnHeadView FakeComparison::makeHead(int column) const
{
    static const std::array<QString, 6> names{QStringLiteral("v7 · small"), QStringLiteral("v8 · small"), QStringLiteral("v8 · large"),
                                              QStringLiteral("v9 · small"), QStringLiteral("v9 · large"), QStringLiteral("draft · large")};
    static const std::array<RateView, 3> rates{{{0.865, 0.811, 0.905, 200, QStringLiteral("clustered by case")},
                                                {0.910, 0.862, 0.942, 200, QStringLiteral("clustered by case")},
                                                {0.925, 0.880, 0.954, 200, QStringLiteral("clustered by case")}}};
    const auto at = static_cast<std::size_t>(column);
    ColumnHeadView head;
    head.name = m_shape.longTexts ? names[at % 6] + QStringLiteral(" with a long parameter set, temperature 0.8") : names[at % 6];
    head.shortName = names[at % 6];
    head.isBaseline = column == 0;
    head.latency = {1200.0, column == 2 ? 4200.0 : 1900.0 - 200.0 * column, 800};
    head.cost = {{column == 2 ? 2'900'000'000 : 210'000'000 - 10'000'000 * column}, 800, 0};
    head.tokens = {300'000 - 20'000 * column, 0, 29'600, 800};
    if (column == 5) {
        head.cost.unpriced = 800;
        head.errors = 3;
        head.tokens.input.reset();
        return head;
    }
    head.pass = rates[at % 3];
    if (column > 0) {
        head.againstBaseline = AgainstBaselineView{0.045, 0.012, 0.079, 0.008, ComparedVerdict::Better, 0, 0.02, 200,
                                                   QStringLiteral("paired difference, Newcombe; exact McNemar")};
        if (column == 2)
            head.againstBaseline = AgainstBaselineView{0.06, -0.01, 0.13, 0.09, ComparedVerdict::NoEvidence, 610, 0.02, 200,
                                                       QStringLiteral("paired difference, Newcombe; exact McNemar")};
        if (column == 3)
            head.againstBaseline = AgainstBaselineView{-0.031, -0.058, -0.004, 0.02, ComparedVerdict::Worse, 0, 0.02, 200,
                                                       QStringLiteral("paired difference, Newcombe; exact McNemar")};
    }
    return head;
}

CompareRow FakeComparison::makeRow(int number) const
{
    const Message &message = messageOf(number, m_shape.cases);
    CompareRow row;
    row.caseId = number < 5 ? QString::fromUtf8(message.id) : QStringLiteral("%1-%2").arg(QString::fromUtf8(message.id)).arg(number);
    row.input = QString::fromUtf8(message.question);
    row.reference = QStringLiteral("The documents give no new date; offer a person.");
    for (int column = 0; column < m_shape.columns; ++column) {
        const auto at = static_cast<std::size_t>(column % 3);
        CompareCell cell;
        cell.state = CellState::Ok;
        cell.output = QString::fromUtf8(message.answers[at]);
        cell.verdict = message.verdicts[at];
        cell.latencyMs = 900.0 + 130.0 * number + (at == 2 ? 2000 : 0);
        cell.agree = number == 2 ? 3 : 4;
        cell.repeats = 4;
        cell.fromCache = number == 6;
        if (m_shape.longTexts)
            cell.output = cell.output.repeated(4).left(outputPreviewLength);
        if (m_shape.unfinished && column == m_shape.columns - 1 && number >= 2) {
            static const std::array<CellState, 5> states{CellState::Error, CellState::Streaming, CellState::Waiting,
                                                         CellState::Cancelled, CellState::Missing};
            cell = CompareCell();
            cell.state = states[static_cast<std::size_t>(number - 2) % states.size()];
            if (cell.state == CellState::Error)
                cell.errorText = QStringLiteral("The server answered 503 five times. It is overloaded.");
            if (cell.state == CellState::Streaming)
                cell.output = QStringLiteral("Under Billing in your");
        }
        row.cells.push_back(cell);
    }
    return row;
}

std::vector<int> FakeComparison::numbersOf(CompareFilter filter) const
{
    std::vector<int> numbers;
    for (int number = 0; number < m_shape.cases; ++number) {
        const auto &verdicts = messageOf(number, m_shape.cases).verdicts;
        const bool differ = std::any_of(verdicts.begin(), verdicts.end(), [&](CellVerdict v) { return v != verdicts[0]; });
        if (filter == CompareFilter::All || (differ && (filter == CompareFilter::Differ || (verdicts[0] == pass) == (filter == CompareFilter::Broken))))
            numbers.push_back(number);
    }
    return numbers;
}

Result<std::vector<CompareRow>> FakeComparison::rows(CompareFilter filter, std::int64_t first, std::int64_t count) const
{
    ++reads;
    if (broken)
        return fail(*broken);
    const std::vector<int> numbers = numbersOf(filter);
    std::vector<CompareRow> rows;
    for (std::int64_t at = first; at < std::min<std::int64_t>(first + count, static_cast<std::int64_t>(numbers.size())); ++at)
        rows.push_back(makeRow(numbers[static_cast<std::size_t>(at)]));
    return rows;
}

Result<CaseDetail> FakeComparison::detail(const QString &caseId) const
{
    if (broken)
        return fail(*broken);
    for (int number = 0; number < m_shape.cases; ++number) {
        const CompareRow row = makeRow(number);
        if (row.caseId != caseId)
            continue;
        CaseDetail detail;
        detail.caseId = caseId;
        detail.inputs = {{QStringLiteral("question"), row.input}};
        detail.documents = {{QStringLiteral("doc 3: Late parcels"), QStringLiteral("We do not promise dates. A colleague calls the courier.")}};
        detail.reference = row.reference;
        for (const CompareCell &cell : row.cells) {
            DetailColumn column;
            column.cell = cell;
            if (m_shape.longTexts)
                column.cell.output = cell.output.repeated(50);
            column.tokens = 412;
            column.cost = Money{260'000};
            detail.columns.push_back(column);
        }
        using Kind = DiffSegment::Kind;
        if (number == 0 && detail.columns.size() > 1)
            detail.columns[1].againstBaseline = {
                {Kind::Equal, QStringLiteral("I am sorry that order 4711 is late. ")},
                {Kind::Deleted, QStringLiteral("I cannot see a new delivery date.")},
                {Kind::Inserted, QStringLiteral("It will arrive by Wednesday.")},
                {Kind::Equal, QStringLiteral(" A colleague can call the courier for you")},
                {Kind::Deleted, QStringLiteral("; shall I connect you?")},
                {Kind::Inserted, QStringLiteral(" if it does not.")}};
        for (const char *name : {"answer is right", "short", "polite"}) {
            ScorerView scorer{QString::fromUtf8(name), {}};
            for (const CompareCell &cell : row.cells)
                scorer.columns.push_back({cell.verdict == pass || *name != 'a' ? 1.0 : 0.0, *name == 'a' ? cell.verdict : pass, name == std::string_view("answer is right") ? QStringLiteral("promises Wednesday; no document gives a date.") : QString()});
            detail.scores.push_back(scorer);
        }
        return detail;
    }
    return fail(ErrorCode::BadInput, QStringLiteral("There is no case %1 in this comparison").arg(caseId));
}

Result<std::vector<ComparisonInfo>> FakeCatalog::comparisons() const
{
    if (broken)
        return fail(*broken);
    if (!m_shape)
        return std::vector<ComparisonInfo>();
    return std::vector<ComparisonInfo>{{QStringLiteral("one"), QStringLiteral("tone v7 v8"), QStringLiteral("3 columns · 60 cases")},
                                       {QStringLiteral("two"), QStringLiteral("answers"), QStringLiteral("2 columns · 118 cases")}};
}

Result<std::unique_ptr<CompareSource>> FakeCatalog::open(const QString &) const
{
    if (broken)
        return fail(*broken);
    return std::make_unique<FakeComparison>(*m_shape);
}
