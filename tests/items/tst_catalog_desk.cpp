// Providers and models as Settings shows and changes them: every change one event, wrong input refused, trust that follows.
#include <QTest>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "items/locator.h"
#include "project/surroundings.h"
#include "storage/event_log.h"
#include "support/settings_fixture.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

PricePerMillion dollars(const char *text)
{
    return {*Money::fromText(text)};
}

const Provider local{"local", ProviderKind::OpenAi, "http://127.0.0.1:8951/v1", {}, {}};
const Provider vendor{"vendor", ProviderKind::OpenAi, "https://api.openai.com/v1", {KeySource::Kind::Environment, "OPENAI_API_KEY"}, {64, 10'000, 2'000'000}};
const Model small{"small", "vendor", "gpt-5-mini", {}, {dollars("0.25"), dollars("0.025"), dollars("2")}};
const Model tuned{"tuned", "vendor", "ft:support-11", {{"temperature", "0"}}, {}};

struct LastEvent
{
    std::string kind;
    Json payload;
    std::int64_t count = 0;
};

LastEvent lastEvent(SettingsFixture &scene)
{
    LastEvent last;
    (void) eachEvent(*scene.reader(), 0, [&](const Event &event) -> Result<bool> {
        last = {event.kind, *parseJson(event.payload()), event.seq};
        return true;
    });
    return last;
}

EndpointTrust trust()
{
    return userSurroundings(nullptr).trust;
}

} // namespace

class CatalogDeskTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        qunsetenv("OPENAI_API_KEY");
    }

    void showsWhatThereIs()
    {
        qputenv("OPENAI_API_KEY", "sk-test");
        SettingsFixture scene({local, vendor}, {small, tuned});
        QVERIFY(scene.open());
        CatalogDesk &desk = scene.desk.catalog();
        QCOMPARE(desk.providers().size(), std::size_t(2));
        const ProviderView *view = desk.provider(QStringLiteral("vendor"));
        QVERIFY(view);
        QCOMPARE(view->keyText, QStringLiteral("from OPENAI_API_KEY · set"));
        QCOMPARE(view->requests, QStringLiteral("10,000"));
        QVERIFY(!view->keyMissing && !view->allowed);
        const ModelView *priced = desk.model(QStringLiteral("small"));
        QCOMPARE(priced->cached, QStringLiteral("0.025"));
        QCOMPARE(desk.model(QStringLiteral("tuned"))->input, QStringLiteral("unknown"));
        QVERIFY(!desk.pricesSince().isEmpty());
        QVERIFY(!desk.provider(QStringLiteral("nobody")));
    }

    void aVariableThatIsNotSetIsSaid()
    {
        SettingsFixture scene({vendor});
        QVERIFY(scene.open());
        QVERIFY(scene.desk.catalog().provider(QStringLiteral("vendor"))->keyMissing);
        QCOMPARE(scene.desk.catalog().provider(QStringLiteral("vendor"))->keyText, QStringLiteral("from OPENAI_API_KEY · not set"));
    }

    void everyFieldIsOneEvent()
    {
        SettingsFixture scene({vendor}, {small});
        QVERIFY(scene.open());
        CatalogDesk &desk = scene.desk.catalog();
        const auto before = lastEvent(scene).count;
        desk.setProvider(QStringLiteral("vendor"), ProviderField::Connections, QStringLiteral("12"), scene.answer());
        QVERIFY(!scene.next());
        LastEvent last = lastEvent(scene);
        QCOMPARE(last.kind, std::string("provider"));
        QCOMPARE(last.payload["max_connections"].get<int>(), 12);
        QCOMPARE(last.payload["requests_per_minute"].get<int>(), 10'000);
        desk.setModel(QStringLiteral("small"), ModelField::Output, QStringLiteral("1.75"), scene.answer());
        QVERIFY(!scene.next());
        last = lastEvent(scene);
        QCOMPARE(last.kind, std::string("price"));
        QCOMPARE(last.payload["output"].get<std::string>(), std::string("1.75"));
        QCOMPARE(last.payload["input"].get<std::string>(), std::string("0.25"));
        QCOMPARE(last.count, before + 2);
        desk.setModel(QStringLiteral("small"), ModelField::Output, QStringLiteral("1.750"), scene.answer());
        QVERIFY(!scene.next());
        QCOMPARE(lastEvent(scene).count, before + 2);
    }

    void wrongInputIsRefusedAndTheOldValueHolds()
    {
        SettingsFixture scene({vendor}, {small});
        QVERIFY(scene.open());
        CatalogDesk &desk = scene.desk.catalog();
        const auto before = lastEvent(scene).count;
        desk.setProvider(QStringLiteral("vendor"), ProviderField::Url, QStringLiteral("no address"), scene.answer());
        QVERIFY(scene.next());
        desk.setProvider(QStringLiteral("vendor"), ProviderField::Tokens, QStringLiteral("lots"), scene.answer());
        QVERIFY(scene.next());
        desk.setProvider(QStringLiteral("vendor"), ProviderField::Name, QStringLiteral("a,b"), scene.answer());
        QVERIFY(scene.next());
        desk.setModel(QStringLiteral("small"), ModelField::Input, QStringLiteral("cheap"), scene.answer());
        QVERIFY(scene.next());
        desk.setModel(QStringLiteral("small"), ModelField::Id, QStringLiteral("  "), scene.answer());
        QVERIFY(scene.next());
        desk.setKeySource(QStringLiteral("vendor"), QStringLiteral("env:no name"), scene.answer());
        QVERIFY(scene.next());
        QCOMPARE(lastEvent(scene).count, before);
    }

    void whatWasAllowedStaysAllowedWhenThisUserChangesIt()
    {
        SettingsFixture scene({local});
        QVERIFY(scene.open());
        const ProjectId project = scene.session->file().id();
        QVERIFY(trust().allow(project, local));
        CatalogDesk &desk = scene.desk.catalog();
        desk.setProvider(QStringLiteral("local"), ProviderField::Url, QStringLiteral("http://127.0.0.1:9000/v1/"), scene.answer());
        QVERIFY(!scene.next());
        Provider moved = local;
        moved.baseUrl = "http://127.0.0.1:9000/v1";
        QVERIFY(trust().isAllowed(project, moved));
        desk.setKeySource(QStringLiteral("local"), QStringLiteral("env:LOCAL_KEY"), scene.answer());
        QVERIFY(!scene.next());
        moved.key = {KeySource::Kind::Environment, "LOCAL_KEY"};
        QVERIFY(trust().isAllowed(project, moved));
    }

    void whatWasNotAllowedIsNotAllowedByAChange()
    {
        SettingsFixture scene({local});
        QVERIFY(scene.open());
        scene.desk.catalog().setProvider(QStringLiteral("local"), ProviderField::Url, QStringLiteral("http://127.0.0.1:9000/v1"), scene.answer());
        QVERIFY(!scene.next());
        QVERIFY(trust().list().empty());
    }

    void whoAddsAProviderAllowsIt()
    {
        SettingsFixture scene;
        QVERIFY(scene.open());
        CatalogDesk &desk = scene.desk.catalog();
        scene.keychain.keys["https://api.anthropic.com/v1"] = "sk-there";
        desk.addProvider(QStringLiteral("claude"), QStringLiteral("anthropic"), QStringLiteral("https://api.anthropic.com/v1"), {}, scene.answer());
        QVERIFY(!scene.next());
        QTRY_VERIFY(desk.provider(QStringLiteral("claude")));
        QCOMPARE(desk.provider(QStringLiteral("claude"))->keySource, QStringLiteral("keychain"));
        QVERIFY(desk.provider(QStringLiteral("claude"))->allowed);
        desk.addProvider(QStringLiteral("claude"), QStringLiteral("openai"), QStringLiteral("http://127.0.0.1:1/v1"), {}, scene.answer());
        QVERIFY(scene.next());
        desk.addProvider(QStringLiteral("other"), QStringLiteral("azure"), {}, {}, scene.answer());
        QVERIFY(scene.next());
    }

    void aProviderIsRemovedWithItsModelsAndBroughtBack()
    {
        SettingsFixture scene({local, vendor}, {small, tuned});
        QVERIFY(scene.open());
        CatalogDesk &desk = scene.desk.catalog();
        desk.removeProvider(QStringLiteral("vendor"));
        QTRY_COMPARE(desk.models().size(), std::size_t(0));
        QTRY_COMPARE(desk.removed(), QStringLiteral("vendor with its models"));
        QCOMPARE(desk.providers().size(), std::size_t(1));
        desk.undoRemoval();
        QTRY_COMPARE(desk.models().size(), std::size_t(2));
        QVERIFY(desk.removed().isEmpty());
        QCOMPARE(desk.provider(QStringLiteral("vendor"))->requests, QStringLiteral("10,000"));
    }

    void modelsAreAddedUnderAFreeName()
    {
        SettingsFixture scene({vendor}, {small});
        QVERIFY(scene.open());
        CatalogDesk &desk = scene.desk.catalog();
        QSignalSpy added(&desk, &CatalogDesk::modelAdded);
        for (int i = 0; i < 2; ++i) {
            desk.addModel(QStringLiteral("vendor"), QStringLiteral("org/gpt-5"), scene.answer());
            QVERIFY(!scene.next());
            QTRY_COMPARE(desk.models().size(), std::size_t(2 + i));
        }
        QCOMPARE(added[0][0].toString(), QStringLiteral("gpt-5"));
        QCOMPARE(added[1][0].toString(), QStringLiteral("gpt-5-2"));
        QCOMPARE(desk.model(QStringLiteral("gpt-5"))->id, QStringLiteral("org/gpt-5"));
        desk.addModel(QStringLiteral("nobody"), QStringLiteral("x"), scene.answer());
        QVERIFY(scene.next());
    }

    void theVendorsPricesComeWithAModel()
    {
        SettingsFixture scene({vendor, local});
        QVERIFY(scene.open());
        CatalogDesk &desk = scene.desk.catalog();
        desk.addModel(QStringLiteral("vendor"), QStringLiteral("gpt-5-mini"), scene.answer());
        QVERIFY(!scene.next());
        QTRY_VERIFY(desk.model(QStringLiteral("gpt-5-mini")));
        QCOMPARE(desk.model(QStringLiteral("gpt-5-mini"))->input, QStringLiteral("0.25"));
        QVERIFY(!desk.model(QStringLiteral("gpt-5-mini"))->shipped->differs);
        desk.setModel(QStringLiteral("gpt-5-mini"), ModelField::Input, QStringLiteral("9"), scene.answer());
        QVERIFY(!scene.next());
        QTRY_VERIFY(desk.model(QStringLiteral("gpt-5-mini"))->shipped->differs);
        desk.useShippedPrices(QStringLiteral("gpt-5-mini"), scene.answer());
        QVERIFY(!scene.next());
        QTRY_COMPARE(desk.model(QStringLiteral("gpt-5-mini"))->input, QStringLiteral("0.25"));
        desk.addModel(QStringLiteral("local"), QStringLiteral("gpt-5"), scene.answer());
        QVERIFY(!scene.next());
        QTRY_VERIFY(desk.model(QStringLiteral("gpt-5")));
        QCOMPARE(desk.model(QStringLiteral("gpt-5"))->input, QStringLiteral("unknown"));
        QVERIFY(!desk.model(QStringLiteral("gpt-5"))->shipped);
    }

    void renamingIsToldAndKeepsPrices()
    {
        SettingsFixture scene({vendor}, {small});
        QVERIFY(scene.open());
        CatalogDesk &desk = scene.desk.catalog();
        QSignalSpy renamed(&desk, &CatalogDesk::renamed);
        desk.setModel(QStringLiteral("small"), ModelField::Name, QStringLiteral(" little "), scene.answer());
        QVERIFY(!scene.next());
        QCOMPARE(renamed.first()[1].toString(), QStringLiteral("little"));
        QTRY_VERIFY(desk.model(QStringLiteral("little")));
        QCOMPARE(desk.model(QStringLiteral("little"))->input, QStringLiteral("0.25"));
        std::optional<std::vector<PriceView>> history;
        desk.readPrices(QStringLiteral("little"), [&](std::vector<PriceView> prices) { history = std::move(prices); });
        QTRY_VERIFY(history);
        QCOMPARE(history->size(), std::size_t(1));
        QCOMPARE(history->front().person, QStringLiteral("dana"));
    }

    void readingBesideChangesFitsTogether()
    {
        SettingsFixture scene({vendor}, {small, tuned});
        QVERIFY(scene.open());
        CatalogDesk &desk = scene.desk.catalog();
        QSignalSpy failed(&desk, &CatalogDesk::failed);
        for (int i = 0; i < 60; ++i) {
            desk.removeModel(QStringLiteral("small"));
            QTRY_VERIFY(!desk.removed().isEmpty());
            desk.readAgain();
            desk.undoRemoval();
            desk.readAgain();
        }
        // A hundred and twenty commits may be on their way still: a slow disk takes its time for them.
        QTRY_VERIFY_WITH_TIMEOUT(desk.model(QStringLiteral("small")), 60'000);
        QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(toSentence(failed.first()[0].value<Error>())));
    }

    void runsAreCountedWhenSomebodyLooks()
    {
        SettingsFixture scene({vendor}, {small});
        QVERIFY(scene.open());
        CatalogDesk &desk = scene.desk.catalog();
        QSignalSpy changed(&desk, &CatalogDesk::changed);
        scene.session->tellChanged(Fact::Runs);
        QVERIFY(!changed.wait(50));
        desk.readIfStale();
        QVERIFY(changed.wait(10'000));
        desk.readIfStale();
        QVERIFY(!changed.wait(50));
    }

    void providersAndModelsCanBeGoneTo()
    {
        SettingsFixture scene({local, vendor}, {small});
        const auto providers = locate(*scene.reader(), QStringLiteral("loc"));
        QVERIFY(providers && providers->size() == 1);
        QCOMPARE(providers->front().place, (Place{QStringLiteral("settings"), QStringLiteral("providers"), QStringLiteral("local")}));
        const auto models = locate(*scene.reader(), QStringLiteral("small"));
        QVERIFY(models && models->size() == 1);
        QCOMPARE(models->front().place, (Place{QStringLiteral("settings"), QStringLiteral("models"), QStringLiteral("small")}));
    }

    void anotherSessionForgetsTheFirst()
    {
        SettingsFixture scene({vendor});
        QVERIFY(scene.open());
        scene.desk.setSession(nullptr);
        QVERIFY(scene.desk.catalog().providers().empty());
        scene.desk.catalog().setProvider(QStringLiteral("vendor"), ProviderField::Url, QStringLiteral("http://127.0.0.1:1"), scene.answer());
        QVERIFY(scene.next());
    }
};

QTEST_GUILESS_MAIN(CatalogDeskTest)
#include "tst_catalog_desk.moc"
