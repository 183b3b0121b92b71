#include "widgets/prompts/find_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextCursor>

#include "widgets/components/button.h"
#include "widgets/components/label.h"
#include "widgets/prompts/template_editor.h"

namespace assay::widgets {

FindBar::FindBar(QWidget *parent)
    : Panel(Edge::Bottom, Ground::Sunken, parent), m_find(new QLineEdit(this)), m_replace(new QLineEdit(this)), m_replacing(new QWidget(this)),
      m_count(new Label(TextStyle::Small, Ink::Second, QString(), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(7));
    row->setSpacing(scaled(8));
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find"));
    m_replace->setPlaceholderText(tr("Replace with"));
    m_replace->setAccessibleName(tr("Replace with"));
    auto *replacing = new QHBoxLayout(m_replacing);
    replacing->setContentsMargins(0, 0, 0, 0);
    replacing->setSpacing(scaled(8));
    replacing->addWidget(m_replace, 1);
    const auto button = [this](const QString &text, auto slot) {
        auto *made = new Button(Button::Kind::Flat, text, this);
        connect(made, &Button::clicked, this, slot);
        return made;
    };
    replacing->addWidget(button(tr("Replace"), &FindBar::replaceOne));
    replacing->addWidget(button(tr("Replace all"), &FindBar::replaceAll));
    row->addWidget(m_find, 1);
    row->addWidget(m_count);
    row->addWidget(button(tr("Previous"), [this] { step(-1); }));
    row->addWidget(button(tr("Next"), [this] { step(1); }));
    row->addWidget(m_replacing, 1);
    row->addWidget(button(tr("Close"), &FindBar::close));
    connect(m_find, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { step(1); });
    connect(m_replace, &QLineEdit::returnPressed, this, &FindBar::replaceOne);
    hide();
}

void FindBar::setEditors(std::vector<TemplateEditor *> editors)
{
    m_editors = std::move(editors);
    m_matches.clear();
    if (isVisible())
        search();
}

void FindBar::open(bool withReplace)
{
    m_replacing->setVisible(withReplace);
    show();
    m_find->setFocus();
    m_find->selectAll();
    search();
}

void FindBar::close()
{
    for (TemplateEditor *editor : m_editors)
        editor->setFound({});
    hide();
    Q_EMIT closed();
}

void FindBar::search()
{
    const QString wanted = m_find->text();
    m_matches.clear();
    for (std::size_t i = 0; i < m_editors.size(); ++i) {
        const QString text = m_editors[i]->toPlainText();
        std::vector<items::ChangedWord> found;
        for (auto at = wanted.isEmpty() ? -1 : text.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0; at = text.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive)) {
            found.push_back({static_cast<int>(at), static_cast<int>(wanted.size())});
            m_matches.push_back({static_cast<int>(i), static_cast<int>(at)});
        }
        m_editors[i]->setFound(std::move(found));
    }
    m_current = std::min(m_current, static_cast<int>(m_matches.size()) - 1);
    m_count->setText(wanted.isEmpty() ? QString() : tr("%n match(es)", nullptr, static_cast<int>(m_matches.size())));
}

void FindBar::step(int by)
{
    search();
    if (m_matches.empty())
        return;
    const int count = static_cast<int>(m_matches.size());
    m_current = (m_current + by + count) % count;
    const Match &match = m_matches[static_cast<std::size_t>(m_current)];
    QWidget *typing = m_replace->hasFocus() ? m_replace : m_find;
    m_editors[static_cast<std::size_t>(match.editor)]->jumpTo(match.begin, static_cast<int>(m_find->text().size()));
    typing->setFocus();
    m_count->setText(tr("%1 of %n match(es)", nullptr, count).arg(m_current + 1));
}

void FindBar::replaceOne()
{
    if (m_current < 0 || m_current >= static_cast<int>(m_matches.size()))
        return step(1);
    const Match match = m_matches[static_cast<std::size_t>(m_current)];
    TemplateEditor *editor = m_editors[static_cast<std::size_t>(match.editor)];
    QTextCursor cursor = editor->textCursor();
    cursor.setPosition(match.begin);
    cursor.setPosition(match.begin + static_cast<int>(m_find->text().size()), QTextCursor::KeepAnchor);
    cursor.insertText(m_replace->text());
    m_current = std::max(-1, m_current - 1);
    step(1);
}

/// From the end, so that places before it hold; one step of undo in each message.
void FindBar::replaceAll()
{
    search();
    for (std::size_t i = 0; i < m_editors.size(); ++i) {
        QTextCursor cursor = m_editors[i]->textCursor();
        cursor.beginEditBlock();
        for (auto match = m_matches.rbegin(); match != m_matches.rend(); ++match) {
            if (match->editor != static_cast<int>(i))
                continue;
            cursor.setPosition(match->begin);
            cursor.setPosition(match->begin + static_cast<int>(m_find->text().size()), QTextCursor::KeepAnchor);
            cursor.insertText(m_replace->text());
        }
        cursor.endEditBlock();
    }
    const auto replaced = static_cast<int>(m_matches.size());
    search();
    m_count->setText(tr("%n replaced", nullptr, replaced));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        Panel::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_find_bar.cpp"
