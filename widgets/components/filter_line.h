#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include "items/filter_language.h"

namespace assay::widgets {

class FilterEdit;
class Label;

/// The filter of a table: the line it is typed into, and below it what is wrong with it. Typing is never held up: what cannot be
/// used is underlined and said, and the last good filter stays applied.
class FilterLine : public QWidget
{
    Q_OBJECT
public:
    /// @p name: its accessible name.
    explicit FilterLine(const QString &name, QWidget *parent = nullptr);

    /// Must outlive its use here.
    void setLanguage(const items::FilterLanguage *language);
    QString text() const;
    /// Shows @p filter without telling applied(): who calls applies it.
    void setText(const QString &filter);
    /// The filters of before, newest first; Up and Down go through them.
    void setHistory(const QStringList &filters);
    /// What running the applied filter found wrong; nothing when it ran.
    void showProblem(const std::optional<items::FilterProblem> &problem);
    bool hasProblem() const { return m_problem.has_value(); }

Q_SIGNALS:
    /// A filter that can be run: a moment after it was typed, at once with Enter.
    void applied(const QString &filter);
    void left(); ///< by Escape
    void historyChanged(const QStringList &filters);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void typed();
    void apply();
    void keep();
    void complain();

    const items::FilterLanguage *m_language = nullptr;
    QWidget *m_box;
    FilterEdit *m_edit;
    Label *m_said;
    QTimer m_pause;    ///< since the last key, until the filter is applied
    QTimer m_patience; ///< since the last key, until an unfinished filter is called wrong
    QString m_seen;
    QString m_applied;
    std::optional<items::FilterProblem> m_problem; ///< shown
};

} // namespace assay::widgets
