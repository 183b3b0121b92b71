#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <optional>

#include "domain/prompt.h"
#include "items/prompts/prompt_tree.h"
#include "project/session.h"

namespace assay::items {

/// The prompt that is open, as its head says it.
struct OpenPrompt
{
    QString name;
    PromptContent content;    ///< the draft, or the newest version
    bool isDraft = false;
    QString base;             ///< label of the version the draft stands on: "v7"; empty for a first draft
    QStringList versions;     ///< labels, newest first
    QStringList channelPills; ///< "production → v7"
};

/// What the room Prompts works at: opens a prompt and keeps what is typed as its draft, at most `keepDelayMs` after the key. Lives in the
/// GUI thread; everything is read and written in the background, in order.
class PromptDesk : public QObject
{
    Q_OBJECT
public:
    static constexpr int keepDelayMs = 300;

    explicit PromptDesk(QObject *parent = nullptr);
    ~PromptDesk() override; ///< keeps what was typed last

    void setSession(Session *session);
    Session *session() const { return m_session; }

    /// Opens @p name at its draft, else its newest version; @p version ("v3", a channel, a hash) as a draft to be begun from there.
    void open(const QString &name, const QString &version = {});
    const QString &name() const { return m_open.name; }
    const OpenPrompt &current() const { return m_open; }

    /// What is typed: kept soon. Content that is the base's drops the draft.
    void edit(const PromptContent &content);
    /// Gives what was typed to the writer now: what is read after this, such as a run of the draft, sees it.
    void keepNow();
    void discardDraft();
    /// Commits the draft; an empty message is refused. Unchanged content is said by told().
    void commit(const QString &message);

    void create(const QString &name);
    void rename(const QString &name);
    void duplicate(const QString &name);
    void archive(bool archived);

Q_SIGNALS:
    void treeChanged(const std::vector<assay::items::PromptRow> &rows);
    /// Another prompt, or the same from elsewhere: take its content.
    void opened(const assay::items::OpenPrompt &prompt);
    /// Head, versions or channels changed; the text did not.
    void headChanged(const assay::items::OpenPrompt &prompt);
    void saved(const QTime &at);
    void told(const QString &text);
    void failed(const assay::Error &error);

private:
    void readTree();
    void readOpen(bool takeContent);
    using NameWork = std::function<Result<std::string>(WriteContext &)>;
    /// Does @p work, which ends with the name of the prompt to be open, and opens it.
    void writeAndOpen(NameWork work);

    QPointer<Session> m_session;
    JobLine m_treeLine;
    JobLine m_openLine;
    QTimer m_keep;
    OpenPrompt m_open;
    std::optional<PromptContent> m_pending; ///< typed and not yet given to the writer
    int m_writing = 0;                      ///< writes of our own under way: their changes are known here
};

} // namespace assay::items
