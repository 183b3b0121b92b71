#include "widgets/compare/compare_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

#include "items/format.h"
#include "widgets/compare/setup_chips.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/label.h"

namespace assay::widgets {

namespace {
constexpr int narrowestName = 90;
constexpr int widestName = 230;

/// Cut with … while nobody types in it; a field cuts a letter in the middle.
class NameField final : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const QString said = text().isEmpty() ? placeholderText() : text();
        const QRect room = contentsRect().adjusted(scaled(2), 0, -scaled(2), 0);
        if (hasFocus() || fontMetrics().horizontalAdvance(said) <= room.width()) {
            QLineEdit::paintEvent(event);
            return;
        }
        QPainter painter(this);
        painter.setPen(palette().color(text().isEmpty() ? QPalette::PlaceholderText : QPalette::Text));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, fontMetrics().elidedText(said, Qt::ElideRight, room.width()));
    }
};

} // namespace

CompareBar::CompareBar(items::SetupDesk *desk, const Actions &actions, QWidget *parent)
    : Panel(Edge::Bottom, Ground::Surface, parent), m_desk(desk), m_name(new NameField(this)), m_chooser(new Button(Button::Kind::Flat, QStringLiteral("▾"), this)),
      m_chips(new SetupChips(desk, this)), m_unsendable(new Chip(ChipKind::Caution, ChipSize::Verdict, {}, this)),
      m_estimate(new Label(TextStyle::Small, Ink::Second, {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(9));
    row->setSpacing(scaled(8));
    m_name->setFrame(false);
    m_name->setFont(fontOf(TextStyle::Title));
    m_name->setFixedHeight(scaled(28));
    m_name->setAccessibleName(tr("Name of the comparison"));
    m_chooser->showKey(actions.choose->shortcut());
    m_chooser->setAccessibleName(actions.choose->text());
    m_chooser->setToolTip(actions.choose->text());
    connect(m_chooser, &Button::clicked, actions.choose, &QAction::trigger);
    m_unsendable->hide();
    m_estimate->setFixedHeight(scaled(28));
    row->addWidget(m_name, 0, Qt::AlignTop);
    row->addWidget(m_chooser, 0, Qt::AlignTop);
    row->addWidget(m_chips, 1);
    row->addWidget(m_unsendable, 0, Qt::AlignTop);
    row->addWidget(m_estimate, 0, Qt::AlignTop);
    row->addWidget(actionButton(actions.cancel, Button::Kind::Plain, this), 0, Qt::AlignTop);
    row->addWidget(actionButton(actions.run, Button::Kind::Primary, this), 0, Qt::AlignTop);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &typed) {
        items::ComparisonSetup setup = m_desk->setup();
        setup.name = typed.trimmed();
        m_desk->setSetup(std::move(setup));
    });
    connect(m_name, &QLineEdit::returnPressed, m_chips, [this] { m_chips->open(SetupChips::Part::Versions); });
    connect(desk, &items::SetupDesk::setupChanged, this, &CompareBar::showName);
    connect(desk, &items::SetupDesk::estimateChanged, this, &CompareBar::showEstimate);
    showName();
    showEstimate();
}

QWidget *CompareBar::chooser() const
{
    return m_name;
}

void CompareBar::editName()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

/// As wide as what it says.
void CompareBar::showName()
{
    const items::ComparisonSetup &setup = m_desk->setup();
    if (m_name->text().trimmed() != setup.name)
        m_name->setText(setup.name);
    m_name->setPlaceholderText(setup.prompts.isEmpty() ? tr("New comparison") : items::madeName(setup));
    const QString said = m_name->text().isEmpty() ? m_name->placeholderText() : m_name->text();
    m_name->setFixedWidth(std::clamp(m_name->fontMetrics().horizontalAdvance(said) + scaled(16), scaled(narrowestName), scaled(widestName)));
    const bool cut = m_name->fontMetrics().horizontalAdvance(said) > m_name->width() - scaled(8);
    m_name->setToolTip(cut ? said.toHtmlEscaped() : QString());
    m_name->setCursorPosition(m_name->hasFocus() ? m_name->cursorPosition() : 0);
}

void CompareBar::showEstimate()
{
    const auto &estimate = m_desk->estimate();
    const bool failed = estimate && !*estimate;
    const bool known = estimate && *estimate;
    m_estimate->setInk(failed ? Ink::Worse : Ink::Second);
    m_estimate->setText(failed                             ? QStringLiteral("✗ ") + estimate->error().what
                        : known                            ? items::estimateText(**estimate)
                        : m_desk->setup().isComplete()     ? tr("estimating…")
                                                           : QString());
    m_estimate->setToolTip((failed ? toSentence(estimate->error()) : known ? items::estimateNote(**estimate) : QString()).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    const bool lacking = known && (*estimate)->unsendable > 0;
    m_unsendable->setVisible(lacking);
    if (lacking) {
        m_unsendable->show(ChipKind::Caution, tr("▲ %n cannot be sent", nullptr, static_cast<int>((*estimate)->unsendable)));
        m_unsendable->setToolTip((*estimate)->whyUnsendable.toHtmlEscaped());
    }
}

void CompareBar::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    m_chips->updateGeometry();
}

} // namespace assay::widgets

#include "moc_compare_bar.cpp"
