#include "widgets/shell/help_panel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QUrl>
#include <QVBoxLayout>

#include "items/about.h"
#include "items/help_book.h"
#include "widgets/components/label.h"
#include "widgets/shell/help_text.h"

namespace assay::widgets {

namespace {

constexpr int panelWidth = 420;

/// The language of the window, which the program has made the default one.
QString helpLanguage()
{
    return QLocale().name().section(QLatin1Char('_'), 0, 0);
}

std::optional<items::HelpPage> readPage(const QString &id)
{
    return id == items::aboutPage ? items::aboutText(QStringLiteral(ASSAY_VERSION), helpLanguage()) : items::helpPage(id, helpLanguage());
}

bool isFindKey(const QKeyEvent &key)
{
    return key.matches(QKeySequence::Find);
}

bool isBackKey(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Left && key.modifiers() == Qt::AltModifier;
}

} // namespace

HelpPanel::HelpPanel(KeysOfPage keys, QWidget *parent)
    : Panel(Edge::Left, Ground::Surface, parent), m_keys(std::move(keys)), m_back(new Button(Button::Kind::Flat, tr("Back"), this)),
      m_find(new QLineEdit(this)), m_found(new Label(TextStyle::Small, Ink::Second, QString(), this)), m_text(new HelpText(this))
{
    setAccessibleName(tr("Help"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    addHead();
    addFind();
    column->addWidget(m_text, 1);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) { turnTo(link.toString()); });
}

void HelpPanel::addHead()
{
    auto *head = new PanelHead(this);
    head->add(new Label(TextStyle::Title, Ink::Text, tr("Help"), head));
    head->addStretch();
    m_back->showKey(QKeySequence(Qt::ALT | Qt::Key_Left));
    connect(m_back, &Button::clicked, this, &HelpPanel::goBack);
    auto *overview = new Button(Button::Kind::Flat, tr("Overview"), head);
    connect(overview, &Button::clicked, this, [this] { turnTo(items::overviewPage); });
    auto *shut = new Button(Button::Kind::Flat, tr("Close"), head);
    shut->showKey(QKeySequence(Qt::Key_Escape));
    connect(shut, &Button::clicked, this, &HelpPanel::close);
    for (Button *button : {m_back, overview, shut})
        head->add(button);
    layout()->addWidget(head);
}

void HelpPanel::addFind()
{
    auto *line = new Panel(Edge::Bottom, Ground::Sunken, this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(7));
    row->setSpacing(scaled(8));
    m_find->setAccessibleName(tr("Find on this page"));
    m_find->setPlaceholderText(tr("Find on this page (%1)").arg(keyCapText(QKeySequence(QKeySequence::Find))));
    m_find->setClearButtonEnabled(true);
    row->addWidget(m_find, 1);
    row->addWidget(m_found);
    layout()->addWidget(line);
    connect(m_find, &QLineEdit::textChanged, this, [this] { find(1); });
}

QSize HelpPanel::sizeHint() const
{
    return {scaled(panelWidth), scaled(600)};
}

void HelpPanel::open(const QString &id)
{
    m_before.clear();
    m_page.clear();
    turnTo(id);
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void HelpPanel::follow(const QString &room)
{
    if (!isHidden() && m_page != room)
        turnTo(room);
}

void HelpPanel::close()
{
    hide();
    Q_EMIT closed();
}

void HelpPanel::turnTo(const QString &id)
{
    auto page = readPage(id);
    if (!page)
        page = readPage(items::overviewPage);
    if (!page || page->id == m_page)
        return;
    if (!m_page.isEmpty())
        m_before << m_page;
    m_page = page->id;
    m_back->setVisible(!m_before.isEmpty());
    const bool isOverview = m_page == items::overviewPage;
    m_text->showPage(*page, isOverview ? tr("Keys that work everywhere") : tr("Keys in this room"), m_keys(m_page));
    m_find->clear();
}

void HelpPanel::goBack()
{
    if (m_before.isEmpty())
        return;
    const QString page = m_before.takeLast();
    m_page.clear();
    turnTo(page);
}

void HelpPanel::find(int step)
{
    m_text->findWords(m_find->text(), step);
    const int count = m_text->matchCount();
    m_found->setText(m_find->text().isEmpty() ? QString()
                     : count == 0             ? tr("not on this page")
                                              : tr("%1 of %n", nullptr, count).arg(m_text->currentMatch() + 1));
}

/// These keys are for what is read before they are for the room beside it.
bool HelpPanel::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (key.key() == Qt::Key_Escape || isFindKey(key) || isBackKey(key)) {
            event->accept();
            return true;
        }
    }
    return Panel::event(event);
}

void HelpPanel::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isFindKey(*event))
        m_find->setFocus(Qt::ShortcutFocusReason);
    else if (isBackKey(*event))
        goBack();
    else if (isEnter && m_find->hasFocus())
        find(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else
        Panel::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_help_panel.cpp"
