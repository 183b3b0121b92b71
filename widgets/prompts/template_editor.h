#pragma once

#include <QPlainTextEdit>
#include <QSyntaxHighlighter>
#include <vector>

#include "items/prompts/prompt_check.h"

class QCompleter;
class QStringListModel;

namespace assay::widgets {

/// Tints the tags of a template, block by block.
class TemplateHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    TemplateHighlighter(QTextDocument *document, const QWidget *themed);

protected:
    void highlightBlock(const QString &text) override;

private:
    const QWidget *m_themed;
};

/// Editor of one template: numbers and change bars at the left, tags tinted and completed, problems underlined.
class TemplateEditor : public QPlainTextEdit
{
    Q_OBJECT
public:
    /// @p isTemplate: tags are tinted and completed; JSON has none.
    TemplateEditor(const QString &name, bool isTemplate, QWidget *parent = nullptr);

    /// The number of its first line.
    void setFirstLine(int number);
    void setVariables(const QStringList &names);
    void setChanges(const items::MessageChanges &changes);
    void setProblems(std::vector<items::ProblemRow> problems);
    /// Places found by a search.
    void setFound(std::vector<items::ChangedWord> found);
    /// As tall as its text, between a few lines and @p most pixels.
    void setMostHeight(int most);
    /// Lines, at least 1.
    int lines() const { return blockCount(); }
    void jumpTo(int begin, int length);

Q_SIGNALS:
    /// The keyboard goes on to the next (1) or the last (-1) editor.
    void leaveRequested(int by);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    friend class EditorGutter;
    int gutterWidth() const;
    void paintGutter(QPaintEvent *event);
    void showMarks();
    void fitHeight();
    void complete();
    void takeCompletion(const QString &name);

    QWidget *m_gutter;
    QCompleter *m_completer;
    QStringListModel *m_names;
    bool m_isTemplate;
    int m_firstLine = 1;
    int m_most = 1 << 14;
    items::MessageChanges m_changes;
    std::vector<items::ProblemRow> m_problems;
    std::vector<items::ChangedWord> m_found;
};

} // namespace assay::widgets
