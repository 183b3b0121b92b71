#include "widgets/prompts/prompt_transfer.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>

#include "widgets/components/pick_list.h"

namespace assay::widgets {

using items::CopyKind;

PromptTransfer::PromptTransfer(QWidget *anchor) : QObject(anchor), m_anchor(anchor)
{
    connect(&m_files, &items::PromptFiles::dialectAsked, this, &PromptTransfer::askDialect);
    connect(&m_files, &items::PromptFiles::failed, this, &PromptTransfer::failed);
    connect(&m_files, &items::PromptFiles::writtenOut, this, [this](const QString &path) { Q_EMIT told(tr("Written to %1").arg(path)); });
    connect(&m_files, &items::PromptFiles::broughtIn, this, [this](const QString &prompt, const QString &said, const QStringList &notes) {
        Q_EMIT broughtIn(prompt);
        Q_EMIT told((QStringList{said} + notes).join(QStringLiteral(" · ")));
    });
}

void PromptTransfer::setSession(Session *session)
{
    m_copyLine.drop();
    m_session = session;
    m_files.setSession(session);
}

/// The file dialogs are the system's own: everybody knows them.
void PromptTransfer::askImport()
{
    auto *dialog = new QFileDialog(m_anchor, tr("Import a prompt"), QString(), tr("Prompts (*.md *.txt *.json *.prompt *.jinja *.j2);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_files, &items::PromptFiles::bringIn);
    dialog->open();
}

void PromptTransfer::askExport(const PromptContent &content)
{
    auto *dialog = new QFileDialog(m_anchor, tr("Export this prompt"), QString(), tr("Markdown (*.md);;Chat messages (*.json);;Text (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("md"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, content](const QString &path) { m_files.writeOut(content, path); });
    dialog->open();
}

void PromptTransfer::askDialect(const items::ReadPromptFile &file)
{
    const QString guess = tr("it looks like this");
    const auto note = [&](Dialect dialect, const QString &otherwise) { return dialect == file.looksLike ? guess : otherwise; };
    auto *list = new PickList(PickList::Mode::One, tr("How does %1 mark its variables?").arg(QFileInfo(file.path).fileName()), m_anchor);
    list->setItems({{QStringLiteral("braces"), QStringLiteral("{name}"), note(Dialect::Braces, tr("as in Python: becomes {{name}}")), {}, false, true},
                    {QStringLiteral("jinja"), QStringLiteral("{{ name }}, {% if … %}"), note(Dialect::Jinja, tr("Jinja: converted where the meaning is certain")), {}, false, true},
                    {QStringLiteral("mustache"), QStringLiteral("{{name}}"), tr("keep it as it is"), {}, false, true}});
    connect(list, &PickList::picked, this, [this, file](const QString &dialect) { m_files.keepAs(file, dialectFromName(dialect.toStdString()).value_or(Dialect::Mustache)); });
    list->popUp(m_anchor);
}

void PromptTransfer::offerCopy(const PromptContent &content, const items::PromptCheck &check)
{
    const QString with = check.caseId.isEmpty() ? tr("no case yet") : tr("with case %1").arg(check.caseId);
    const bool hasModel = !check.model.isEmpty();
    const QString needsModel = tr("needs a model: Settings (Ctrl+,)");
    const QString request = hasModel ? tr("%1, to %2; without the key").arg(with, check.model) : needsModel;
    auto *list = new PickList(PickList::Mode::One, tr("Copy the prompt, filled in, as"), m_anchor);
    list->setItems({{QStringLiteral("curl"), QStringLiteral("curl"), request, {}, false, hasModel},
                    {QStringLiteral("python"), QStringLiteral("Python"), request, {}, false, hasModel},
                    {QStringLiteral("json"), QStringLiteral("JSON"), request, {}, false, hasModel},
                    {QStringLiteral("text"), tr("Text of the messages"), with, {}, false, true}});
    connect(list, &PickList::picked, this, [this, content, check](const QString &as) {
        const CopyKind kind = as == QStringLiteral("curl")     ? CopyKind::Curl
                              : as == QStringLiteral("python") ? CopyKind::Python
                              : as == QStringLiteral("json")   ? CopyKind::Json
                                                               : CopyKind::Text;
        copy(kind, content, check);
    });
    list->popUp(m_anchor);
}

void PromptTransfer::copy(CopyKind kind, const PromptContent &content, const items::PromptCheck &check)
{
    if (!m_session)
        return;
    m_session->read<QString>(
        m_copyLine,
        [kind, content, dataset = check.datasetName.toStdString(), caseId = check.caseId.toStdString(), model = check.model.toStdString()](Database &database) {
            return items::requestCopy(database, kind, content, dataset, caseId, model);
        },
        [this](Result<QString> text) {
            if (!text) {
                Q_EMIT failed(text.error());
                return;
            }
            QGuiApplication::clipboard()->setText(*text);
            Q_EMIT told(tr("Copied %n line(s)", nullptr, static_cast<int>(text->count(QLatin1Char('\n')) + 1)));
        });
}

} // namespace assay::widgets

#include "moc_prompt_transfer.cpp"
