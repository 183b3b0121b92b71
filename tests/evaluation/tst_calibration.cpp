// A judge beside people: the votes of the PandaLM test set, and cases whose figures are plain.
#include <QTest>
#include <cmath>
#include <numeric>

#include "base/splitmix64.h"
#include "evaluation/calibration.h"
#include "support/statistics_vectors.h"

using namespace assay;

namespace {

/// How often llama-7b is preferred, a tie being half, people by majority (statistics.md §9); the first @p labelled drawn ones are labelled.
CalibrationInput pandaInput(std::size_t labelled)
{
    CalibrationInput input{{"this", "tie", "other"}, false, {}, {}};
    std::vector<CalibrationItem> items;
    for (const PandaVote &vote : pandaVotes()) {
        if (vote.first != "llama-7b" && vote.second != "llama-7b")
            continue;
        const int mine = vote.first == "llama-7b" ? 1 : 2;
        const auto said = [mine](int word) { return word == 0 ? SaidOf{1, 0.5} : word == mine ? SaidOf{0, 1.0} : SaidOf{2, 0.0}; };
        items.push_back({static_cast<std::int64_t>(items.size()), said(vote.judge), said(vote.majority()), 0, {}});
    }
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle(order, 0);
    for (std::size_t i = 0; i < order.size(); ++i) {
        input.items.push_back(items[order[i]]);
        if (i >= labelled)
            input.items.back().human.reset();
    }
    return input;
}

CalibrationItem item(bool judge, std::optional<bool> human, std::int64_t length = 10, std::vector<std::string> slices = {})
{
    const auto said = [](bool pass) { return pass ? SaidOf{0, 1.0} : SaidOf{1, 0.0}; };
    return {0, said(judge), human ? std::optional(said(*human)) : std::nullopt, length, std::move(slices)};
}

} // namespace

class Calibration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pandaLmAllLabelled()
    {
        const JudgeCalibration all = calibrate(pandaInput(1000));
        QCOMPARE(all.labelled, 421);
        QCOMPARE(all.missingLabels, 0);
        std::int64_t same = 0;
        std::int64_t n = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            same += all.confusion[i][i];
            for (std::size_t j = 0; j < 3; ++j)
                n += all.confusion[i][j];
        }
        QCOMPARE(n, 421);
        QVERIFY(std::abs(all.accuracy->estimate - static_cast<double>(same) / 421) < 1e-12);
        QCOMPARE(all.disagreements.size(), static_cast<std::size_t>(421 - same));
        QVERIFY(std::abs(all.bias->estimate - (0.620 - 0.711)) < 1e-3); // the judge sees the model worse than people do
        QVERIFY(all.bias->upper < 0);
        QVERIFY(std::abs(*all.correlation - 0.50) < 5e-3);
        QCOMPARE(all.corrected.undefined, std::string("every item is labelled"));
    }

    void pandaLmFortyLabels()
    {
        const JudgeCalibration few = calibrate(pandaInput(40));
        QCOMPARE(few.labelled, 40);
        QCOMPARE(few.judged, 421);
        QVERIFY(few.corrected.undefined.empty());
        QVERIFY(std::abs(few.corrected.judgeAlone - 0.620) < 1e-3);
        QVERIFY(few.corrected.interval.lower < 0.711 && 0.711 < few.corrected.interval.upper);
        QVERIFY(few.corrected.interval.upper - few.corrected.interval.lower < 2 * normalQuantile(0.95) * few.corrected.labelsAloneError);
        QVERIFY(std::abs(*few.labelsSaved - 40 * (*few.corrected.labelWorth - 1)) < 1e-9);
        QVERIFY(few.plan && few.plan->human < 300);
    }

    void plainCases()
    {
        CalibrationInput input{{"pass", "fail"}, false, {}, {}};
        for (int i = 0; i < 10; ++i)
            input.items.push_back(item(true, i < 8, 10 + i, {i % 2 ? "odd" : "even"}));
        for (int i = 0; i < 10; ++i)
            input.items.push_back(item(false, false, 30 + i));
        input.items.push_back(item(true, std::nullopt));
        const JudgeCalibration result = calibrate(input);
        QCOMPARE(result.missingLabels, 10);
        QCOMPARE(result.confusion, (AgreementTable{{8, 0}, {2, 10}}));
        QVERIFY(std::abs(*result.kappa.estimate - 0.8) < 1e-12);
        QVERIFY(std::abs(result.bias->estimate - 0.1) < 1e-12);
        QCOMPARE(QString::fromStdString(result.bias->method), QStringLiteral("newcombe-paired"));
        QVERIFY(std::abs(result.lengthEffect->estimate + 0.2) < 1e-12); // the shorter half is judged 0.2 too well, the longer as people do
        QCOMPARE(result.slices.size(), 2u);
        QVERIFY(std::abs(*result.slices[0].bias - 0.2) < 1e-12);
    }

    void nothingIsMadeUp()
    {
        const JudgeCalibration none = calibrate({{"pass", "fail"}, false, {item(true, std::nullopt)}, {}});
        QCOMPARE(none.missingLabels, 30);
        QVERIFY(!none.kappa.estimate && !none.accuracy && !none.bias && !none.lengthEffect && !none.plan && !none.labelsSaved);
        QCOMPARE(none.corrected.undefined, std::string("no items"));
        QVERIFY(!none.inconsistency && !none.firstWins);
    }

    void theFirstAnswerWins()
    {
        const JudgeCalibration result = calibrate({{"this", "tie", "baseline"}, false, {}, OrderTally{10, 4, 16, 12}});
        QVERIFY(std::abs(result.inconsistency->estimate - 0.4) < 1e-12);
        QVERIFY(std::abs(result.firstWins->estimate - 0.75) < 1e-12);
    }
};

QTEST_APPLESS_MAIN(Calibration)
#include "tst_calibration.moc"
