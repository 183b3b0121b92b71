#pragma once

#include <QWidget>
#include <vector>

#include "items/labelling/label_view.h"

class QHBoxLayout;
class QVBoxLayout;

namespace assay::widgets {

class FoldedText;
class Label;
class ReadingText;

/// What is judged, with what it was asked: variables and documents above, the answer in a frame, or two beside each other. Its parts are
/// filled anew for each item rather than built, so that the next one is there within a frame.
class ItemCard : public QWidget
{
    Q_OBJECT
public:
    explicit ItemCard(QWidget *parent = nullptr);

    void show(quint64 serial, const std::vector<items::LabelTextView> &inputs, const std::vector<items::LabelTextView> &outputs);
    /// The marks of the one answer.
    void showSpans(const std::vector<items::LabelSpanView> &spans);
    /// What is selected in the one answer.
    items::TextSpan selection() const;

Q_SIGNALS:
    void painted(quint64 serial); ///< the item with this serial is on the screen

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Section
    {
        Label *caption;
        FoldedText *text;
    };
    struct Framed
    {
        QWidget *frame;
        Label *caption;
        FoldedText *text;
    };
    Section &section(std::size_t place);
    Framed &framed(std::size_t place);

    QVBoxLayout *m_inputColumn;
    QHBoxLayout *m_outputRow;
    std::vector<Section> m_inputs;
    std::vector<Framed> m_outputs;
    QString m_output;
    std::vector<items::LabelSpanView> m_spans;
    quint64 m_serial = 0;
    quint64 m_told = 0;
};

} // namespace assay::widgets
