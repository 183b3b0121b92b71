#include "widgets/prompts/history_pane.h"

namespace assay::widgets {

struct HistoryPane::Private
{
};

HistoryPane::HistoryPane(QWidget *parent) : Panel(Edge::Left, Ground::Surface, parent), d(std::make_unique<Private>()) {}

HistoryPane::~HistoryPane() = default;

void HistoryPane::showPrompt(Session *, const QString &) {}

void HistoryPane::select(const QString &) {}

} // namespace assay::widgets

#include "moc_history_pane.cpp"
