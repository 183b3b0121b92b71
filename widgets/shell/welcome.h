#pragma once

#include <QStringList>
#include <QWidget>
#include <optional>

#include "base/error.h"

class QAction;

namespace assay::widgets {

class InlineError;

/// What the window shows while no project is open: why one could not be opened, how to begin, and the projects of before.
class Welcome : public QWidget
{
    Q_OBJECT
public:
    struct Actions
    {
        QAction *sample = nullptr;
        QAction *create = nullptr;
        QAction *open = nullptr;
    };
    Welcome(const Actions &actions, QWidget *parent = nullptr);
    /// Paths, the newest first.
    void setRecent(const QStringList &paths);
    void showError(const std::optional<Error> &error);

Q_SIGNALS:
    void chosen(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();

    Actions m_actions;
    QStringList m_recent;
    InlineError *m_error;
    QWidget *m_state = nullptr;
};

} // namespace assay::widgets
