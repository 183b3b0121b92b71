#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace assay::widgets {

/// A few choices side by side, one of them on. The arrow keys move between them.
class ChoiceRow : public QWidget
{
    Q_OBJECT
public:
    explicit ChoiceRow(const QString &name, QWidget *parent = nullptr);

    void addChoice(const QString &id, const QString &text);
    void setCurrent(const QString &id); ///< tells nothing
    QString current() const;

Q_SIGNALS:
    void chosen(const QString &id);

private:
    QHBoxLayout *m_row;
    QButtonGroup *m_choices;
};

} // namespace assay::widgets
