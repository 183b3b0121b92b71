#pragma once

#include <QAbstractButton>
#include <QWidget>

class QAction;
class QPainter;
class QButtonGroup;
class QVBoxLayout;

namespace assay::widgets {

/// One entry of the rail: picture above word; the one that is on tells where you are.
class RailEntry : public QAbstractButton
{
    Q_OBJECT
public:
    RailEntry(const QString &icon, const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    /// A number at the picture: what waits there; 0 = none.
    void setWaiting(qint64 count);
    /// Clicks the entry; its key and its word, for lists of actions.
    QAction *openAction() const { return m_open; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintWaiting(QPainter &painter) const;

    QString m_icon;
    QAction *m_open;
    qint64 m_waiting = 0;
};

/// The 64-px rail at the left: rooms above, the one that concerns the whole window below.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    /// @p key opens the room from the keyboard; @p below puts it at the foot.
    RailEntry *addRoom(const QString &icon, const QString &text, const QKeySequence &key, bool below = false);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    QButtonGroup *m_rooms;
    int m_roomCount = 0;
};

} // namespace assay::widgets
