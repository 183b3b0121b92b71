#pragma once

#include <QTimer>

#include "items/plain_table.h"
#include "items/trends/trend_desk.h"
#include "widgets/shell/room.h"

class QStackedLayout;

namespace assay::widgets {

class ChartStack;
class Label;
class PlainTableView;
class SentenceLine;
class TrendSide;
class TrendsBar;

/// The room Trends: whether things got better or worse, in one sentence and in charts on one time axis.
class TrendsRoom : public Room
{
    Q_OBJECT
public:
    explicit TrendsRoom(QWidget *parent = nullptr);

    void showSession(Session *session) override;
    /// subject: a prompt's name.
    void goTo(const items::Place &place) override;
    void cancelWork() override { m_desk.cancel(); }
    void takeKeyboard() override;

private:
    QWidget *buildContent();
    QWidget *buildCharts(QWidget *parent);
    QWidget *buildEmpty();
    void addActions();
    void connectDesk();

    void showSheet();
    void showStatus();
    void showTable(bool shown);
    void openPoint(std::size_t series, std::size_t point);
    void openLine();
    void goToMeasure(int measure);
    void askForPicture();
    void askForData();
    Q_INVOKABLE void savePicture(const QString &path);
    Q_INVOKABLE void saveData(const QString &path);
    void copySentence();
    /// In the status line, for a while.
    void say(const QString &text);

    items::TrendDesk m_desk;
    items::PlainTable m_lines;
    Session *m_session = nullptr;
    bool m_hasContent = false;
    bool m_showsProgress = false;
    QString m_wantedPrompt; ///< to go to once the project is read
    QTimer m_slow;          ///< until a long question is told
    QTimer m_said;

    TrendsBar *m_bar = nullptr;
    SentenceLine *m_sentence = nullptr;
    QStackedLayout *m_pages = nullptr; ///< charts, table
    ChartStack *m_charts = nullptr;
    PlainTableView *m_table = nullptr;
    TrendSide *m_side = nullptr;
    QAction *m_tableAction = nullptr;
    QAction *m_picture = nullptr;
    QAction *m_data = nullptr;
};

} // namespace assay::widgets
