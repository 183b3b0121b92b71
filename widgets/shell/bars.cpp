#include "widgets/shell/bars.h"

#include <QAbstractButton>
#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/label.h"
#include "widgets/components/progress_line.h"

namespace assay::widgets {

namespace {

/// Looks like a field, opens the palette: what is typed there is typed in the palette.
class SearchButton final : public QAbstractButton
{
public:
    explicit SearchButton(QWidget *parent) : QAbstractButton(parent)
    {
        setText(TopBar::tr("Go to anything, run any action"));
        setAccessibleName(text());
        setCursor(Qt::IBeamCursor);
        setFocusPolicy(Qt::TabFocus);
        setMinimumWidth(scaled(260));
        setMaximumWidth(scaled(420));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void setKey(const QString &key) { m_key = key; }
    QSize sizeHint() const override { return {scaled(420), scaled(28)}; }
    QSize minimumSizeHint() const override { return {scaled(260), scaled(28)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokensOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? t.accent : t.line);
        painter.setBrush(t.sunken);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        const QSize cap = keyCapSize(m_key);
        const QRect inside = rect().adjusted(scaled(11), 0, -scaled(10), 0);
        painter.setFont(fontOf(TextStyle::Text));
        painter.setPen(t.text2);
        painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, inside.width() - cap.width() - scaled(8)));
        paintKeyCap(painter, QRect(QPoint(inside.right() - cap.width() + 1, (height() - cap.height()) / 2), cap), m_key, t.lineStrong, t.surface, t.text2);
    }

private:
    QString m_key;
};

} // namespace

TopBar::TopBar(QWidget *parent)
    : Panel(Edge::Bottom, Ground::Surface, parent), m_name(new Label(TextStyle::Strong, Ink::Text)),
      m_ending(new Label(TextStyle::Text, Ink::Third)), m_menu(new Button(Button::Kind::Flat, QStringLiteral("▾"))),
      m_readOnly(new Chip(ChipKind::Caution, ChipSize::Verdict)), m_search(new SearchButton(this)), m_person(new Chip(ChipKind::Accent, ChipSize::Pill))
{
    setFixedHeight(scaled(44));
    // Three parts of equal right, so that the search stands in the middle whatever the names are.
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), 0, scaled(12), 1);
    row->setSpacing(scaled(8));
    auto *left = new QHBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_name);
    left->addSpacing(scaled(3));
    left->addWidget(m_ending);
    left->addSpacing(scaled(4));
    left->addWidget(m_menu);
    left->addSpacing(scaled(8));
    left->addWidget(m_readOnly);
    left->addStretch(1);
    auto *right = new QHBoxLayout;
    right->addStretch(1);
    right->addWidget(m_person);
    row->addLayout(left, 1);
    row->addWidget(m_search, 1);
    row->addLayout(right, 1);
    m_name->setElided(true);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_menu->setAccessibleName(tr("Projects"));
    m_menu->setToolTip(tr("Open, make or import a project"));
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

void TopBar::setActions(const QList<QAction *> &actions, QAction *search)
{
    m_actions = actions;
    static_cast<SearchButton *>(m_search)->setKey(keyCapText(search->shortcut()));
    connect(static_cast<SearchButton *>(m_search), &QAbstractButton::clicked, search, &QAction::trigger);
}

QWidget *TopBar::searchAnchor() const
{
    return m_search;
}

void TopBar::offerProjects()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions);
    if (!m_recent.isEmpty())
        menu->addSeparator();
    for (const QString &path : m_recent) {
        const QFileInfo file(path);
        QString text = file.completeBaseName() + QStringLiteral("   ") + file.path();
        connect(menu->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&"))), &QAction::triggered, this, [this, path] { Q_EMIT recentChosen(path); });
    }
    menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
}

StatusBar::StatusBar(QWidget *parent)
    : Panel(Edge::Top, Ground::Surface, parent), m_text(new Label(TextStyle::Small, Ink::Second)),
      m_what(new Label(TextStyle::Small, Ink::Second)), m_share(new ProgressLine({}, this)),
      m_figures(new Label(TextStyle::Small, Ink::Second)), m_cancel(new Button(Button::Kind::Link, tr("Cancel"))),
      m_saved(new Label(TextStyle::Small, Ink::Second))
{
    setFixedHeight(scaled(26));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), 1, scaled(12), 0);
    row->setSpacing(scaled(16));
    row->addWidget(m_text);
    row->addWidget(m_what);
    m_share->setFixedSize(scaled(160), scaled(4));
    row->addWidget(m_share);
    row->addWidget(m_figures);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_saved);
    m_text->setElided(true);
    m_text->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    connect(m_cancel, &Button::clicked, this, &StatusBar::cancelRequested);
    showProgress({});
}

void StatusBar::showText(const QString &text)
{
    m_text->setText(text);
    m_text->updateGeometry();
}

void StatusBar::showSaved(const QString &text)
{
    m_saved->setText(text);
}

void StatusBar::showProgress(const std::optional<Progress> &progress)
{
    for (QWidget *part : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_share), static_cast<QWidget *>(m_figures)})
        part->setVisible(progress.has_value());
    m_text->setVisible(!progress);
    m_cancel->setVisible(progress && progress->canCancel);
    if (!progress)
        return;
    m_what->setText(progress->what);
    m_figures->setText(progress->figures);
    m_share->setShare(progress->share);
    m_share->setAccessibleName(progress->share ? tr("%1 percent done").arg(static_cast<int>(*progress->share * 100)) : tr("working"));
}

} // namespace assay::widgets

#include "moc_bars.cpp"
