#include "widgets/datasets/case_editor.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "items/format.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/pick_list.h"
#include "widgets/datasets/document_box.h"
#include "widgets/datasets/line_button.h"
#include "widgets/datasets/tag_row.h"
#include "widgets/components/text_box.h"

namespace assay::widgets {

using items::CaseMark;

namespace {

ChipKind chipOf(CaseMark mark)
{
    return mark == CaseMark::Added ? ChipKind::Better : mark == CaseMark::Removed ? ChipKind::Worse : ChipKind::Caution;
}

} // namespace

CaseEditor::CaseEditor(items::DatasetDesk *desk, items::CaseReader *reader, items::FindingsReader *findings, QWidget *parent)
    : Panel(Edge::None, Ground::Surface, parent), m_desk(desk), m_reader(reader), m_findings(findings), m_title(new Label(TextStyle::Title)),
      m_mark(new Chip(ChipKind::Caution, ChipSize::Pill)), m_putBack(new Button(Button::Kind::Plain, tr("Put back"))), m_history(new Button(Button::Kind::Flat, tr("History"))),
      m_error(new InlineError), m_errorRow(new QWidget(this)), m_scroll(new QScrollArea(this)), m_body(new QWidget), m_fields(new QVBoxLayout),
      m_plus(new Button(Button::Kind::Flat, tr("+ variable"))), m_documents(new DocumentList), m_tags(new TagRow), m_similar(new Label(TextStyle::Small, Ink::Caution)), m_recordsHead(nullptr), m_records(new QVBoxLayout),
      m_recordsList(new QWidget), m_noRecords(new Label(TextStyle::Small, Ink::Third)), m_foot(new Label(TextStyle::Small, Ink::Third))
{
    setMinimumWidth(scaled(300));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    buildBody(column);
    buildFoot(column);
    connect(reader, &items::CaseReader::read, this, &CaseEditor::showCase);
    connect(reader, &items::CaseReader::gone, this, &CaseEditor::showNothing);
    connect(reader, &items::CaseReader::failed, this, [this](const Error &error) {
        m_error->show(error);
        m_errorRow->show();
    });
    connect(findings, &items::FindingsReader::changed, this, &CaseEditor::showSimilar);
    connect(desk, &items::DatasetDesk::countsChanged, this, [this] { m_foot->setText(m_desk->useText()); });
    connect(&desk->editing(), &items::CaseEditing::refused, this, [this](const QString &id, const Error &error) {
        if (!id.isEmpty() && id != m_id)
            return;
        m_error->show(error);
        m_errorRow->show();
    });
    showNothing();
}

void CaseEditor::buildHead(QVBoxLayout *column)
{
    auto *head = new PanelHead(this);
    m_title->setElided(true);
    head->add(m_title);
    head->add(m_mark);
    head->addStretch();
    head->add(m_putBack);
    head->add(m_history);
    column->addWidget(head);
    auto *row = new QHBoxLayout(m_errorRow);
    row->setContentsMargins(scaled(12), scaled(10), scaled(12), 0);
    row->addWidget(m_error);
    column->addWidget(m_errorRow);
    connect(m_putBack, &Button::clicked, this, [this] { m_desk->editing().putBack(m_id); });
    connect(m_history, &Button::clicked, this, &CaseEditor::showHistory);
}

void CaseEditor::buildBody(QVBoxLayout *column)
{
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(12));
    inside->setSpacing(scaled(10));
    m_similar->setWordWrap(true);
    inside->addWidget(m_similar);
    m_fields->setSpacing(scaled(10));
    inside->addLayout(m_fields);
    inside->addWidget(m_plus, 0, Qt::AlignLeft);
    inside->addWidget(m_documents);
    auto *tagColumn = new QVBoxLayout;
    tagColumn->setSpacing(scaled(3));
    tagColumn->addWidget(new Label(TextStyle::Small, Ink::Third, tr("tags"), m_body));
    tagColumn->addWidget(m_tags);
    inside->addLayout(tagColumn);
    body->addLayout(inside);
    auto *head = new Panel(Edge::Top, Ground::Surface, m_body);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    auto *words = new Label(TextStyle::Strong, Ink::Second, tr("How it went so far"), head);
    row->addWidget(words);
    m_recordsHead = head;
    body->addWidget(head);
    m_records->setContentsMargins(0, 0, 0, 0);
    m_records->setSpacing(0);
    m_recordsList->setLayout(m_records);
    body->addWidget(m_recordsList);
    m_noRecords->setText(tr("No run has this case yet."));
    m_noRecords->setContentsMargins(scaled(12), 0, scaled(12), scaled(10));
    body->addWidget(m_noRecords);
    body->addStretch(1);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("The case in full"));
    column->addWidget(m_scroll, 1);
    connect(m_documents, &DocumentList::changed, this, [this](const std::vector<items::CaseDocument> &documents) { m_desk->editing().setDocuments(m_id, documents); });
    connect(m_documents, &DocumentList::left, this, &CaseEditor::left);
    connect(m_plus, &Button::clicked, this, &CaseEditor::chooseVariable);
    connect(m_tags, &TagRow::changed, this, [this](const QStringList &tags) { m_desk->editing().setTags(m_id, tags); });
}

