#include "widgets/settings/provider_pane.h"

#include <QVBoxLayout>

#include "items/settings_desk.h"
#include "widgets/components/button.h"
#include "widgets/components/column_area.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/notice.h"
#include "widgets/components/panel.h"
#include "widgets/settings/provider_form.h"
#include "widgets/settings/provider_models.h"

namespace assay::widgets {

using items::ConnectionView;

ProviderPane::ProviderPane(items::SettingsDesk &desk, const SettingsActions &actions, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(buildHead(actions));
    auto *area = new ColumnArea(tr("Provider"), this);
    auto *content = new Panel(Edge::None, Panel::Ground::Surface, area);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_error = new InlineError(content);
    m_question = buildQuestion();
    m_form = new ProviderForm(desk, {m_error, m_question}, content);
    m_models = new ProviderModels(desk, actions.addModel, content);
    column->addWidget(m_form);
    column->addWidget(m_models);
    column->addStretch(1);
    area->setWidget(content);
    outer->addWidget(area, 1);
    connect(m_form, &ProviderForm::allowRequested, this, [this] { allow(false); });
    connect(m_form, &ProviderForm::withdrawRequested, this, [this] {
        m_desk.connections().withdraw(m_provider.name, [this](const std::optional<Error> &problem) { report(problem); });
    });
    connect(m_models, &ProviderModels::modelChosen, this, &ProviderPane::modelChosen);
    connect(&desk.connections(), &items::ConnectionDesk::connectionChanged, this, [this](const QString &name) {
        if (name == m_provider.name)
            showConnection();
    });
}

QWidget *ProviderPane::buildHead(const SettingsActions &actions)
{
    auto *head = new PanelHead(this);
    m_name = new Label(TextStyle::Title, Ink::Text, QString(), head);
    m_name->setElided(true);
    m_chip = new Chip(ChipKind::Neutral, ChipSize::Verdict, QString(), head);
    m_said = new Label(TextStyle::Small, Ink::Second, QString(), head);
    m_said->setElided(true);
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_chip, m_said})
        head->add(part);
    head->addStretch();
    head->add(actionButton(actions.removeEntry, Button::Kind::Flat, head));
    head->add(actionButton(actions.testConnection, Button::Kind::Plain, head));
    return head;
}

Notice *ProviderPane::buildQuestion()
{
    auto *question = new Notice(ChipKind::Caution, this);
    auto *yes = new Button(Button::Kind::Primary, tr("Allow on this machine"), question);
    auto *no = new Button(Button::Kind::Plain, tr("Not now"), question);
    question->addButton(yes);
    question->addButton(no);
    connect(yes, &Button::clicked, this, [this] { allow(true); });
    connect(no, &Button::clicked, this, [this] {
        m_desk.connections().forget(m_provider.name);
        m_form->setFocus();
    });
    return question;
}

void ProviderPane::show(const items::ProviderView &provider)
{
    m_provider = provider;
    m_name->setText(provider.name);
    m_form->show(provider);
    m_models->show(provider.name);
    showConnection();
}

void ProviderPane::showConnection()
{
    const ConnectionView &connection = m_desk.connections().connection(m_provider.name);
    const bool bad = connection.state == ConnectionView::State::Bad;
    const bool asks = connection.state == ConnectionView::State::NotAllowed && !m_provider.allowed;
    const ChipKind kind = bad ? ChipKind::Worse : connection.tone == items::Tone::Better ? ChipKind::Better
                          : asks ? ChipKind::Caution : ChipKind::Neutral;
    m_chip->show(kind, connection.chip);
    m_said->setText(connection.said);
    m_error->setVisible(bad && connection.problem);
    if (bad && connection.problem)
        m_error->show(*connection.problem);
    if (asks && !m_question->isVisible())
        m_question->setText(tr("May this project send to %1?").arg(m_provider.url),
                            tr("It would get the texts of your runs (%1). Nothing was sent yet. Your answer is kept on this machine, "
                               "for this project, address and key source.")
                                .arg(m_provider.keyWords));
    m_question->setVisible(asks);
}

void ProviderPane::setWritable(bool writable, const QString &why)
{
    m_form->setWritable(writable, why);
}

void ProviderPane::test()
{
    m_desk.connections().test(m_provider.name);
}

void ProviderPane::addModel()
{
    m_models->offerIds();
}

void ProviderPane::allow(bool thenTest)
{
    m_desk.connections().allow(m_provider.name, [this, thenTest](const std::optional<Error> &problem) {
        report(problem);
        if (problem)
            return;
        if (thenTest)
            test();
        else
            m_desk.connections().forget(m_provider.name);
    });
}

void ProviderPane::report(const std::optional<Error> &problem)
{
    if (problem)
        m_error->show(*problem);
}

} // namespace assay::widgets

#include "moc_provider_pane.cpp"
