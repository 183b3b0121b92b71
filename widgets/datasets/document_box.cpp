#include "widgets/datasets/document_box.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/components/button.h"
#include "widgets/components/label.h"
#include "widgets/components/text_box.h"

namespace assay::widgets {

DocumentList::DocumentList(QWidget *parent)
    : QWidget(parent), m_caption(new Label(TextStyle::Small, Ink::Third, {}, this)), m_plus(new Button(Button::Kind::Flat, QStringLiteral("+"), this)), m_column(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(3));
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(6));
    head->addWidget(m_caption);
    head->addStretch(1);
    m_plus->setAccessibleName(tr("Add a document"));
    m_plus->setToolTip(tr("Add a document"));
    m_plus->setFixedHeight(scaled(22));
    head->addWidget(m_plus);
    column->addLayout(head);
    m_column->setSpacing(scaled(6));
    column->addLayout(m_column);
    connect(m_plus, &Button::clicked, this, &DocumentList::addDocument);
}

void DocumentList::show(const std::vector<items::CaseDocument> &documents, bool changed, bool canEdit, bool isOther)
{
    const bool same = !isOther && canEdit == m_canEdit && typed() == documents;
    m_canEdit = canEdit;
    m_caption->setText(documents.empty() ? tr("documents") : changed ? tr("documents %1 · ~ changed").arg(documents.size()) : tr("documents %1").arg(documents.size()));
    m_plus->setVisible(canEdit);
    const bool typing = !isOther && std::any_of(m_boxes.begin(), m_boxes.end(), [](const Box &box) { return box.text->hasFocus() || box.title->hasFocus(); });
    m_documents = documents;
    if (!same && !typing)
        rebuild();
}

void DocumentList::rebuild()
{
    for (const Box &box : m_boxes)
        delete box.whole;
    m_boxes.clear();
    for (const items::CaseDocument &document : m_documents)
        addBox(document);
}

void DocumentList::addBox(const items::CaseDocument &document)
{
    Box box;
    box.id = document.id;
    box.whole = new QWidget(this);
    auto *column = new QVBoxLayout(box.whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(2));
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(6));
    box.title = new QLineEdit(document.title, box.whole);
    box.title->setFrame(false);
    box.title->setFont(fontOf(TextStyle::Strong));
    box.title->setPlaceholderText(document.id);
    box.title->setAccessibleName(tr("Title of document %1").arg(document.id));
    box.title->setReadOnly(!m_canEdit);
    head->addWidget(box.title, 1);
    auto *remove = new Button(Button::Kind::Flat, QStringLiteral("×"), box.whole);
    remove->setAccessibleName(tr("Take document %1 off").arg(document.id));
    remove->setFixedHeight(scaled(22));
    remove->setVisible(m_canEdit);
    head->addWidget(remove);
    column->addLayout(head);
    box.text = new TextBox(tr("Text of document %1").arg(document.id), box.whole);
    box.text->setFont(fontOf(TextStyle::Small));
    box.text->setReadOnly(!m_canEdit);
    box.text->showText(document.text, {});
    column->addWidget(box.text);
    m_column->addWidget(box.whole);
    connect(box.title, &QLineEdit::editingFinished, this, &DocumentList::tell);
    connect(box.text, &TextBox::typed, this, &DocumentList::tell);
    connect(box.text, &TextBox::left, this, &DocumentList::left);
    connect(remove, &Button::clicked, this, [this, whole = box.whole] { removeAt(whole); });
    m_boxes.push_back(box);
}

void DocumentList::addDocument()
{
    int number = static_cast<int>(m_boxes.size()) + 1;
    const auto isTaken = [&](int n) { return std::any_of(m_boxes.begin(), m_boxes.end(), [&](const Box &box) { return box.id == QString::number(n); }); };
    while (isTaken(number))
        ++number;
    addBox({QString::number(number), {}, {}});
    m_boxes.back().text->setFocus();
    tell();
}

void DocumentList::removeAt(const QWidget *whole)
{
    const auto found = std::find_if(m_boxes.begin(), m_boxes.end(), [&](const Box &box) { return box.whole == whole; });
    if (found == m_boxes.end())
        return;
    m_plus->setFocus(); // the box goes
    found->whole->hide();
    found->whole->deleteLater();
    m_boxes.erase(found);
    tell();
}

std::vector<items::CaseDocument> DocumentList::typed() const
{
    std::vector<items::CaseDocument> documents;
    for (const Box &box : m_boxes)
        documents.push_back({box.id, box.title->text(), box.text->toPlainText()});
    return documents;
}

void DocumentList::tell()
{
    if (typed() == m_documents)
        return;
    m_documents = typed();
    Q_EMIT changed(m_documents);
}

void DocumentList::flush()
{
    for (const Box &box : m_boxes)
        box.text->flush();
}

} // namespace assay::widgets

#include "moc_document_box.cpp"
