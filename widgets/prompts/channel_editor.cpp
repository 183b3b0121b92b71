#include "widgets/prompts/channel_editor.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/flow_layout.h"
#include "widgets/components/label.h"

namespace assay::widgets {

ChannelEditor::ChannelEditor(QWidget *parent)
    : Panel(Edge::Top, Ground::Sunken, parent), m_title(new Label(TextStyle::Strong, Ink::Text, QString(), this)), m_channel(new QLineEdit(this)),
      m_reason(new QLineEdit(this)), m_move(new Button(Button::Kind::Primary, tr("Move"), this)), m_offers(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    column->setSpacing(scaled(8));
    m_channel->setAccessibleName(tr("Channel"));
    m_channel->setPlaceholderText(tr("Channel, or a new name"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Why? It stays in the channel's history"));
    auto *offers = new FlowLayout(m_offers, scaled(4));
    offers->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    auto *cancel = new Button(Button::Kind::Flat, tr("Cancel"), this);
    cancel->showKey(QKeySequence(Qt::Key_Escape));
    row->addWidget(m_move);
    row->addWidget(cancel);
    row->addStretch(1);
    for (QWidget *each : std::initializer_list<QWidget *>{m_title, m_channel, m_offers, m_reason})
        column->addWidget(each);
    column->addLayout(row);
    m_move->showKey(QKeySequence(Qt::Key_Return));
    const auto isWhole = [this] { m_move->setEnabled(!m_channel->text().trimmed().isEmpty() && !m_reason->text().trimmed().isEmpty()); };
    connect(m_channel, &QLineEdit::textChanged, this, isWhole);
    connect(m_reason, &QLineEdit::textChanged, this, isWhole);
    connect(m_channel, &QLineEdit::returnPressed, m_reason, qOverload<>(&QWidget::setFocus));
    connect(m_reason, &QLineEdit::returnPressed, this, &ChannelEditor::move);
    connect(m_move, &Button::clicked, this, &ChannelEditor::move);
    connect(cancel, &Button::clicked, this, [this] {
        close();
        Q_EMIT closed();
    });
    hide();
}

void ChannelEditor::begin(const QString &label, const QStringList &channels, const QString &suggested)
{
    m_label = label;
    m_title->setText(tr("Move a channel to %1").arg(label));
    auto *completer = new QCompleter(channels, m_channel);
    completer->setCompletionMode(QCompleter::InlineCompletion);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    delete m_channel->completer();
    m_channel->setCompleter(completer);
    offer(channels);
    m_reason->clear();
    m_channel->setText(suggested);
    m_move->setEnabled(false);
    show();
    m_channel->selectAll();
    m_channel->setFocus(Qt::ShortcutFocusReason);
}

/// Names to click, for who does not type.
void ChannelEditor::offer(const QStringList &channels)
{
    constexpr qsizetype mostOffered = 8;
    auto *offers = static_cast<FlowLayout *>(m_offers->layout());
    offers->clear();
    for (const QString &channel : channels.mid(0, mostOffered)) {
        auto *pick = new Button(Button::Kind::Link, channel, m_offers);
        pick->setFocusPolicy(Qt::NoFocus);
        connect(pick, &Button::clicked, m_channel, [this, channel] {
            m_channel->setText(channel);
            m_reason->setFocus();
        });
        offers->addWidget(pick);
    }
}

void ChannelEditor::move()
{
    const QString channel = m_channel->text().trimmed();
    const QString reason = m_reason->text().trimmed();
    if (channel.isEmpty() || reason.isEmpty()) {
        (channel.isEmpty() ? m_channel : m_reason)->setFocus();
        return;
    }
    close();
    Q_EMIT moveRequested(m_label, channel, reason);
    Q_EMIT closed();
}

void ChannelEditor::close()
{
    hide();
}

/// Escape is for this line before it is for what stands around it.
bool ChannelEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return Panel::event(event);
}

void ChannelEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        Panel::keyPressEvent(event);
        return;
    }
    close();
    Q_EMIT closed();
}

} // namespace assay::widgets

#include "moc_channel_editor.cpp"
