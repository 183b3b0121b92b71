#pragma once

#include <QStringList>
#include <QWidget>
#include <optional>

#include "base/error.h"
#include "widgets/shell/window_actions.h"

namespace assay::widgets {

class InlineError;
class Notice;

/// What the window shows while no project is open: what became of the last one, how to begin, and the projects of before.
class Welcome : public QWidget
{
    Q_OBJECT
public:
    Welcome(const FileActions &actions, QWidget *parent = nullptr);
    /// Paths, the newest first.
    void setRecent(const QStringList &paths);
    /// Why a project could not be opened, and what may be done for it.
    void showError(const std::optional<Error> &error, Rescue rescue);
    /// A project was closed, and lies at @p path.
    void showClosed(const QString &text, const QString &path);

Q_SIGNALS:
    void chosen(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildRescue();
    Notice *buildClosed();
    void build();

    FileActions m_actions;
    QStringList m_recent;
    InlineError *m_error;
    QWidget *m_rescue = nullptr;
    QWidget *m_salvage = nullptr;
    QWidget *m_restore = nullptr;
    Notice *m_closed = nullptr;
    QString m_closedPath;
    QWidget *m_state = nullptr;
};

} // namespace assay::widgets
