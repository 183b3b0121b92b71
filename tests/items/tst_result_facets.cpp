// The facets beside the results: what a click does to the filter, what each value counts, and the list that shows them.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "items/facet_model.h"
#include "items/facet_reading.h"
#include "items/facet_terms.h"
#include "items/result_desk.h"
#include "items/roles.h"
#include "storage/results.h"
#include "support/result_fixture.h"
#include "support/results.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

constexpr int patience = 10'000;

FacetName named(const char *text)
{
    return {QString::fromUtf8(text), {}, {}};
}

QString toggled(const char *filter, Facet facet, const char *value)
{
    return FacetTerms(QString::fromUtf8(filter)).toggled(facet, named(value));
}

std::vector<FacetView> facetsOf(ResultProject &project, const QString &filter)
{
    const auto reader = project.reader();
    const auto columns = ResultColumns::load(*reader);
    std::vector<FacetView> views;
    const auto read = readFacets(*reader, *columns, filter, [&](const FacetPart &part) {
        if (const auto *view = std::get_if<FacetView>(&part))
            views.push_back(*view);
        return true;
    });
    return read ? views : std::vector<FacetView>();
}

ResultTotals totalsOf(ResultProject &project, const QString &filter)
{
    const auto reader = project.reader();
    const auto columns = ResultColumns::load(*reader);
    ResultTotals totals;
    (void) readFacets(*reader, *columns, filter, [&](const FacetPart &part) {
        if (const auto *read = std::get_if<ResultTotals>(&part))
            totals = *read;
        return true;
    });
    return totals;
}

const FacetView *facetIn(const std::vector<FacetView> &views, Facet facet)
{
    const auto found = std::find_if(views.begin(), views.end(), [&](const FacetView &view) { return view.facet == facet; });
    return found == views.end() ? nullptr : &*found;
}

const FacetValue *valueIn(const FacetView &view, const char *text)
{
    const auto found = std::find_if(view.values.begin(), view.values.end(), [&](const FacetValue &value) { return value.name.text == QString::fromUtf8(text); });
    return found == view.values.end() ? nullptr : &*found;
}

std::int64_t taken(ResultProject &project, const QString &filter)
{
    const auto reader = project.reader();
    const auto columns = ResultColumns::load(*reader);
    ResultQuery query;
    query.filter = *parseFilter(filter.toStdString());
    return *countResults(*reader, *columns, query);
}

int rowOf(const FacetModel &model, const QString &title)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row).data().toString() == title && model.targetAt(row))
            return row;
    }
    return -1;
}

} // namespace

class FacetsTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aClickWritesATerm()
    {
        QCOMPARE(toggled("", Facet::Run, "nightly"), QStringLiteral("run:nightly"));
        QCOMPARE(toggled("late", Facet::Model, "small"), QStringLiteral("late model:small"));
        QCOMPARE(toggled("", Facet::Run, "tone v1 v2"), QStringLiteral("run:\"tone v1 v2\""));
        QCOMPARE(toggled("run:nightly late", Facet::Run, "a,b"), QStringLiteral("run:nightly,\"a,b\" late"));
        QCOMPARE(toggled("run=nightly", Facet::Run, "x"), QStringLiteral("run:nightly,x"));
        QCOMPARE(toggled("score<0.5", Facet::FailedScorer, "answer is right"), QStringLiteral("score<0.5 pass.\"answer is right\":false"));
        QCOMPARE(toggled("pass.a:false", Facet::FailedScorer, "b"), QStringLiteral("pass.a:false pass.b:false"));
        QCOMPARE(toggled("a OR b", Facet::Tag, "late"), QStringLiteral("(a OR b) tag:late"));
        QCOMPARE(toggled("-tag:late", Facet::Tag, "late"), QStringLiteral("-tag:late tag:late"));
        QCOMPARE(toggled("version>v2", Facet::Version, "v3"), QStringLiteral("version>v2 version:v3"));
        QCOMPARE(toggled("version:v1..v4", Facet::Version, "v3"), QStringLiteral("version:v1..v4 version:v3"));
    }

    void aSecondClickTakesItAway()
    {
        QCOMPARE(toggled("run:nightly", Facet::Run, "nightly"), QString());
        QCOMPARE(toggled("a run:nightly b", Facet::Run, "nightly"), QStringLiteral("a b"));
        QCOMPARE(toggled("a AND run:nightly AND b", Facet::Run, "nightly"), QStringLiteral("a AND b"));
        QCOMPARE(toggled("run:nightly AND b", Facet::Run, "nightly"), QStringLiteral("b"));
        QCOMPARE(toggled("tag:late,angry,\"a b\" x", Facet::Tag, "angry"), QStringLiteral("tag:late,\"a b\" x"));
        QCOMPARE(toggled("tag:LATE", Facet::Tag, "late"), QString());
        QCOMPARE(toggled("tag=LATE", Facet::Tag, "late"), QStringLiteral("tag:LATE,late"));
        QCOMPARE(toggled("tag:late tag:late,x", Facet::Tag, "late"), QStringLiteral("tag:x"));
        QCOMPARE(toggled("x pass.\"a b\":no", Facet::FailedScorer, "a b"), QStringLiteral("x"));
        QCOMPARE(toggled("(tag:late)", Facet::Tag, "late"), QStringLiteral("(tag:late) tag:late")); // not the facet's own
    }

    void idsAndOtherNamesCountAsTheValue()
    {
        const FacetName version{QStringLiteral("v2"), {}, {QStringLiteral("abcdef0123456789")}};
        QVERIFY(FacetTerms(QStringLiteral("version:ABCDEF")).isOn(Facet::Version, version));
        QVERIFY(FacetTerms(QStringLiteral("version:V2")).isOn(Facet::Version, version));
        QVERIFY(!FacetTerms(QStringLiteral("version:v22")).isOn(Facet::Version, version));
        QVERIFY(!FacetTerms(QStringLiteral("version:v2 OR x")).isOn(Facet::Version, version));
        const FacetName run{QStringLiteral("nightly"), {QStringLiteral("latest")}, {QStringLiteral("1a2b-3c")}};
        QVERIFY(FacetTerms(QStringLiteral("run:latest")).isOn(Facet::Run, run));
        QCOMPARE(FacetTerms(QStringLiteral("run:1a2b x")).toggled(Facet::Run, run), QStringLiteral("x"));
        QCOMPARE(FacetTerms(QStringLiteral("run:latest AND run:nightly refund")).toggled(Facet::Run, run), QStringLiteral("refund"));
        QCOMPARE(FacetTerms(QStringLiteral("run:latest,other AND run:nightly refund")).toggled(Facet::Run, run), QStringLiteral("run:other refund"));
    }

    /// Two terms share the AND between them: it goes once.
    void whatIsLeftWithoutTermsCanBeRead()
    {
        const std::pair<const char *, const char *> filters[]{{"model:gpt AND state:ok refund", "refund"}, {"run:a AND tag:b -refund", "-refund"},
                                                              {"run:a AND tag:b output:q", "output:q"}, {"late AND run:a AND state:ok", "late"}, {"run:a tag:b", ""}};
        for (const auto &[filter, widest] : filters)
            QCOMPARE(FacetTerms(QString::fromUtf8(filter)).widest(), QString::fromUtf8(widest));
    }

    /// Whatever is clicked, the filter can be read, and clicking again gives the filter of before.
    void everyClickCanBeTakenBack()
    {
        const char *filters[]{"", "late", "a OR b", "run:nightly tag:late,angry", "NOT (tag:late model:small)", "\"late delivery\" AND pass.right:false", "-model:small state:ok"};
        for (const char *filter : filters) {
            for (const Facet facet : allFacets) {
                for (const char *value : {"late", "tone v1 v2", "a\"b", "v1", "ok"}) {
                    if (facet == Facet::State && std::string_view(value) != "ok")
                        continue;
                    if (facet == Facet::Version && std::string_view(value) != "v1")
                        continue;
                    const FacetTerms before(QString::fromUtf8(filter));
                    const QString after = before.toggled(facet, named(value));
                    QVERIFY2(parseFilter(after.toStdString()), qPrintable(after));
                    QCOMPARE(FacetTerms(after).isOn(facet, named(value)), !before.isOn(facet, named(value)));
                    if (!before.isOn(facet, named(value)) && !QLatin1String(filter).contains(QLatin1String(" OR ")))
                        QCOMPARE(FacetTerms(after).toggled(facet, named(value)), QString::fromUtf8(filter));
                }
            }
        }
    }

    void narrowingReplacesWhatTheFacetSaid()
    {
        const FacetTerms terms(QStringLiteral("version:v1,v2 late"));
        QCOMPARE(terms.narrowedTo(Facet::Version, named("v2")), QStringLiteral("late version:v2"));
        QCOMPARE(terms.with(QStringLiteral("case"), {QStringLiteral("a b"), QStringLiteral("c")}), QStringLiteral("version:v1,v2 late case:\"a b\",c"));
    }

    /// A value counts what it brings to the table: with it on and nothing else of its list.
    void countsAreWhatAClickWouldShow()
    {
        ResultProject project(24);
        for (const char *filter : {"", "tag:late", "run:nightly", "run:nightly model:small tag:refund", "pass.right:false", "state:error,cancelled", "\"late delivery\" version:v1",
                                   "model:small AND state:ok late", "run:nightly AND tag:refund -late", "late AND model:small AND tag:refund AND state:ok"}) {
            const QString text = QString::fromUtf8(filter);
            const auto views = facetsOf(project, text);
            QCOMPARE(views.size(), allFacets.size());
            int values = 0;
            for (const FacetView &view : views) {
                const QString under = FacetTerms(text).countedUnder(view.facet);
                for (const FacetValue &value : view.values) {
                    const FacetTerms terms(under);
                    const QString shown = terms.isOn(view.facet, value.name) ? under : terms.toggled(view.facet, value.name);
                    QCOMPARE(value.results, taken(project, shown));
                    QCOMPARE(value.isOn, FacetTerms(text).isOn(view.facet, value.name));
                    ++values;
                }
            }
            QVERIFY(values >= 8);
        }
    }

    void aFacetIsCountedWithoutItsOwnTerms()
    {
        ResultProject project(12);
        const auto views = facetsOf(project, QStringLiteral("run:nightly"));
        const FacetView *runs = facetIn(views, Facet::Run);
        QVERIFY(runs && runs->values.size() == 2);
        QCOMPARE(valueIn(*runs, "nightly")->results, 48);
        QVERIFY(valueIn(*runs, "nightly")->isOn);
        QCOMPARE(valueIn(*runs, "tone v1 v2")->results, 96);
        QCOMPARE(runs->values.front().name.text, QStringLiteral("tone v1 v2")); // the most first
        QCOMPARE(valueIn(*facetIn(views, Facet::Model), "small")->results, 24); // others follow the filter
        const auto failures = facetsOf(project, QStringLiteral("pass.right:false"));
        const FacetView *failed = facetIn(failures, Facet::FailedScorer);
        QCOMPARE(failed->values.front().results, taken(project, QStringLiteral("pass.right:false")));
    }

    void whatIsOnIsShownEvenWithoutResults()
    {
        ResultProject project(4);
        const auto views = facetsOf(project, QStringLiteral("tag:nobody"));
        const FacetValue *nobody = valueIn(*facetIn(views, Facet::Tag), "nobody");
        QVERIFY(nobody && nobody->isOn);
        QCOMPARE(nobody->results, 0);
        QVERIFY(facetIn(views, Facet::Run)->values.empty());
    }

    void versionsAreNamedSoThatTheFilterFindsThem()
    {
        ResultProject project(4);
        const auto views = facetsOf(project, {});
        QVERIFY(valueIn(*facetIn(views, Facet::Version), "v1")); // one prompt: its number says it
        QCOMPARE(valueIn(*facetIn(views, Facet::Version), "v1")->title, QStringLiteral("reply v1"));
    }

    void totalsComeWithTheFacets()
    {
        ResultProject project(12);
        for (const char *filter : {"", "model:small", "model:small tag:angry"}) {
            const QString text = QString::fromUtf8(filter);
            const ResultTotals totals = totalsOf(project, text);
            const auto reader = project.reader();
            const auto columns = ResultColumns::load(*reader);
            ResultQuery query;
            query.filter = *parseFilter(filter);
            const auto alone = resultTotals(*reader, *columns, query);
            VERIFY_RESULT(alone);
            QCOMPARE(totals.rows, taken(project, text));
            QCOMPARE(totals.judged, alone->judged);
            QCOMPARE(totals.cost.known.nano, alone->cost.known.nano);
            QCOMPARE(totals.medianLatencyUs, alone->medianLatencyUs);
        }
    }

    void partsStopWhenNobodyWantsMore()
    {
        ResultProject project(4);
        const auto reader = project.reader();
        const auto columns = ResultColumns::load(*reader);
        int parts = 0;
        VERIFY_RESULT(readFacets(*reader, *columns, {}, [&](const FacetPart &) { return ++parts < 2; }));
        QCOMPARE(parts, 2);
    }

    void theListKeepsTheRulesOfItemModels()
    {
        FacetModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FacetView tags{Facet::Tag, {}, 3, true};
        for (int i = 0; i < 20; ++i)
            tags.values.push_back({named(qPrintable(QStringLiteral("tag%1").arg(i))), QStringLiteral("tag%1").arg(i), 100 - i, i == 15});
        model.take(tags);
        model.take({Facet::Run, {{named("nightly"), QStringLiteral("nightly"), 7, false}}, 0, true});
        model.take({Facet::Model, {}, 0, true});
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Run")); // in the order of the facets, not of their coming
        QVERIFY(model.index(0).data(GroupRole).toBool() && !model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.rowCount(), 2 + 1 + FacetModel::usuallyShown + 1 + 1); // the one that is on, and the row that shows more
        QVERIFY(!model.unfold(0));
        QVERIFY(model.unfold(model.rowCount() - 1));
        QCOMPARE(model.rowCount(), 2 + 1 + 20);
        const QModelIndex on = model.index(rowOf(model, QStringLiteral("tag15")));
        QCOMPARE(on.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(on.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("chosen")));
        QCOMPARE(on.data(ShareRole).toDouble(), 0.85);
        model.setWaiting(QStringLiteral("tag:tag1"));
        QCOMPARE(model.index(rowOf(model, QStringLiteral("tag1"))).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(on.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(on.data(ToneRole).value<Tone>(), Tone::Faint); // its count is of before
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void facetsFollowTheFilterOfTheDesk()
    {
        ResultProject project(12);
        ResultDesk desk;
        const auto count = [&](const char *title) {
            const int row = rowOf(*desk.facets(), QString::fromUtf8(title));
            return row < 0 || desk.facets()->index(row).data(ToneRole).value<Tone>() == Tone::Faint ? -1 : desk.facets()->index(row).data(SortRole).toInt();
        };
        desk.setSession(&project.session());
        QVERIFY(QTest::qWaitFor([&] { return count("small") == 72 && count("late") == 72; }, patience));
        for (const char *filter : {"late", "refund", "run:nightly"}) // only the last one counts
            desk.setFilter(QString::fromUtf8(filter));
        QVERIFY(QTest::qWaitFor([&] { return count("small") == 24 && count("nightly") == 48 && count("tone v1 v2") == 96; }, patience));
        QSignalSpy resets(desk.facets(), &QAbstractItemModel::modelReset);
        QSignalSpy ready(&desk, &ResultDesk::refreshed);
        desk.sortBy({ResultField::Kind::Latency, {}});
        QVERIFY(ready.wait(patience));
        QCOMPARE(resets.count(), 0); // another order counts nothing anew
        desk.setSession(nullptr);
        QCOMPARE(desk.facets()->rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(FacetsTest)
#include "tst_result_facets.moc"
