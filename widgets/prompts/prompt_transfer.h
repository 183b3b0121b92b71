#pragma once

#include <QObject>
#include <QPointer>

#include "items/prompts/check_desk.h"
#include "items/prompts/prompt_files.h"
#include "items/prompts/request_copy.h"

class QWidget;

namespace assay::widgets {

/// Prompts in and out, with the choices this takes: files by the system's dialogs or dropped, a request for use elsewhere by the clipboard.
class PromptTransfer : public QObject
{
    Q_OBJECT
public:
    /// @p anchor: where lists open.
    explicit PromptTransfer(QWidget *anchor);

    void setSession(Session *session);
    void askImport();
    void takeFile(const QString &path) { m_files.bringIn(path); }
    void askExport(const PromptContent &content);
    /// Offers to copy @p content with the case and the model of @p check.
    void offerCopy(const PromptContent &content, const items::PromptCheck &check);

Q_SIGNALS:
    void broughtIn(const QString &prompt);
    void told(const QString &text);
    void failed(const assay::Error &error);

private:
    void askDialect(const items::ReadPromptFile &file);
    void copy(items::CopyKind kind, const PromptContent &content, const items::PromptCheck &check);

    QWidget *m_anchor;
    QPointer<Session> m_session;
    items::PromptFiles m_files;
    JobLine m_copyLine;
};

} // namespace assay::widgets
