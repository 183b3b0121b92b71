#pragma once

#include <QPointer>
#include <QTimer>

#include "items/trends/trend_choices.h"
#include "items/trends/trend_sheet.h"
#include "project/session.h"

namespace assay::items {

/// What the room Trends works at: one question about one prompt, and everything that is drawn in answer. Roll-ups are brought up to date first;
/// all of it in the background, a newer question replaces the one before.
class TrendDesk : public QObject
{
    Q_OBJECT
public:
    explicit TrendDesk(QObject *parent = nullptr);
    ~TrendDesk() override;

    /// Null lets go of the project.
    void setSession(Session *session);

    const TrendQuestion &question() const { return m_question; }
    const TrendChoices &choices() const { return m_choices; }
    const TrendSheet &sheet() const { return m_sheet; }
    /// Days of the preset in use; 0 = all there is, -1 = a range that was dragged.
    int presetDays() const { return m_presetDays; }
    bool isReading() const { return m_isReading; }

    void choosePrompt(const QString &prompt);
    void chooseChannel(const QString &channel); ///< empty = all results
    void chooseMeasure(const QString &id);      ///< as idOf(); empty = the usual ones
    void chooseBy(const QString &by);
    void chooseAgainst(const QString &against);
    void chooseBucket(TrendBucket bucket);
    /// The last so many days until the newest result; 0 = all.
    void choosePreset(int days);
    /// Microseconds since 1970; taken to whole days.
    void setRange(double from, double to);
    /// Gives the running question up and goes back to the one that was answered last.
    void cancel();
    /// How far counting is, 0 to 1; nothing when that is not known.
    std::optional<double> progress() const;

    /// The filter of Results for what stands behind a point.
    QString filterOf(std::size_t series, std::size_t point) const;
    /// Reads the exact quantile of a point of a latency chart from its rows, then tells exactRead(); other points are exact already.
    void readExact(std::size_t series, std::size_t point);
    /// The points of all charts as CSV.
    std::string csv() const;

Q_SIGNALS:
    /// What the project is, first and after each change: false = there are no results.
    void opened(bool hasResults);
    void failed(const assay::Error &error);
    void choicesChanged();
    void sheetChanged();
    void readingChanged(bool isReading);
    void exactRead(std::size_t series, std::size_t point, const QString &text);

private:
    struct Answer;
    struct Work;
    void open();
    void ask();
    void take(Result<Answer> answer);
    void remember();
    void recall();
    void noteChange(Facts facts);
    void setReading(bool isReading);

    QPointer<Session> m_session;
    TrendQuestion m_question;
    TrendChoices m_choices;
    std::shared_ptr<const TrendView> m_view;
    TrendSheet m_sheet;
    int m_presetDays = 0;
    TrendQuestion m_answered; ///< the last one, with its preset
    int m_answeredDays = 0;
    std::shared_ptr<Work> m_work;
    bool m_isReading = false;
    QTimer m_later; ///< until a change is looked at
    JobLine m_opening;
    JobLine m_reading;
    JobLine m_exact;
};

} // namespace assay::items
