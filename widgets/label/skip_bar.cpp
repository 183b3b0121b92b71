#include "widgets/label/skip_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include "widgets/components/button.h"
#include "widgets/components/flow_layout.h"
#include "widgets/components/label.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

SkipBar::SkipBar(QWidget *parent) : Panel(Edge::Bottom, Ground::Sunken, parent), m_words(new QLineEdit(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Why it is skipped"));
    auto *row = new FlowLayout(this, scaled(8));
    row->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    row->addWidget(new Label(TextStyle::Strong, Ink::Text, tr("Skip it, because"), this));
    m_reasons = {{QStringLiteral("1"), tr("I cannot tell")},
                 {QStringLiteral("2"), tr("something is missing")},
                 {QStringLiteral("3"), tr("the text is broken")},
                 {QStringLiteral("4"), tr("it names its model")}};
    for (const auto &[key, reason] : m_reasons) {
        auto *button = new Button(Button::Kind::Plain, reason, this);
        button->showKey(QKeySequence(key));
        connect(button, &Button::clicked, this, [this, why = reason] { skip(why); });
        row->addWidget(button);
    }
    m_words->setPlaceholderText(tr("other words, then Enter"));
    m_words->setAccessibleName(tr("Reason for skipping"));
    m_words->setFixedWidth(scaled(200));
    row->addWidget(m_words);
    auto *keep = new Button(Button::Kind::Flat, tr("Do not skip"), this);
    keep->showKey(QKeySequence(Qt::Key_Escape));
    connect(keep, &Button::clicked, this, &SkipBar::closed);
    row->addWidget(keep);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { skip(m_words->text().trimmed()); });
    hide();
}

void SkipBar::open()
{
    m_words->clear();
    show();
    setFocus();
}

void SkipBar::skip(const QString &reason)
{
    hide();
    Q_EMIT skipped(reason);
}

void SkipBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closed();
    for (const auto &[key, reason] : m_reasons) {
        if (event->text() == key && !event->isAutoRepeat())
            return skip(reason);
    }
    Panel::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_skip_bar.cpp"
