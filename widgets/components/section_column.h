#pragma once

#include <QScrollArea>

#include "widgets/theme/text_style.h"

class QVBoxLayout;

namespace assay::widgets {

class ReadingText;

/// A column of sections to be read, one under another with a line between; scrolls as a whole.
class SectionColumn : public QScrollArea
{
    Q_OBJECT
public:
    /// @p name: its accessible name.
    explicit SectionColumn(const QString &name, QWidget *parent = nullptr);

    void clear();
    /// A section with the usual margins; its content goes into the layout.
    QVBoxLayout *addSection();
    /// A widget that brings its own margins.
    void addWhole(QWidget *widget);
    void scrollToTop();

    /// A caption and a text that folds when it is long, with a gap above when something stands there.
    static ReadingText *addText(QVBoxLayout *section, const QString &caption, const QString &text, TextStyle style);

private:
    QWidget *m_body;
    QVBoxLayout *m_column;
};

} // namespace assay::widgets
