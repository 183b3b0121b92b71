#include "widgets/components/add_case_form.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include "items/place.h"
#include "widgets/components/choice_row.h"
#include "widgets/components/label.h"
#include "widgets/components/pick_field.h"
#include "widgets/components/text_box.h"

namespace assay::widgets {

AddCaseForm::AddCaseForm(QWidget *parent)
    : InlineForm(tr("Add as a case"), tr("Add the case"), parent), m_dataset(new PickField(tr("Dataset"), this)), m_id(nullptr), m_reference(new TextBox(tr("Reference"), this)),
      m_how(new ChoiceRow(tr("When it counts"), this))
{
    auto *line = addLine();
    addWord(line, tr("To"));
    m_dataset->setFixedWidth(scaled(140));
    line->addWidget(m_dataset);
    addWord(line, tr("as"));
    m_id = addField(line, tr("Id of the case"), 0);
    auto *reference = addLine();
    reference->addWidget(m_reference, 1);
    m_how->addChoice(QStringLiteral("draft"), tr("into the draft"));
    m_how->addChoice(QStringLiteral("commit"), tr("commit a version"));
    m_how->setCurrent(QStringLiteral("draft"));
    addLine()->addWidget(m_how);
    m_dataset->setOffer([this](const QString &typed) {
        const QString name = typed.trimmed();
        return name.isEmpty() || m_proposal.datasets.contains(name) ? std::vector<PickItem>() : std::vector<PickItem>{{name, name, tr("new dataset"), {}, false, true}};
    });
    connect(m_dataset, &PickField::picked, this, [this](const QString &name) {
        m_dataset->setCurrent(name);
        if (m_dataset->text() != name)
            m_dataset->setShown(name);
    });
    connect(this, &InlineForm::accepted, this, [this] {
        setBusy(true);
        m_adder.add(m_proposal.resultId, m_dataset->text(), m_id->text(), m_reference->toPlainText(), m_how->current() == QStringLiteral("commit"));
    });
    connect(&m_adder, &items::CaseAdder::proposed, this, &AddCaseForm::fill);
    connect(&m_adder, &items::CaseAdder::failed, this, [this](const Error &error) {
        show();
        showProblem(error);
    });
    connect(&m_adder, &items::CaseAdder::added, this, [this](const QString &sentence, const QString &dataset, const QString &caseId) {
        Q_EMIT closed();
        Q_EMIT added(sentence, {QStringLiteral("datasets"), dataset, caseId});
    });
}

void AddCaseForm::setSession(Session *session)
{
    m_adder.setSession(session);
    hide();
}

void AddCaseForm::begin(const QString &resultId)
{
    m_adder.propose(resultId);
}

void AddCaseForm::fill(const items::CaseProposal &proposal)
{
    m_proposal = proposal;
    std::vector<PickItem> items;
    for (const QString &name : proposal.datasets)
        items.push_back({name, name, {}, {}, false, true});
    m_dataset->setItems(std::move(items));
    m_dataset->setCurrent(proposal.dataset);
    m_id->setText(proposal.caseId);
    m_reference->setPlainText(proposal.reference);
    const QString had = proposal.oldReference.isEmpty() ? QString() : tr("Its reference so far: %1").arg(proposal.oldReference.left(300).simplified());
    setTitle(tr("Add as a case: correct the answer, it becomes the reference"), had);
    open(m_reference);
    m_reference->selectAll();
}

} // namespace assay::widgets

#include "moc_add_case_form.cpp"
