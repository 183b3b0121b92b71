#include "widgets/prompts/diff_view.h"

namespace assay::widgets {

struct DiffView::Private
{
};

DiffView::DiffView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>()) {}

DiffView::~DiffView() = default;

void DiffView::show(Session *, const QString &, const QString &, const QString &) {}

} // namespace assay::widgets

#include "moc_diff_view.cpp"
