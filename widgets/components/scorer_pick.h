#pragma once

#include <functional>

#include "items/setup_choices.h"

class QWidget;

namespace assay::widgets {

/// What answers are scored by, and what becomes of a choice.
struct ScorerPick
{
    items::ScorerOffer offer;
    QStringList chosen; ///< as they are written
    std::function<void(const QStringList &scorers)> take;   ///< whatever is ticked now
    std::function<void(const QString &written)> writeJudge; ///< a judge shall be written in a form: this one, empty = a new one
    std::function<void()> scoreAgain = {}; ///< stored answers shall be scored; empty = that is not offered
};

/// A pick list of scorers under @p anchor, what is typed with a value among them. @p parent owns it.
void pickScorers(ScorerPick pick, QWidget *anchor, QWidget *parent);

} // namespace assay::widgets
