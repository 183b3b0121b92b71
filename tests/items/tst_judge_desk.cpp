// A judge beside people as the page Judges shows it: the figures of the command line, what is unknown, filters that find the answers, choices.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "items/format.h"
#include "items/labelling/judge_desk.h"
#include "items/labelling/judge_words.h"
#include "project/judge_calibration.h"
#include "storage/results.h"
#include "support/judge_fixture.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

constexpr int patience = 10'000;

struct Scene
{
    explicit Scene(JudgedProject &looked) : project(looked)
    {
        desk.setSession(&project.session());
        desk.setWatched(true);
        wait();
    }
    ~Scene() { desk.setSession(nullptr); }
    void wait() { (void)QTest::qWaitFor([this] { return project.session().isIdle() && desk.state() != JudgeDesk::State::Reading; }, patience); }
    Json json()
    {
        const auto reader = project.reader();
        const auto report = calibrationReport(*reader, project.run(), "judge", "right");
        return report ? calibrationJson(*report) : Json();
    }

    JudgedProject &project;
    JudgeDesk desk;
};

QString cell(const std::vector<PlainRow> &rows, const QString &id, std::size_t column)
{
    for (const PlainRow &row : rows) {
        if (row.id == id)
            return row.cells[column].text;
    }
    return QStringLiteral("no row ") + id;
}

QString tip(const std::vector<PlainRow> &rows, const QString &id)
{
    for (const PlainRow &row : rows) {
        if (row.id == id)
            return row.cells[1].note;
    }
    return {};
}

QString bounds(const Json &interval, const std::function<QString(double, double)> &written)
{
    return written(interval["lower"].get<double>(), interval["upper"].get<double>());
}

Question question(QuestionKind kind, const char *name = "right")
{
    Question made;
    made.name = name;
    made.kind = kind;
    return made;
}

/// A judge's word and people's on @p n answers, by places of the categories.
void say(CalibrationInput &input, int n, std::size_t people, std::size_t judge, const std::vector<double> &values)
{
    for (int i = 0; i < n; ++i)
        input.items.push_back({static_cast<std::int64_t>(input.items.size() + 1), {judge, values[judge]}, SaidOf{people, values[people]}, 10, {}});
}

CalibrationReport reportOf(const CalibrationInput &input)
{
    CalibrationReport report;
    report.judge = "judge";
    report.question = "right";
    report.figures = calibrate(input);
    return report;
}

} // namespace

class JudgeDeskTest : public QuietTest
{
    Q_OBJECT
    std::unique_ptr<JudgedProject> m_project;
    /// For what only reads.
    JudgedProject &readOnly()
    {
        if (!m_project)
            m_project = std::make_unique<JudgedProject>();
        return *m_project;
    }
private Q_SLOTS:
    void figuresAreThoseOfTheCommandLine()
    {
        Scene scene(readOnly());
        QCOMPARE(scene.desk.state(), JudgeDesk::State::Shown);
        const JudgeView &view = scene.desk.view();
        const Json json = scene.json();
        QVERIFY(view.isEnough);
        const QString kappa = QStringLiteral("Agreement (κ)");
        QCOMPARE(cell(view.figures, kappa, 1), figure(json["kappa"]["estimate"].get<double>(), 2));
        QCOMPARE(cell(view.figures, kappa, 2), bounds(json["kappa"], [](double a, double b) { return QStringLiteral("[%1, %2]").arg(figure(a, 2), figure(b, 2)); }));
        QCOMPARE(cell(view.figures, kappa, 3), QString::number(json["kappa"]["n"].get<int>()));
        const QString same = QStringLiteral("Same verdict");
        QCOMPARE(cell(view.figures, same, 1), percent(json["accuracy"]["estimate"].get<double>()));
        QCOMPARE(cell(view.figures, same, 2), bounds(json["accuracy"], [](double a, double b) { return interval(a, b); }));
        QCOMPARE(cell(view.figures, same, 4), QString::fromStdString(json["accuracy"]["method"].get<std::string>()));
        const QString bias = QStringLiteral("Bias (judge − people)");
        QCOMPARE(cell(view.figures, bias, 1), points(json["bias"]["estimate"].get<double>()));
        QCOMPARE(cell(view.figures, bias, 2), bounds(json["bias"], [](double a, double b) { return pointsInterval(a, b); }));
        QVERIFY(tip(view.figures, bias).contains(QStringLiteral("n = 50 answer")));
        QCOMPARE(cell(view.figures, QStringLiteral("Correlation"), 1), figure(json["correlation"].get<double>(), 2));
        QCOMPARE(cell(view.figures, QStringLiteral("Longer answers favoured"), 1), points(json["length_effect"]["estimate"].get<double>()));
        for (const PlainRow &row : view.figures)
            QVERIFY2(!row.cells[4].text.isEmpty(), qPrintable(row.id)); // a method, or why there is no figure
    }

