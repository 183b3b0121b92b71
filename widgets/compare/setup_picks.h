#pragma once

#include <QString>
#include <functional>
#include <utility>

#include "items/setup_desk.h"

class QWidget;

namespace assay::widgets {

/// "support/reply@v7" → "support/reply"; what names the newest version has no @.
QString promptName(const QString &reference);
/// "support/reply@v7" → "reply", "v7".
std::pair<QString, QString> nameAndVersion(const QString &reference);
/// "v7 · small", with the prompt where there are several.
QString columnName(const items::ComparisonSetup &setup, const items::SetupColumn &column);

// What a comparison can be made of, each as a pick list under @p anchor that changes the set-up at once. @p parent owns the list.
void pickVersions(items::SetupDesk *desk, QWidget *anchor, QWidget *parent);
void pickModels(items::SetupDesk *desk, QWidget *anchor, QWidget *parent);
/// Which of versions × models are run.
void pickColumns(items::SetupDesk *desk, QWidget *anchor, QWidget *parent);
void pickDataset(items::SetupDesk *desk, QWidget *anchor, QWidget *parent);
/// @p writeJudge and @p scoreAgain as in ScorerPick.
void pickScorers(items::SetupDesk *desk, const std::function<void(const QString &written)> &writeJudge, const std::function<void()> &scoreAgain, QWidget *anchor, QWidget *parent);
void pickBaseline(items::SetupDesk *desk, QWidget *anchor, QWidget *parent);

} // namespace assay::widgets
