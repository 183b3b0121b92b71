#include "support/result_fixture.h"

#include "project/run_columns.h"

using namespace assay;

namespace {

const char *const answers[]{"Your refund of 40 euros arrives tomorrow.",
                            "We are sorry about the late delivery. Your money comes back within two days, I promise.",
                            "Refund approved.",
                            "The late delivery was the courier's fault, so we cannot refund.",
                            "Please ask the person who bought it.",
                            "=HYPERLINK(\"http://example.org\") <b>not bold</b> & {{not a variable}}",
                            "It takes three to ten days."};
const char *const names[]{"refund-partial", "refund-late", "refund-card", "late-delivery", "gift"};

std::vector<Case> supportCases(int count)
{
    std::vector<Case> cases;
    for (int i = 0; i < count; ++i) {
        CaseContent content;
        content.vars = {{"question", "Message " + std::to_string(i) + ": where is my money?"}};
        content.reference = i % 3 ? std::optional<std::string>("Refunds take five working days.") : std::nullopt;
        content.tags = i % 2 ? std::vector<std::string>{"late"} : std::vector<std::string>{"angry", "refund"};
        cases.push_back({std::string(names[i % 5]) + "-" + std::to_string(i), std::move(content)});
    }
    return cases;
}

void mustBe(const Status &done)
{
    if (!done)
        qFatal("%s", qPrintable(toSentence(done.error())));
}

} // namespace

ResultProject::ResultProject(int cases) : m_cases(supportCases(cases)), m_dataset(addDataset(m_project, "support messages", m_cases))
{
    const VersionInfo first = addVersion(m_project, "support/reply", "Answer politely: {{question}}");
    const VersionInfo second = addVersion(m_project, "support/reply", "Answer politely and briefly: {{question}}");
    const std::vector<std::pair<VersionInfo, std::string>> columns{{first, "small"}, {first, "large"}, {second, "small"}, {second, "large"}};
    m_older = fill("nightly", columns, 1);
    m_newer = fill("tone v1 v2", columns, 2);
    m_session = std::make_unique<Session>(std::move(m_project.file));
}

ResultRow ResultProject::rowOf(const StartedRun &run, int number, int column, int repeat) const
{
    const int seed = number * 7 + column * 3 + repeat + static_cast<int>(run.info.key) * 5;
    ResultRow row = answerTo(run, m_cases[static_cast<std::size_t>(number)], column, answers[seed % 7]);
    row.repeat = repeat;
    row.latencyUs = 300'000 + (seed * 7919) % 1'400'000;
    row.firstTokenUs = *row.latencyUs / 3;
    row.cost = seed % 29 ? std::optional(Money{80'000 + (seed * 613) % 40'000}) : std::nullopt;
    row.snapshot = "model-2026-01";
    row.providerRequestId = "req-" + std::to_string(seed);
    row.fromCache = seed % 23 == 0;
    row.at.us += run.info.key * 3'600'000'000 + seed * std::int64_t{1'000'000};
    if (seed % 17 == 3) {
        row.state = seed % 2 ? ResultState::Error : ResultState::Cancelled;
        row.output.reset();
        row.finishReason.reset();
        if (row.state == ResultState::Error) {
            row.error = CallError::RateLimit;
            row.errorText = "429: slow down";
        }
    } else if (seed % 31 == 7) {
        row.output = "A long answer. " + std::string(12'000, 'x');
    }
    return row;
}

StartedRun ResultProject::fill(const std::string &name, const std::vector<std::pair<VersionInfo, std::string>> &columns, int repeats)
{
    StartedRun run = addRun(m_project, name, m_dataset, columns, {"right", "polite"});
    const auto builder = ColumnCallBuilder::make(*m_project.reader(), run.spec);
    RunRecorder recorder(m_project.writer(), run.spec, run.info.key, false);
    for (int number = 0; number < static_cast<int>(m_cases.size()); ++number) {
        const Case &item = m_cases[static_cast<std::size_t>(number)];
        for (int column = 0; column < static_cast<int>(columns.size()); ++column) {
            for (int repeat = 0; repeat < repeats; ++repeat) {
                ResultRow row = rowOf(run, number, column, repeat);
                row.request = (*builder)->build(column, RunCase{number, row.caseHash, item}, repeat)->hash;
                std::vector<ScoreRow> scores;
                if (row.state == ResultState::Ok) {
                    const bool right = (number + column + repeat) % 3 != 0;
                    scores.push_back({0, right ? 1.0 : 0.25, right, right ? "says when" : "promises “tomorrow”"});
                    scores.push_back({1, ((number * 3 + column) % 11) / 10.0, {}, "judge v3"});
                }
                recorder.add(std::move(row), number, std::move(scores), std::nullopt);
                ++m_results;
            }
        }
    }
    mustBe(recorder.flush());
    mustBe(m_project.writer().run([&](WriteContext &context) { return sealRun(context, run.info, "done"); }));
    return run;
}

void ResultProject::addAnswer(const std::string &output, bool isScored)
{
    RunRecorder recorder(writer(), m_newer.spec, m_newer.info.key, false);
    ResultRow row = answerTo(m_newer, m_cases.front(), 0, output);
    row.repeat = 10 + static_cast<int>(m_results);
    recorder.add(std::move(row), 0, isScored ? std::vector<ScoreRow>{{0, 1.0, true, "new"}} : std::vector<ScoreRow>(), std::nullopt);
    mustBe(recorder.flush());
    ++m_results;
    m_session->tellChanged(Fact::Runs);
}
