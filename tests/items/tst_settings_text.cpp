// What the fields of Settings show, and what they make of what is typed.
#include <QLocale>
#include <QTest>

#include "items/catalog_edits.h"
#include "items/provider_words.h"
#include "items/settings_text.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

std::optional<PricePerMillion> dollars(const char *text)
{
    return PricePerMillion{*Money::fromText(text)};
}

} // namespace

class SettingsTextTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void pricesHaveTheDecimalsTheyNeed()
    {
        QCOMPARE(priceText(dollars("0.25")), QStringLiteral("0.25"));
        QCOMPARE(priceText(dollars("2")), QStringLiteral("2.00"));
        QCOMPARE(priceText(dollars("0.025")), QStringLiteral("0.025"));
        QCOMPARE(priceText(dollars("0")), QStringLiteral("0.00"));
        QCOMPARE(priceText(std::nullopt), QStringLiteral("unknown"));
    }

    void pricesAreReadInEveryForm()
    {
        for (const auto &[typed, wanted] : {std::pair("0.25", "0.25"), {" $1.25 ", "1.25"}, {"3", "3"}, {"0.000000001", "0.000000001"}})
            QVERIFY2(*priceFromText(QString::fromLatin1(typed)) == dollars(wanted), typed);
        for (const char *unknown : {"", "  ", "unknown", "Unknown"})
            QVERIFY2(*priceFromText(QString::fromLatin1(unknown)) == std::nullopt, unknown);
        for (const char *wrong : {"-1", "cheap", "0.25/M", "1,250.00", "0.0000000001", "1e3", "nan", "99999999999999999999"})
            QVERIFY2(!priceFromText(QString::fromLatin1(wrong)), wrong);
    }

    void aDecimalCommaIsReadWhereItIsUsed()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QVERIFY(*priceFromText(QStringLiteral("0,25")) == dollars("0.25"));
        QVERIFY(*priceFromText(QStringLiteral("0.25")) == dollars("0.25"));
        QCOMPARE(priceText(dollars("1.5")), QStringLiteral("1,50"));
        QVERIFY(*priceFromText(priceText(dollars("0.025"))) == dollars("0.025"));
    }

    void limitsAreWholeNumbers()
    {
        QVERIFY(*limitFromText(QStringLiteral("10,000"), 1'000'000) == std::optional<std::int64_t>(10'000));
        QVERIFY(*limitFromText(QStringLiteral(" 64 "), 100) == std::optional<std::int64_t>(64));
        QVERIFY(*limitFromText(QString(), 100) == std::nullopt);
        for (const char *wrong : {"0", "-5", "1.5", "many", "101", "64 connections"})
            QVERIFY2(!limitFromText(QString::fromLatin1(wrong), 100), wrong);
        QCOMPARE(limitText(2'000'000), QStringLiteral("2,000,000"));
        QCOMPARE(limitText(std::nullopt), QString());
    }

    void parametersAreOneALine()
    {
        const auto parameters = parametersFromText(QStringLiteral("temperature = 0.2\n\nstop=[\"a\",\"b=c\"]"));
        QVERIFY(parameters);
        QCOMPARE(parameters->at("temperature"), std::string("0.2"));
        QCOMPARE(parameters->at("stop"), std::string("[\"a\",\"b=c\"]"));
        QVERIFY(*parametersFromText(parametersText(*parameters)) == *parameters);
        QVERIFY(!parametersFromText(QStringLiteral("hot")));
        QVERIFY(!parametersFromText(QStringLiteral("=1")));
        QVERIFY(!parametersFromText(QStringLiteral("a=1\na=2")));
    }

    void providersAreCalledAsPeopleCallThem()
    {
        Provider provider{"p", ProviderKind::OpenAi, "https://api.openai.com/v1", {KeySource::Kind::Environment, "OPENAI_API_KEY"}, {}};
        QCOMPARE(providerNote(provider), QStringLiteral("OpenAI · key from OPENAI_API_KEY"));
        provider = {"p", ProviderKind::OpenAi, "http://127.0.0.1:8951/v1", {}, {}};
        QCOMPARE(providerNote(provider), QStringLiteral("OpenAI-compatible · 127.0.0.1:8951"));
        provider = {"p", ProviderKind::Anthropic, "https://api.anthropic.com/v1", {KeySource::Kind::Keychain, {}}, {}};
        QCOMPARE(providerNote(provider), QStringLiteral("Anthropic · key in keychain"));
    }

    void modelsAreNamedAfterTheirIds()
    {
        QCOMPARE(modelName(QStringLiteral("gpt-5-mini"), {}), QStringLiteral("gpt-5-mini"));
        QCOMPARE(modelName(QStringLiteral("meta-llama/llama-3.1-8b"), {}), QStringLiteral("llama-3.1-8b"));
        QCOMPARE(modelName(QStringLiteral("publisher/model@001,x#y/"), {}), QStringLiteral("model-001-x-y"));
        QCOMPARE(modelName(QStringLiteral("a"), {QStringLiteral("a"), QStringLiteral("a-2")}), QStringLiteral("a-3"));
        QCOMPARE(modelName(QStringLiteral("/"), {}), QStringLiteral("model"));
    }

    void aUsualAddressFollowsTheKind()
    {
        Provider provider{"p", ProviderKind::OpenAi, "https://api.openai.com/v1", {}, {}};
        QVERIFY(setKind(provider, "anthropic"));
        QCOMPARE(provider.baseUrl, std::string("https://api.anthropic.com/v1"));
        provider.baseUrl = "http://127.0.0.1:8080/v1";
        QVERIFY(setKind(provider, "openai"));
        QCOMPARE(provider.baseUrl, std::string("http://127.0.0.1:8080/v1"));
        QVERIFY(!setKind(provider, "gopher"));
    }

    void keysComeFromVariablesKeychainOrNowhere()
    {
        Provider provider;
        QVERIFY(setKeySource(provider, "env:MY_KEY"));
        QVERIFY(setKeySource(provider, "keychain"));
        QVERIFY(setKeySource(provider, "none"));
        for (const char *wrong : {"", "env:", "env:A B", "env:1A", "file:/etc/key", "sk-12345"})
            QVERIFY2(!setKeySource(provider, wrong), wrong);
    }

    void daysOfOtherYearsHaveTheirYear()
    {
        QVERIFY(dayText(TimeUs{1'500'000'000'000'000}).contains(QStringLiteral("2017")));
        QVERIFY(!dayText(SystemClock().now()).contains(QString::number(QDate::currentDate().year())));
    }
};

QTEST_GUILESS_MAIN(SettingsTextTest)
#include "tst_settings_text.moc"
