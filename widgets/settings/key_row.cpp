#include "widgets/settings/key_row.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include "items/catalog_desk.h"
#include "items/connection_desk.h"
#include "widgets/components/button.h"
#include "widgets/components/pick_field.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {

const QString keychain = QStringLiteral("keychain");
const QString variablePrefix = QStringLiteral("env:");

/// Dots; Escape tells that no key will come.
class SecretEdit final : public QLineEdit
{
public:
    SecretEdit(std::function<void()> escaped, QWidget *parent) : QLineEdit(parent), m_escaped(std::move(escaped))
    {
        setEchoMode(QLineEdit::Password);
        // No input method, dictionary or screen reader is to learn it.
        setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Escape)
            return m_escaped();
        QLineEdit::keyPressEvent(event);
    }

private:
    std::function<void()> m_escaped;
};

PickItem variableItem(const QString &name)
{
    return {variablePrefix + name, KeyRow::tr("From the variable %1").arg(name), {}, {}, false, true};
}

} // namespace

KeyRow::KeyRow(items::CatalogDesk &catalog, items::ConnectionDesk &connections, QWidget *parent)
    : FormRow(tr("Key"), parent), m_catalog(catalog), m_connections(connections), m_source(new PickField(tr("Where the key comes from"), this)),
      m_open(new Button(Button::Kind::Plain, tr("Put into keychain…"), this)), m_remove(new Button(Button::Kind::Flat, tr("Remove key"), this)),
      m_pasteLine(new QWidget(this)), m_paste(new SecretEdit([this] { closePaste(); }, m_pasteLine))
{
    add(m_source, 1);
    add(m_remove);
    add(m_open);
    auto *line = new QHBoxLayout(m_pasteLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(8));
    auto *keepIt = new Button(Button::Kind::Primary, tr("Keep"), m_pasteLine);
    auto *cancel = new Button(Button::Kind::Flat, tr("Cancel"), m_pasteLine);
    keepIt->showKey(QKeySequence(Qt::Key_Return));
    cancel->showKey(QKeySequence(Qt::Key_Escape));
    m_paste->setAccessibleName(tr("The key, to be kept in the keychain"));
    m_paste->setPlaceholderText(tr("Paste the key here"));
    line->addWidget(m_paste, 1);
    line->addWidget(keepIt);
    line->addWidget(cancel);
    addBelow(m_pasteLine);
    m_pasteLine->hide();
    connect(m_source, &PickField::picked, this, [this](const QString &source) {
        m_catalog.setKeySource(m_provider.name, source, [this](const std::optional<Error> &problem) { setProblem(problem); });
    });
    connect(m_open, &Button::clicked, this, &KeyRow::paste);
    connect(m_paste, &QLineEdit::returnPressed, this, &KeyRow::keep);
    connect(keepIt, &Button::clicked, this, &KeyRow::keep);
    connect(cancel, &Button::clicked, this, &KeyRow::closePaste);
    connect(m_remove, &Button::clicked, this, [this] {
        m_connections.removeKey(m_provider.name, [this](const std::optional<Error> &problem) { setProblem(problem); });
    });
    connect(&m_connections, &items::ConnectionDesk::keyChanged, this, [this](const QString &url) {
        if (url == m_provider.url)
            showKey();
    });
}

void KeyRow::show(const items::ProviderView &provider)
{
    const bool another = provider.name != m_provider.name;
    const bool moved = another || provider.url != m_provider.url || provider.keySource != m_provider.keySource;
    m_provider = provider;
    if (another) {
        closePaste();
        setProblem(std::nullopt);
    }
    const items::KeyView &key = m_connections.key(provider.url);
    if (moved && provider.keySource == keychain && !key.set && !key.looking && m_connections.hasKeychain())
        m_connections.lookUpKey(provider.url);
    fillChoices();
    showKey();
}

void KeyRow::fillChoices()
{
    std::vector<PickItem> items{{keychain, tr("From the keychain"), {}, {}, false, m_connections.hasKeychain()},
                                {QStringLiteral("none"), tr("No key"), {}, {}, false, true}};
    for (const QString &name : m_provider.variables)
        items.push_back(variableItem(name));
    m_source->setItems(std::move(items));
    m_source->setOffer([known = m_provider.variables](const QString &typed) {
        const QString name = typed.trimmed();
        const bool fits = !name.isEmpty() && !name.front().isDigit() && std::all_of(name.begin(), name.end(), [](QChar c) {
            return c == QLatin1Char('_') || (c.unicode() < 128 && c.isLetterOrNumber());
        });
        return fits && !known.contains(name) ? std::vector<PickItem>{variableItem(name)} : std::vector<PickItem>();
    });
    m_source->setCurrent(m_provider.keySource);
}

QString KeyRow::sourceText() const
{
    if (m_provider.keySource != keychain)
        return m_provider.keyText;
    const items::KeyView &key = m_connections.key(m_provider.url);
    const QString state = !m_connections.hasKeychain() ? tr("switched off")
                          : key.looking                ? tr("looking…")
                          : !key.set                   ? QString()
                          : *key.set                   ? tr("set")
                                                       : tr("not set");
    return state.isEmpty() ? m_provider.keyText : m_provider.keyText + QStringLiteral(" · ") + state;
}

void KeyRow::showKey()
{
    const items::KeyView &key = m_connections.key(m_provider.url);
    const bool on = m_connections.hasKeychain();
    m_source->setShown(sourceText(), true);
    m_open->setEnabled(on);
    m_remove->setVisible(on && m_provider.keySource == keychain && key.set == true);
    const bool missing = m_provider.keySource == keychain ? on && key.set == false : m_provider.keyMissing;
    setNote(!on         ? tr("The keychain is switched off (ASSAY_KEYRING=off): keys come from variables only.")
            : missing   ? tr("Nothing can be asked there before the key is set.")
            : key.problem && m_provider.keySource == keychain ? toSentence(*key.problem)
                        : QString());
}

void KeyRow::paste()
{
    if (!m_open->isEnabled())
        return;
    m_pasteLine->show();
    m_paste->setFocus();
}

void KeyRow::closePaste()
{
    const bool hadFocus = m_paste->hasFocus();
    m_paste->setText({}); // forgets what could be undone, too
    m_pasteLine->hide();
    if (hadFocus)
        m_open->setFocus();
}

void KeyRow::keep()
{
    const QString key = m_paste->text();
    closePaste();
    m_connections.keepKey(m_provider.name, key, [this](const std::optional<Error> &problem) { setProblem(problem); });
}

} // namespace assay::widgets

#include "moc_key_row.cpp"
