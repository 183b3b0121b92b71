// Labels as files: what one project exports another queue takes, in every format, once.
#include <QTest>

#include "labelling/label_export.h"
#include "labelling/label_import.h"
#include "labelling/trusted_answers.h"
#include "support/label_fixture.h"
#include "support/results.h"

using namespace assay;

namespace {

const char *const questions = "[{\"name\":\"right\",\"kind\":\"pass_fail\"},{\"name\":\"wrong\",\"kind\":\"choices\",\"choices\":[\"rude\",\"too, long\"],\"required\":false},"
                              "{\"name\":\"polite\",\"kind\":\"scale\",\"scale\":[1,5],\"required\":false},{\"name\":\"why\",\"kind\":\"text\",\"required\":false},"
                              "{\"name\":\"marks\",\"kind\":\"spans\",\"choices\":[\"invented\"],\"required\":false}]";

struct Scene
{
    Scene() : reader(project.reader()) {}

    QueueInfo queue(const char *name, const char *asked = questions)
    {
        QueueRequest request;
        request.name = name;
        request.filter = "run:nightly model:small";
        request.questions = questionsOfText(asked);
        request.people = {"ana"};
        return makeTestQueue(*reader, project.writer(), request);
    }
    std::string exported(const QueueInfo &queue, LabelFormat format)
    {
        std::string text;
        const auto written = exportLabels(*reader, queue, format, [&](std::string_view bytes) -> Status {
            text += bytes;
            return {};
        });
        if (!written)
            qFatal("%s", qPrintable(toSentence(written.error())));
        return text;
    }
    Result<LabelImport> import(const QueueInfo &queue, const std::string &text, const char *fileName)
    {
        return project.writer().run<LabelImport>([&](WriteContext &context) {
            MemorySource source(text);
            return importLabels(context, queue, source, fileName);
        });
    }
    std::vector<std::string> valuesOf(const QueueInfo &queue, const char *question)
    {
        std::vector<std::string> values;
        const auto asked = questionsOf(*reader, queue.definition);
        for (const Question &each : *asked) {
            if (each.name != question)
                continue;
            const auto answers = trustedAnswers(*reader, queue, each);
            for (const TrustedAnswer &answer : *answers) {
                for (const std::string &value : answer.values)
                    values.push_back(answer.item.id.hex() + value);
            }
        }
        return values;
    }

    ResultProject project;
    std::unique_ptr<Database> reader;
};

} // namespace

class LabelImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFormatComesBack_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("JSON Lines") << static_cast<int>(LabelFormat::JsonLines) << QByteArray("labels.jsonl");
        QTest::newRow("CSV") << static_cast<int>(LabelFormat::Csv) << QByteArray("labels.csv");
        QTest::newRow("Label Studio") << static_cast<int>(LabelFormat::LabelStudio) << QByteArray("labels.json");
    }
    void everyFormatComesBack()
    {
        QFETCH(int, format);
        QFETCH(QByteArray, file);
        Scene scene;
        const QueueInfo from = scene.queue("from");
        TestJudge judge(*scene.reader, scene.project.writer(), from, from.definition.people.front());
        const auto items = *itemsOf(*scene.reader, from.definition);
        VERIFY_RESULT(judge.answer(items[0].id, "right", "true"));
        VERIFY_RESULT(judge.answer(items[0].id, "wrong", "[\"rude\",\"too, long\"]"));
        VERIFY_RESULT(judge.answer(items[0].id, "polite", "4"));
        VERIFY_RESULT(judge.answer(items[0].id, "why", "\"7\"")); // a text that looks like a number
        VERIFY_RESULT(judge.answer(items[0].id, "marks", "[{\"start\":0,\"end\":4,\"tag\":\"invented\"},{\"start\":5,\"end\":6,\"tag\":\"invented\"}]"));
        VERIFY_RESULT(judge.answer(items[1].id, "right", "true"));
        VERIFY_RESULT(judge.answer(items[1].id, "right", "false")); // what was changed does not come
        const std::string text = scene.exported(from, static_cast<LabelFormat>(format));
        const QueueInfo to = scene.queue("to");
        const auto done = scene.import(to, text, file.constData());
        VERIFY_RESULT(done);
        QVERIFY2(done->lost == 0, done->lostLines.empty() ? "" : qPrintable(done->lostLines.front().reason));
        // Ids are unique in a project: what carries them is known, as in a project that has the queue already.
        if (static_cast<LabelFormat>(format) != LabelFormat::LabelStudio) {
            QCOMPARE(done->known, 6);
            return;
        }
        QCOMPARE(done->added, 6);
        for (const char *question : {"right", "wrong", "polite", "why", "marks"})
            QCOMPARE(scene.valuesOf(to, question), scene.valuesOf(from, question));
        const auto again = scene.import(to, text, file.constData());
        VERIFY_RESULT(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->known, 6);
    }

    void idsThatAreNewComeAsTheyAre()
    {
        Scene scene;
        const QueueInfo from = scene.queue("from");
        TestJudge judge(*scene.reader, scene.project.writer(), from, from.definition.people.front());
        const auto items = *itemsOf(*scene.reader, from.definition);
        VERIFY_RESULT(judge.answer(items[0].id, "right", "true"));
        VERIFY_RESULT(judge.answer(items[0].id, "polite", "4"));
        const QueueInfo to = scene.queue("to");
        for (const auto &[format, file] : {std::pair(LabelFormat::JsonLines, "a.jsonl"), std::pair(LabelFormat::Csv, "a.csv")}) {
            std::string text = scene.exported(from, format);
            for (const LabelRow &row : rowsOf(scene, from)) {
                const std::size_t at = text.find(row.id.text());
                QVERIFY(at != std::string::npos);
                text.replace(at, 36, EventId::random().text());
            }
            const auto done = scene.import(to, text, file);
            VERIFY_RESULT(done);
            QCOMPARE(done->added + done->known, 2);
            QCOMPARE(scene.valuesOf(to, "right"), scene.valuesOf(from, "right"));
            QCOMPARE(scene.valuesOf(to, "polite"), scene.valuesOf(from, "polite"));
        }
        for (const LabelRow &row : rowsOf(scene, to))
            QVERIFY(row.layer == LabelLayer::Import && !row.isBlind);
    }

    void pairsOfLabelStudioKeepTheirSides()
    {
        Scene scene;
        const QueueInfo queue = scene.queue("pairs", "[{\"name\":\"better\",\"kind\":\"pair\"}]");
        const QueueItem item = itemsOf(*scene.reader, queue.definition)->front();
        const std::string task = "[{\"id\":1,\"data\":{},\"meta\":{\"item\":\"" + item.id.hex()
                                 + "\"},\"annotations\":[{\"completed_by\":{\"id\":3,\"email\":\"kim@example.org\"},\"created_at\":\"2026-10-31T10:00:00Z\",\"result\":"
                                   "[{\"from_name\":\"better\",\"to_name\":\"output\",\"type\":\"pairwise\",\"value\":{\"selected\":\"right\"}}]}]}]";
        const auto done = scene.import(queue, task, "tasks.json");
        VERIFY_RESULT(done);
        QCOMPARE(done->added, 1);
        QCOMPARE(scene.valuesOf(queue, "better"), (std::vector<std::string>{item.id.hex() + item.outputs[1].hex()}));
    }

    void whatDoesNotFitIsListedByLine()
    {
        Scene scene;
        const QueueInfo queue = scene.queue("queue");
        const std::string item = itemsOf(*scene.reader, queue.definition)->front().id.hex();
        const std::string text = "{\"item\":\"" + item + "\",\"question\":\"right\",\"value\":\"pass\",\"person\":\"kim\"}\n"
                                 "{\"item\":\"" + item + "\",\"question\":\"right\",\"value\":\"perhaps\",\"person\":\"kim\"}\n"
                                 "{\"item\":\"" + item + "\",\"question\":\"other\",\"value\":\"pass\",\"person\":\"kim\"}\n"
                                 "{\"item\":\"00\",\"question\":\"right\",\"value\":\"pass\",\"person\":\"kim\"}\n"
                                 "{\"item\":\"" + item + "\",\"question\":\"right\",\"value\":\"pass\"}\n";
        const auto done = scene.import(queue, text, "labels.jsonl");
        VERIFY_RESULT(done);
        QCOMPARE(done->added, 1);
        QCOMPARE(done->lost, 4);
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(done->lostLines[i].line, static_cast<std::int64_t>(i) + 2);
        const auto none = scene.import(queue, "{\"question\":\"x\"}\n", "labels.jsonl");
        QVERIFY(!none);
        QVERIFY2(none.error().what.contains(QStringLiteral("queue")), qPrintable(none.error().what));
    }

private:
    static std::vector<LabelRow> rowsOf(Scene &scene, const QueueInfo &queue)
    {
        std::vector<LabelRow> rows;
        (void) eachLabel(*scene.reader, queue.id, std::nullopt, [&](LabelRow row) -> Status {
            rows.push_back(std::move(row));
            return {};
        });
        return rows;
    }
};

QTEST_GUILESS_MAIN(LabelImportTest)
#include "tst_label_import.moc"
