#include "widgets/settings/people_page.h"

#include <QVBoxLayout>

#include "items/people_desk.h"
#include "widgets/components/form.h"
#include "widgets/components/label.h"
#include "widgets/components/panel.h"
#include "widgets/components/plain_table_view.h"

namespace assay::widgets {

PeoplePage::PeoplePage(items::PeopleDesk &desk, QWidget *parent)
    : SettingsPage(QStringLiteral("people"), tr("People"), parent), m_desk(desk), m_table(items::PeopleDesk::columns())
{
    const PageColumn page = buildColumn(this);
    auto *form = new Form(page.content);
    FormRow *row = form->addRow(tr("Add somebody"));
    m_name = addField(row, ValueEdit::Kind::Text, tr("Add somebody"), 260, [this](const QString &typed, FieldAnswer answer) {
        if (typed.trimmed().isEmpty())
            return answer(std::nullopt);
        m_desk.add(typed, [this, answer](const std::optional<Error> &problem) {
            if (!problem)
                m_name->setValue({});
            answer(problem);
        });
    });
    m_name->setPlaceholderText(tr("a name"));
    row->setNote(tr("Who is named here can be given a queue of labels. A project keeps names, and no password: anybody who has the file can read it."));
    m_view = new PlainTableView(&m_table, title(), page.content);
    m_view->setStretched(0);
    m_view->setWidths({{1, 110}, {2, 170}});
    page.column->addWidget(form);
    page.column->addWidget(m_view);
    page.column->addStretch(1);
    setFocusProxy(m_name);
    connect(&desk, &items::PeopleDesk::changed, this, &PeoplePage::showPeople);
    connect(&desk, &items::PeopleDesk::failed, this, &PeoplePage::failed);
}

void PeoplePage::setWritable(bool writable, const QString &why)
{
    m_name->setEnabled(writable);
    m_name->setToolTip(why.toHtmlEscaped());
}

QString PeoplePage::status() const
{
    return tr("%n person(s) in this project", nullptr, m_table.rowCount());
}

void PeoplePage::enter()
{
    m_desk.readAgain();
}

void PeoplePage::showPeople()
{
    m_table.setRows(m_desk.rows());
    Q_EMIT statusChanged();
}

} // namespace assay::widgets

#include "moc_people_page.cpp"
