// What was dropped on the window, by what stands in it: names and endings do not count.
#include <QTemporaryDir>
#include <QTest>

#include "project/file_kind.h"
#include "support/label_fixture.h"
#include "support/warnings.h"

using namespace assay;

Q_DECLARE_METATYPE(assay::FileKind)

class FileKinds : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { qputenv("XDG_CONFIG_HOME", m_folder.filePath(QStringLiteral("config")).toLocal8Bit()); }

    void texts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<FileKind>("kind");
        const auto row = [](const char *name, const QByteArray &text, FileKind kind) { QTest::newRow(name) << text << kind; };
        row("csv", "question,answer\nWhere?,Here\n", FileKind::Cases);
        row("csv with quotes", "\"question\",\"expected answer\"\n\"Where, please?\",\"Here\"\n", FileKind::Cases);
        row("tsv", "id\tquestion\n1\tWhere?\n", FileKind::Cases);
        row("semicolons", "Frage;Antwort;Notiz\nWo?;Hier;x\n", FileKind::Cases);
        row("csv with a mark", "\xEF\xBB\xBFquestion,answer\na,b\n", FileKind::Cases);
        row("json lines", "{\"q\":\"a\"}\n{\"q\":\"b\"}\n", FileKind::Cases);
        row("one json line", "{\"q\":\"a\"}\n", FileKind::Cases);
        row("json list", "[\n  {\"q\": \"a\"},\n  {\"q\": \"b\"}\n]", FileKind::Cases);
        row("gzip", QByteArray("\x1F\x8B\x08\x00\x00", 5), FileKind::Cases);
        row("utf-16", QByteArray("\xFF\xFEq\0,\0a\0\n\0", 10), FileKind::Cases);
        row("messages", "[{\"role\":\"system\",\"content\":\"Be brief\"},{\"role\":\"user\",\"content\":\"{{q}}\"}]", FileKind::Prompt);
        row("chat request", "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"{{q}}\"}]}", FileKind::Prompt);
        row("template", "{{#tone}}Be {{tone}}.{{/tone}}\n{{question}}\n", FileKind::Prompt);
        row("prose", "You are a helper, be nice.\nAnswer politely, always.\n", FileKind::Prompt);
        row("markdown", "# System\nYou answer for {{product}}.\n", FileKind::Prompt);
        row("one line", "Say hello to {{name}}", FileKind::Prompt);
        row("spans", "{\"resourceSpans\":[{\"resource\":{}}]}\n", FileKind::Traces);
        row("spans in snake case", "{\n  \"resource_spans\": [\n", FileKind::Traces);
        row("observations", "{\"data\":[{\"id\":\"a\",\"traceId\":\"t\",\"type\":\"SPAN\",\"startTime\":\"x\"}]}", FileKind::Traces);
        row("nothing", "  \n", FileKind::Unknown);
        row("bytes", QByteArray("\x89PNG\r\n\0\0\0", 9), FileKind::Unknown);
    }

    void texts()
    {
        QFETCH(QByteArray, text);
        QFETCH(FileKind, kind);
        QCOMPARE(static_cast<int>(textKindOf(text, true)), static_cast<int>(kind));
        // The name says otherwise, and does not count.
        QFile file(m_folder.filePath(QStringLiteral("dropped.assay")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        QCOMPARE(static_cast<int>(fileKindOf(file.fileName())), static_cast<int>(kind));
    }

    void aLongListIsKnownByItsBeginning()
    {
        QByteArray text = "[";
        while (text.size() < 400 << 10)
            text += "{\"question\":\"Where is it?\",\"n\":1},\n";
        QFile file(m_folder.filePath(QStringLiteral("long.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text + "{}]") > 0);
        file.close();
        QCOMPARE(static_cast<int>(fileKindOf(file.fileName())), static_cast<int>(FileKind::Cases));
    }

    void aProjectAndAPackAreToldApart()
    {
        ResultProject filled;
        QueueRequest request;
        request.name = "check";
        request.run = "latest";
        request.questions = questionsOfText("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]");
        request.people = {"ana"};
        const auto reader = filled.reader();
        const QueueInfo queue = makeTestQueue(*reader, filled.writer(), request);
        const QString pack = m_folder.filePath(QStringLiteral("pack.data"));
        QVERIFY(writePack(*reader, filled.session().file().id(), queue, queue.definition.people.front(), pack, testUser()));
        QCOMPARE(static_cast<int>(fileKindOf(pack)), static_cast<int>(FileKind::Pack));
        TestProject plain;
        plain.file.reset();
        QCOMPARE(static_cast<int>(fileKindOf(plain.path())), static_cast<int>(FileKind::Project));
    }

    void whatIsNotThereIsNothing() { QCOMPARE(static_cast<int>(fileKindOf(m_folder.filePath(QStringLiteral("nowhere")))), static_cast<int>(FileKind::Unknown)); }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(FileKinds)
#include "tst_file_kind.moc"
