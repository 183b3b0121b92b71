#include "support/compare_fixture.h"

#include <algorithm>
#include <array>

#include "storage/database.h"

using namespace assay;

namespace {

struct Exchange
{
    const char *id;
    const char *question;
    std::array<const char *, 3> answers;
    std::array<bool, 3> verdicts;
};

constexpr bool pass = true;
constexpr bool no = false;

/// Worst change first: broken, fixed, then alike.
const std::array<Exchange, 8> exchanges{{
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

const Exchange &exchangeOf(int number, int cases)
{
    // The first rows are the ones that differ, in the order of the table; later ones are alike.
    const int differing = 5;
    const int at = number < differing || cases <= static_cast<int>(exchanges.size())
                       ? number
                       : differing + number % (static_cast<int>(exchanges.size()) - differing);
    return exchanges[static_cast<std::size_t>(at)];
}

constexpr std::array<const char *, 3> scorers{"answer is right", "short", "polite"};

/// The first two answer by version; from the third on `large` answers like nobody else.
std::size_t answerOf(int column)
{
    return static_cast<std::size_t>(column % 3);
}

constexpr std::int64_t startedUs = 1'767'225'600'000'000;

} // namespace

ComparisonProject::ComparisonProject(Shape shape) : m_shape(shape)
{
    const auto v1 = addVersion(m_project, "reply", "Answer: {{question}}");
    const auto v2 = addVersion(m_project, "reply", "Answer warmly: {{question}}");
    const auto v3 = addVersion(m_project, "reply", "Answer shortly: {{question}}");
    for (int number = 0; number < shape.cases; ++number) {
        const Exchange &exchange = exchangeOf(number, shape.cases);
        Case item;
        item.id = number < 5 ? exchange.id : std::string(exchange.id) + "-" + std::to_string(number);
        item.content.vars["question"] = exchange.question;
        item.content.reference = "The documents give no new date; offer a person.";
        item.content.documents.push_back({"3", "Late parcels", "We do not promise dates. A colleague calls the courier."});
        m_cases.push_back(std::move(item));
    }
    const auto dataset = addDataset(m_project, "support", m_cases);
    const std::string ending = shape.longTexts ? " with a long parameter set, temperature 0.8" : "";
    const std::string small = "small" + ending;
    const std::string large = "large" + ending;
    std::vector<std::pair<VersionInfo, std::string>> columns{{v1, small}, {v2, small}, {v2, large}, {v3, small}, {v3, large}, {v1, large}};
    columns.resize(static_cast<std::size_t>(shape.columns), columns.front());
    const std::string name = shape.longTexts ? "warm but short answers without promises against what production says today" : "tone v1 v2";
    m_run = addRun(m_project, name, dataset, columns, {scorers.begin(), scorers.end()}, shape.repeats);
    record();
    m_session = std::make_unique<Session>(std::move(m_project.file));
}

ComparisonProject::~ComparisonProject() = default;

ResultRow ComparisonProject::rowOf(int number, int column, int repeat) const
{
    const Exchange &exchange = exchangeOf(number, m_shape.cases);
    std::string text = exchange.answers[answerOf(column)];
    for (int times = 1; m_shape.longTexts && times < 200; ++times)
        text += std::string(" ") + exchange.answers[answerOf(column)];
    ResultRow row = answerTo(m_run, m_cases[static_cast<std::size_t>(number)], column, text);
    row.repeat = repeat;
    row.latencyUs = (900 + 130 * (number % 9) + (answerOf(column) == 2 ? 2000 : 0)) * 1000;
    row.tokens = {350 + number, {}, 40, {}};
    row.cost = Money{answerOf(column) == 2 ? 14'500'000 : 1'050'000};
    row.fromCache = number == 6;
    row.at = {startedUs + number * 1000};
    if (column == 5)
        row.cost.reset();
    if (column == 5 && number % 20 == 7) {
        row.state = ResultState::Error;
        row.error = CallError::Overloaded;
        row.errorText = "The server answered 503 five times. It is overloaded.";
        row.output.reset();
    }
    return row;
}

std::vector<ScoreRow> ComparisonProject::scoresOf(int number, int column) const
{
    const bool right = exchangeOf(number, m_shape.cases).verdicts[answerOf(column)];
    return {{0, right ? 1.0 : 0.0, right, right ? "" : "promises Wednesday; no document gives a date."}, {1, 1.0, true, ""}, {2, 0.95, std::nullopt, ""}};
}

void ComparisonProject::record()
{
    Writer &writer = m_project.writer();
    RunRecorder recorder(writer, m_run.spec, m_run.info.key, false);
    for (int number = 0; number < m_shape.cases; ++number) {
        for (int column = 0; column < m_shape.columns; ++column) {
            const bool open = m_shape.unfinished && column == m_shape.columns - 1 && number >= 2;
            if (open && number % 3 == 0)
                continue; // missing
            for (int repeat = 0; repeat < m_shape.repeats; ++repeat) {
                ResultRow row = rowOf(number, column, repeat);
                if (open) {
                    row.state = number % 3 == 1 ? ResultState::Cancelled : ResultState::Error;
                    row.error = number % 3 == 1 ? CallError::Cancelled : CallError::Overloaded;
                    row.errorText = number % 3 == 1 ? "" : "The server answered 503 five times. It is overloaded.";
                    row.output.reset();
                }
                const bool ok = row.state == ResultState::Ok;
                recorder.add(std::move(row), number, ok ? scoresOf(number, column) : std::vector<ScoreRow>(), std::nullopt);
            }
        }
    }
    if (auto flushed = recorder.flush(); !flushed)
        qFatal("%s", qPrintable(toSentence(flushed.error())));
    const auto sealed = writer.run([this](WriteContext &context) { return sealRun(context, m_run.info, m_shape.unfinished ? "stopped" : "done"); });
    if (!sealed)
        qFatal("%s", qPrintable(toSentence(sealed.error())));
}

int ComparisonProject::goOn(int cases)
{
    RunRecorder recorder(**m_session->file().writer(), m_run.spec, m_run.info.key, true);
    int stored = 0;
    for (; stored < cases; ++m_wentOn) {
        if (m_wentOn < 2)
            continue;
        recorder.add(rowOf(m_wentOn, m_shape.columns - 1, 0), m_wentOn, scoresOf(m_wentOn, m_shape.columns - 1), std::nullopt);
        ++stored;
    }
    if (auto flushed = recorder.flush(); !flushed)
        qFatal("%s", qPrintable(toSentence(flushed.error())));
    return stored;
}
