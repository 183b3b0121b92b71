// The filter language: what is read, what is refused and where, and what it takes, against an evaluator of our own.
#include <QTest>
#include <map>

#include "base/splitmix64.h"
#include "storage/filter.h"
#include "storage/filter_values.h"
#include "storage/results.h"
#include "storage/search_index.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

/// One result as the evaluator below knows it: no SQL, no index.
struct Known
{
    std::string prompt, output, input, state, error;
    std::vector<std::string> tags;
    bool hasOutput = true;
    std::optional<double> cost, latency, tokens;
    std::map<std::string, std::optional<double>> scores;
    std::optional<bool> pass;
};

/// A little question with its text and, worked out independently, its answer: true, false or unknown.
struct AskedFilter
{
    std::string text;
    std::function<std::optional<bool>(const Known &)> answer;
};

std::vector<std::string> wordsOf(const std::string &text)
{
    std::vector<std::string> words;
    std::string word;
    const QString padded = QString::fromStdString(text + ' ');
    for (const QChar c : padded) {
        if (c.isLetterOrNumber())
            word += QString(c.toLower()).toStdString();
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    return words;
}

bool hasWords(const std::string &text, const std::string &phrase, bool prefix)
{
    const auto all = wordsOf(text);
    const auto sought = wordsOf(phrase);
    for (std::size_t at = 0; !sought.empty() && at + sought.size() <= all.size(); ++at) {
        bool same = true;
        for (std::size_t i = 0; i < sought.size(); ++i) {
            const bool last = prefix && i + 1 == sought.size();
            same = same && (last ? all[at + i].starts_with(sought[i]) : all[at + i] == sought[i]);
        }
        if (same)
            return true;
    }
    return false;
}

AskedFilter numeric(SplitMix64 &random, const std::string &field, const std::vector<std::string> &values,
                 const std::function<std::optional<double>(const Known &)> &read)
{
    static const std::vector<std::string> signs{"<", "<=", ">", ">=", "=", ":", ".."};
    const std::string sign = signs[random.below(signs.size())];
    const std::string a = values[random.below(values.size())];
    const std::string b = values[random.below(values.size())];
    const double x = std::stod(a);
    const double y = std::stod(b);
    return {field + (sign == ".." ? ":" + a + ".." + b : sign == ":" ? ":" + a + "," + b : sign + a), [=](const Known &row) -> std::optional<bool> {
                const auto value = read(row);
                if (!value)
                    return std::nullopt;
                return sign == "<" ? *value < x : sign == "<=" ? *value <= x : sign == ">" ? *value > x : sign == ">=" ? *value >= x
                     : sign == "=" ? *value == x : sign == ":" ? *value == x || *value == y : *value >= x && *value <= y;
            }};
}

AskedFilter text(SplitMix64 &random)
{
    static const std::vector<std::string> phrases{"refund", "late parcel", "REFUND", "ref", "parcel late", "größe", "the", "is late", "10"};
    const std::string phrase = phrases[random.below(phrases.size())];
    const bool prefix = random.below(3) == 0;
    const std::string typed = (phrase.find(' ') == std::string::npos ? phrase : "\"" + phrase + "\"") + (prefix ? "*" : "");
    switch (random.below(3)) {
    case 0:
        return {"output:" + typed, [=](const Known &row) -> std::optional<bool> {
                    return row.hasOutput ? std::optional(hasWords(row.output, phrase, prefix)) : std::nullopt;
                }};
    case 1: return {"input:" + typed, [=](const Known &row) -> std::optional<bool> { return hasWords(row.input, phrase, prefix); }};
    default:
        return {typed, [=](const Known &row) -> std::optional<bool> {
                    return (row.hasOutput && hasWords(row.output, phrase, prefix)) || hasWords(row.input, phrase, prefix);
                }};
    }
}

AskedFilter term(SplitMix64 &random)
{
    switch (random.below(11)) {
    case 0: return numeric(random, "cost", {"0.0001", "0.0002", "0.0003"}, [](const Known &row) { return row.cost; });
    case 1: return numeric(random, "latency", {"1", "2.5", "12.345", "40"}, [](const Known &row) { return row.latency; });
    case 2: return numeric(random, "tokens", {"10", "15", "20"}, [](const Known &row) { return row.tokens; });
    case 3:
        return numeric(random, "score.contains", {"0", "0.5", "1"}, [](const Known &row) {
            const auto found = row.scores.find("contains");
            return found == row.scores.end() ? std::nullopt : found->second;
        });
    case 4:
        return numeric(random, "score.\"answer is right\"", {"0", "0.5", "1"}, [](const Known &row) {
            const auto found = row.scores.find("answer is right");
            return found == row.scores.end() ? std::nullopt : found->second;
        });
    case 5: {
        const std::string tag = random.below(2) ? "late" : "Angry";
        return {"tag:" + tag, [=](const Known &row) -> std::optional<bool> {
                    return std::any_of(row.tags.begin(), row.tags.end(), [&](const std::string &each) { return wordsOf(each) == wordsOf(tag); });
                }};
    }
    case 6: {
        const bool exact = random.below(2);
        return {exact ? "prompt=triage" : "prompt:TRIAGE", [](const Known &row) -> std::optional<bool> { return row.prompt == "triage"; }};
    }
    case 7: {
        const std::string error = random.below(2) ? "timeout" : "auth";
        return {"error:" + error, [=](const Known &row) -> std::optional<bool> {
                    return row.error.empty() ? std::nullopt : std::optional(row.error == error);
                }};
    }
    case 8: return {"pass:false", [](const Known &row) { return row.pass ? std::optional(!*row.pass) : std::nullopt; }};
    case 9: return {"state:ok,error", [](const Known &row) -> std::optional<bool> { return row.state != "cancelled"; }};
    default: return text(random);
    }
}

/// Kleene's three-valued logic over random questions.
AskedFilter expression(SplitMix64 &random, int depth)
{
    const auto kind = depth == 0 ? 3 : random.below(5);
    if (kind >= 3)
        return term(random);
    const AskedFilter a = expression(random, depth - 1);
    if (kind == 0) {
        return {(random.below(2) ? "NOT (" : "-(") + a.text + ")", [=](const Known &row) {
                    const auto value = a.answer(row);
                    return value ? std::optional(!*value) : std::nullopt;
                }};
    }
    const AskedFilter b = expression(random, depth - 1);
    const bool isOr = kind == 1;
    return {"(" + a.text + (isOr ? " OR " : " ") + b.text + ")", [=](const Known &row) -> std::optional<bool> {
                const auto x = a.answer(row);
                const auto y = b.answer(row);
                if (x == std::optional(isOr) || y == std::optional(isOr))
                    return isOr;
                return x && y ? std::optional(!isOr) : std::nullopt;
            }};
}

template <typename T>
const T &pick(SplitMix64 &random, const std::vector<T> &from)
{
    return from[random.below(from.size())];
}

/// A project of two runs with everything a filter can ask for, and beside it the same as plain values.
class Results
{
public:
    Results()
    {
        SplitMix64 random(7);
        const std::vector<std::string> texts{"The parcel is late.", "refund the money", "Refunds: late, parcel", "GRÖSSE oder Größe", "it's 10 o'clock",
                                             "parcel late", "nothing here", "foreground is late"};
        std::vector<Case> cases;
        for (int i = 0; i < 40; ++i) {
            Case item{"c" + std::to_string(i), {{{"question", pick(random, texts)}}, {}, {}, {}, {}}};
            if (random.below(2))
                item.content.tags.push_back("angry");
            if (random.below(2))
                item.content.tags.push_back("late");
            cases.push_back(item);
        }
        const auto dataset = addDataset(project, "cases", cases);
        const VersionInfo triage = addVersion(project, "triage", "one");
        const VersionInfo reply = addVersion(project, "reply", "two");
        fill(addRun(project, "first", dataset, {{triage, "small"}, {reply, "large"}}, {"contains", "answer is right"}), cases, random, texts);
        fill(addRun(project, "second", dataset, {{triage, "small"}}, {"numeric", "contains"}), cases, random, texts);
    }

    std::vector<std::int64_t> taken(const std::string &filter)
    {
        const auto reader = project.reader();
        const auto columns = ResultColumns::load(*reader);
        const auto parsed = parseFilter(filter);
        if (!parsed)
            qFatal("%s: %s", filter.c_str(), qPrintable(toSentence(parsed.error())));
        auto keys = resultKeys(*reader, *columns, {{}, *parsed, {}, {}});
        if (!keys)
            qFatal("%s: %s", filter.c_str(), qPrintable(toSentence(keys.error())));
        std::sort(keys->begin(), keys->end());
        return *keys;
    }

    std::vector<std::int64_t> expected(const AskedFilter &question) const
    {
        std::vector<std::int64_t> keys;
        for (std::size_t i = 0; i < known.size(); ++i) {
            if (question.answer(known[i]) == std::optional(true))
                keys.push_back(static_cast<std::int64_t>(i) + 1);
        }
        return keys;
    }

    TestProject project;
    std::vector<Known> known;

private:
    void fill(const StartedRun &run, const std::vector<Case> &cases, SplitMix64 &random, const std::vector<std::string> &texts)
    {
        RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
        for (std::size_t position = 0; position < cases.size(); ++position) {
            for (int column = 0; column < static_cast<int>(run.spec.columns.size()); ++column)
                addOne(recorder, run, cases[position], static_cast<std::int64_t>(position), column, random, texts);
        }
        if (auto done = recorder.flush(); !done)
            qFatal("%s", qPrintable(toSentence(done.error())));
    }

    void addOne(RunRecorder &recorder, const StartedRun &run, const Case &item, std::int64_t position, int column, SplitMix64 &random,
                const std::vector<std::string> &texts)
    {
        const RunColumn &of = run.spec.columns[static_cast<std::size_t>(column)];
        ResultRow row = answerTo(run, item, column, pick(random, texts));
        Known entry;
        entry.prompt = of.promptName;
        entry.output = *row.output;
        entry.input = item.content.vars.at("question");
        entry.tags = item.content.tags;
        entry.state = "ok";
        const std::vector<std::int64_t> latencies{1000, 2500, 12'345, 40'000};
        row.latencyUs = pick(random, latencies);
        row.cost = random.below(4) ? std::optional(Money{static_cast<std::int64_t>(random.below(4)) * 100'000}) : std::nullopt;
        row.tokens.output = random.below(4) ? std::optional<std::int64_t>(static_cast<std::int64_t>(random.below(3)) * 5) : std::nullopt;
        entry.latency = static_cast<double>(*row.latencyUs) / 1000.0;
        entry.cost = row.cost ? std::optional(static_cast<double>(row.cost->nano) / 1e9) : std::nullopt;
        entry.tokens = row.tokens.output ? std::optional(static_cast<double>(10 + *row.tokens.output)) : std::nullopt;
        std::vector<ScoreRow> scores;
        if (random.below(5) == 0) {
            row.state = random.below(2) ? ResultState::Error : ResultState::Cancelled;
            row.error = row.state == ResultState::Error ? (random.below(2) ? CallError::Timeout : CallError::Auth) : CallError::Cancelled;
            row.output.reset();
            entry.hasOutput = false;
            entry.state = name(row.state);
            entry.error = name(*row.error);
        } else {
            scores = scored(run, random, entry);
        }
        known.push_back(entry);
        recorder.add(row, position, scores, std::nullopt);
    }

    static std::vector<ScoreRow> scored(const StartedRun &run, SplitMix64 &random, Known &entry)
    {
        std::vector<ScoreRow> scores;
        for (std::size_t i = 0; i < run.spec.scorers.size(); ++i) {
            ScoreRow score{static_cast<int>(i), {}, {}, "because"};
            if (random.below(4)) {
                score.value = static_cast<double>(random.below(3)) / 2;
                score.pass = *score.value >= 0.5;
                entry.pass = entry.pass.value_or(true) && *score.pass;
            }
            entry.scores[run.spec.scorers[i].key] = score.value;
            scores.push_back(score);
        }
        return scores;
    }
};

} // namespace

class FilterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "  ", "refund", "\"late parcel\"", "refund*", "-refund", "NOT refund", "- refund", "(a OR b) c", "a AND b",
                                 "score<0.5", "score.contains>=0.5", "score.\"answer is right\"<0.5", "pass.is-json:true", "cost>0.000412",
                                 "latency:100..800", "latency:..800", "latency:100..", "tokens:1,2,5..9", "state:ok,error", "error:rate_limit",
                                 "at:2026", "at>=2026-10-05T09:12", "at:2026-10-01..2026-10-05", "version:v7", "version:3f2a91", "version>=v3",
                                 "prompt:\"support/reply\"", "model:small,large", "run:latest", "tag:late", "case:c7", "input:parcel", "output=\"a \\\"b\\\"\"",
                                 "((((a))))", "NOT NOT a", "at:2026-10-05T09:12:00.5Z", "at:2026-10-05T09:12:00+02:00", "(a)(b)"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void reads()
    {
        QFETCH(QString, text);
        VERIFY_RESULT(parseFilter(text.toStdString()));
    }

    void refusesWithTheColumn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("mentions");
        const std::tuple<const char *, int, const char *> cases[]{
            {"scroe<0.5", 1, "score"},      {"late latncy<5", 6, "latency"},   {"cost:abc", 6, "dollars"},   {"(a OR b", 1, "not closed"},
            {"a)", 2, "opening"},           {"a OR", 5, "missing"},            {"OR a", 1, "missing"},       {"\"open", 1, "quote"},
            {"state:fine", 7, "ok"},        {"error:timout", 7, "timeout"},    {"prompt<a", 7, "order"},     {"latency:", 9, "missing"},
            {"latency: 5", 9, "missing"},   {"at:yesterday", 4, "2026"},       {"version:7", 9, "v7"},       {"ä ö:1", 3, "ö"},
            {"label.tone<good", 12, "number"}, {"tag.x:y", 5, "only score"},     {"score.:1", 7, "name"},      {"cost=1..2", 6, "range"},
            {"\"a\"b", 4, "blank"},         {"pass:maybe", 6, "true"},         {"()", 2, "missing"},         {"cost:..", 6, "ends"},
            {"http://x", 1, "quotes"},      {"at:2026-13", 4, "time"},         {"-", 2, "missing"},          {"NOT", 4, "missing"}};
        for (const auto &[text, column, mentions] : cases)
            QTest::newRow(text) << QString::fromUtf8(text) << column << QString::fromUtf8(mentions);
    }
    void refusesWithTheColumn()
    {
        QFETCH(QString, text);
        QFETCH(int, column);
        QFETCH(QString, mentions);
        const auto parsed = parseFilter(text.toStdString());
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().where.column, column);
        const QString sentence = toSentence(parsed.error());
        QVERIFY2(sentence.contains(mentions), qPrintable(sentence));
    }

    void hostileTextsAreBounded()
    {
        QVERIFY(!parseFilter(std::string(20'000, 'a')));
        QVERIFY(!parseFilter(std::string(8000, '(')));
        QVERIFY(!parseFilter(std::string(8000, '-')));
        std::string many;
        for (int i = 0; i < 2000; ++i)
            many += "a ";
        QVERIFY(!parseFilter(many));
        QVERIFY(!parseFilter("\xff"));
    }

    void periodsOfTime()
    {
        const auto length = [](std::string_view prefix) { return timePeriod(prefix)->end - timePeriod(prefix)->begin; };
        QCOMPARE(length("2026"), 365ll * 86'400'000'000);
        QCOMPARE(length("2024-02"), 29ll * 86'400'000'000);
        QCOMPARE(length("2026-12"), 31ll * 86'400'000'000);
        QCOMPARE(length("2026-10-05"), 86'400'000'000ll);
        QCOMPARE(length("2026-10-05T09:12:00.25"), 10'000ll);
        QCOMPARE(length("2026-10-05T09:12:00Z"), 1'000'000ll);
        QCOMPARE(length("2026-10-05T09:12:00.123456Z"), 1ll);
        for (const char *bad : {"", "26", "2026-1", "2026-02-30", "2026-10-05T25", "2026/10", "2026-10-05 09", "x026"})
            QVERIFY2(!timePeriod(bad), bad);
    }

    void agreesWithAnEvaluatorOfOurOwn()
    {
        Results results;
        SplitMix64 random(42);
        int telling = 0; // neither nothing nor everything
        // Once with nothing in the search index, once with a part of it, once with all.
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 150; ++i) {
                const AskedFilter question = expression(random, 3);
                const auto expected = results.expected(question);
                telling += !expected.empty() && expected.size() < results.known.size();
                QVERIFY2(results.taken(question.text) == expected, question.text.c_str());
            }
            const bool all = round > 0;
            VERIFY_RESULT(results.project.writer().run([&](WriteContext &context) {
                return indexMore(context, std::chrono::milliseconds(all ? 5000 : 0)).map([](bool) {});
            }));
        }
        const auto reader = results.project.reader();
        QCOMPARE(*searchBacklog(*reader), 0);
        QVERIFY2(telling > 250, qPrintable(QString::number(telling)));
    }

    void anyScoreIsMeantWithoutAName()
    {
        Results results;
        const AskedFilter any{"score<0.5", [](const Known &row) -> std::optional<bool> {
                               return std::any_of(row.scores.begin(), row.scores.end(), [](const auto &score) { return score.second && *score.second < 0.5; });
                           }};
        QCOMPARE(results.taken(any.text), results.expected(any));
        QVERIFY(!results.taken(any.text).empty());
    }

    void versionsRunsAndTimes()
    {
        Results results;
        QCOMPARE(results.taken("run:first").size(), 80u);
        QCOMPARE(results.taken("run:latest").size(), 40u);
        QCOMPARE(results.taken("version:v1").size(), 120u);
        QCOMPARE(results.taken("version>v1").size(), 0u);
        QCOMPARE(results.taken("at:2026-01-01").size(), 120u);
        QCOMPARE(results.taken("at<2026-01-01").size(), 0u);
        QCOMPARE(results.taken("at>=2026-01-01T00:00:00.000001").size(), 0u);
        QCOMPARE(results.taken("case=c7").size(), 3u);
        QCOMPARE(results.taken("case:C7,c8").size(), 6u);
        QCOMPARE(results.taken("model:LARGE -case:c1").size(), 39u);
    }

    void anUnknownScorerIsNamed()
    {
        Results results;
        const auto reader = results.project.reader();
        const auto columns = ResultColumns::load(*reader);
        const auto keys = resultKeys(*reader, *columns, {{}, *parseFilter("late score.contians<1"), {}, {}});
        QVERIFY(!keys);
        QCOMPARE(keys.error().where.column, 6);
        QVERIFY2(keys.error().fix.contains(QStringLiteral("contains")), qPrintable(keys.error().fix));
    }

    void whatIsReadCanBeRun()
    {
        TestProject project;
        const auto reader = project.reader();
        const auto columns = ResultColumns::load(*reader);
        const std::string pieces[]{"a", "-", "NOT ", "OR ", "AND ", "(", ")", "\"", "*", ":", "=", "<", ">=", ",", "..", " ", "score", ".", "cost", "1", "v1",
                                   "at", "2026", "tag", "output", "input", "version", "state:ok", "pass", "true", "\\", "ü", "\xff", std::string(1, '\0')};
        SplitMix64 random(11);
        int read = 0;
        for (int i = 0; i < 20'000; ++i) {
            std::string text;
            for (auto length = random.below(12); length > 0; --length)
                text += pieces[random.below(std::size(pieces))];
            const auto filter = parseFilter(text);
            if (!filter)
                continue;
            ++read;
            const auto count = countResults(*reader, *columns, {{}, *filter, {}, {}});
            QVERIFY2(count, (text + ": " + (count ? "" : toSentence(count.error()).toStdString())).c_str());
        }
        QVERIFY2(read > 1000, qPrintable(QString::number(read)));
    }

    void noTextOfAFilterBecomesSql()
    {
        Results results;
        for (const char *filter : {"output:\"x') OR 1=1 --\"", "case:\"' OR '1'='1\"", "tag:\"\\\"\"", "output:\"a\\\" OR b\"", "prompt=\"%\""})
            QCOMPARE(results.taken(filter).size(), 0u);
    }
};

QTEST_GUILESS_MAIN(FilterTest)
#include "tst_filter.moc"
