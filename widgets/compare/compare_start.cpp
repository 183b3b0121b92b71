#include "widgets/compare/compare_start.h"

#include <QVBoxLayout>

#include "items/format.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"

namespace assay::widgets {

namespace {

/// "200 cases of support v4, model small, about $0.21".
QString suggestionNote(const items::SetupChoices &choices)
{
    const QString dataset = QString(choices.suggested.dataset).replace(QLatin1Char('@'), QLatin1Char(' '));
    QStringList parts{dataset, CompareStart::tr("model %1").arg(choices.suggested.models.join(QStringLiteral(", ")))};
    if (choices.suggestedEstimate) {
        parts[0] = CompareStart::tr("%n cases of %1", nullptr, static_cast<int>(choices.suggestedEstimate->cases)).arg(dataset);
        if (choices.suggestedEstimate->cost)
            parts << CompareStart::tr("about %1").arg(items::money(choices.suggestedEstimate->cost));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

CompareStart::CompareStart(items::SetupDesk *desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    connect(desk, &items::SetupDesk::choicesChanged, this, &CompareStart::showChoices);
    showChoices();
}

void CompareStart::showChoices()
{
    delete m_state;
    auto *state = new EmptyState(tr("Compare two versions side by side"),
                                 tr("Pick versions and models, run them over the same cases, and see which is better, by how much, and where."), this);
    m_state = state;
    layout()->addWidget(state);
    const items::SetupChoices &choices = m_desk->choices();
    if (choices.suggested.isComplete()) {
        auto *button = new Button(Button::Kind::Primary, tr("Set up"), state);
        state->addChoice(QStringLiteral("prompts"), choices.suggestedTitle, suggestionNote(choices), button);
        connect(button, &Button::clicked, this, [this] {
            m_desk->setSetup(m_desk->choices().suggested);
            Q_EMIT suggestionTaken();
        });
    }
    const auto addMissing = [&](const QString &icon, const QString &title, const QString &note, const QString &word, const items::Place &place) {
        auto *button = state->addChoice(icon, title, note, new Button(Button::Kind::Plain, word, state));
        connect(button, &Button::clicked, this, [this, place] { Q_EMIT placeWanted(place); });
    };
    if (choices.prompts.empty())
        addMissing(QStringLiteral("prompts"), tr("A prompt to compare"), tr("write one and commit a version of it"), tr("Prompts"), {QStringLiteral("prompts"), {}, {}});
    if (choices.datasets.empty())
        addMissing(QStringLiteral("datasets"), tr("Cases to run it on"), tr("import a file of questions and answers"), tr("Data"), {QStringLiteral("datasets"), {}, {}});
    if (choices.models.empty())
        addMissing(QStringLiteral("settings"), tr("A model that answers"), tr("add a provider and a model"), tr("Settings"),
                   {QStringLiteral("settings"), QStringLiteral("providers"), {}});
    auto *own = new Button(Button::Kind::Plain, tr("New"), state);
    own->showKey(QKeySequence::New);
    connect(own, &Button::clicked, this, &CompareStart::newWanted);
    state->addChoice(QStringLiteral("compare"), tr("A comparison of your own"), tr("choose versions, models, cases, scorers"), own);
}

} // namespace assay::widgets

#include "moc_compare_start.cpp"
