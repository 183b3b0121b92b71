#pragma once

#include "items/plain_list.h"
#include "items/saved_views.h"
#include "widgets/components/panel.h"

class QLineEdit;

namespace assay::widgets {

class InlineQuestion;
class ListView;

/// The saved views: a name for how the results are looked at now, and those of before. Enter shows one, F2 names it anew, Delete takes it
/// away, and each of these can be taken back.
class ViewsPanel : public Panel
{
    Q_OBJECT
public:
    explicit ViewsPanel(items::SavedViews *views, QWidget *parent = nullptr);

    /// Shows it, with the keys in the list, or in the name when there are none yet or @p toSave.
    void open(bool toSave);

Q_SIGNALS:
    void viewWanted(const QString &name);
    void saveWanted(const QString &name); ///< what is looked at now
    void left();                          ///< it closed

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildList();
    void showViews();
    void accept();
    void beginRename();
    void tellUndo();
    void close();

    items::SavedViews *m_views;
    items::PlainList m_rows;
    QLineEdit *m_name;
    Button *m_save;
    ListView *m_list;
    InlineQuestion *m_news;
    QString m_renamed; ///< the view that gets another name; empty = one is saved
};

} // namespace assay::widgets
