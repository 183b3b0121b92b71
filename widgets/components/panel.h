#pragma once

#include <QSplitter>
#include <QWidget>

#include "widgets/components/button.h"

class QHBoxLayout;

namespace assay::widgets {

/// The side of a panel at which a 1-px line is drawn.
enum class Edge { None, Top, Right, Bottom, Left };

/// A calm ground that meets its neighbours at a line.
class Panel : public QWidget
{
    Q_OBJECT
public:
    enum class Ground { Surface, Sunken, Ground };
    explicit Panel(Edge line = Edge::None, Ground ground = Ground::Surface, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Edge m_line;
    Ground m_ground;
};

/// The 40-px head of a panel: title, pills, and after a stretch its actions. Where it is narrow the keys on the buttons give way first,
/// the longest before the others, then their longer words, and only then what the panel is about.
class PanelHead : public Panel
{
    Q_OBJECT
public:
    explicit PanelHead(QWidget *parent = nullptr);

    void add(QWidget *widget);
    /// What is added after this stands at the right.
    void addStretch();
    /// A line at the right that gets what the others leave, be it nothing.
    void addSpare(QWidget *widget);
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// Finds the form of the buttons.
    virtual void fit();
    /// What all that is shown would take.
    int wishedWidth(Button::Form form) const;

private:
    QHBoxLayout *m_row;
};

/// Panels side by side, their border drawn as one line with a wider area to grip.
class Splitter : public QSplitter
{
    Q_OBJECT
public:
    explicit Splitter(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
};

} // namespace assay::widgets
