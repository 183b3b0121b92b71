#pragma once

#include <functional>
#include <vector>

#include "widgets/components/panel.h"

class QLineEdit;

namespace assay::widgets {

class Label;
class TemplateEditor;

/// One line to find, and to replace, in all messages; Enter goes on, Escape closes.
class FindBar : public Panel
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    void setEditors(std::vector<TemplateEditor *> editors);
    void open(bool withReplace);
    void close();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Match
    {
        int editor = 0;
        int begin = 0;
    };
    void search();
    void step(int by);
    void replaceOne();
    void replaceAll();

    std::vector<TemplateEditor *> m_editors;
    std::vector<Match> m_matches;
    int m_current = -1;
    QLineEdit *m_find;
    QLineEdit *m_replace;
    QWidget *m_replacing;
    Label *m_count;
};

} // namespace assay::widgets
