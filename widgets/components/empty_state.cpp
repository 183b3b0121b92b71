#include "widgets/components/empty_state.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/label.h"
#include "widgets/theme/icon.h"

namespace assay::widgets {

namespace {

/// A bordered row: picture, what and why, the button.
class Choice final : public QWidget
{
public:
    Choice(QString icon, const QString &title, const QString &note, Button *button, QWidget *parent)
        : QWidget(parent), m_icon(std::move(icon))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(scaled(60), scaled(14), scaled(16), scaled(14));
        row->setSpacing(scaled(12));
        auto *texts = new QVBoxLayout;
        texts->setSpacing(0);
        texts->addWidget(new Label(TextStyle::Strong, Ink::Text, title, this));
        auto *said = new Label(TextStyle::Small, Ink::Third, note, this);
        said->setWordWrap(true);
        texts->addWidget(said);
        row->addLayout(texts, 1);
        row->addWidget(button);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokensOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(t.line);
        painter.setBrush(t.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        const int size = scaled(20);
        paintIcon(painter, QRectF(scaled(18), (height() - size) / 2.0, size, size), m_icon, t.accent);
    }

private:
    QString m_icon;
};

} // namespace

EmptyState::EmptyState(const QString &title, const QString &text, QWidget *parent) : QWidget(parent)
{
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    auto *block = new QWidget(this);
    block->setFixedWidth(scaled(520));
    m_column = new QVBoxLayout(block);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(scaled(10));
    auto *head = new Label(TextStyle::Headline, Ink::Text, title, block);
    auto *said = new Label(TextStyle::Text, Ink::Second, text, block);
    said->setWordWrap(true);
    m_column->addWidget(head);
    m_column->addWidget(said);
    outer->addStretch(1);
    outer->addWidget(block, 0, Qt::AlignVCenter);
    outer->addStretch(1);
}

Button *EmptyState::addChoice(const QString &icon, const QString &title, const QString &note, Button *button)
{
    m_column->addWidget(new Choice(icon, title, note, button, this));
    return button;
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).ground);
}

InlineError::InlineError(QWidget *parent) : QWidget(parent), m_label(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_label->setFont(fontOf(TextStyle::Text));
    row->addWidget(m_label);
}

void InlineError::show(const Error &error)
{
    m_error = error;
    write();
    setVisible(true);
}

/// A reason is a clause in the error; here it stands alone.
static QString asSentence(QString part)
{
    if (!part.startsWith(QStringLiteral("http")))
        part[0] = part.front().toUpper();
    return part.endsWith(QLatin1Char('.')) ? part : part + QLatin1Char('.');
}

/// A name without blanks may be longer than any line: there it may break, too.
static QString breakable(const QString &text)
{
    constexpr int longestRun = 32;
    QString with;
    int run = 0;
    for (const QChar sign : text) {
        run = sign.isSpace() ? 0 : run + 1;
        with += sign;
        if (run % longestRun == longestRun - 1 && !sign.isHighSurrogate())
            with += QChar(0x200B);
    }
    return with;
}

// The only mark-up is ours; the error's own words are escaped.
void InlineError::write()
{
    const QString color = tokensOf(this).worse.name();
    QStringList rest;
    for (const QString &part : {m_error.why, m_error.fix}) {
        if (!part.isEmpty())
            rest << breakable(asSentence(part)).toHtmlEscaped();
    }
    m_label->setText(QStringLiteral("<div style=\"line-height:%1px\"><span style=\"font-weight:600;color:%2\">%3.</span> %4</div>")
                         .arg(QString::number(lineHeight(TextStyle::Text)), color, breakable(m_error.what).toHtmlEscaped(), rest.join(QLatin1Char(' '))));
    m_label->setAccessibleName(toSentence(m_error));
}

void InlineError::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokensOf(this).worseTint);
    painter.drawRoundedRect(rect(), 6, 6);
}

void InlineError::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_error.what.isEmpty())
        write();
}

} // namespace assay::widgets

#include "moc_empty_state.cpp"
