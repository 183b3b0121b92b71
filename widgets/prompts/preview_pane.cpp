#include "widgets/prompts/preview_pane.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include "items/format.h"
#include "prompts/tag_spans.h"
#include "widgets/components/button.h"
#include "widgets/components/label.h"
#include "widgets/components/reading_text.h"

namespace assay::widgets {

namespace {

/// What is still a tag has no value in this case: it stands out.
std::vector<TintedText> tinted(const QString &text)
{
    std::vector<TintedText> parts;
    qsizetype at = 0;
    for (const TagSpan &span : tagSpans(text)) {
        parts.push_back({text.mid(at, span.begin - at), Tint::None});
        parts.push_back({text.mid(span.begin, span.length), Tint::Deleted});
        at = span.end();
    }
    parts.push_back({text.mid(at), Tint::None});
    return parts;
}

} // namespace

PreviewPane::PreviewPane(QAction *run, QWidget *parent) : Panel(Edge::Top, Ground::Surface, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(this);
    head->add(new Label(TextStyle::Strong, Ink::Second, tr("Preview"), head));
    m_case = new Button(Button::Kind::Plain, QStringLiteral("▾"), head);
    m_model = new Button(Button::Kind::Plain, QStringLiteral("▾"), head);
    for (Button *chooser : {m_case, m_model})
        chooser->setElided(true);
    head->add(m_case);
    head->addStretch();
    m_estimate = new Label(TextStyle::Small, Ink::Second, QString(), head);
    head->add(m_estimate);
    head->add(m_model);
    head->add(actionButton(run, Button::Kind::Plain, head));
    column->addWidget(head);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *page = new Panel(Edge::None, Ground::Surface, area);
    auto *texts = new QVBoxLayout(page);
    texts->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    texts->setSpacing(scaled(8));
    m_answerPart = new QWidget(page);
    auto *answer = new QVBoxLayout(m_answerPart);
    answer->setContentsMargins(0, 0, 0, scaled(4));
    m_answerNote = new Label(TextStyle::Small, Ink::Second, QString(), m_answerPart);
    m_answer = new FoldedText(TextStyle::Mono, m_answerPart);
    m_answer->text()->setAccessibleName(tr("Answer to the draft"));
    answer->addWidget(m_answerNote);
    answer->addWidget(m_answer);
    m_text = new FoldedText(TextStyle::Mono, page);
    m_text->text()->setAccessibleName(tr("The draft as the model gets it"));
    texts->addWidget(m_answerPart);
    texts->addWidget(m_text);
    texts->addStretch(1);
    area->setWidget(page);
    column->addWidget(area, 1);
    m_answerPart->hide();
    connect(m_case, &Button::clicked, this, [this] { Q_EMIT caseRequested(m_case); });
    connect(m_model, &Button::clicked, this, [this] { Q_EMIT modelRequested(m_model); });
}

void PreviewPane::showCheck(const items::PromptCheck &check)
{
    m_case->showText(check.caseId.isEmpty() ? tr("no cases yet ▾") : QStringLiteral("▾ ") + check.caseId);
    m_case->setAccessibleName(tr("Case of the preview: %1").arg(check.caseId));
    m_model->showText(check.model.isEmpty() ? tr("no model ▾") : QStringLiteral("▾ ") + check.model);
    m_model->setAccessibleName(tr("Model of the estimate: %1").arg(check.model));
    const QString cost = check.cost ? items::money(*check.cost) : tr("price unknown");
    m_estimate->setText(tr("%Ln token(s) (estimate) · %1", nullptr, static_cast<int>(check.tokens)).arg(cost));
    m_estimate->setToolTip(tr("Four bytes a token, the input only: an estimate"));
    QString text = check.previewProblem.isEmpty() ? QString() : check.previewProblem + QStringLiteral("\n\n");
    for (const items::PreviewMessage &message : check.preview)
        text += (text.isEmpty() ? QString() : QStringLiteral("\n\n")) + message.text;
    m_text->text()->setParts(tinted(text));
}

void PreviewPane::showAnswer(const QString &note, const QString &text)
{
    m_answerPart->setVisible(!note.isEmpty());
    m_answerNote->setText(note);
    m_answer->text()->setText(text);
}

} // namespace assay::widgets

#include "moc_preview_pane.cpp"