void CaseEditor::buildFoot(QVBoxLayout *column)
{
    auto *foot = new Panel(Edge::Top, Ground::Surface, this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    m_foot->setWordWrap(true);
    row->addWidget(m_foot);
    column->addWidget(foot);
}

void CaseEditor::showNothing()
{
    m_id.clear();
    m_title->setText(tr("No case"));
    m_mark->hide();
    m_putBack->hide();
    m_history->hide();
    m_errorRow->hide();
    m_scroll->hide();
}

CaseEditor::Field CaseEditor::makeField(const items::CaseText &text)
{
    Field field;
    field.field = text.field;
    field.whole = new QWidget(m_body);
    auto *column = new QVBoxLayout(field.whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(3));
    field.caption = new Label(TextStyle::Small, Ink::Third, {}, field.whole);
    field.caption->setElided(true);
    field.box = new TextBox(text.name, field.whole);
    column->addWidget(field.caption);
    column->addWidget(field.box);
    m_fields->addWidget(field.whole);
    connect(field.box, &TextBox::left, this, &CaseEditor::left);
    connect(field.box, &TextBox::typed, this, [this, which = field.field](const QString &typed) {
        m_errorRow->hide();
        m_desk->editing().setField(m_id, which, typed);
    });
    return field;
}

void CaseEditor::showTexts(const items::CaseView &view, bool isOther)
{
    const auto fits = [&](std::size_t i) { return i < view.texts.size() && m_texts[i].field == view.texts[i].field; };
    bool same = m_texts.size() == view.texts.size();
    for (std::size_t i = 0; same && i < m_texts.size(); ++i)
        same = fits(i);
    if (!same) {
        for (const Field &field : m_texts)
            delete field.whole;
        m_texts.clear();
        for (const items::CaseText &text : view.texts)
            m_texts.push_back(makeField(text));
    }
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        const items::CaseText &text = view.texts[i];
        const QString note = text.isCut ? tr("the first %1 characters; too long to be edited here").arg(items::count(items::readableLength)) : text.isJson ? tr("JSON") : QString();
        m_texts[i].caption->setText(note.isEmpty() ? text.name : QStringLiteral("%1 · %2").arg(text.name, note));
        m_texts[i].box->setReadOnly(!view.canEdit || text.isCut);
        m_texts[i].box->setPlaceholderText(text.isThere ? QString() : tr("none"));
        if (isOther || !same)
            m_texts[i].box->showText(text.text, text.inserted);
        else
            m_texts[i].box->setText(text.text, text.inserted);
    }
}

