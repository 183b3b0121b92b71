#pragma once

#include <QPointer>
#include <vector>

#include "items/locator.h"
#include "project/session.h"

class QAction;

namespace assay::widgets {

class PickList;

/// Ctrl+K: goes to anything, runs any action. Actions match at once; prompts, datasets, runs and cases are looked up as one types.
class Palette : public QObject
{
    Q_OBJECT
public:
    explicit Palette(QObject *parent = nullptr);

    void setSession(Session *session);
    /// Opens it under @p anchor with @p actions, each with the name of its group.
    void open(QWidget *anchor, const std::vector<std::pair<QString, QAction *>> &actions);

Q_SIGNALS:
    void placeChosen(const assay::items::Place &place);

private:
    void lookUp(const QString &typed);
    void show();
    void pick(const QString &id);

    QPointer<Session> m_session;
    JobLine m_line;
    QPointer<PickList> m_list;
    std::vector<std::pair<QString, QPointer<QAction>>> m_actions;
    std::vector<items::Located> m_places;
};

} // namespace assay::widgets
