#pragma once

#include <QTextLayout>
#include <QWidget>
#include <vector>

#include "items/trends/trend_sentence.h"

namespace assay::widgets {

/// The first line of Trends: findings stand out in what they mean, their doubt is quieter. A click on a figure goes to its chart.
class SentenceLine : public QWidget
{
    Q_OBJECT
public:
    explicit SentenceLine(QWidget *parent = nullptr);

    void setSentence(const std::vector<items::SentencePart> &parts);
    QString text() const { return m_text; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void measureClicked(int measure);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void layOut(QTextLayout &layout, int width) const;
    int measureAt(const QPointF &at) const;

    std::vector<items::SentencePart> m_parts;
    QString m_text;
};

} // namespace assay::widgets
