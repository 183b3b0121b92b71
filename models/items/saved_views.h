#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <vector>

#include "project/session.h"

namespace assay::items {

/// How the results were looked at: what a view brings back.
struct SavedView
{
    QString name;
    QString filter;
    QString sortedBy; ///< id of a ResultField; empty = the usual order
    bool isDescending = false;
    QStringList fields;
    QString grouping; ///< as groupingId()

    bool operator==(const SavedView &) const = default;
};

/// The views of a project, by name. Local to its file, never an event (DATA.md §1). Every change can be taken back while the project is open.
class SavedViews : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void setSession(Session *session);
    /// Sorted by name.
    const std::vector<SavedView> &views() const { return m_views; }
    const SavedView *find(const QString &name) const; ///< null when there is none

    /// A view of the same name is replaced. BadInput for a name without a sign.
    Status save(SavedView view);
    /// BadInput when there is another of that name.
    Status rename(const QString &name, const QString &to);
    void remove(const QString &name);
    void undo();
    /// What undo() would take back: "Removed “open errors”"; empty = nothing.
    QString undoText() const { return m_steps.empty() ? QString() : m_steps.back().what; }

Q_SIGNALS:
    void changed();

private:
    struct Step
    {
        QString what;
        std::vector<SavedView> before;
    };
    void change(const QString &what, std::vector<SavedView> views);
    void show(std::vector<SavedView> views);

    QPointer<Session> m_session;
    std::vector<SavedView> m_views;
    std::vector<Step> m_steps;
};

/// As the project remembers them.
std::string viewsText(const std::vector<SavedView> &views);
/// What cannot be read is left out.
std::vector<SavedView> viewsFromText(const std::string &text);

} // namespace assay::items
