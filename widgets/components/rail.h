#pragma once

#include <QAbstractButton>
#include <QWidget>

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

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_icon;
};

/// The 64-px rail at the left: rooms above, what concerns the whole window below.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    /// @p key opens the room from the keyboard.
    RailEntry *addRoom(const QString &icon, const QString &text, const QKeySequence &key);
    RailEntry *addBelow(const QString &icon, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    QButtonGroup *m_rooms;
    int m_roomCount = 0;
};

} // namespace assay::widgets
