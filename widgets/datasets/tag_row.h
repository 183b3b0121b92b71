#pragma once

#include <QAbstractButton>
#include <QStringList>
#include <QWidget>

namespace assay::widgets {

class FlowLayout;

/// A tag that can be taken off: by a click on it, Delete or Backspace.
class TagChip : public QAbstractButton
{
    Q_OBJECT
public:
    TagChip(const QString &tag, bool isNew, bool canRemove, QWidget *parent);
    QSize sizeHint() const override;

Q_SIGNALS:
    void removed(const QString &tag);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString shown() const;

    QString m_tag;
    bool m_isNew;
    bool m_canRemove;
};

/// The tags of a case, and + to give it another one.
class TagRow : public QWidget
{
    Q_OBJECT
public:
    explicit TagRow(QWidget *parent = nullptr);

    /// @p added: those that the draft put in. @p known: what + offers.
    void show(const QStringList &tags, const QStringList &added, const QStringList &known, bool canEdit);
    /// Opens the list of tags to choose from.
    void choose();

Q_SIGNALS:
    void changed(const QStringList &tags);

private:
    FlowLayout *m_flow;
    QStringList m_tags;
    QStringList m_known;
    bool m_canEdit = false;
    QWidget *m_plus = nullptr;
};

} // namespace assay::widgets
