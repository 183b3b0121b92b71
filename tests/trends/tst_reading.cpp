// From a project file to sums: which results a question speaks of, labels, and what was changed meanwhile.
#include <QTest>
#include <algorithm>

#include "storage/prompts.h"
#include "support/label_fixture.h"
#include "trends/trend.h"
#include "trends/trend_reading.h"

using namespace assay;

namespace {

TrendQuestion questionAbout(const std::vector<Measure> &measures)
{
    TrendQuestion question{"reply", {}, {}, {}};
    question.measures = measures;
    return question;
}

const Measure pass{Measure::Kind::Pass, {}};

std::int64_t total(const TrendData &data)
{
    std::int64_t n = 0;
    for (const auto &[key, sum] : data.whole)
        n += key.measure == 0 ? sum.n : 0;
    return n;
}

std::int64_t sqlCount(Database &database, const char *condition)
{
    auto select = database.prepare(std::string("SELECT COUNT(*) FROM (SELECT DISTINCT run, column_number, position FROM result WHERE state = 0 AND pass IS NOT NULL ")
                                   + condition + ")");
    return *select->step() ? select->integer(0) : -1;
}

} // namespace

class Reading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void casesAreCountedAsTheRowsSay()
    {
        ResultProject project;
        const auto reader = project.reader();
        const auto all = readTrend(*reader, questionAbout({pass}));
        VERIFY_RESULT(all);
        QCOMPARE(total(*all), sqlCount(*reader, ""));
        TrendQuestion small = questionAbout({pass});
        small.model = "small";
        QCOMPARE(total(*readTrend(*reader, small)), sqlCount(*reader, "AND column_number IN (0, 2)"));
        small.dataset = "support messages";
        QCOMPARE(total(*readTrend(*reader, small)), sqlCount(*reader, "AND column_number IN (0, 2)"));
    }

    void aScorerWithoutVerdictsIsAMean()
    {
        ResultProject project;
        const auto data = readTrend(*project.reader(), questionAbout({{Measure::Kind::Scorer, "polite"}, {Measure::Kind::Scorer, "right"}}));
        VERIFY_RESULT(data);
        QCOMPARE(data->units[0], TrendUnit::Score);
        QCOMPARE(data->units[1], TrendUnit::Share);
    }

    void aChannelTakesWhatItPointedAt()
    {
        ResultProject project;
        const auto version = resolvePrompt(*project.reader(), "reply@v1");
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) {
            return moveChannel(context, version->prompt.id, "production", version->version->hash, "first release");
        }));
        TrendQuestion question = questionAbout({pass});
        question.channel = "production";
        const auto reader = project.reader();
        const auto data = readTrend(*reader, question);
        VERIFY_RESULT(data);
        QCOMPARE(total(*data), sqlCount(*reader, "AND column_number IN (0, 1)"));
        QCOMPARE(data->releases.size(), std::size_t(1));
        question.channel = "staging";
        QVERIFY(!readTrend(*reader, question));
    }

    void labelsAreFollowedByTheirAnswers()
    {
        ResultProject project;
        const auto reader = project.reader();
        QueueRequest request;
        request.name = "check";
        request.run = "nightly";
        request.questions = questionsOfText("[{\"name\":\"fine\",\"kind\":\"pass_fail\",\"text\":\"Fine?\"},{\"name\":\"why\",\"kind\":\"text\",\"text\":\"Why?\",\"required\":false}]");
        const QueueInfo queue = makeTestQueue(*reader, project.writer(), request);
        TestJudge judge(*reader, project.writer(), queue, testUser().person);
        for (const char *answer : {"\"pass\"", "\"fail\"", "\"pass\""})
            VERIFY_RESULT(judge.answer(judge.next(), "fine", answer));
        const auto data = readTrend(*project.reader(), questionAbout({{Measure::Kind::Label, "fine"}}));
        VERIFY_RESULT(data);
        QCOMPARE(total(*data), std::int64_t(3));
        QCOMPARE(data->units[0], TrendUnit::Share);
        const auto view = computeTrend(*data, questionAbout({{Measure::Kind::Label, "fine"}}));
        QCOMPARE(view->series.front().points.front().estimate.n, std::int64_t(3));
        QVERIFY(view->series.front().points.front().isHollow);
        const auto texts = readTrend(*project.reader(), questionAbout({{Measure::Kind::Label, "why"}}));
        QVERIFY(!texts && texts.error().what.contains(QStringLiteral("why")));
    }

    void whatWasChangedIsNamedOnce()
    {
        TestProject project;
        std::vector<Case> cases{{"c1", {}}, {"c2", {}}};
        cases[0].content.vars["question"] = "one";
        cases[1].content.vars["question"] = "two";
        const auto dataset = addDataset(project, "cases", cases);
        const VersionInfo first = addVersion(project, "reply", "one {{question}}");
        const auto run = [&](const std::string &name, const VersionInfo &version, const std::vector<std::string> &models, const std::vector<std::string> &scorers) {
            std::vector<std::pair<VersionInfo, std::string>> columns;
            for (const std::string &model : models)
                columns.emplace_back(version, model);
            const StartedRun started = addRun(project, name, dataset, columns, scorers);
            RunRecorder recorder(project.writer(), started.spec, started.info.key, false);
            recorder.add(answerTo(started, cases[0], 0, "text"), 0, {{0, 1.0, true, {}}}, {});
            QVERIFY(recorder.flush());
        };
        run("a", first, {"small"}, {"right"});
        run("b", first, {"small"}, {"right"});
        const VersionInfo second = addVersion(project, "reply", "two {{question}}");
        run("c", second, {"small", "large"}, {"right", "polite"});
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) { return moveChannel(context, second.prompt, "production", second.hash, "better"); }));
        cases[1].content.vars["question"] = "another";
        addDataset(project, "cases", cases);
        const auto data = readTrend(*project.reader(), questionAbout({pass}));
        VERIFY_RESULT(data);
        std::vector<std::string> names;
        for (const TrendChange &change : data->changes)
            names.push_back(std::string(name(change.kind)) + " " + change.name);
        QVERIFY(names == (std::vector<std::string>{"version v1", "version v2", "scorer polite", "model large", "channel production → v2", "dataset cases v2"}));
        QVERIFY(data->changes[2].isMeasurement() && !data->changes[3].isMeasurement());
        QCOMPARE(data->changes[4].reason, std::string("better"));
    }
};

QTEST_GUILESS_MAIN(Reading)
#include "tst_reading.moc"
