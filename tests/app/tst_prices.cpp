// Prices from the command line: the table that comes with the program, and tables of one's own.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>
#include <set>

#include "base/json.h"
#include "project/price_import.h"
#include "support/cli.h"
#include "support/results.h"

using namespace assay;

class PriceCommands : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_next = 0;

    /// A project with the vendor and a server of this machine that speaks the same dialect.
    std::string project()
    {
        const std::string path = m_folder.filePath(QStringLiteral("p%1.assay").arg(++m_next)).toStdString();
        for (const auto &arguments : std::vector<std::vector<std::string>>{{"new", path},
                                                                           {"provider", "add", path, "openai", "--kind", "openai"},
                                                                           {"provider", "add", path, "here", "--kind", "openai", "--url", "http://127.0.0.1:9/v1"},
                                                                           {"provider", "add", path, "resold", "--kind", "openai", "--url", "https://openrouter.ai/api/v1"}}) {
            const CliRun run = runCli(arguments);
            if (run.code != 0)
                qFatal("%s", run.err.c_str());
        }
        return path;
    }
    std::string file(const QByteArray &bytes, const QString &name = QStringLiteral("prices.csv"))
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName().toStdString();
    }
    static Json json(std::vector<std::string> arguments, int code = 0)
    {
        arguments.push_back("--json");
        const CliRun run = runCli(arguments);
        const auto parsed = parseJson(run.out);
        return run.code == code && parsed ? *parsed : Json{{"failed", run.err + run.out}};
    }
    static Json modelOf(const std::string &path, const std::string &name)
    {
        const Json list = json({"model", "list", path});
        for (const Json &model : list.at("models")) {
            if (model.at("name") == name)
                return model;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toUtf8());
        qputenv("ASSAY_PERSON", "dana");
    }

    void everyShippedLineIsWhole()
    {
        const auto table = shippedPrices();
        QVERIFY(table);
        QVERIFY(table->badLines.empty());
        QVERIFY(table->entries.size() >= 10);
        std::set<std::string> seen;
        for (const PriceEntry &entry : table->entries) {
            QVERIFY2(providerKindFromName(entry.provider), entry.provider.c_str());
            QVERIFY2(seen.insert(entry.provider + "/" + entry.modelId).second, entry.modelId.c_str());
            QVERIFY2(entry.prices.input && entry.prices.output && !entry.asOf.empty(), entry.modelId.c_str());
            QVERIFY2(!entry.prices.cachedInput || *entry.prices.cachedInput <= *entry.prices.input, entry.modelId.c_str());
        }
    }

    void aModelOfTheVendorGetsItsPrices()
    {
        const std::string path = project();
        const Json added = json({"model", "add", path, "mini", "--provider", "openai", "--id", "gpt-4o-mini"});
        QCOMPARE(added.at("input_price").get<std::string>(), std::string("0.15"));
        QCOMPARE(added.at("prices_as_of").get<std::string>(), std::string("2026-03-31"));
        QCOMPARE(modelOf(path, "mini").at("output_price").get<std::string>(), std::string("0.6"));
        const CliRun told = runCli({"model", "add", path, "nano", "--provider", "openai", "--id", "gpt-4.1-nano"});
        QVERIFY2(told.out.find("as of 2026-03-31") != std::string::npos, told.out.c_str());
    }

    void nobodyElseDoes()
    {
        const std::string path = project();
        for (const char *provider : {"here", "resold"}) {
            const Json added = json({"model", "add", path, provider, "--provider", provider, "--id", "gpt-4o-mini"});
            QVERIFY2(added.at("input_price").is_null() && !added.contains("prices_as_of"), added.dump().c_str());
        }
        const Json unknown = json({"model", "add", path, "new", "--provider", "openai", "--id", "gpt-unheard-of"});
        QVERIFY(unknown.at("input_price").is_null());
        const Json own = json({"model", "add", path, "own", "--provider", "openai", "--id", "gpt-4o-mini", "--input-price", "9"});
        QCOMPARE(own.at("input_price").get<std::string>(), std::string("9"));
        QVERIFY(own.at("output_price").is_null() && !own.contains("prices_as_of"));
    }

    void aTableIsAppliedByNameAndById()
    {
        const std::string path = project();
        json({"model", "add", path, "a", "--provider", "here", "--id", "gpt-4o", "--input-price", "1"});
        json({"model", "add", path, "b", "--provider", "here", "--id", "qwen"});
        json({"model", "add", path, "c", "--provider", "resold", "--id", "qwen", "--input-price", "7", "--output-price", "8"});
        const std::string table = file("model,provider,id,input,cached,output,as_of\na,,,2,0.5,4,2026-10-05\n,openai,qwen,7,,8,\nnobody,,,1,,1,\na,,,3,,3,\n");

        const Json dry = json({"import", path, table, "--as", "prices", "--dry-run"});
        QCOMPARE(dry.at("applied").size(), 2u);
        QVERIFY(!dry.at("written").get<bool>());
        QCOMPARE(modelOf(path, "a").at("input_price").get<std::string>(), std::string("1"));

        const Json done = json({"import", path, table, "--as", "prices"});
        QVERIFY2(done.at("written").get<bool>(), done.dump().c_str());
        QCOMPARE(done.at("read").get<int>(), 4);
        QVERIFY(done.at("unchanged") == Json::array({"c"}));
        QCOMPARE(done.at("skipped").size(), 2u);
        QCOMPARE(done.at("skipped").at(0).at("line").get<int>(), 4);
        QCOMPARE(done.at("skipped").at(1).at("line").get<int>(), 5);
        QCOMPARE(done.at("applied").at(0).at("before").at("input").get<std::string>(), std::string("1"));
        QCOMPARE(modelOf(path, "a").at("cached_price").get<std::string>(), std::string("0.5"));
        QCOMPARE(modelOf(path, "b").at("output_price").get<std::string>(), std::string("8"));
        QVERIFY(!json({"import", path, table, "--as", "prices"}).at("written").get<bool>());
        QCOMPARE(runCli({"verify", path, "--rebuild"}).code, 0);
    }

    void nothingIsWrittenWhileALineCannotBeUsed()
    {
        const std::string path = project();
        json({"model", "add", path, "a", "--provider", "here", "--id", "x"});
        const CliRun run = runCli({"import", path, file("model,input,output\na,1,2\na,cheap,2\n"), "--as", "prices", "--json"});
        QCOMPARE(run.code, 3);
        const Json document = *parseJson(run.out);
        QCOMPARE(document.at("lost_lines").at(0).at("line").get<int>(), 3);
        QVERIFY(!document.at("written").get<bool>());
        const Json error = parseJson(run.err)->at("error");
        QCOMPARE(error.at("where").at("line").get<int>(), 3);
        QVERIFY(modelOf(path, "a").at("input_price").is_null());
    }

    void theShippedTableCanBeEditedAndImported()
    {
        const std::string path = project();
        json({"model", "add", path, "mini", "--provider", "here", "--id", "gpt-4o-mini"});
        Json table = json({"model", "prices"});
        for (Json &price : table["prices"]) {
            if (price["id"] == "gpt-4o-mini")
                price["input"] = "0.2";
        }
        table["schema"] = "assay.prices/1"; // told by its schema, without --as
        const Json done = json({"import", path, file(QByteArray::fromStdString(table.dump()), QStringLiteral("edited.json"))});
        QCOMPARE(done.at("kind").get<std::string>(), std::string("prices"));
        QCOMPARE(modelOf(path, "mini").at("input_price").get<std::string>(), std::string("0.2"));
    }

    void aTableOfLiteLlmIsApplied()
    {
        const std::string path = project();
        json({"model", "add", path, "mini", "--provider", "openai", "--id", "gpt-4o-mini", "--input-price", "9"});
        const std::string table = file("{\"sample_spec\":{\"input_cost_per_token\":0.0,\"litellm_provider\":\"one of\"},\"gpt-4o-mini\":{\"input_cost_per_token\":1.5e-07,\"cache_read_input_token_cost\":7.5e-08,"
                                       "\"output_cost_per_token\":6e-07,\"litellm_provider\":\"openai\"},\"dall-e\":{\"input_cost_per_pixel\":1e-8,\"litellm_provider\":\"openai\"}}");
        const Json done = json({"import", path, table, "--as", "prices"});
        QVERIFY(done.at("written").get<bool>());
        QCOMPARE(done.at("read").get<int>(), 1);
        QCOMPARE(modelOf(path, "mini").at("input_price").get<std::string>(), std::string("0.15"));
        QCOMPARE(modelOf(path, "mini").at("output_price").get<std::string>(), std::string("0.6"));
    }
};

QTEST_GUILESS_MAIN(PriceCommands)
#include "tst_prices.moc"
