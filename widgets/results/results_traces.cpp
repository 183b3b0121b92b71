// Answers of production: a file of traces is brought in by key, from the empty room, or dropped on the window.
#include <QAction>
#include <QFileDialog>

#include "items/format.h"
#include "widgets/components/inline_question.h"
#include "widgets/results/results_bar.h"
#include "widgets/results/results_room.h"

namespace assay::widgets {

void ResultsRoom::connectTraces()
{
    m_importTraces = addRoomAction(QStringLiteral("import-traces"), tr("Import traces…"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { askForTraces(); });
    connect(&m_traces, &items::TraceDesk::progressed, this, [this](const std::optional<items::TraceStatus> &status) {
        if (!status) {
            Q_EMIT progressChanged({});
            return;
        }
        const QString figures = tr("%1 spans, %2 answers").arg(items::count(status->spans), items::count(status->added));
        Q_EMIT progressChanged(Progress{tr("Bringing in %1").arg(status->fileName), status->share, figures});
    });
    connect(&m_traces, &items::TraceDesk::imported, this, [this](const QString &run, const QString &sentence) {
        if (!run.isEmpty())
            goTo({id(), QStringLiteral("run:") + run.left(8), {}});
        say(sentence);
    });
    connect(&m_traces, &items::TraceDesk::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Interrupted)
            say(tr("The import was cancelled; nothing was kept"));
        else if (m_hasContent)
            m_news->showError(error);
        else
            say(toSentence(error)); // nothing lies around it to show it in
    });
}

void ResultsRoom::askForTraces()
{
    auto *dialog = new QFileDialog(this, tr("Import traces of production"), QString(), tr("Traces of OpenTelemetry or Langfuse (*.jsonl *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ResultsRoom::takeFile);
    dialog->open();
}

bool ResultsRoom::takeFile(const QString &path)
{
    return m_traces.start(path);
}

} // namespace assay::widgets
