#pragma once

#include <QScrollArea>
#include <vector>

#include "domain/prompt.h"
#include "items/prompts/prompt_check.h"

class QVBoxLayout;

namespace assay::widgets {

class Button;
class TemplateEditor;

/// The messages of a prompt under each other: role at the left, its text at the right. What is typed is told whole.
class MessagesPage : public QScrollArea
{
    Q_OBJECT
public:
    explicit MessagesPage(QWidget *parent = nullptr);

    void setMessages(const std::vector<Message> &messages);
    const std::vector<Message> &messages() const { return m_messages; }
    void showCheck(const items::PromptCheck &check);
    void jumpTo(int message, int begin, int length);
    /// Puts @p text in place of a stretch, as one step that can be undone.
    void replace(int message, int begin, int length, const QString &text);
    const std::vector<TemplateEditor *> &editors() const { return m_editors; }

    void addMessage();
    void addExample(); ///< a user's message and its answer

Q_SIGNALS:
    void edited(const std::vector<assay::Message> &messages);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildRow(std::size_t index);
    void offerRole(std::size_t index, Button *anchor);
    void change(std::vector<Message> messages, int focus);
    void numberLines();
    void limitHeights();

    std::vector<Message> m_messages;
    std::vector<TemplateEditor *> m_editors;
    QWidget *m_rows = nullptr;
    QStringList m_variables;
    std::vector<std::vector<Message>> m_undo; ///< before messages were added, moved or removed
};

} // namespace assay::widgets
