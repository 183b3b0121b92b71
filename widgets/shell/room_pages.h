#pragma once

#include <QStackedLayout>

namespace assay::widgets {

/// Pages of which only the one that is shown counts for the size: a room that needs much does not make the others need it.
class RoomPages : public QStackedLayout
{
    Q_OBJECT
public:
    explicit RoomPages(QWidget *parent);

    QSize minimumSize() const override;
};

} // namespace assay::widgets
