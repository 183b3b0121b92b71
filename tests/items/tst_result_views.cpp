// Other ways to look at results: variables of the cases as columns, groups with their rates, saved views.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "items/result_desk.h"
#include "items/result_labels.h"
#include "items/result_output.h"
#include "items/roles.h"
#include "storage/labels.h"
#include "storage/results.h"
#include "support/result_fixture.h"
#include "support/results.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

constexpr int patience = 10'000;
using Column = ResultGroupModel::Column;

const ResultField questionField{ResultField::Kind::Variable, QStringLiteral("question")};
const ResultField caseField{ResultField::Kind::Case, {}};
const ResultField latencyField{ResultField::Kind::Latency, {}};

struct Desk
{
    explicit Desk(int cases = 12) : project(cases)
    {
        QSignalSpy ready(&desk, &ResultDesk::refreshed);
        desk.setSession(&project.session());
        (void) ready.wait(patience);
    }
    ~Desk() { desk.setSession(nullptr); }

    template <typename Act>
    bool answered(Act act)
    {
        QSignalSpy ready(&desk, &ResultDesk::refreshed);
        act();
        return ready.wait(patience);
    }
    ResultTableModel &table() { return *desk.table(); }
    QString cell(int row, const ResultField &field)
    {
        const int column = table().columnOf(field);
        (void) QTest::qWaitFor([&] {
            (void) table().index(row, column).data();
            const ResultLine *line = table().lineAt(row);
            return line && (field.kind != ResultField::Kind::Variable || !line->variables.empty());
        }, patience);
        return table().index(row, column).data().toString();
    }
    bool grouped(std::optional<GroupBy> by)
    {
        QSignalSpy changed(desk.grouping(), &ResultGrouping::changed);
        desk.setGrouping(by);
        return changed.wait(patience);
    }

    ResultProject project;
    ResultDesk desk;
};

} // namespace

class ResultViewsTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void variablesAreFieldsLikeOthers()
    {
        Desk scene;
        const auto all = scene.desk.allFields();
        QVERIFY(std::find(all.begin(), all.end(), questionField) != all.end());
        QCOMPARE(questionField.id(), QStringLiteral("var:question"));
        QCOMPARE(ResultField::fromId(QStringLiteral("var:question")).value_or(caseField), questionField);
        QVERIFY(!ResultField::fromId(QStringLiteral("var:")));
        QCOMPARE(questionField.sort(true)->variable, std::string("question"));
    }

    void aColumnShowsTheVariable()
    {
        Desk scene;
        QVERIFY(!scene.cell(0, caseField).isEmpty()); // read once without the variable
        scene.desk.setFields({caseField, questionField});
        QCOMPARE(scene.cell(0, questionField), QStringLiteral("Message 0: where is my money?"));
        QCOMPARE(scene.cell(0, caseField), QStringLiteral("refund-partial-0"));
    }

    void sortingByAVariableReadsItOnceAndKeepsIt()
    {
        Desk scene(30);
        scene.desk.setFields({caseField, questionField});
        QSignalSpy read(&scene.desk, &ResultDesk::variableRead);
        QSignalSpy progress(&scene.desk, &ResultDesk::readingVariable);
        QVERIFY(scene.answered([&] { scene.desk.sortBy(questionField); }));
        QCOMPARE(read.count(), 1);
        QVERIFY(progress.count() >= 1);
        QCOMPARE(progress.front().at(2).toLongLong(), 30);
        QVERIFY(!scene.desk.isDescending());
        QStringList shown;
        for (int row = 0; row < scene.table().rowCount(); ++row)
            shown << scene.cell(row, questionField);
        QStringList sorted = shown;
        std::sort(sorted.begin(), sorted.end());
        QVERIFY(shown.front() != shown.back());
        QCOMPARE(shown, sorted);
        QVERIFY(scene.answered([&] { scene.desk.setFilter(QStringLiteral("run:nightly")); }));
        QVERIFY(scene.answered([&] { scene.desk.sortBy(questionField); }));
        QVERIFY(scene.desk.isDescending());
        QCOMPARE(read.count(), 1);
        QCOMPARE(scene.table().keys(), *resultKeys(*scene.project.reader(), *ResultColumns::load(*scene.project.reader()), scene.desk.query()));
    }

    void aCancelledSortBringsBackTheOrderOfBefore()
    {
        Desk scene;
        QVERIFY(scene.answered([&] { scene.desk.sortBy(latencyField); }));
        const auto before = scene.table().keys();
        QSignalSpy read(&scene.desk, &ResultDesk::variableRead);
        scene.desk.sortBy(questionField);
        scene.desk.cancelSort();
        QVERIFY(read.wait(patience));
        QCOMPARE(scene.desk.sortedBy().value_or(caseField), latencyField);
        QVERIFY(scene.desk.isDescending());
        QCOMPARE(scene.table().keys(), before);
    }

    void exportsHoldTheVariable()
    {
        Desk scene;
        ResultOutput output;
        output.setSession(&scene.project.session());
        QSignalSpy copied(&output, &ResultOutput::copied);
        output.copyRows({scene.table().keyAt(0)}, {QStringLiteral("case"), QStringLiteral("var:question"), QStringLiteral("var:nobody")});
        QVERIFY(copied.wait(patience));
        QCOMPARE(copied.front().front().toString().split(QLatin1Char('\n')).value(0).trimmed(), QStringLiteral("case\tvar:question\tvar:nobody"));
        QVERIFY(copied.front().front().toString().contains(QStringLiteral("refund-partial-0\tMessage 0: where is my money?")));
        const QString path = scene.project.path() + QStringLiteral(".jsonl");
        QSignalSpy exported(&output, &ResultOutput::exported);
        output.exportTo(path, {scene.table().keyAt(0)}, {QStringLiteral("var:question")});
        QVERIFY(exported.wait(patience));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()).trimmed(), QStringLiteral("{\"vars\":{\"question\":\"Message 0: where is my money?\"}}"));
        output.setSession(nullptr);
    }

    void groupsKeepTheRulesOfItemModels()
    {
        Desk scene;
        const QAbstractItemModelTester tester(scene.desk.grouping()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(scene.grouped(GroupBy::Case));
        QCOMPARE(scene.desk.grouping()->model()->rowCount(), 12);
        QCOMPARE(scene.desk.grouping()->text(), QStringLiteral("12 groups"));
        QSignalSpy changed(scene.desk.grouping(), &ResultGrouping::changed);
        scene.desk.setFilter(QStringLiteral("tag:late"));
        QVERIFY(changed.wait(patience));
        QCOMPARE(scene.desk.grouping()->model()->rowCount(), 6);
        QVERIFY(scene.grouped(GroupBy::Version));
        QCOMPARE(scene.desk.grouping()->model()->rowCount(), 2);
        QCOMPARE(scene.desk.grouping()->model()->index(0, 0).data().toString(), QStringLiteral("reply v1"));
    }

    void groupsSortByAnyColumnWithTheUnknownLast()
    {
        ResultGroupModel model;
        ResultGroupRow high{QStringLiteral("high"), {}, 5, 5, Interval{0.9, 0.8, 1, "Wilson"}, 0, {}};
        ResultGroupRow low{QStringLiteral("low"), {}, 9, 9, Interval{0.1, 0, 0.2, "Wilson"}, 0, {}};
        ResultGroupRow unknown{QStringLiteral("a"), {}, 7, 0, {}, 0, {}};
        model.setGroups(GroupBy::Case, {high, unknown, low});
        const auto order = [&] { return QString(model.groupAt(0)->title + model.groupAt(1)->title + model.groupAt(2)->title); };
        QCOMPARE(order(), QStringLiteral("ahighlow"));
        model.sort(static_cast<int>(Column::Pass), Qt::AscendingOrder);
        QCOMPARE(order(), QStringLiteral("lowhigha"));
        model.sort(static_cast<int>(Column::Pass), Qt::DescendingOrder);
        QCOMPARE(order(), QStringLiteral("highlowa"));
        model.sort(static_cast<int>(Column::Results), Qt::DescendingOrder);
        QCOMPARE(order(), QStringLiteral("lowahigh"));
        QCOMPARE(model.index(1, static_cast<int>(Column::Pass)).data().toString(), QStringLiteral("unknown"));
    }

    void ratesAreThoseOfTheBook()
    {
        // One verdict a case: Wilson.
        ResultProject project(10);
        const auto reader = project.reader();
        const auto columns = ResultColumns::load(*reader);
        ResultQuery query;
        query.filter = *parseFilter("run:nightly model:small");
        const auto groups = readResultGroups(*reader, *columns, query, GroupBy::Version);
        VERIFY_RESULT(groups);
        for (const ResultGroupRow &row : groups->rows) {
            QVERIFY(row.pass);
            QCOMPARE(row.pass->method, wilson(1, 2).method);
            const auto passed = std::llround(row.pass->estimate * static_cast<double>(row.judged));
            QCOMPARE(row.pass->lower, wilson(passed, row.judged).lower);
            QVERIFY(row.hasScoreInterval() && row.score->lower < row.score->estimate && row.score->estimate < row.score->upper);
        }
        // Repeats: means of cases, clustered.
        query.filter = *parseFilter("run:\"tone v1 v2\"");
        const auto repeated = readResultGroups(*reader, *columns, query, GroupBy::Version);
        VERIFY_RESULT(repeated);
        QVERIFY(repeated->rows.front().judged <= 10);
        QVERIFY(repeated->rows.front().pass->method != wilson(1, 2).method);
    }

    void savedViewsAreKeptByTheProject()
    {
        Desk scene;
        SavedViews views;
        views.setSession(&scene.project.session());
        QVERIFY(scene.answered([&] { scene.desk.setFilter(QStringLiteral("tag:late")); }));
        QVERIFY(scene.answered([&] { scene.desk.sortBy(latencyField); }));
        scene.desk.setFields({caseField, questionField});
        scene.desk.setGrouping(GroupBy::Version);
        SavedView view = scene.desk.view();
        view.name = QStringLiteral("  slow  and late ");
        VERIFY_RESULT(views.save(view));
        QCOMPARE(views.views().size(), std::size_t{1});
        SavedViews again;
        again.setSession(&scene.project.session());
        const SavedView *kept = again.find(QStringLiteral("slow and late"));
        QVERIFY(kept);
        QCOMPARE(kept->filter, QStringLiteral("tag:late"));
        QCOMPARE(kept->sortedBy, QStringLiteral("latency"));
        QVERIFY(kept->isDescending);
        QCOMPARE(kept->fields, (QStringList{QStringLiteral("case"), QStringLiteral("var:question")}));
        QCOMPARE(kept->grouping, QStringLiteral("version"));
        // It brings all of it back.
        const auto keys = scene.table().keys();
        scene.desk.setGrouping(std::nullopt);
        scene.desk.setFields({caseField});
        QVERIFY(scene.answered([&] { scene.desk.sortBy(caseField); }));
        QVERIFY(scene.answered([&] { scene.desk.setFilter({}); }));
        QVERIFY(scene.answered([&] { scene.desk.show(*kept); }));
        QCOMPARE(scene.table().keys(), keys);
        QCOMPARE(scene.table().fields().size(), std::size_t{2});
        QVERIFY(scene.desk.grouping()->by() == GroupBy::Version);
        SavedView now = scene.desk.view();
        now.name = kept->name;
        QCOMPARE(now, *kept);
    }

    void viewsAreNamedAnewRemovedAndBroughtBack()
    {
        ResultProject project(2);
        SavedViews views;
        views.setSession(&project.session());
        QVERIFY(!views.save({QStringLiteral("  "), {}, {}, false, {}, {}}));
        for (const char *name : {"b", "a"})
            VERIFY_RESULT(views.save({QString::fromUtf8(name), QStringLiteral("tag:") + QString::fromUtf8(name), {}, false, {}, {}}));
        QCOMPARE(views.views().front().name, QStringLiteral("a"));
        QVERIFY(!views.rename(QStringLiteral("a"), QStringLiteral("b")));
        VERIFY_RESULT(views.rename(QStringLiteral("a"), QStringLiteral("z")));
        QCOMPARE(views.views().back().name, QStringLiteral("z"));
        QVERIFY(views.undoText().contains(QStringLiteral("z")));
        views.remove(QStringLiteral("b"));
        QCOMPARE(views.views().size(), std::size_t{1});
        views.undo();
        views.undo();
        QCOMPARE(views.views().front().name, QStringLiteral("a"));
        QCOMPARE(views.views().back().filter, QStringLiteral("tag:b"));
        SavedViews again;
        again.setSession(&project.session());
        QVERIFY(again.views() == views.views()); // what was taken back is taken back on disk, too
        VERIFY_RESULT(views.save({QStringLiteral("a"), QStringLiteral("other"), {}, false, {}, {}}));
        QCOMPARE(views.views().size(), std::size_t{2});
        QCOMPARE(views.find(QStringLiteral("a"))->filter, QStringLiteral("other"));
        views.undo();
        QCOMPARE(views.find(QStringLiteral("a"))->filter, QStringLiteral("tag:a"));
    }

    void whatCannotBeReadOfViewsIsLeftOut()
    {
        QVERIFY(viewsFromText("").empty());
        QVERIFY(viewsFromText("{\"name\":1}").empty());
        const auto views = viewsFromText("[1,{\"name\":\"\"},{\"name\":\"x\",\"fields\":[1,\"case\"],\"filter\":5}]");
        QCOMPARE(views.size(), std::size_t{1});
        QCOMPARE(views.front().fields, QStringList{QStringLiteral("case")});
        QVERIFY(viewsFromText(viewsText(views)) == views);
    }

    void labelsStandQuestionByQuestion()
    {
        const TimeUs at{1'767'225'600'000'000};
        const auto given = [&](const char *question, const char *person, const char *json, LabelLayer layer = LabelLayer::Answer) {
            return OutputLabel{question, person, layer, AnswerValue{json}, at};
        };
        const auto questions = labelsByQuestion({given("right", "ilse", "\"fail\""), given("tone", "ilse", "4"), given("right", "tom", "\"fail\""),
                                                 given("right", "dana", "\"pass\"", LabelLayer::Adjudication), given("tone", "tom", "5")});
        QCOMPARE(questions.size(), std::size_t{2});
        QCOMPARE(questions[0].question, QStringLiteral("right"));
        QCOMPARE(questions[0].labels.size(), std::size_t{3});
        QCOMPARE(questions[0].labels[0].text, QStringLiteral("ilse: fail"));
        QCOMPARE(questions[0].agreement, QStringLiteral("agree")); // a decision is no voice
        QCOMPARE(questions[0].labels[2].tone, Tone::Accent);
        QCOMPARE(questions[1].agreement, QStringLiteral("disagree"));
        QCOMPARE(labelsByQuestion({given("right", "ilse", "[\"a\",\"b\"]")}).front().labels.front().text, QStringLiteral("ilse: a, b"));
        QVERIFY(labelsByQuestion({given("right", "ilse", "true")}).front().agreement.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ResultViewsTest)
#include "tst_result_views.moc"