void CaseEditor::showCase(const items::CaseView &view, bool isOther)
{
    if (isOther || view.id != m_id) {
        m_errorRow->hide();
        m_scroll->verticalScrollBar()->setValue(0);
    }
    m_id = view.id;
    m_title->setText(view.id);
    m_mark->show(chipOf(view.mark), items::wordOf(view.mark));
    m_putBack->setVisible(view.mark == CaseMark::Removed && m_desk->editing().canEdit());
    m_history->showText(view.steps.empty() ? tr("History") : tr("History %1").arg(view.steps.size()));
    m_history->setVisible(!view.steps.empty());
    m_scroll->show();
    items::CaseView shown = view;
    shown.canEdit = view.canEdit && m_desk->editing().canEdit();
    showTexts(shown, isOther);
    m_plus->setVisible(shown.canEdit);
    m_documents->setVisible(!view.documents.empty() || shown.canEdit);
    m_documents->show(view.documents, view.documentsChanged, shown.canEdit, isOther);
    m_tags->show(view.tags, view.newTags, m_desk->language().tags(), shown.canEdit);
    showRecords();
    showSimilar();
    if (isOther && std::exchange(m_focusSoon, false))
        focusContent();
}

void CaseEditor::showRecords()
{
    while (QLayoutItem *item = m_records->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const items::CaseRecordView &record : m_reader->view().records) {
        auto *button = new RecordButton(record, m_recordsList);
        connect(button, &QAbstractButton::clicked, this, [this, filter = record.filter] { Q_EMIT resultsWanted(filter); });
        m_records->addWidget(button);
    }
    m_noRecords->setVisible(m_reader->view().records.empty());
}

void CaseEditor::showSimilar()
{
    const QString like = m_id.isEmpty() ? QString() : m_findings->findings().similarTo(m_reader->place());
    m_similar->setText(like.isEmpty() ? QString() : QStringLiteral("▲ ") + like);
    m_similar->setVisible(!like.isEmpty());
}

void CaseEditor::focusContent()
{
    if (!m_texts.empty() && m_scroll->isVisible())
        m_texts.front().box->setFocus();
}

void CaseEditor::chooseVariable()
{
    QStringList there;
    for (const Field &field : m_texts)
        there << field.field.variable;
    auto *list = new PickList(PickList::Mode::One, tr("Name of the variable"), m_plus);
    const auto fill = [this, list, there](const QString &typed) {
        std::vector<PickItem> items;
        for (const QString &name : m_desk->allVariables()) {
            if (!there.contains(name))
                items.push_back({name, name, {}, {}, false, true});
        }
        const QString fresh = typed.trimmed();
        if (!fresh.isEmpty() && !there.contains(fresh) && !m_desk->allVariables().contains(fresh))
            items.push_back({fresh, fresh, tr("new variable"), {}, false, true});
        list->setItems(std::move(items));
    };
    fill({});
    connect(list, &PickList::typed, this, fill);
    connect(list, &PickList::picked, this, [this](const QString &name) { m_desk->editing().setField(m_id, {items::CaseField::Kind::Variable, name}, {}); });
    list->popUp(m_plus);
}

void CaseEditor::chooseTag()
{
    if (m_scroll->isVisible())
        m_tags->choose();
}

void CaseEditor::showHistory()
{
    const items::CaseView &view = m_reader->view();
    if (m_id.isEmpty() || view.steps.empty())
        return;
    auto *list = new PickList(PickList::Mode::One, tr("What became of %1").arg(m_id), m_history);
    std::vector<PickItem> items;
    for (const items::CaseStepView &step : view.steps)
        items.push_back({step.version, QStringLiteral("%1  %2").arg(step.version, step.what), step.note, {}, false, true});
    list->setItems(std::move(items));
    connect(list, &PickList::picked, this, &CaseEditor::historyWanted);
    list->popUp(m_history);
}

} // namespace assay::widgets

#include "moc_case_editor.cpp"
