// Runs of a model that answers right with a known probability, compared in pairs: the same version twice is seldom called better or worse, a true gain
// of ten points nearly always better. ASSAY_LONG=N takes N pairs of the same version, and half as many with the gain.
#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "evaluation/scorers/scorer.h"
#include "project/compare_runs.h"
#include "project/run_service.h"
#include "storage/catalog_store.h"
#include "support/mock_provider.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

constexpr int caseCount = 400;

/// P(X = k) of a binomial.
double chance(int k, int n, double p)
{
    return std::exp(std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0) + k * std::log(p) + (n - k) * std::log1p(-p));
}

/// The least k with P(X > k) at most 1 %.
int mostBut(int n, double p)
{
    double upTo = 0;
    for (int k = 0; k < n; ++k)
        if (upTo += chance(k, n, p); upTo >= 0.99)
            return k;
    return n;
}

/// Runs whose answers are drawn by case and by the seed, of which each run has its own.
class Runs : public TestProject
{
public:
    Runs()
    {
        server.start();
        std::vector<Case> cases;
        for (int i = 0; i < caseCount; ++i)
            cases.push_back({"c" + std::to_string(i), {{{"q", "Case " + std::to_string(i)}}, {}, "right", {}, {}}});
        (void) addDataset(*this, "cases", cases);
        (void) addVersion(*this, "ask", "{{q}}");
        const Provider provider{"mock", ProviderKind::OpenAi, server.url() + "/v1", {}, {}};
        (void) writer().run([&](WriteContext &context) { return keepProvider(context, provider); });
    }

    /// The id of a run in which so many of 1,000 answers are right.
    Result<std::string> run(int perMille)
    {
        const std::string seed = std::to_string(1000 * ++m_runs);
        Model model;
        model.name = "m" + seed;
        model.provider = "mock";
        model.modelId = "mock-p" + std::to_string(perMille);
        model.parameters = {{"seed", seed}};
        if (auto kept = writer().run([&](WriteContext &context) { return keepModel(context, model); }); !kept)
            return fail(kept.error());
        RunRequest request;
        request.prompts = {"ask"};
        request.models = {model.name};
        request.dataset = "cases";
        request.scorers = {{"equals", "equals", "{}", false}};
        const Surroundings around{nullptr, [](const std::string &) { return std::nullopt; }, EndpointTrust(folder.path(), QString::fromStdString(server.url() + "/v1")), {}, 0.01};
        const auto spec = planRun(*file, request);
        auto active = spec ? ActiveRun::begin(*file, *spec, around, {32, std::nullopt}) : Result<std::unique_ptr<ActiveRun>>(fail(spec.error()));
        const auto end = active ? (*active)->run() : Result<RunEnd>(fail(active.error()));
        server.clearLog();
        return end ? Result<std::string>((*active)->info().id.text()) : fail(end.error());
    }

    Result<Verdict> verdict(int before, int after)
    {
        const auto a = run(before);
        const auto b = a ? run(after) : a;
        if (!b)
            return fail(b.error());
        CompareRequest request;
        request.a = *a;
        request.b = *b;
        return compareRuns(*reader(), request).map([](const CompareReport &report) {
            const ScorerComparison &found = report.result.scorers.at(0);
            if (!found.found || found.found->n != caseCount)
                qFatal("cases are missing");
            return found.verdict;
        });
    }

    MockProvider server;

private:
    int m_runs = 0;
};

} // namespace

class RunPairs : public QObject
{
    Q_OBJECT
    static int longRounds() { return qEnvironmentVariableIntValue("ASSAY_LONG"); }

private Q_SLOTS:
    void theSameVersionTwiceIsSeldomCalledOtherwise()
    {
        const int pairs = longRounds() > 0 ? longRounds() : 4;
        Runs runs;
        QElapsedTimer timer;
        timer.start();
        int better = 0;
        int worse = 0;
        for (int i = 0; i < pairs; ++i) {
            const auto verdict = runs.verdict(800, 800);
            VERIFY_RESULT(verdict);
            better += *verdict == Verdict::Better;
            worse += *verdict == Verdict::Worse;
        }
        const int most = mostBut(pairs, 0.05); // 18 of 200
        qInfo("%d pairs of runs at n = %d, both right in 80 %%: %d called better, %d worse, at most %d allowed; %.1f s", pairs, caseCount, better, worse, most,
              static_cast<double>(timer.elapsed()) / 1000);
        QVERIFY2(better + worse <= most, qPrintable(QString::number(better + worse)));
    }

    void aGainOfTenPointsIsCalledBetter()
    {
        const int pairs = longRounds() > 0 ? (longRounds() + 1) / 2 : 2;
        Runs runs;
        int better = 0;
        int worse = 0;
        for (int i = 0; i < pairs; ++i) {
            const auto verdict = runs.verdict(800, 900);
            VERIFY_RESULT(verdict);
            better += *verdict == Verdict::Better;
            worse += *verdict == Verdict::Worse;
        }
        // The gain lies 4 standard errors from 0, so 97 of 100 are called better; 90 have to be.
        const int fewest = std::min(pairs - mostBut(pairs, 0.03), static_cast<int>(std::ceil(0.9 * pairs)));
        qInfo("%d pairs of runs at n = %d, right in 80 %% and in 90 %%: %d called better, %d worse, at least %d wanted", pairs, caseCount, better, worse, fewest);
        QVERIFY2(better >= fewest && worse == 0, qPrintable(QString::number(better)));
    }
};

QTEST_GUILESS_MAIN(RunPairs)
#include "tst_run_pairs.moc"
