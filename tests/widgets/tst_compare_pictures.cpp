// Every state of Compare drawn offscreen, in both themes and sizes, with one to six columns. ASSAY_PICTURES=DIR keeps them.
#include <QDir>
#include <QPainter>
#include <QTemporaryDir>

#include "support/command_fixture.h"
#include "support/compare_fixture.h"
#include "support/compare_scene.h"
#include "support/live_project.h"
#include "support/warnings.h"
#include "items/judge_draft.h"
#include "widgets/components/judge_form.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::widgets;

class ComparePictures : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QApplication::setFont(QFont(QStringLiteral("Sans"), 10));
        setUpLooks(*qApp);
        const QString kept = qEnvironmentVariable("ASSAY_PICTURES");
        m_folder = kept.isEmpty() ? m_temporary.path() : kept;
        QVERIFY(QDir().mkpath(m_folder));
    }

    void stored_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<ComparisonProject::Shape>("shape");
        QTest::addColumn<QSize>("size");
        const QSize small(1280, 800);
        const QSize drawn(1440, 900);
        const QSize large(1600, 1000);
        for (const char *theme : {"light", "dark"}) {
            const QString name = QString::fromLatin1(theme);
            QTest::addRow("normal %s", theme) << name << ComparisonProject::Shape{} << drawn;
            QTest::addRow("long %s", theme) << name << ComparisonProject::Shape{3, 60, 1, true, false} << drawn;
            QTest::addRow("stopped %s", theme) << name << ComparisonProject::Shape{3, 60, 1, false, true} << small;
            QTest::addRow("large %s", theme) << name << ComparisonProject::Shape{} << large;
        }
        for (const int columns : {1, 2, 3, 4, 6})
            QTest::addRow("columns%d light", columns) << QStringLiteral("light") << ComparisonProject::Shape{columns, 60, 1, false, false} << small;
    }

    void stored()
    {
        QFETCH(QString, theme);
        QFETCH(ComparisonProject::Shape, shape);
        QFETCH(QSize, size);
        applyTheme(*qApp, *themeChoiceFromName(theme));
        ComparisonProject project(shape);
        CompareScene scene(size);
        scene.open(project.session());
        scene.press(Qt::Key_Right);
        QTest::qWait(300);
        take(scene, QString::fromLatin1(QTest::currentDataTag()));
    }

    void reports_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QSize>("size");
        for (const char *theme : {"light", "dark"}) {
            for (const QSize &size : {QSize(1280, 800), QSize(1600, 1000)})
                QTest::addRow("report %s %d", theme, size.width()) << QString::fromLatin1(theme) << size;
        }
    }

    void reports()
    {
        QFETCH(QString, theme);
        QFETCH(QSize, size);
        applyTheme(*qApp, *themeChoiceFromName(theme));
        ComparisonProject project({3, 60, 2, false, false});
        CompareScene scene(size);
        scene.open(project.session());
        scene.press(Qt::Key_Right);
        scene.press(Qt::Key_Right);
        scene.press(Qt::Key_E);
        QTest::qWait(300);
        take(scene, QString::fromLatin1(QTest::currentDataTag()));
    }

    void beginnings_data()
    {
        QTest::addColumn<QString>("theme");
        for (const char *theme : {"light", "dark"}) {
            for (const char *state : {"empty", "new", "question", "program", "failed", "running", "picking", "cases", "options"})
                QTest::addRow("%s %s", state, theme) << QString::fromLatin1(theme);
        }
    }

    void beginnings()
    {
        QFETCH(QString, theme);
        applyTheme(*qApp, *themeChoiceFromName(theme));
        const QString state = QString::fromLatin1(QTest::currentDataTag()).section(QLatin1Char(' '), 0, 0);
        LiveProject project({"mock-e60-l200", "mock-l5"}, 60);
        if (state == QStringLiteral("failed"))
            project.server.stop();
        if (state != QStringLiteral("question"))
            project.allow();
        RunRequest request = project.request({"ask@v1", "ask@v2"}, {"mock-e60-l200"});
        request.dataset = "cases@v1";
        request.stream = true;
        const MarkingCommand command;
        if (state == QStringLiteral("program"))
            request.scorers = {command.scorer()};
        CompareScene scene({1280, 800});
        scene.open(project.session(), false);
        QTest::qWait(100);
        if (state != QStringLiteral("empty"))
            scene.room->setUp(request);
        QTest::qWait(300);
        if (state == QStringLiteral("picking"))
            scene.press(Qt::Key_V);
        if (state == QStringLiteral("cases"))
            scene.press(Qt::Key_C);
        if (state == QStringLiteral("options"))
            scene.press(Qt::Key_O);
        if (QStringList{QStringLiteral("question"), QStringLiteral("program"), QStringLiteral("failed"), QStringLiteral("running")}.contains(state))
            scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(state == QStringLiteral("running") ? 1'200 : 400);
        take(scene, QString::fromLatin1(QTest::currentDataTag()));
    }

    void forms_data()
    {
        QTest::addColumn<QString>("theme");
        for (const char *theme : {"light", "dark"}) {
            for (const char *state : {"judge", "judge-wrong", "judge-long", "judge-similar", "judge-pick", "score", "score-judges"})
                QTest::addRow("%s %s", state, theme) << QString::fromLatin1(theme);
        }
    }

    void forms()
    {
        QFETCH(QString, theme);
        applyTheme(*qApp, *themeChoiceFromName(theme));
        const QString state = QString::fromLatin1(QTest::currentDataTag()).section(QLatin1Char(' '), 0, 0);
        ComparisonProject project;
        CompareScene scene({1280, 800});
        scene.open(project.session());
        if (state.startsWith(QStringLiteral("score"))) {
            scene.press(Qt::Key_S, Qt::ShiftModifier);
            QTest::qWait(300);
            if (state == QStringLiteral("score-judges"))
                QTest::keyClick(scene.window.focusWidget(), Qt::Key_Space);
        } else if (state == QStringLiteral("judge-pick")) {
            scene.press(Qt::Key_S);
        } else {
            scene.press(Qt::Key_J, Qt::ShiftModifier);
            fillJudge(scene, state);
        }
        QTest::qWait(300);
        take(scene, QString::fromLatin1(QTest::currentDataTag()));
    }

private:
    void fillJudge(CompareScene &scene, const QString &state)
    {
        items::JudgeDraft draft;
        draft.criteria = QStringLiteral("The answer names what happens next, by when, and whom to ask; it apologises once and promises nothing that the documents do not hold.");
        draft.models = {QStringLiteral("small")};
        if (state == QStringLiteral("judge-wrong"))
            draft.high = QStringLiteral("five");
        if (state == QStringLiteral("judge-long")) {
            draft.criteria = QString(draft.criteria + QLatin1Char('\n')).repeated(12);
            draft.byLabels = true;
            draft.labels = QStringLiteral("excellent, good, acceptable, poor, useless, harmful to whoever reads it and to the shop");
            draft.models << QStringLiteral("large") << QStringLiteral("a model with a name that is longer than any name has a right to be");
        }
        if (state == QStringLiteral("judge-similar"))
            draft.kind = items::JudgeKind::Similar;
        for (auto *form : scene.window.findChildren<JudgeForm *>()) {
            if (form->isVisible()) {
                form->begin({}, items::judgeText(draft));
                if (state == QStringLiteral("judge-wrong"))
                    scene.press(Qt::Key_Return, Qt::ControlModifier);
            }
        }
    }

    void take(CompareScene &scene, const QString &name)
    {
        QImage picture = scene.window.grab().toImage();
        QCOMPARE(picture.size(), scene.window.size());
        if (QWidget *popup = QApplication::activePopupWidget()) {
            QPainter painter(&picture);
            painter.drawPixmap(popup->pos() - scene.window.pos(), popup->grab());
            painter.end();
            popup->close();
        }
        QVERIFY(picture.save(QStringLiteral("%1/compare-%2.png").arg(m_folder, QString(name).replace(QLatin1Char(' '), QLatin1Char('-')))));
    }

    QTemporaryDir m_temporary;
    QString m_folder;
};

QTEST_MAIN(ComparePictures)
#include "tst_compare_pictures.moc"
