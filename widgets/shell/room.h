#pragma once

#include <QAction>
#include <QWidget>
#include <functional>

#include "base/error.h"
#include "items/place.h"
#include "widgets/shell/progress.h"

class QStackedLayout;

namespace assay {
class Session;
}

namespace assay::widgets {

constexpr int saidMs = 6000; ///< how long a room says what was just done

class Button;
class InlineError;
class Label;

/// Enables what writes into the project of @p session: where that is read-only the action says so on hover. @p possible: and it has a use now.
void permit(QAction *action, const Session *session, bool possible = true);

/// A room of the window. It has one state at a time: content, nothing to show yet, loading, or an error.
class Room : public QWidget
{
    Q_OBJECT
public:
    /// @p id: "compare", name of --room and of pictures. @p title: its word on the rail.
    Room(const QString &id, const QString &title, QWidget *parent = nullptr);

    const QString &id() const { return m_id; }
    const QString &title() const { return m_title; }

    /// Where the project lies that is shown next; empty for none.
    void setProjectPath(const QString &path) { m_path = path; }
    /// Shows the open project; null before it goes. The room reads in the background and answers with showContent(), showEmpty() or
    /// showError() when it knows.
    virtual void showSession(Session *session) = 0;
    /// Goes to a place of this room. What is not there is said in the status line.
    virtual void goTo(const items::Place &place) { Q_UNUSED(place) }
    /// Gives the keyboard to where it is wanted first: called when the room, or its content, comes up.
    virtual void takeKeyboard() { setFocus(); }
    /// Cancels the work that progressChanged() told last.
    virtual void cancelWork() {}
    /// Takes a file that was dropped on the window; false when the room has no use for it.
    virtual bool takeFile(const QString &path)
    {
        Q_UNUSED(path)
        return false;
    }

    void showContent();
    /// A room that has something to show even then shows it its own way.
    virtual void showEmpty();
    void showLoading();
    void showError(const Error &error);

    /// An action of this room: its key works while the room is shown, Ctrl+K lists it, actionButton() puts it on a button.
    QAction *addRoomAction(const QString &name, const QString &text, const QKeySequence &key, std::function<void()> run);

Q_SIGNALS:
    void statusChanged(const QString &text); ///< one line for the status bar
    void waitingChanged(qint64 count); ///< what waits for this person here: a number at the room's entry
    void placeRequested(const assay::items::Place &place);
    void progressChanged(const std::optional<assay::widgets::Progress> &progress); ///< nothing = it ended
    void openRequested(); ///< another project
    void sampleRequested(); ///< the sample project
    void salvageRequested(); ///< what can be read of this one, into a new one

protected:
    /// The pages; each once, from the constructor. Takes them.
    void setContent(QWidget *content);
    void setEmpty(QWidget *empty);

private:
    QWidget *buildMessage();
    QWidget *buildLoading();
    static QString loadingText();
    /// Saves what can be read of the project into a new one, in a terminal.
    QString salvageCommand() const;
    void showPage(QWidget *page);

    QString m_id;
    QString m_title;
    QString m_path;
    QStackedLayout *m_pages;
    QWidget *m_content = nullptr;
    QWidget *m_empty = nullptr;
    QWidget *m_message = nullptr; ///< an error
    QWidget *m_loading = nullptr;
    InlineError *m_error = nullptr;
    Button *m_salvage = nullptr;
    Button *m_copyCommand = nullptr; ///< of what saves a damaged project
};

} // namespace assay::widgets
