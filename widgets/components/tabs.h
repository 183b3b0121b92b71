#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace assay::widgets {

/// The 40-px line of tabs under a panel's head; the one that is on has a line under it. What is added after the stretch stands right.
class Tabs : public QWidget
{
    Q_OBJECT
public:
    explicit Tabs(QWidget *parent = nullptr);

    /// @p count: shown behind the word when it is not 0.
    int addTab(const QString &text, int count = 0);
    void setCount(int tab, int count);
    int current() const;
    void setCurrent(int tab);
    int count() const;
    /// Steps round, for Ctrl+Tab.
    void step(int by);

    void addStretch();
    void add(QWidget *widget);

Q_SIGNALS:
    void currentChanged(int tab);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
    QButtonGroup *m_tabs;
};

} // namespace assay::widgets
