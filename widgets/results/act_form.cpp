#include "widgets/results/act_form.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include "widgets/components/choice_row.h"
#include "widgets/components/label.h"
#include "widgets/components/pick_field.h"

namespace assay::widgets {

namespace {

const QString selectedScope = QStringLiteral("selected");
const QString filterScope = QStringLiteral("filter");

} // namespace

ActForm::ActForm(QWidget *parent)
    : InlineForm(QString(), QString(), parent), m_scope(new ChoiceRow(tr("Which results"), this)), m_tagLine(new QWidget(this)),
      m_datasetLine(new QWidget(this)), m_dataset(new PickField(tr("Dataset"), this))
{
    buildFields();
    connect(m_scope, &ChoiceRow::chosen, this, &ActForm::look);
    connect(this, &InlineForm::accepted, this, &ActForm::run);
    connect(&m_actions, &items::ResultActions::previewed, this, &ActForm::showPreview);
    connect(&m_actions, &items::ResultActions::failed, this, [this](const Error &error) {
        show();
        showProblem(error);
    });
    connect(&m_actions, &items::ResultActions::done, this, [this](const QString &sentence) {
        Q_EMIT closed();
        Q_EMIT told(sentence);
    });
    connect(&m_actions, &items::ResultActions::undone, this, &ActForm::undone);
    connect(&m_actions, &items::ResultActions::rerunReady, this, [this](const RunRequest &request) {
        Q_EMIT closed();
        Q_EMIT rerunWanted(request);
    });
}

void ActForm::buildFields()
{
    m_scope->addChoice(selectedScope, tr("the selected ones"));
    m_scope->addChoice(filterScope, tr("all that the filter takes"));
    addLine()->addWidget(m_scope);
    auto *tagRow = new QHBoxLayout(m_tagLine);
    tagRow->setContentsMargins(0, 0, 0, 0);
    addWord(tagRow, tr("Tag"));
    m_tag = addField(tagRow, tr("Tag"), 200);
    tagRow->addStretch(1);
    addLine()->addWidget(m_tagLine);
    auto *datasetRow = new QHBoxLayout(m_datasetLine);
    datasetRow->setContentsMargins(0, 0, 0, 0);
    addWord(datasetRow, tr("To"));
    m_dataset->setFixedWidth(scaled(200));
    datasetRow->addWidget(m_dataset);
    datasetRow->addStretch(1);
    addLine()->addWidget(m_datasetLine);
    m_dataset->setOffer([this](const QString &typed) {
        const QString name = typed.trimmed();
        return name.isEmpty() || m_preview.datasets.contains(name) ? std::vector<PickItem>() : std::vector<PickItem>{{name, name, tr("new dataset"), {}, false, true}};
    });
    connect(m_dataset, &PickField::picked, this, [this](const QString &name) {
        m_dataset->setCurrent(name);
        if (m_dataset->text() != name)
            m_dataset->setShown(name);
    });
}

void ActForm::setSession(Session *session)
{
    m_actions.setSession(session);
    m_selected.clear();
    m_all.clear();
    hide();
}

QString ActForm::titleOf() const
{
    switch (m_act) {
    case Act::Tag: return tr("Tag the cases of these results");
    case Act::Add: return tr("Put the cases of these results into a dataset");
    case Act::Rerun: return tr("Run the cases of these results again");
    case Act::Label: return tr("Label these results");
    }
    return {};
}

void ActForm::begin(Act act, std::vector<std::int64_t> selected, std::vector<std::int64_t> all)
{
    m_act = act;
    m_scope->setCurrent(selected.size() > 1 || selected.size() == all.size() ? selectedScope : filterScope);
    m_selected = std::move(selected);
    m_all = std::move(all);
    m_tagLine->setVisible(act == Act::Tag);
    m_datasetLine->setVisible(act == Act::Add);
    setDoIt(act == Act::Tag ? tr("Tag the cases") : act == Act::Add ? tr("Add the cases") : act == Act::Rerun ? tr("Set up in Compare") : tr("Go to Label"));
    open(act == Act::Tag ? static_cast<QWidget *>(m_tag) : act == Act::Add ? static_cast<QWidget *>(m_dataset) : doItButton());
    look();
}

/// Nothing is done before one has seen with how many.
void ActForm::look()
{
    m_isReady = false;
    setTitle(titleOf(), tr("counting…"));
    m_actions.preview(m_scope->current() == selectedScope ? m_selected : m_all);
}

void ActForm::showPreview(const items::ResultsPreview &preview)
{
    m_preview = preview;
    m_isReady = true;
    setTitle(titleOf(), preview.text);
    std::vector<PickItem> items;
    for (const QString &name : preview.datasets)
        items.push_back({name, name, {}, {}, false, true});
    m_dataset->setItems(std::move(items));
    if (m_dataset->text().isEmpty())
        m_dataset->setCurrent(preview.dataset);
}

void ActForm::run()
{
    if (!m_isReady)
        return;
    if (m_act == Act::Label) {
        Q_EMIT closed();
        Q_EMIT labelWanted(m_scope->current() == selectedScope ? m_preview.caseIds : QStringList());
        return;
    }
    setBusy(true);
    switch (m_act) {
    case Act::Tag: m_actions.tag(m_tag->text()); break;
    case Act::Add: m_actions.addTo(m_dataset->text()); break;
    case Act::Rerun: m_actions.prepareRerun(); break;
    case Act::Label: break;
    }
}

void ActForm::undo()
{
    m_actions.undo();
}

} // namespace assay::widgets

#include "moc_act_form.cpp"
