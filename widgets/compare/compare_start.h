#pragma once

#include <QWidget>

#include "items/place.h"
#include "items/setup_desk.h"

namespace assay::widgets {

/// What Compare shows before anything was compared: the comparison that suggests itself, one of one's own, or what is missing for that.
class CompareStart : public QWidget
{
    Q_OBJECT
public:
    /// @p desk outlives it.
    explicit CompareStart(items::SetupDesk *desk, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The set-up is the suggested one now.
    void suggestionTaken();
    void newWanted();
    void placeWanted(const assay::items::Place &place);

private:
    void showChoices();

    items::SetupDesk *m_desk;
    QWidget *m_state = nullptr;
};

} // namespace assay::widgets
