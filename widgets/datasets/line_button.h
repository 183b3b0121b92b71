#pragma once

#include <QAbstractButton>

#include "items/dataset_view.h"
#include "widgets/components/chip.h"

namespace assay::widgets {

/// A 30-px row that leads somewhere: a name at the left, what it came to at the right, one line below.
class RecordButton : public QAbstractButton
{
    Q_OBJECT
public:
    RecordButton(const items::CaseRecordView &record, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    items::CaseRecordView m_record;
};

/// Something to look at: a chip with its number, then words that wrap. Without a chip it only says something.
class FindingButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FindingButton(QWidget *parent);
    void show(ChipKind kind, const QString &chip, const QString &words);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRect wordsRect(int width) const;

    ChipKind m_kind = ChipKind::Caution;
    QString m_chip;
    QString m_words;
};

} // namespace assay::widgets
