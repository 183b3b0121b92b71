// The diff, the history and the merge drawn offscreen, in both themes and sizes. ASSAY_PICTURES=DIR keeps them.
#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "project/sample_project.h"
#include "support/prompt_fixture.h"
#include "support/warnings.h"
#include "widgets/prompts/diff_canvas.h"
#include "widgets/prompts/diff_view.h"
#include "widgets/prompts/history_list.h"
#include "widgets/prompts/history_pane.h"
#include "widgets/prompts/merge_view.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/theme.h"

using namespace assay;
using namespace assay::widgets;

class DiffPictures : public QuietTest
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

    void states_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QSize>("size");
        for (const char *theme : {"light", "dark"})
            for (const char *state : {"diff", "inline", "whitespace", "sample", "history", "restore", "channel", "error", "merge", "settled"})
                for (const QSize size : {QSize(1280, 800), QSize(1600, 1000)})
                    QTest::addRow("%s %s %d", state, theme, size.width()) << QString::fromLatin1(state) << QString::fromLatin1(theme) << size;
    }

    void states()
    {
        QFETCH(QString, state);
        QFETCH(QString, theme);
        QFETCH(QSize, size);
        applyTheme(*qApp, *themeChoiceFromName(theme));
        const bool history = state == QStringLiteral("history") || state == QStringLiteral("restore") || state == QStringLiteral("channel");
        const bool large = size.width() > 1280;
        const bool merge = state == QStringLiteral("merge") || state == QStringLiteral("settled");
        const QImage picture = merge ? drawMerge(state, {size.width() - 64, size.height() - 70}) : history ? drawHistory(state, {large ? 380 : 320, size.height() - 70}) : drawDiff(state, {size.width() - 64, size.height() - 70});
        QVERIFY(picture.save(QStringLiteral("%1/%2-%3-%4.png").arg(m_folder, state, theme).arg(size.width())));
    }

private:
    QImage drawDiff(const QString &state, const QSize &size)
    {
        PromptProject project;
        QTemporaryDir folder;
        std::unique_ptr<Session> sample;
        DiffView view;
        view.resize(size);
        if (state == QStringLiteral("sample")) {
            sample = std::make_unique<Session>(std::move(*makeSampleProject(folder.filePath(QStringLiteral("sample.assay")), sampleName, false)));
            view.show(sample.get(), QStringLiteral("triage"), QStringLiteral("v4"), QStringLiteral("v7"));
        } else {
            view.show(project.session(), PromptProject::qname(), QStringLiteral("v5"), state == QStringLiteral("error") ? QStringLiteral("v99") : QStringLiteral("v7"));
        }
        view.QWidget::show();
        QApplication::setActiveWindow(&view);
        view.setFocus();
        auto *canvas = view.findChild<DiffCanvas *>();
        (void) QTest::qWaitFor([&] { return !canvas->shown().rows.empty() || state == QStringLiteral("error"); });
        QTest::qWait(60);
        if (state == QStringLiteral("inline"))
            QTest::keyClick(canvas, Qt::Key_I);
        if (state == QStringLiteral("whitespace"))
            QTest::keyClick(canvas, Qt::Key_W);
        QTest::qWait(20);
        return view.grab().toImage();
    }

    QImage drawMerge(const QString &state, const QSize &size)
    {
        PromptProject project;
        const auto changed = [&](const std::string &line, const std::string &temperature) {
            PromptContent content = project.content("v7");
            std::string &text = content.messages[0].text;
            const auto at = text.find("Write at most five");
            text.replace(at, text.find('\n', at) - at, line);
            content.parameters["temperature"] = temperature;
            return content;
        };
        project.commit(changed("Write two sentences, warm and plain.", "0.1"), {"v7"}, "two");
        PromptContent theirs = changed("Write at most eight sentences, warm, plain and to the point.", "0.9");
        theirs.messages[1].text += "\nAnswer in {{language}}.";
        project.commit(theirs, {"v7"}, "eight");
        MergeView view;
        view.resize(size);
        view.show(project.session(), PromptProject::qname(), QStringLiteral("v8"), QStringLiteral("v9"));
        view.QWidget::show();
        QApplication::setActiveWindow(&view);
        view.setFocus();
        auto *canvas = view.findChild<DiffCanvas *>();
        (void) QTest::qWaitFor([&] { return !canvas->shown().rows.empty(); });
        if (state == QStringLiteral("settled")) {
            QTest::keyClick(view.windowHandle(), Qt::Key_2);
            QTest::keyClick(view.windowHandle(), Qt::Key_E);
        }
        QTest::qWait(400);
        return view.grab().toImage();
    }

    QImage drawHistory(const QString &state, const QSize &size)
    {
        PromptProject project;
        project.draft("v7", [](PromptContent &content) { content.messages[0].text += "Be brief.\nBe warm.\nBe sure.\n"; });
        HistoryPane pane;
        pane.resize(size);
        pane.showPrompt(project.session(), PromptProject::qname());
        pane.show();
        QApplication::setActiveWindow(&pane);
        pane.setFocus();
        auto *list = pane.findChild<HistoryList *>();
        (void) QTest::qWaitFor([&] { return list->history()->rowCount() > 0; });
        if (state != QStringLiteral("history"))
            pane.select(QStringLiteral("v5"));
        if (state == QStringLiteral("restore"))
            QTest::keyClick(list, Qt::Key_R);
        if (state == QStringLiteral("channel"))
            QTest::keyClick(list, Qt::Key_H);
        QTest::qWait(20);
        return pane.grab().toImage();
    }

    QTemporaryDir m_temporary;
    QString m_folder;
};

QTEST_MAIN(DiffPictures)
#include "tst_diff_pictures.moc"
