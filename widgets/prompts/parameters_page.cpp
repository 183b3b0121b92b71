#include "widgets/prompts/parameters_page.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <set>

#include "widgets/components/form.h"
#include "widgets/components/label.h"
#include "widgets/components/panel.h"

namespace assay::widgets {

namespace {

/// What every provider knows, with what it takes.
std::vector<std::pair<std::string, QString>> usual()
{
    return {{"temperature", ParametersPage::tr("0 always takes the likeliest word; providers allow up to 1 or 2")},
            {"top_p", ParametersPage::tr("0 to 1: only the likeliest words that make up this share")},
            {"max_tokens", ParametersPage::tr("most tokens of an answer; a budget needs it")},
            {"seed", ParametersPage::tr("repeats add 1 each; not every provider keeps its promise")},
            {"stop", ParametersPage::tr("a text that ends the answer")}};
}

} // namespace

ParametersPage::ParametersPage(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Parameters"));
    setFocusPolicy(Qt::NoFocus);
    build();
}

void ParametersPage::setParameters(const Parameters &parameters)
{
    if (parameters == m_parameters)
        return;
    m_parameters = parameters;
    build();
}

void ParametersPage::build()
{
    auto *page = new widgets::Panel(Edge::None, widgets::Panel::Ground::Surface);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(12));
    auto *note = new Label(TextStyle::Text, Ink::Second, tr("Kept with the version. A model's own parameters go before these. Empty: not sent."), page);
    note->setWordWrap(true);
    column->addWidget(note);
    auto *form = new Form(page);
    std::vector<std::pair<std::string, QString>> rows = usual();
    std::set<std::string> known;
    for (const auto &row : rows)
        known.insert(row.first);
    for (const auto &[name, value] : m_parameters) {
        if (!known.count(name))
            rows.emplace_back(name, QString());
    }
    for (const auto &[name, hint] : rows) {
        const QString label = QString::fromStdString(name);
        auto *field = new QLineEdit(page);
        const auto found = m_parameters.find(name);
        field->setText(found == m_parameters.end() ? QString() : QString::fromStdString(found->second));
        field->setAccessibleName(label);
        connect(field, &QLineEdit::textEdited, this, [this, key = name](const QString &typed) {
            if (typed.trimmed().isEmpty())
                m_parameters.erase(key);
            else
                m_parameters[key] = typed.trimmed().toStdString();
            Q_EMIT edited(m_parameters);
        });
        FormRow *row = form->addRow(label, field, 1);
        row->setNote(hint);
    }
    column->addWidget(form);
    column->addStretch(1);
    setWidget(page);
}

} // namespace assay::widgets

#include "moc_parameters_page.cpp"
