#include "widgets/settings/look_page.h"

#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/choice_row.h"
#include "widgets/components/form.h"
#include "widgets/components/label.h"
#include "widgets/components/notice.h"

namespace assay::widgets {

namespace {

const QString system = QStringLiteral("system");
constexpr int sizes[]{90, 100, 110, 125, 150};

} // namespace

LookPage::LookPage(QWidget *parent)
    : SettingsPage(QStringLiteral("look"), tr("Look and language"), parent), m_theme(new ChoiceRow(tr("Theme"), this)),
      m_language(new ChoiceRow(tr("Language"), this)), m_size(new ChoiceRow(tr("Text size"), this)),
      m_sample(new Label(TextStyle::Text, Ink::Second, tr("So large is the text then: 86.5 % of 2,400 answers pass."), this)),
      m_later(new Notice(ChipKind::Neutral, this))
{
    const PageColumn page = buildColumn(this);
    auto *form = new Form(page.content);
    m_theme->addChoice(QString::fromLatin1(name(ThemeChoice::System)), tr("As the system"));
    m_theme->addChoice(QString::fromLatin1(name(ThemeChoice::Light)), tr("Light"));
    m_theme->addChoice(QString::fromLatin1(name(ThemeChoice::Dark)), tr("Dark"));
    m_theme->addChoice(QString::fromLatin1(name(ThemeChoice::Contrast)), tr("High contrast"));
    m_theme->addChoice(QString::fromLatin1(name(ThemeChoice::ContrastDark)), tr("High contrast, dark"));
    m_language->addChoice(system, tr("As the system"));
    m_language->addChoice(QStringLiteral("en"), QStringLiteral("English"));
    m_language->addChoice(QStringLiteral("de"), QStringLiteral("Deutsch"));
    for (const int size : sizes)
        m_size->addChoice(QString::number(size), tr("%1 %", "text size").arg(size));
    form->addRow(tr("Theme"), m_theme, 1);
    form->addRow(tr("Language"), m_language, 1);
    form->addRow(tr("Text size"), m_size, 1)->addBelow(m_sample);
    auto *now = new Button(Button::Kind::Plain, tr("Start again now"), m_later);
    m_later->addButton(now);
    m_later->hide();
    form->addWide(m_later);
    page.column->addWidget(form);
    page.column->addStretch(1);
    setFocusProxy(m_theme);
    connect(now, &Button::clicked, this, &LookPage::restartRequested);
    connect(m_theme, &ChoiceRow::chosen, this, [this](const QString &id) { choose({*themeChoiceFromName(id), m_look.language, m_look.textSize}); });
    connect(m_language, &ChoiceRow::chosen, this, [this](const QString &id) {
        choose({m_look.theme, id == system ? QString() : id, m_look.textSize});
    });
    connect(m_size, &ChoiceRow::chosen, this, [this](const QString &id) { choose({m_look.theme, m_look.language, id.toInt()}); });
    showChosen();
}

void LookPage::show(const LookSettings &chosen, const LookSettings &running)
{
    m_look = chosen;
    m_running = running;
    showChosen();
}

void LookPage::choose(const LookSettings &look)
{
    if (look == m_look)
        return;
    m_look = look;
    showChosen();
    Q_EMIT chosen(look);
}

void LookPage::showChosen()
{
    m_theme->setCurrent(QString::fromLatin1(name(m_look.theme)));
    m_language->setCurrent(m_look.language.isEmpty() ? system : m_look.language);
    m_size->setCurrent(QString::number(m_look.textSize));
    QFont font = fontOf(TextStyle::Text);
    font.setPointSizeF(font.pointSizeF() * m_look.textSize / std::max(1, m_running.textSize));
    m_sample->setFont(font);
    m_sample->setVisible(m_look.textSize != m_running.textSize);
    const bool language = m_look.language != m_running.language;
    const bool size = m_look.textSize != m_running.textSize;
    if (language || size)
        m_later->setText(language && size ? tr("Language and text size change when Assay starts again")
                         : language       ? tr("The language changes when Assay starts again")
                                          : tr("The text size changes when Assay starts again"),
                         tr("Everything is saved; the project opens where you left it."));
    m_later->setVisible(language || size);
}

} // namespace assay::widgets

#include "moc_look_page.cpp"
