#pragma once

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <vector>

#include "widgets/components/pick_list.h"

/// Types into the pick list that is open, and presses @p keys; false when none is open.
inline bool pick(const QString &typed, const std::vector<Qt::Key> &keys = {Qt::Key_Return})
{
    auto *list = qobject_cast<assay::widgets::PickList *>(QApplication::activePopupWidget());
    if (!list)
        return false;
    auto *field = list->findChild<QLineEdit *>();
    QTest::keyClicks(field, typed);
    for (const Qt::Key key : keys)
        QTest::keyClick(field, key);
    return true;
}