    void ratesAndWhatTheJudgeIsWorth()
    {
        Scene scene(readOnly());
        const JudgeView &view = scene.desk.view();
        const Json json = scene.json();
        const Json &corrected = json["corrected"];
        QCOMPARE(view.rates.size(), 3u);
        QCOMPARE(view.rates[0].estimate.value(), corrected["judge_alone"].get<double>());
        QVERIFY(!view.rates[0].lower);
        QCOMPARE(view.rates[1].estimate.value(), corrected["estimate"].get<double>());
        QCOMPARE(view.rates[1].lower.value(), corrected["lower"].get<double>());
        QCOMPARE(view.rates[1].upper.value(), corrected["upper"].get<double>());
        QCOMPARE(view.rates[1].value, percent(corrected["estimate"].get<double>()));
        QVERIFY(view.rates[1].note.contains(QString::fromStdString(corrected["method"].get<std::string>())));
        QCOMPARE(view.rates[2].estimate.value(), corrected["labels_alone"].get<double>());
        QVERIFY(view.rates[2].upper.value() - view.rates[2].lower.value() > view.rates[1].upper.value() - view.rates[1].lower.value());
        QVERIFY(view.worth.contains(QString::number(std::llround(json["labels_saved"].get<double>()))));
        for (const char *part : {"for_labels", "n_human", "n_judged"})
            QVERIFY2(view.plan.contains(count(std::llround(json["plan"][part].get<double>()))), part);
        QVERIFY(view.fromText.startsWith(QLatin1Char('0')) && view.toText.startsWith(QStringLiteral("100")));
    }

    void theMatrixTagsAndDisagreements()
    {
        Scene scene(readOnly());
        const JudgeView &view = scene.desk.view();
        const Json json = scene.json();
        QCOMPARE(view.categories, (QStringList{QStringLiteral("pass"), QStringLiteral("fail")}));
        for (std::size_t i = 0; i < 2; ++i) {
            for (std::size_t j = 0; j < 2; ++j) {
                QCOMPARE(view.confusion[i].cells[j].count, QString::number(json["confusion"]["people_by_judge"][i][j].get<int>()));
                QCOMPARE(view.confusion[i].cells[j].isAgreement, i == j);
            }
        }
        QCOMPARE(view.slices.size(), json["slices"].size());
        QCOMPARE(view.slices[0].cells[1].text, QString::number(json["slices"][0]["n"].get<int>()));
        QCOMPARE(view.slices[0].cells[2].text, percent(json["slices"][0]["accuracy"]["estimate"].get<double>()));
        QCOMPARE(view.disagreements.size(), json["disagreements"].size());
        for (std::size_t i = 0; i < view.disagreements.size(); ++i)
            QCOMPARE(view.disagreements[i].id, QString::fromStdString(json["disagreements"][i].get<std::string>()));
        const PlainRow &first = view.disagreements.front();
        QVERIFY(first.cells[1].text == QStringLiteral("ana: fail") || first.cells[1].text == QStringLiteral("ana: pass"));
        QVERIFY(first.cells[2].text.startsWith(QStringLiteral("≠ ")));
        QVERIFY(first.cells[1].text.endsWith(QStringLiteral("fail")) == first.cells[2].text.endsWith(QStringLiteral("pass")));
        QVERIFY(first.cells[3].text.contains(QStringLiteral("every claim")));
    }

    void aCellFindsItsAnswers()
    {
        Scene scene(readOnly());
        const auto reader = scene.project.reader();
        const auto columns = ResultColumns::load(*reader);
        for (const ConfusionRow &row : scene.desk.view().confusion) {
            for (const ConfusionCell &each : row.cells) {
                ResultQuery query;
                const auto filter = parseFilter(each.filter.toStdString());
                VERIFY_RESULT(filter);
                query.filter = *filter;
                const auto found = countResults(*reader, *columns, query);
                VERIFY_RESULT(found);
                QCOMPARE(QString::number(*found), each.count);
            }
        }
    }

    void tablesUnderTheModelTester()
    {
        Scene scene(readOnly());
        const JudgeView &view = scene.desk.view();
        for (const auto &[columns, rows] : {std::pair(judgeFigureColumns(), view.figures), {judgeSliceColumns(), view.slices}, {disagreementColumns(), view.disagreements}}) {
            PlainTable table(columns);
            const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
            table.setRows(rows);
            QCOMPARE(table.rowCount(), static_cast<int>(rows.size()));
            QVERIFY(table.rowCount() > 0);
            QCOMPARE(rows.front().cells.size(), columns.size());
            table.setRows({});
        }
    }

