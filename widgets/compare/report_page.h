#pragma once

#include <QWidget>
#include <map>

#include "items/report_desk.h"

class QAction;
class QStackedLayout;

namespace assay::widgets {

class FlowLayout;
class InlineError;
class ReportBody;
class Room;

/// The report of Compare: which two columns, by what they are divided, and what came of it; or why there is nothing to show.
class ReportPage : public QWidget
{
    Q_OBJECT
public:
    enum class Side { A, B };

    /// @p room gets the actions; @p desk outlives the page.
    ReportPage(Room *room, items::ReportDesk *desk, QWidget *parent = nullptr);

    /// Whether it is the page that is seen: then its keys work.
    void setShown(bool shown);
    /// Offers all columns of all runs for one side.
    void choose(Side side);
    void takeKeyboard();
    void exportTo(const QString &path);

Q_SIGNALS:
    void left(); ///< to the cells
    void casesWanted(items::CaseGroup group);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildPair();
    QWidget *buildReading();
    void addActions(Room *room);
    void show();
    void showPair();
    void showNothing();
    void offerColumns(const std::vector<items::ColumnChoice> &columns);
    void chooseDivision();
    void swap();
    void askForFile();
    QString titleOf(const items::ColumnPick &pick) const;
    QWidget *anchorOf(Side side) const;

    Room *m_room;
    items::ReportDesk *m_desk;
    Side m_side = Side::A; ///< that is being chosen
    QAction *m_by = nullptr;
    QAction *m_swap = nullptr;
    QAction *m_export = nullptr;
    QWidget *m_byButton = nullptr;
    QWidget *m_pair = nullptr;
    FlowLayout *m_chips = nullptr;
    QStackedLayout *m_pages = nullptr; ///< the report, reading, an error, nothing
    ReportBody *m_body = nullptr;
    InlineError *m_error = nullptr;
    QWidget *m_nothing = nullptr;
    std::map<std::pair<QString, int>, QString> m_titles; ///< of columns, as far as they were told
    QString m_said;                                      ///< what the chips show
    bool m_isShown = false;
};

} // namespace assay::widgets
