#pragma once

#include <memory>

#include "widgets/components/panel.h"

namespace assay {
class Session;
}

namespace assay::widgets {

/// The versions of a prompt as a graph, newest on top, above them the draft if there is one; and what can be done with a version:
/// diff, restore, move a channel here, branch, merge, copy its hash. Labels are "v7" and "draft". Follows Session::changed().
class HistoryPane : public Panel
{
    Q_OBJECT
public:
    explicit HistoryPane(QWidget *parent = nullptr);
    ~HistoryPane() override;

    /// Shows the history of @p promptName (its whole name). A null session or an empty name shows nothing.
    void showPrompt(Session *session, const QString &promptName);
    /// Makes the row of @p label the current one, without telling versionChosen().
    void select(const QString &label);
    void takeKeyboard(); ///< to the list
    /// Begins to move a channel to the current version, if one may.
    void moveChannel();

Q_SIGNALS:
    /// Another row became the current one, by key or mouse.
    void versionChosen(const QString &label);
    /// How does @p b differ from @p a? @p a is the older one.
    void diffRequested(const QString &a, const QString &b);
    /// Merge @p theirs into @p ours: "draft" when there is one, else the newest version.
    void mergeRequested(const QString &ours, const QString &theirs);
    /// Run these versions side by side: references such as "support/reply@v5".
    void compareRequested(const QStringList &refs);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace assay::widgets
