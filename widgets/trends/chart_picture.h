#pragma once

#include <QSize>
#include <QString>
#include <vector>

#include "base/error.h"

class QWidget;

namespace assay::widgets {

class TrendChart;

/// Writes the charts with their sentence as they stand into @p path: SVG when it ends so, else PNG at twice the size of the screen.
Status writeChartPicture(const QString &path, const QString &title, const QString &sentence, const std::vector<TrendChart *> &charts, const QWidget *look);

} // namespace assay::widgets
