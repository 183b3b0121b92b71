#include "widgets/results/result_sections.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include "items/format.h"
#include "widgets/components/chip.h"
#include "widgets/components/flow_layout.h"
#include "widgets/components/label.h"
#include "widgets/components/reading_text.h"
#include "widgets/components/section_column.h"

namespace assay::widgets {

using items::CellState;

namespace {

struct ResultSections
{
    Q_DECLARE_TR_FUNCTIONS(ResultSections)
};

void addNote(QVBoxLayout *section, const QString &text, Ink ink)
{
    auto *note = new Label(TextStyle::Small, ink, text);
    note->setWordWrap(true);
    section->addWidget(note);
}

void addRequestNote(QVBoxLayout *section, const items::ResultDetail &detail)
{
    addNote(section, detail.requestNote, detail.request == items::RequestMatch::Differs ? Ink::Caution : Ink::Second);
}

/// What stands where an answer would.
std::pair<QString, Ink> insteadOfAnswer(const items::ResultDetail &detail)
{
    if (!detail.erased.isEmpty())
        return {QStringLiteral("○ ") + detail.erased, Ink::Second};
    if (detail.state == CellState::Error)
        return {QStringLiteral("✗ ") + detail.errorText, Ink::Worse};
    return {QStringLiteral("○ ") + items::stateText(detail.state), Ink::Second};
}

} // namespace

void addAnswerText(QVBoxLayout *section, const items::ResultDetail &detail, const std::vector<items::DiffSegment> &segments)
{
    if (detail.output) {
        auto *text = new FoldedText(TextStyle::Mono);
        text->text()->setAccessibleName(ResultSections::tr("Answer"));
        section->addWidget(text);
        text->text()->setParts(segments.empty() ? std::vector<TintedText>{{*detail.output, Tint::None}} : tintedSide(segments, false));
    } else {
        const auto [said, ink] = insteadOfAnswer(detail);
        addNote(section, said, ink);
    }
    if (!detail.conversation.isEmpty())
        SectionColumn::addText(section, ResultSections::tr("Conversation with tools"), detail.conversation, TextStyle::Mono);
    if (!detail.toolCalls.isEmpty())
        SectionColumn::addText(section, ResultSections::tr("Tool calls"), detail.toolCalls, TextStyle::Mono);
    if (!detail.reasoning.isEmpty())
        SectionColumn::addText(section, ResultSections::tr("Thinking, never scored"), detail.reasoning, TextStyle::Text);
    if (detail.reference)
        SectionColumn::addText(section, ResultSections::tr("Reference"), *detail.reference, TextStyle::Text);
}

/// Chips in a line: who said what; hovering over the line says when.
void addLabels(SectionColumn *body, const items::ResultDetail &detail)
{
    if (detail.labels.empty())
        return;
    QVBoxLayout *section = body->addSection();
    addNote(section, ResultSections::tr("Human labels"), Ink::Third);
    for (const items::LabelledQuestion &question : detail.labels) {
        auto *row = new QWidget;
        auto *flow = new FlowLayout(row, scaled(6));
        auto *name = new Label(TextStyle::Small, Ink::Second, question.question, row);
        flow->addWidget(name);
        QStringList notes;
        for (const items::ResultLabel &label : question.labels) {
            notes << label.text + QStringLiteral(" · ") + label.note;
            auto *chip = new Chip(label.tone == items::Tone::Accent ? ChipKind::Accent : ChipKind::Neutral, ChipSize::Pill, label.text, row);
            chip->setAccessibleName(QStringLiteral("%1, %2, %3").arg(question.question, label.text, label.note));
            flow->addWidget(chip);
        }
        if (!question.agreement.isEmpty())
            flow->addWidget(new Label(TextStyle::Small, Ink::Second, question.agreement, row));
        row->setToolTip(notes.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
        section->addWidget(row);
    }
}

void addMessages(SectionColumn *body, const items::ResultDetail &detail)
{
    addRequestNote(body->addSection(), detail);
    QVBoxLayout *section = body->addSection();
    for (const items::NamedText &message : detail.messages)
        SectionColumn::addText(section, message.name, message.text, TextStyle::Mono);
    if (!detail.messages.empty())
        return;
    for (const auto *texts : {&detail.inputs, &detail.documents}) {
        for (const items::NamedText &text : *texts)
            SectionColumn::addText(section, text.name, text.text, TextStyle::Text);
    }
}

void addRaw(SectionColumn *body, const items::ResultDetail &detail)
{
    QVBoxLayout *request = body->addSection();
    addRequestNote(request, detail);
    if (!detail.rawRequest.isEmpty())
        SectionColumn::addText(request, ResultSections::tr("Request, without its key"), detail.rawRequest, TextStyle::Mono);
    SectionColumn::addText(body->addSection(), ResultSections::tr("What is stored of the answer"), detail.rawAnswer, TextStyle::Mono);
}

} // namespace assay::widgets
