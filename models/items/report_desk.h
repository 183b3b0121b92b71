#pragma once

#include <QObject>
#include <QPointer>
#include <memory>

#include "items/compare_report.h"
#include "project/session.h"

namespace assay::items {

/// A column that a report can be about.
struct ColumnChoice
{
    ColumnPick pick;
    QString title; ///< "reply v7 · small"
    QString run;   ///< its name
    QString note;  ///< when it was run
};

/// What a report is about.
struct ReportQuestion
{
    ColumnPick a; ///< the baseline
    ColumnPick b;
    QString by;   ///< "tag", "model", a variable of the cases; empty = no segments

    bool isComplete() const { return a.isValid() && b.isValid(); }
    bool operator==(const ReportQuestion &) const = default;
};

/// What the report of Compare works at: two columns of any runs, compared in the background. A newer question replaces the one before,
/// whose answer is never shown then.
class ReportDesk : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Unasked, ///< a column is missing
        Reading, ///< nothing is there to be shown yet
        Shown,
        Failed,
    };
    explicit ReportDesk(QObject *parent = nullptr);
    ~ReportDesk() override;

    /// Null lets go of the project.
    void setSession(Session *session);
    /// Only what is looked at is compared, and compared anew when results change.
    void setWatched(bool watched);

    const ReportQuestion &question() const { return m_question; }
    void ask(const ReportQuestion &question);
    State state() const { return m_state; }
    const ReportView &view() const { return m_view; } ///< while it is shown
    const Error &error() const { return m_error; }    ///< while it failed
    /// What the cases can be divided by: "tag", "model", names of variables.
    const QStringList &divisions() const { return m_divisions; }
    /// The filter of Results for the cases of a group, the first @p most of them.
    QString filterOf(CaseGroup group, std::size_t most) const;

    /// Looks for the columns there are, newest run first; ends with columnsRead() or failed().
    void readColumns();
    /// Writes the report that is shown as one HTML file, the same page as `assay-cli compare --html`; ends with exported() or failed().
    void exportTo(const QString &path);

Q_SIGNALS:
    void changed();
    void columnsRead(const std::vector<assay::items::ColumnChoice> &columns);
    void exported(const QString &path);
    void failed(const assay::Error &error); ///< what was asked for beside the report

private:
    struct Answer;
    void read();
    void take(Result<std::shared_ptr<const Answer>> answer);

    QPointer<Session> m_session;
    ReportQuestion m_question;
    State m_state = State::Unasked;
    std::shared_ptr<const Answer> m_answer;
    ReportView m_view;
    Error m_error;
    QStringList m_divisions;
    bool m_isWatched = false;
    bool m_isStale = false;
    JobLine m_reading;
    JobLine m_listing;
    JobLine m_exporting;
};

} // namespace assay::items
