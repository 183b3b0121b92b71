#pragma once

#include <QScrollArea>

namespace assay::widgets {

/// A column that scrolls down, never sideways: it asks for the width that its content needs, and what is around it gives way or scrolls.
class ColumnArea : public QScrollArea
{
    Q_OBJECT
public:
    explicit ColumnArea(const QString &name, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace assay::widgets
