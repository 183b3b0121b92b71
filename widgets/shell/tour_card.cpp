#include "widgets/shell/tour_card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/components/button.h"
#include "widgets/components/label.h"

namespace assay::widgets {

namespace {

constexpr double arrowWidth = 8;
constexpr double cardWidth = 340;

} // namespace

std::vector<TourStep> tourSteps()
{
    return {{QStringLiteral("prompts"), TourCard::tr("Write a prompt"),
             TourCard::tr("Each version that you commit stays as it is. The history at the right shows how each one did, and which one is in use.")},
            {QStringLiteral("datasets"), TourCard::tr("Gather cases"),
             TourCard::tr("Cases are what every version is measured with: questions of your users, and the answers that would be right.")},
            {QStringLiteral("compare"), TourCard::tr("Run them side by side"),
             TourCard::tr("Versions × models over the same cases. What it would cost stands beside Run. The sample has answers already: look at the heads of "
                          "the columns.")},
            {QStringLiteral("prompts"), TourCard::tr("Decide"),
             TourCard::tr("▲ better and ▼ worse say what chance can hardly explain; ≈ no evidence says how many more cases it would take. Then move a "
                          "channel to the version that won. F1 tells more, in every room.")}};
}

TourCard::TourCard(std::vector<TourStep> steps, QWidget *window)
    : QWidget(window), m_steps(std::move(steps)), m_count(new Label(TextStyle::Small, Ink::Second, QString(), this)),
      m_title(new Label(TextStyle::Title, Ink::Text, QString(), this)), m_text(new Label(TextStyle::Text, Ink::Text, QString(), this)),
      m_next(new Button(Button::Kind::Primary, tr("Next"), this)), m_back(new Button(Button::Kind::Flat, tr("Back"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16 + arrowWidth), scaled(14), scaled(16), scaled(14));
    column->setSpacing(scaled(6));
    m_text->setWordWrap(true);
    for (Label *label : {m_count, m_title, m_text})
        column->addWidget(label);
    auto *skip = new Button(Button::Kind::Flat, tr("Skip the tour"), this);
    m_next->showKey(QKeySequence(Qt::Key_Return));
    skip->showKey(QKeySequence(Qt::Key_Escape));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, scaled(6), 0, 0);
    row->setSpacing(scaled(8));
    row->addWidget(m_next);
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(skip);
    column->addLayout(row);
    connect(m_next, &Button::clicked, this, [this] { showStep(m_step + 1); });
    connect(m_back, &Button::clicked, this, [this] { showStep(m_step - 1); });
    connect(skip, &Button::clicked, this, &TourCard::end);
    hide();
}

void TourCard::begin()
{
    showStep(0);
}

void TourCard::end()
{
    if (!isRunning())
        return;
    m_step = -1;
    hide();
    Q_EMIT ended();
}

void TourCard::showStep(int step)
{
    if (step >= static_cast<int>(m_steps.size()))
        return end();
    m_step = step;
    const TourStep &shown = m_steps[static_cast<std::size_t>(step)];
    m_count->setText(tr("%1 of %2", "step of the tour").arg(step + 1).arg(m_steps.size()));
    m_title->setText(shown.title);
    m_text->setText(shown.text);
    setAccessibleName(shown.title + QStringLiteral(". ") + shown.text);
    m_back->setVisible(step > 0);
    m_next->showText(step + 1 == static_cast<int>(m_steps.size()) ? tr("Done") : tr("Next"));
    Q_EMIT stepShown(shown.room);
}

void TourCard::pointAt(const QRect &target)
{
    const int width = std::min(scaled(cardWidth), parentWidget()->width() - target.right() - scaled(12));
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    const int lowest = parentWidget()->height() - height - scaled(8);
    const int top = std::clamp(target.center().y() - scaled(40), scaled(8), std::max(scaled(8), lowest));
    setGeometry(target.right() + scaled(2), top, width, height);
    m_tip = std::clamp(target.center().y() - top, scaled(16), height - scaled(16));
    show();
    raise();
    update();
}

void TourCard::takeKeyboard()
{
    m_next->setFocus(Qt::ShortcutFocusReason);
}

bool TourCard::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void TourCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        end();
    else
        QWidget::keyPressEvent(event);
}

void TourCard::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    const double arrow = scaled(arrowWidth);
    QPainterPath card;
    card.addRoundedRect(QRectF(arrow, 0.5, width() - arrow - 0.5, height() - 1), 8, 8);
    QPainterPath tip;
    tip.moveTo(0.5, m_tip);
    tip.lineTo(arrow + 1, m_tip - arrow);
    tip.lineTo(arrow + 1, m_tip + arrow);
    tip.closeSubpath();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.accent);
    painter.setBrush(t.surface);
    painter.drawPath(card.united(tip));
}

} // namespace assay::widgets

#include "moc_tour_card.cpp"
