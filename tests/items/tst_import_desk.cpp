// An import as its page sees it: what was found, what columns become, errors by line, added or replaced, cancelled without a trace.
#include <QSignalSpy>
#include <QTest>

#include "items/import_desk.h"
#include "support/dataset_scene.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

struct Importing
{
    Importing() { desk.setSession(scene.session.get()); }
    QString write(const QString &name, const QByteArray &text)
    {
        const QString path = scene.folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("not written");
        return path;
    }
    void open(const QString &name, const QByteArray &text)
    {
        desk.openFile(write(name, text));
        QTRY_VERIFY(desk.check().isKnown());
    }
    std::int64_t casesOf(const std::string &dataset)
    {
        const auto reader = std::move(*scene.session->file().reader());
        const auto version = resolveDataset(*reader, dataset);
        return version ? version->cases : -1;
    }

    DatasetScene scene;
    ImportDesk desk;
};

} // namespace

class ImportDeskTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aTableIsFoundOutAndItsColumnsAreGuessed()
    {
        Importing importing;
        importing.open(QStringLiteral("november.csv"), "id;question;expected;tags\nn1;\"Wo ist das Paket?\nBald?\";Unterwegs.;late\nn2;broken\nn3;Und jetzt?;;late\n");
        const ImportPreview &preview = importing.desk.preview();
        QCOMPARE(preview.format, QStringLiteral("CSV with ;"));
        QCOMPARE(preview.encoding, QStringLiteral("UTF-8"));
        QCOMPARE(preview.columns.size(), 4u);
        QCOMPARE(preview.columns[0].role, QStringLiteral("id"));
        QCOMPARE(preview.columns[1].role, QStringLiteral("var:question"));
        QCOMPARE(preview.columns[2].role, QStringLiteral("reference"));
        QCOMPARE(preview.rows.size(), 2u);
        QCOMPARE(importing.desk.dataset(), QStringLiteral("november"));
        const ImportCheck &check = importing.desk.check();
        QCOMPARE(check.read, 2);
        QCOMPARE(check.lost, 1);
        QCOMPARE(check.badLines.size(), 1u);
        QCOMPARE(check.badLines.front().line, 4);
        QVERIFY(!check.badLines.front().reason.isEmpty());
        QVERIFY(check.badLines.front().head.contains(QStringLiteral("broken")));
        QVERIFY(!check.error);
    }

    void aRoleThatClashesIsSaid()
    {
        Importing importing;
        importing.open(QStringLiteral("a.csv"), "question,answer\na,b\n");
        importing.desk.setRole(QStringLiteral("question"), QStringLiteral("reference"));
        QTRY_VERIFY(importing.desk.check().error.has_value());
        importing.desk.setRole(QStringLiteral("answer"), QStringLiteral("var:said"));
        QTRY_VERIFY(importing.desk.check().isKnown() && !importing.desk.check().error);
    }

    void importsWhatWasMappedIntoANewDataset()
    {
        Importing importing;
        importing.open(QStringLiteral("a.csv"), "frage,antwort\na,b\nc,d\n");
        importing.desk.setRole(QStringLiteral("frage"), QStringLiteral("var:question"));
        importing.desk.setRole(QStringLiteral("antwort"), QStringLiteral("reference"));
        QSignalSpy imported(&importing.desk, &ImportDesk::imported);
        importing.desk.start();
        QVERIFY(importing.desk.running().has_value());
        QTRY_COMPARE(imported.size(), 1);
        QVERIFY(!importing.desk.running());
        const auto reader = std::move(*importing.scene.session->file().reader());
        const auto version = resolveDataset(*reader, "a");
        VERIFY_RESULT(version);
        QCOMPARE(version->cases, 2);
        CaseHashCursor cursor(*reader, version->root);
        const auto first = caseByHash(*reader, **cursor.next());
        QCOMPARE(first->content.vars.at("question"), std::string("a"));
        QCOMPARE(first->content.reference, std::optional<std::string>("b"));
    }

    void addsToADatasetOrReplacesItsCases()
    {
        Importing importing;
        QSignalSpy imported(&importing.desk, &ImportDesk::imported);
        importing.open(QStringLiteral("support.csv"), "id,question\nlate-03,edited\nnew-1,one\nnew-2,two\n");
        importing.desk.start();
        QTRY_COMPARE(imported.size(), 1);
        QCOMPARE(importing.casesOf("support"), 42);
        const auto reader = std::move(*importing.scene.session->file().reader());
        const auto version = *resolveDataset(*reader, "support");
        QCOMPARE(caseOf(*reader, version, "late-03")->content.vars.at("question"), std::string("edited"));
        QCOMPARE(diffDatasets(*reader, importing.scene.version, version)->unchanged, 39);
        importing.open(QStringLiteral("support.csv"), "id,question\nlate-03,edited\n");
        importing.desk.setMode(ImportDesk::Mode::Replace);
        importing.desk.start();
        QTRY_COMPARE(imported.size(), 2);
        QCOMPARE(importing.casesOf("support"), 1);
    }

    void aBadNameAndABadFileAreSaid()
    {
        Importing importing;
        importing.open(QStringLiteral("a.csv"), "question\na\n");
        importing.desk.setDataset(QStringLiteral("a@b"));
        QSignalSpy failed(&importing.desk, &ImportDesk::importFailed);
        importing.desk.start();
        QTRY_COMPARE(failed.size(), 1);
        QSignalSpy unread(&importing.desk, &ImportDesk::previewFailed);
        importing.desk.openFile(importing.write(QStringLiteral("empty.csv"), ""));
        QTRY_COMPARE(unread.size(), 1);
        importing.desk.openFile(QStringLiteral("/nowhere/x.csv"));
        QTRY_COMPARE(unread.size(), 2);
    }

    void whatWasPastedIsATable()
    {
        Importing importing;
        importing.desk.openPasted(QStringLiteral("question\treference\nWhere?\tHere.\nWhen?\tNow.\n"));
        QTRY_VERIFY(importing.desk.check().isKnown());
        QCOMPARE(importing.desk.preview().format, QStringLiteral("TSV"));
        QCOMPARE(importing.desk.check().read, 2);
        importing.desk.setFormat(QStringLiteral("JSONL"));
        QTRY_VERIFY(importing.desk.check().error.has_value() || importing.desk.preview().columns.empty());
    }

    void aCancelledImportLeavesNothing()
    {
        Importing importing;
        QByteArray text("id,question\n");
        for (int i = 0; i < 60'000; ++i)
            text += "n" + QByteArray::number(i) + ",Where is parcel number " + QByteArray::number(i) + "\n";
        importing.desk.openFile(importing.write(QStringLiteral("many.csv"), text));
        QTRY_VERIFY(importing.desk.check().read > 0);
        QSignalSpy failed(&importing.desk, &ImportDesk::importFailed);
        QSignalSpy progressed(&importing.desk, &ImportDesk::progressed);
        importing.desk.start();
        QTRY_VERIFY(importing.desk.running() && importing.desk.running()->read > 0);
        importing.desk.cancel();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::Interrupted);
        QCOMPARE(importing.casesOf("many"), -1);
        const auto reader = std::move(*importing.scene.session->file().reader());
        auto left = *reader->prepare("SELECT (SELECT COUNT(*) FROM case_row WHERE case_id LIKE 'n%'), (SELECT COUNT(*) FROM pending_import)");
        QVERIFY(*left.step());
        QCOMPARE(left.integer(0), 0);
        QCOMPARE(left.integer(1), 0);
        QVERIFY(progressed.size() >= 2);
    }
};

QTEST_GUILESS_MAIN(ImportDeskTest)
#include "tst_import_desk.moc"