    void noModelJudged()
    {
        ResultProject project;
        JudgeDesk desk;
        desk.setSession(&project.session());
        desk.setWatched(true);
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), JudgeDesk::State::NoJudge, patience);
        desk.setSession(nullptr);
    }

    void whatIsNotLookedAtIsNotRead()
    {
        JudgeDesk desk;
        desk.setSession(&readOnly().session());
        QTest::qWait(50);
        QCOMPARE(desk.state(), JudgeDesk::State::Reading);
        desk.setWatched(true);
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), JudgeDesk::State::Shown, patience);
        desk.setSession(nullptr);
    }

    void withTooFewLabelsItSaysHowManyAreMissing()
    {
        JudgedProject project(0);
        Scene scene(project);
        const JudgeView &view = scene.desk.view();
        QCOMPARE(scene.desk.state(), JudgeDesk::State::Shown);
        QVERIFY2(!view.isEnough && view.summary.startsWith(QStringLiteral("30 more blind label")), qPrintable(view.summary));
        QCOMPARE(scene.desk.pick().judge, QStringLiteral("judge")); // contains asks no model
        QCOMPARE(scene.desk.queueQuestion().kind, QuestionKind::PassFail);
        VERIFY_RESULT(project.writer().run([](WriteContext &context) { return labelColumns(context, "judged", "", 10); }));
        project.session().tellChanged(Fact::Labels);
        QTRY_VERIFY_WITH_TIMEOUT(view.summary.startsWith(QStringLiteral("10 more blind label")), patience);
        QVERIFY(view.scope.contains(QStringLiteral("20")));
        QVERIFY(!view.isEnough && view.figures.empty() && view.rates.empty() && view.confusion.empty() && view.disagreements.empty());
        QCOMPARE(scene.desk.queueFilter(), QStringLiteral("run=\"%1\"").arg(project.runId()));
        QCOMPARE(scene.desk.queueQuestion().name, QStringLiteral("right"));
    }

    void whatWasChosenIsRemembered()
    {
        JudgedProject project;
        Scene scene(project);
        QueueRequest request;
        request.name = "another";
        request.run = "latest";
        request.questions = questionsOfText("[{\"name\":\"quality\",\"kind\":\"scale\"},{\"name\":\"which\",\"kind\":\"text\"}]");
        makeTestQueue(*scene.project.reader(), scene.project.writer(), request);
        scene.project.session().tellChanged(Fact::Labels);
        QTRY_COMPARE_WITH_TIMEOUT(scene.desk.choices().questions.size(), 2u, patience); // a text is no category
        QCOMPARE(scene.desk.pick().question, QStringLiteral("right"));
        scene.desk.chooseQuestion(QStringLiteral("quality"));
        QCOMPARE(scene.desk.state(), JudgeDesk::State::Reading);
        scene.wait();
        QVERIFY(!scene.desk.view().isEnough);
        QCOMPARE(scene.desk.queueQuestion().choices, QStringLiteral("1–5"));
        JudgeDesk later;
        later.setSession(&scene.project.session());
        later.setWatched(true);
        QTRY_COMPARE_WITH_TIMEOUT(later.state(), JudgeDesk::State::Shown, patience);
        QCOMPARE(later.pick().question, QStringLiteral("quality"));
        later.chooseRun(QStringLiteral("gone"));
        QTRY_COMPARE_WITH_TIMEOUT(later.pick().run, scene.project.runId(), patience);
        later.setSession(nullptr);
    }

    void pairsStandBesideAJudgeThatCompares()
    {
        const ScorerSpec compares{"judge.pairwise", "which", R"({"model":"m","criteria":"x"})", false};
        const ScorerSpec judges{"judge", "judge", R"({"model":"m","criteria":"x","scale":[1,5]})", false};
        QVERIFY(canStandBeside(question(QuestionKind::Pair), compares));
        QVERIFY(!canStandBeside(question(QuestionKind::Pair), judges));
        JudgeChoices choices{{{QStringLiteral("r"), {}, {}, {judges, compares}}},
                             {question(QuestionKind::PassFail, "right"), question(QuestionKind::Pair, "better"), question(QuestionKind::Scale, "quality")}};
        QCOMPARE(settledPick(choices, {}), (JudgePick{QStringLiteral("r"), QStringLiteral("judge"), QStringLiteral("quality")}));
        QCOMPARE(settledPick(choices, {QStringLiteral("r"), QStringLiteral("which"), {}}).question, QStringLiteral("better"));
        QCOMPARE(settledPick(choices, {QStringLiteral("r"), QStringLiteral("judge"), QStringLiteral("better")}).question, QStringLiteral("quality"));
        CalibrationInput input{{"this", "tie", "baseline"}, false, {}, OrderTally{20, 5, 36, 27}};
        say(input, 30, 0, 0, {1, 0.5, 0});
        say(input, 10, 2, 0, {1, 0.5, 0});
        const JudgeView view = judgeView(reportOf(input), {compares, question(QuestionKind::Pair)}, {});
        QCOMPARE(cell(view.figures, QStringLiteral("Orders disagree"), 1), percent(0.25));
        QCOMPARE(cell(view.figures, QStringLiteral("The first one wins"), 1), percent(0.75));
        QCOMPARE(view.categories.last(), QStringLiteral("the baseline"));
        QVERIFY(view.confusion[2].cells[0].sentence.contains(QStringLiteral("No filter says all of this")));
        QVERIFY(view.confusion[1].cells[1].filter.isEmpty()); // there is nothing to see
        QVERIFY(view.summary.contains(QStringLiteral("▲")));
    }

    void unknownIsSaidNotZero()
    {
        CalibrationInput input{{"pass", "fail"}, false, {}, {}};
        say(input, 40, 0, 0, {1, 0});
        const ScorerSpec judge{"judge", "judge", R"({"model":"m","criteria":"x"})", false};
        const JudgeView view = judgeView(reportOf(input), {judge, question(QuestionKind::PassFail)}, {});
        QVERIFY(view.isEnough);
        QCOMPARE(cell(view.figures, QStringLiteral("Agreement (κ)"), 1), QStringLiteral("–"));
        QVERIFY(cell(view.figures, QStringLiteral("Agreement (κ)"), 4).contains(QStringLiteral("same one thing")));
        QCOMPARE(cell(view.figures, QStringLiteral("Correlation"), 1), QStringLiteral("–"));
        for (const JudgeRate &rate : view.rates) {
            QCOMPARE(rate.value, QStringLiteral("–"));
            QVERIFY(!rate.estimate && rate.note.contains(QStringLiteral("every judged answer is labelled")));
        }
        QVERIFY(view.plan.isEmpty());
        QVERIFY(view.worth.contains(QStringLiteral("No corrected rate")));
    }

    void scalesAndLabelsBecomeFilters()
    {
        const QString run = QStringLiteral("r");
        const ScorerSpec scale{"judge", "how good", R"({"model":"m","criteria":"x","scale":[1,5]})", false};
        QCOMPARE(confusionFilter(run, {scale, question(QuestionKind::Scale, "quality")}, "3", "4").text,
                 QStringLiteral("run=\"r\" label.quality=3 score.\"how good\">=3.5 score.\"how good\"<4.5"));
        const ScorerSpec labels{"judge", "judge", R"({"model":"m","criteria":"x","labels":["good","poor"]})", false};
        const AnswersFilter exact = confusionFilter(run, {labels, question(QuestionKind::Choice)}, "good", "poor");
        QVERIFY(exact.isExact);
        QVERIFY2(exact.text.contains(QStringLiteral("score.judge=0")), qPrintable(exact.text));
        const ScorerSpec several{"judge", "judge", R"({"model":"m","criteria":"x","labels":["good","poor"],"repeats":3})", false};
        QVERIFY(!confusionFilter(run, {several, question(QuestionKind::Choice)}, "good", "poor").isExact);
    }

    void categoriesNobodyUsedAreLeftOutOfALongScale()
    {
        CalibrationInput input{{}, true, {}, {}};
        std::vector<double> values;
        for (int i = 1; i <= 12; ++i) {
            input.categories.push_back(std::to_string(i));
            values.push_back(i);
        }
        say(input, 30, 2, 2, values);
        say(input, 10, 9, 8, values);
        Question asked = question(QuestionKind::Scale);
        asked.scaleTo = 12;
        const JudgeView view = judgeView(reportOf(input), {{"judge", "judge", "{}", false}, asked}, {});
        QCOMPARE(view.categories, (QStringList{QStringLiteral("3"), QStringLiteral("9"), QStringLiteral("10")}));
        QVERIFY(view.leftOut.contains(QStringLiteral("9")));
        QCOMPARE(view.confusion[2].cells[1].count, QStringLiteral("10"));
        QVERIFY(cell(view.figures, QStringLiteral("Bias (judge − people)"), 1).startsWith(QChar(0x2212))); // in steps, no points
    }
};

QTEST_GUILESS_MAIN(JudgeDeskTest)
#include "tst_judge_desk.moc"
