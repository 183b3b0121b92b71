#pragma once

#include <QAbstractListModel>
#include <QWidget>
#include <vector>

class QLineEdit;

namespace assay::widgets {

class Label;
class ListView;

/// Something that can be picked.
struct PickItem
{
    QString id;
    QString title;
    QString note;         ///< at the right, quieter: what it is, its key
    QString group;        ///< items of a group stand together under its name; empty = no heading
    bool checked = false; ///< where several may be picked
    bool enabled = true;
    bool noteIsKey = false; ///< the note is drawn as a key cap
    bool isAction = false;  ///< never ticked: picking it closes the list and is told as picked()
};

/// The items of a pick list that match what was typed: every typed word begins a word of the title, or stands in it.
class PickModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit PickModel(bool several, QObject *parent = nullptr);

    void setItems(std::vector<PickItem> items);
    const std::vector<PickItem> &items() const { return m_items; }
    void setTyped(const QString &typed);
    /// Flips the mark of a row; false for a heading or when only one may be picked.
    bool toggle(const QModelIndex &index);
    QModelIndex firstPickable() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void filter();

    struct Row
    {
        int item = -1;  ///< -1 = a heading
        QString heading;
    };
    bool m_several;
    std::vector<PickItem> m_items;
    QString m_typed;
    std::vector<Row> m_rows;
};

/// A field to type in and the items that match. Enter or a click picks; with several, Space or a click ticks.
class PickList : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { One, Several };
    PickList(Mode mode, const QString &prompt, QWidget *parent = nullptr);

    void setItems(std::vector<PickItem> items);
    /// Ids of the ticked items, in the order of the list.
    QStringList checkedIds() const;
    void setTyped(const QString &text);

    /// Shows it under @p anchor as a popup that deletes itself when closed.
    void popUp(QWidget *anchor);
    /// The same with its field where @p anchor stands, which only looks like one.
    void popUpOver(QWidget *anchor);

Q_SIGNALS:
    void picked(const QString &id);
    void checkedChanged(const QStringList &ids);
    /// What was typed changed; for lists that are looked up anew.
    void typed(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void pick(const QModelIndex &index);
    void step(int by);
    void showRows();
    void fitTo(const QWidget *anchor);
    void begin();

    Mode m_mode;
    QLineEdit *m_field;
    ListView *m_list;
    Label *m_none; ///< instead of the list when nothing fits what was typed
    PickModel *m_model;
};

} // namespace assay::widgets
