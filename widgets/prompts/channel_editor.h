#pragma once

#include "widgets/components/panel.h"

class QHBoxLayout;
class QLineEdit;

namespace assay::widgets {

class Button;
class Label;

/// Where a channel is moved, below the history: its name, which is completed, and the reason, which must be given.
class ChannelEditor : public Panel
{
    Q_OBJECT
public:
    explicit ChannelEditor(QWidget *parent = nullptr);

    /// Begins to move one of @p channels, or a new one, to @p label; @p suggested stands in the field.
    void begin(const QString &label, const QStringList &channels, const QString &suggested);
    void close();

Q_SIGNALS:
    void moveRequested(const QString &label, const QString &channel, const QString &reason);
    /// Given up or done: whoever began it takes the focus back.
    void closed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void move();
    void offer(const QStringList &channels);

    QString m_label;
    Label *m_title;
    QLineEdit *m_channel;
    QLineEdit *m_reason;
    Button *m_move;
    QWidget *m_offers;
};

} // namespace assay::widgets
