// How soon the window answers a key while a prompt of 1 MB is edited, its draft kept, checked and previewed beside it; and while what changed
// in it is walked through. From the key to the paint that shows it; beside the same keys in a prompt of one line. Prints figures.
#include <QTemporaryDir>

#include "key_watch.h"
#include "support/cli.h"
#include "support/warnings.h"
#include "support/window_hands.h"
#include "widgets/prompts/diff_view.h"
#include "widgets/prompts/messages_page.h"
#include "widgets/prompts/template_editor.h"
#include "widgets/theme/text_style.h"

using namespace assay;
using namespace assay::widgets;

namespace {

constexpr int seconds = 10;
constexpr int keyPauseMs = 50; ///< three times as fast as people type

std::string written(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName().toStdString();
}

QByteArray text(qsizetype size)
{
    QByteArray lines = "Answer {{q}}.\n";
    for (int i = 0; lines.size() < size; ++i)
        lines += "Rule " + QByteArray::number(i) + ": a customer who asks about order {{order}} is told what the page says, and nothing else.\n";
    return lines;
}

void measure(KeyWatch &application, const QTemporaryDir &folder, const char *name, qsizetype size)
{
    const std::string project = folder.filePath(QString::fromLatin1(name) + QStringLiteral(".assay")).toStdString();
    for (const std::vector<std::string> &arguments :
         {std::vector<std::string>{"new", project},
          {"prompt", "commit", project, "ask", "--from", written(folder, QStringLiteral("prompt.txt"), text(size)), "--message", "first"},
          {"import", project, written(folder, QStringLiteral("cases.jsonl"), "{\"q\":\"1\",\"order\":\"2\"}\n"), "--as", "dataset", "--name", "cases"}}) {
        if (runCli(arguments).code != 0)
            qFatal("%s", runCli(arguments).err.c_str());
    }
    WindowHands hands(QString::fromStdString(project), QStringLiteral("prompts"));
    auto &page = hands.part<MessagesPage>();
    if (!waitFor([&] { return !page.editors().empty() && page.editors().front()->isVisible() && hands.session().isIdle(); }))
        qFatal("the prompt was not shown");
    TemplateEditor &editor = *page.editors().front();
    editor.setFocus();
    for (const auto &[where, position] : {std::pair("at its beginning", QTextCursor::Start), std::pair("at its end", QTextCursor::End)}) {
        editor.moveCursor(position);
        application.target = &editor;
        application.canvas = editor.viewport();
        waitFor([] { return false; }, 1'500);
        application.forget();
        {
            const Typist typist(&editor, Qt::Key_X, QStringLiteral("x"), keyPauseMs);
            waitFor([] { return false; }, seconds * 1000);
        }
        application.print(qPrintable(QStringLiteral("%1, %2").arg(QLatin1String(name), QLatin1String(where))), seconds);
    }
    waitFor([] { return false; }, 1'500);
    hands.press(Qt::Key_D, Qt::ControlModifier);
    auto &diff = hands.part<DiffView>();
    if (!waitFor([&] { return diff.isVisible() && hands.session().isIdle(); }))
        qFatal("what changed was not shown");
    auto *rows = diff.focusWidget() ? diff.focusWidget() : &diff;
    application.target = rows;
    application.canvas = rows;
    if (auto *area = qobject_cast<QAbstractScrollArea *>(rows))
        application.canvas = area->viewport();
    application.forget();
    {
        const Typist typist(rows, Qt::Key_N, {}, keyPauseMs);
        waitFor([] { return false; }, 3'000);
    }
    application.print(qPrintable(QStringLiteral("%1, next change").arg(QLatin1String(name))), 3);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("ASSAY_KEYRING", "off");
    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", folder.filePath(QStringLiteral("config")).toLocal8Bit());
    KeyWatch application(argc, argv);
    setUpLooks(application);
    applyTheme(application, ThemeChoice::Light);
    measure(application, folder, "one line", 1);
    measure(application, folder, "1 MB", 1'000'000);
    return 0;
}
