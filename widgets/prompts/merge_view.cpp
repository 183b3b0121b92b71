#include "widgets/prompts/merge_view.h"

namespace assay::widgets {

struct MergeView::Private
{
};

MergeView::MergeView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>()) {}

MergeView::~MergeView() = default;

void MergeView::show(Session *, const QString &, const QString &, const QString &) {}

} // namespace assay::widgets

#include "moc_merge_view.cpp"
