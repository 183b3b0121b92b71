#include "widgets/shell/bars.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/label.h"

namespace assay::widgets {

namespace {

/// A 4-px line that fills.
class ShareLine final : public QWidget
{
public:
    explicit ShareLine(QWidget *parent) : QWidget(parent)
    {
        setFixedSize(scaled(160), scaled(4));
    }

    void setShare(std::optional<double> share)
    {
        m_share = share;
        setAccessibleName(share ? StatusBar::tr("%1 percent done").arg(static_cast<int>(*share * 100)) : StatusBar::tr("working"));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokensOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.neutralTint);
        painter.drawRoundedRect(rect(), 2, 2);
        painter.setBrush(t.accent);
        // Without a known share a third of the line is filled: work goes on, nobody knows how much is left.
        painter.drawRoundedRect(QRectF(0, 0, width() * m_share.value_or(1.0 / 3), height()), 2, 2);
    }

private:
    std::optional<double> m_share;
};

} // namespace

TopBar::TopBar(QWidget *parent)
    : Panel(Edge::Bottom, Ground::Surface, parent), m_name(new Label(TextStyle::Strong, Ink::Text)),
      m_ending(new Label(TextStyle::Text, Ink::Third)), m_menu(new Button(Button::Kind::Flat, QStringLiteral("▾"))),
      m_readOnly(new Chip(ChipKind::Caution, ChipSize::Verdict)), m_person(new Chip(ChipKind::Accent, ChipSize::Pill))
{
    setFixedHeight(scaled(44));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), 0, scaled(12), 1);
    row->setSpacing(0);
    row->addWidget(m_name);
    row->addSpacing(scaled(3));
    row->addWidget(m_ending);
    row->addSpacing(scaled(4));
    row->addWidget(m_menu);
    row->addSpacing(scaled(8));
    row->addWidget(m_readOnly);
    row->addStretch(1);
    row->addWidget(m_person);
    m_menu->setAccessibleName(tr("Open a project"));
    m_menu->setToolTip(tr("Open a project"));
    connect(m_menu, &Button::clicked, this, &TopBar::offerProjects);
    showProject({}, {}, {});
}

void TopBar::showProject(const QString &fileName, const QString &person, const QString &readOnlyReason)
{
    const QFileInfo file(fileName);
    m_name->setText(fileName.isEmpty() ? tr("No project") : file.completeBaseName());
    m_ending->setText(file.suffix().isEmpty() ? QString() : QLatin1Char('.') + file.suffix());
    m_name->setToolTip(fileName.toHtmlEscaped());
    m_readOnly->show(ChipKind::Caution, readOnlyReason.isEmpty() ? QString() : tr("○ read-only"));
    m_readOnly->setToolTip(readOnlyReason.toHtmlEscaped());
    m_person->show(ChipKind::Accent, person);
    m_person->setToolTip(tr("What you do here is signed with this name"));
}

void TopBar::offerProjects()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *open = menu->addAction(tr("Open…"));
    open->setShortcut(QKeySequence::Open);
    connect(open, &QAction::triggered, this, &TopBar::openRequested);
    connect(menu->addAction(tr("Open the sample project")), &QAction::triggered, this, &TopBar::sampleRequested);
    menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
}

StatusBar::StatusBar(QWidget *parent)
    : Panel(Edge::Top, Ground::Surface, parent), m_text(new Label(TextStyle::Small, Ink::Second)),
      m_what(new Label(TextStyle::Small, Ink::Second)), m_share(new ShareLine(this)),
      m_figures(new Label(TextStyle::Small, Ink::Second)), m_cancel(new Button(Button::Kind::Link, tr("Cancel")))
{
    setFixedHeight(scaled(26));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), 1, scaled(12), 0);
    row->setSpacing(scaled(16));
    row->addWidget(m_text);
    row->addWidget(m_what);
    row->addWidget(m_share);
    row->addWidget(m_figures);
    row->addWidget(m_cancel);
    row->addStretch(1);
    connect(m_cancel, &Button::clicked, this, &StatusBar::cancelRequested);
    showProgress({});
}

void StatusBar::showText(const QString &text)
{
    m_text->setText(text);
    m_text->updateGeometry();
}

void StatusBar::showProgress(const std::optional<Progress> &progress)
{
    for (QWidget *part : {static_cast<QWidget *>(m_what), m_share, static_cast<QWidget *>(m_figures)})
        part->setVisible(progress.has_value());
    m_text->setVisible(!progress);
    m_cancel->setVisible(progress && progress->canCancel);
    if (!progress)
        return;
    m_what->setText(progress->what);
    m_figures->setText(progress->figures);
    static_cast<ShareLine *>(m_share)->setShare(progress->share);
}

} // namespace assay::widgets

#include "moc_bars.cpp"
