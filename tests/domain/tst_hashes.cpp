// Content, version, case and dataset hashes and the event chain against their vectors (DATA.md §2, registry.md §5).
#include <QTest>

#include "domain/dataset.h"
#include "domain/event.h"
#include "domain/names.h"
#include "domain/prompt.h"
#include "domain/run.h"

using namespace assay;

namespace {
PromptContent vectorPrompt()
{
    PromptContent content;
    content.messages = {{Role::System, "You answer for {{shop}}.\n", {}, {}}, {Role::User, "{{question}}", {}, {}}};
    content.parameters = {{"temperature", "0.7"}};
    return content;
}
} // namespace

class Hashes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void promptVector()
    {
        QCOMPARE(canonicalText(vectorPrompt())->size(), 233u);
        const auto content = contentHash(vectorPrompt());
        QCOMPARE(content->hex(), std::string("4d527475d41270ba559a8497488c4af40f94c3c129a764520362b1af0bdd62b3"));
        const VersionHash first = versionHash(*content, {});
        QCOMPARE(first.hex(), std::string("a84fecf831ece0a56acf498ef2cf0c64f45c0cc3285610ec993347b588d389c3"));
        QCOMPARE(versionHash(*content, {first}).hex(),
                 std::string("1d0f71a163590abc81aeae9fb715d1b1f4d68b5bc6e0510451fe8a0f1e7e10c8"));
    }

    void promptRoundTrip()
    {
        PromptContent content = vectorPrompt();
        content.messages.push_back({Role::Assistant, "", "[{\"name\":\"f\"}]", {}});
        content.messages.push_back({Role::Tool, "42", {}, "call-1"});
        content.partials["style"] = VersionHash{sha256("x")};
        QCOMPARE(*promptContentFromText(*canonicalText(content)), content);
        QVERIFY(!promptContentFromText("{}"));
    }

    void datasetVector()
    {
        const Case item{"c7", {{{"question", "Where is parcel 7?"}}, {{"n", "1.5"}}, "On its way.", {}, {"late"}}};
        const auto content = caseContentHash(item.content);
        QCOMPARE(content->hex(), std::string("2c8d0c15bd3cf3cda021a00ee386500f1e934648160d0cbdbf6400eca0015d66"));
        const CaseHash hash = caseHash(item.id, *content);
        QCOMPARE(hash.hex(), std::string("98f8eb2ac1d06a320cca03b3b4a9046efd546d26f80dcae67b86447de7af8061"));
        DatasetTree tree([](Hash, std::string_view) { return Status{}; });
        QVERIFY(tree.add(hash.hash));
        const auto root = tree.finish();
        QCOMPARE(root->name.hex(), std::string("43bce96bb23c083a2678f0f6a1108b9ac97bf4e37d0fe3cb1c246f1284710383"));
        QCOMPARE(datasetHash(root->name, root->cases, {}).hex(),
                 std::string("3327f3aff192c3f3d717bf65f67028da842675611911b8c6100b1b1318108ebe"));
        QCOMPARE(*caseContentFromText(*canonicalText(item.content)), item.content);
    }

    void editingOneCaseOfManyWritesFewChunks()
    {
        std::map<Hash, std::string> chunks;
        const auto build = [&](int changed) {
            DatasetTree tree([&](Hash name, std::string_view bytes) {
                chunks[name] = bytes;
                return Status{};
            });
            for (int i = 0; i < 100'000; ++i)
                (void) tree.add(sha256(i == changed ? "changed" : std::to_string(i)));
            return tree.finish()->name;
        };
        const Hash before = build(-1);
        const std::size_t count = chunks.size();
        QVERIFY(count > 300);
        QVERIFY(build(50'000) != before);
        QVERIFY2(chunks.size() - count <= 6, qPrintable(QString::number(chunks.size() - count)));
    }

    void chainVector()
    {
        Event one;
        one.seq = 1;
        one.id = *EventId::fromText("00000000-0000-4000-8000-000000000001");
        one.kind = "label";
        one.subject = "result/1";
        one.author = "alice";
        one.at = {1767225600000000};
        std::string body;
        for (char i = 0; i < 16; ++i)
            body += i;
        one.bodyHash = sha256(body + "{\"v\":1}");
        QCOMPARE(one.bodyHash.hex(), std::string("cdcdf9a25d1cbded783747eb39fe90846b76d8bae6e00c0c715aa54f61b2eb75"));
        const Hash first = chainLink({}, one);
        QCOMPARE(first.hex(), std::string("a0e78c10aace9544f0dc09ba2ccc1b36eef87e67e161fb377624efe3d83c0dd1"));

        Event two;
        two.seq = 2;
        two.id = *EventId::fromText("00000000-0000-4000-8000-000000000002");
        two.kind = "review";
        two.subject = "version/\xC3\xA9";
        two.author = "bob";
        two.at = {1767225600000001};
        two.bodyHash = sha256(std::string(16, '\0'));
        const Hash second = chainLink(first, two);
        QCOMPARE(second.hex(), std::string("c9239595807c05ebb278e754d82cdda9b2f26c3c0fc8d26370ee0aa0b258ff16"));

        Event three;
        three.seq = 3;
        three.id = *EventId::fromText("00000000-0000-4000-8000-000000000003");
        three.kind = "channel";
        three.subject = "production";
        three.author = "carol";
        three.at = {1767225599999999};
        three.bodyHash = sha256(std::string(16, '\xff') + "{\"target\":\"ab\"}");
        QCOMPARE(chainLink(second, three).hex(),
                 std::string("4af3ca7a0bdae236bb1e2cb03d586dbd2671642801036088e036fcf3c4228f41"));
    }

    void rowHashCoversEachField()
    {
        ResultRow row;
        row.output = "yes";
        row.latencyUs = 5;
        const auto hashOf = [](const ResultRow &r) { return rowHash(r, textHashes(r, "salt")); };
        const RowHash before = hashOf(row);
        row.output = "no";
        const RowHash text = hashOf(row);
        QVERIFY(text != before);
        row.latencyUs.reset();
        QVERIFY(hashOf(row) != text);
        QVERIFY(rowHash(row, textHashes(row, "other")) != hashOf(row));
    }

    void names()
    {
        for (const char *good : {"support/reply", "v8", "Antwort für Kunden"})
            QVERIFY2(checkName(good), good);
        for (const char *bad : {"", " a", "a@b", "a#b", "a,b", "/a", "a/", "a//b", "a\nb", "\xff"})
            QVERIFY2(!checkName(bad), bad);
        for (const char *bad : {"v12", "abcdef", "draft", "a/b"})
            QVERIFY2(!checkChannelName(bad), bad);
        QVERIFY(checkChannelName("production"));
    }

    void everyKindIsDocumented()
    {
        QFile file(QStringLiteral(ASSAY_SOURCE_DIR "/models/domain/README.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        int rows = 0;
        for (const QString &line : text.split(QLatin1Char('\n')))
            rows += line.startsWith(QStringLiteral("| `"));
        QCOMPARE(rows, static_cast<int>(allEventKinds().size()));
        for (const EventKind kind : allEventKinds()) {
            QVERIFY2(text.contains(QStringLiteral("| `%1` |").arg(QLatin1String(name(kind)))), name(kind));
            QCOMPARE(eventKindFromName(name(kind)), std::optional(kind));
        }
    }
};

QTEST_GUILESS_MAIN(Hashes)
#include "tst_hashes.moc"
