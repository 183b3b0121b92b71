#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>

#include "items/prompts/prompt_check.h"
#include "project/session.h"

namespace assay::items {

/// Looks at the draft in the background while one pauses, with a version, a case and a model that are chosen; the newest question wins.
class CheckDesk : public QObject
{
    Q_OBJECT
public:
    static constexpr int delayMs = 150; ///< after the last key

    explicit CheckDesk(QObject *parent = nullptr);

    void setSession(Session *session);
    /// Another prompt, or another text of it: looked at now. The version compared with becomes @p base unless one was chosen for it.
    void show(const QString &prompt, const PromptContent &content, const QString &base);
    /// What is typed: looked at soon.
    void edit(const PromptContent &content);
    void setBase(const QString &label);
    void setAgainst(const QString &label);
    void setCase(const QString &id);
    void setModel(const QString &name); ///< remembered for the project

    /// The version that is compared with; empty without one.
    QString against() const { return m_against.isEmpty() ? m_base : m_against; }
    /// What came of the last question; its case, model and dataset are those that were taken.
    const PromptCheck &found() const { return m_found; }
    /// Ids of cases that begin with @p typed; @p done unless asked anew.
    void findCases(const QString &typed, std::function<void(const QStringList &)> done);

Q_SIGNALS:
    void checked(const assay::items::PromptCheck &check);
    void againstChanged(); ///< by setAgainst()
    void failed(const assay::Error &error);

private:
    void ask();

    QPointer<Session> m_session;
    JobLine m_line;
    JobLine m_casesLine;
    QTimer m_soon;
    CheckQuestion m_question;
    QString m_base;
    QString m_against; ///< chosen for this prompt
    PromptCheck m_found;
};

} // namespace assay::items
