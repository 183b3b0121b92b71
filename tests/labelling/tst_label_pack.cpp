// Packs: what they hold, and that merging them in any order, any number of times, gives the same labels.
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <array>

#include "labelling/label_export.h"
#include "labelling/queue_report.h"
#include "storage/merge.h"
#include "storage/verify.h"
#include "support/label_fixture.h"

using namespace assay;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string exported(Database &database, const QueueInfo &queue, LabelFormat format)
{
    std::string text;
    const auto written = exportLabels(database, queue, format, [&](std::string_view bytes) {
        text += bytes;
        return Status{};
    });
    return written ? text : toSentence(written.error()).toStdString();
}

} // namespace

class LabelPack : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ResultProject> m_project;
    QueueInfo m_queue;

    QString pathOf(const QString &name) const { return m_folder.filePath(name); }
    QString packPath(std::size_t number) const { return pathOf(QStringLiteral("pack-%1.assay").arg(number)); }

    std::unique_ptr<ProjectFile> openFile(const QString &path) { return std::move(*ProjectFile::open(path, FileMode::ReadWrite, testUser())); }

    /// Answers everything of one person, each with an opinion of their own.
    void answerAll(ProjectFile &file, std::size_t number)
    {
        const auto reader = *file.reader();
        TestJudge judge(*reader, **file.writer(), *findQueue(*reader, "check"), m_queue.definition.people[number]);
        while (judge.labeller.next()) {
            const ItemId item = judge.next();
            const int opinion = item.bytes[0] % 5 + (item.bytes[1] % 4 == 0 ? static_cast<int>(number) : 0);
            QVERIFY(judge.answer(item, "right", opinion % 2 ? "true" : "false"));
        }
        if (number == 2)
            QVERIFY(judge.undo());
    }

    Result<PackMerge> merge(ProjectFile &into, const QString &pack)
    {
        const auto file = ProjectFile::open(pack, FileMode::ReadOnly, testUser());
        const auto reader = file ? (*file)->reader() : Result<std::unique_ptr<Database>>(fail(file.error()));
        return reader ? mergePack(**into.writer(), into.id(), **reader) : Result<PackMerge>(fail(reader.error()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_project = std::make_unique<ResultProject>(30);
        QueueRequest request;
        request.name = "check";
        request.run = "latest";
        request.filter = "model:large";
        request.questions = questionsOfText(R"([{"name":"right","kind":"pass_fail"}])");
        request.people = {"ana", "benjamin", "cyril", "deborah", "eveline"};
        request.overlap = 3;
        request.repeatPercent = 20; // they are part of packs like everything else
        request.guideline = "Every claim stands in the documents.";
        const auto reader = m_project->reader();
        m_queue = makeTestQueue(*reader, m_project->writer(), request);
        ProjectFile &file = m_project->session().file();
        for (std::size_t i = 0; i < 3; ++i)
            VERIFY_RESULT(writePack(*reader, file.id(), m_queue, m_queue.definition.people[i], packPath(i), testUser()));
        // Two work in the project itself.
        answerAll(file, 3);
        answerAll(file, 4);
    }

    void aPackSaysNothingOfWhereAnswersComeFrom()
    {
        const QByteArray bytes = bytesOf(packPath(0));
        QVERIFY(bytes.contains("refund")); // the control: texts are there to be read
        QVERIFY(bytes.contains("Every claim stands"));
        for (const char *secret : {"small", "large", "support/reply", "tone v1", "nightly", "model-2026", "req-", "promises", "judge v3", "benjamin", "eveline", "rate_limit", "latest", "Answer politely"})
            QVERIFY2(!bytes.contains(secret), secret);
        for (const std::string &hash : {m_project->newer().spec.id.text(), m_project->newer().spec.columns[0].content.hex()})
            QVERIFY2(!bytes.contains(hash.c_str()), hash.c_str());
        const auto file = openFile(packPath(0));
        const auto reader = *file->reader();
        QVERIFY(file->id() != m_project->session().file().id());
        const auto queue = *findQueue(*reader, "check");
        const Labeller here = std::move(*Labeller::open(*reader, queue, m_queue.definition.people[0]));
        const auto project = m_project->reader();
        const Labeller there = std::move(*Labeller::open(*project, m_queue, m_queue.definition.people[0]));
        QCOMPARE(here.order(), there.order());
        const auto isRepeat = [&](std::size_t place) { return here.items()[place].isRepeat; };
        const auto once = static_cast<std::size_t>(std::count_if(here.items().begin(), here.items().end(), [](const QueueItem &item) { return !item.isRepeat; }));
        const auto repeats = static_cast<std::size_t>(std::count_if(here.order().begin(), here.order().end(), isRepeat));
        QVERIFY(repeats > 0 && repeats < here.items().size() - once);
        QVERIFY(here.order().size() - repeats >= once * 3 / 5 && here.order().size() - repeats <= once * 3 / 5 + 1);
    }

    void anyOrderGivesTheSameLabels()
    {
        for (std::size_t i = 0; i < 3; ++i) {
            const auto file = openFile(packPath(i));
            answerAll(*file, i);
        }
        VERIFY_RESULT(m_project->writer().runAlone([&](Database &database) { return database.exec("VACUUM INTO '" + pathOf(QStringLiteral("base.assay")).toStdString() + "'"); }));
        std::array<std::size_t, 3> order{0, 1, 2};
        std::vector<std::string> outcomes;
        do {
            const QString path = pathOf(QStringLiteral("merged-%1%2%3.assay").arg(order[0]).arg(order[1]).arg(order[2]));
            QVERIFY(QFile::copy(pathOf(QStringLiteral("base.assay")), path));
            const auto file = openFile(path);
            for (const std::size_t number : order) {
                const auto merged = merge(*file, packPath(number));
                VERIFY_RESULT(merged);
                QVERIFY(merged->added > 0);
            }
            const auto again = merge(*file, packPath(order[0]));
            VERIFY_RESULT(again);
            QCOMPARE(again->added, 0);
            const auto reader = *file->reader();
            const auto report = queueReport(*reader, m_queue, true);
            VERIFY_RESULT(report);
            std::string figures;
            for (const AgreementFigure &figure : report->questions.front().figures)
                figures += figure.method + " " + std::to_string(figure.estimate.value_or(-9)) + " " + std::to_string(figure.lower.value_or(-9)) + "\n";
            outcomes.push_back(exported(*reader, m_queue, LabelFormat::JsonLines) + exported(*reader, m_queue, LabelFormat::Csv)
                               + exported(*reader, m_queue, LabelFormat::LabelStudio) + figures);
            QCOMPARE(verifyProject(*reader)->problemCount, 0);
            QVERIFY(!*compareProjections(*reader));
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(outcomes.size(), 6u);
        QVERIFY(outcomes.front().size() > 20'000);
        for (const std::string &outcome : outcomes)
            QVERIFY(outcome == outcomes.front());
    }

    void wholeProjectsUniteTheirLabels()
    {
        const QString one = pathOf(QStringLiteral("one.assay"));
        const QString two = pathOf(QStringLiteral("two.assay"));
        for (const QString &path : {one, two})
            QVERIFY(QFile::copy(pathOf(QStringLiteral("base.assay")), path));
        const auto here = openFile(one);
        const auto there = openFile(two);
        answerAll(*here, 0);
        answerAll(*there, 1);
        const auto other = *there->reader();
        QueueRequest same; // a queue of the same name in each
        same.name = "mine";
        same.questions = questionsOfText(R"([{"name":"right","kind":"pass_fail"}])");
        makeTestQueue(*other, **there->writer(), same);
        makeTestQueue(*(*here->reader()), **here->writer(), same);
        VERIFY_RESULT(mergeProject(**here->writer(), *(*there->reader())));
        const auto reader = *here->reader();
        const auto report = queueReport(*reader, m_queue, false);
        VERIFY_RESULT(report);
        QCOMPARE(report->people[0].answered, report->people[0].assigned);
        QCOMPARE(report->people[1].answered, report->people[1].assigned);
        VERIFY_RESULT(findQueue(*reader, "mine-2"));
        QVERIFY(!*compareProjections(*reader));
    }

    void aPackSpeaksForItsPersonOnly()
    {
        const QString path = pathOf(QStringLiteral("forged.assay"));
        const auto project = m_project->reader();
        VERIFY_RESULT(writePack(*project, m_project->session().file().id(), m_queue, m_queue.definition.people[0], path, testUser()));
        {
            const auto file = openFile(path);
            const auto reader = *file->reader();
            TestJudge own(*reader, **file->writer(), *findQueue(*reader, "check"), m_queue.definition.people[0]);
            TestJudge forged(*reader, **file->writer(), *findQueue(*reader, "check"), m_queue.definition.people[1]);
            VERIFY_RESULT(forged.answer(own.next(), "right", "true"));
        }
        const auto merged = merge(m_project->session().file(), path);
        QVERIFY(!merged);
        QCOMPARE(merged.error().code, ErrorCode::BadInput);
    }

    void foreignPacksAreRefused()
    {
        ResultProject other(3);
        const auto reader = m_project->reader();
        const auto wrong = merge(other.session().file(), packPath(0));
        QCOMPARE(wrong.error().code, ErrorCode::BadInput);
        const auto noPack = merge(m_project->session().file(), other.path());
        QCOMPARE(noPack.error().code, ErrorCode::BadInput);
        QVERIFY(!writePack(*reader, m_project->session().file().id(), m_queue, PersonId::random(), pathOf(QStringLiteral("nobody.assay")), testUser()));
        QVERIFY(!QFile::exists(pathOf(QStringLiteral("nobody.assay"))));
    }
};

QTEST_GUILESS_MAIN(LabelPack)
#include "tst_label_pack.moc"
