#include "widgets/compare/case_pane.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <algorithm>

#include "items/format.h"
#include "widgets/compare/score_table.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/flow_layout.h"
#include "widgets/components/label.h"
#include "widgets/components/reading_text.h"
#include "widgets/components/section_column.h"

namespace assay::widgets {

using items::CellState;
using items::CellVerdict;
using items::DiffSegment;

namespace {

constexpr int narrowestTitle = 110; ///< the chip beside it gives way first

/// What changed from the baseline to column @p head: the chip beside the title.
std::pair<ChipKind, QString> changeOf(CellVerdict before, CellVerdict after, const QString &head)
{
    if (before == CellVerdict::Pass && after == CellVerdict::Fail)
        return {ChipKind::Worse, CasePane::tr("▼ broken in %1").arg(head)};
    if (before == CellVerdict::Fail && after == CellVerdict::Pass)
        return {ChipKind::Better, CasePane::tr("▲ fixed in %1").arg(head)};
    return {ChipKind::Neutral, QString()};
}

/// The column to be seen beside the baseline when that is looked at itself: one that is broken, else fixed, else with another answer, else
/// the next.
std::size_t mostDifferent(const items::CaseDetail &detail, std::size_t baseline)
{
    const auto &columns = detail.columns;
    if (baseline >= columns.size())
        return 0;
    const CellVerdict before = columns[baseline].cell.verdict;
    const auto weight = [&](const items::DetailColumn &column) {
        const bool bothJudged = before != CellVerdict::Unknown && column.cell.verdict != CellVerdict::Unknown;
        if (bothJudged && column.cell.verdict != before)
            return before == CellVerdict::Pass ? 3 : 2;
        const auto isEqual = [](const DiffSegment &segment) { return segment.kind == DiffSegment::Kind::Equal; };
        return std::all_of(column.againstBaseline.begin(), column.againstBaseline.end(), isEqual) ? 0 : 1;
    };
    std::size_t chosen = baseline + 1 < columns.size() ? baseline + 1 : 0;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        if (at != baseline && weight(columns[at]) > weight(columns[chosen]))
            chosen = at;
    }
    return chosen;
}

/// "0.85 s · $0.0012 · 412 tokens", as far as it is known.
QString answerNote(const items::DetailColumn &answer)
{
    if (answer.cell.state != CellState::Ok)
        return {};
    QStringList parts;
    if (answer.cell.latencyMs)
        parts << items::duration(answer.cell.latencyMs);
    if (answer.cost)
        parts << items::money(answer.cost);
    if (answer.tokens)
        parts << CasePane::tr("%1 tokens").arg(items::count(*answer.tokens));
    if (answer.cell.fromCache)
        parts << CasePane::tr("from the cache");
    return parts.join(QStringLiteral(" · "));
}

QString answerText(const items::CompareCell &cell)
{
    if (cell.state == CellState::Error)
        return cell.errorText;
    return cell.state == CellState::Ok || cell.state == CellState::Streaming ? cell.output : items::stateText(cell.state);
}

Label *verdictLabel(CellVerdict verdict)
{
    auto *said = new Label(TextStyle::Small, verdict == CellVerdict::Pass ? Ink::Better : Ink::Worse, items::passText(verdict));
    QFont strong = said->font();
    strong.setWeight(QFont::DemiBold);
    said->setFont(strong);
    return said;
}

} // namespace

CasePane::CasePane(const QList<QAction *> &actions, QWidget *parent)
    : Panel(Edge::None, Ground::Surface, parent), m_title(new Label(TextStyle::Title)),
      m_change(new Chip(ChipKind::Neutral, ChipSize::Pill)), m_sections(new SectionColumn(tr("The case in full"))), m_error(new InlineError)
{
    setMinimumWidth(scaled(280));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    auto *errorRow = new QHBoxLayout;
    errorRow->setContentsMargins(scaled(12), 0, scaled(12), 0);
    errorRow->addWidget(m_error);
    m_error->hide();
    column->addLayout(errorRow);
    column->addWidget(m_sections, 1);
    buildFoot(column, actions);
}

void CasePane::buildHead(QVBoxLayout *column)
{
    auto *head = new PanelHead(this);
    m_title->setElided(true);
    m_title->setMinimumWidth(scaled(narrowestTitle));
    head->add(m_title);
    head->add(m_change);
    head->addStretch();
    for (const auto &[key, text, rows] : {std::tuple(Qt::Key_J, tr("Next case"), 1), std::tuple(Qt::Key_K, tr("Previous case"), -1)}) {
        auto *cap = new Button(Button::Kind::Cap, text, head);
        cap->setKey(QKeySequence(key));
        cap->setToolTip(text);
        connect(cap, &Button::clicked, this, [this, step = rows] { Q_EMIT moveRequested(step); });
        head->add(cap);
    }
    column->addWidget(head);
}

void CasePane::buildFoot(QVBoxLayout *column, const QList<QAction *> &actions)
{
    auto *foot = new Panel(Edge::Top, Ground::Surface, this);
    auto *row = new FlowLayout(foot, scaled(8));
    row->setContentsMargins(scaled(12), scaled(9), scaled(12), scaled(8));
    for (QAction *action : actions)
        row->addWidget(actionButton(action, action == actions.front() ? Button::Kind::Plain : Button::Kind::Flat, foot));
    column->addWidget(foot);
}

void CasePane::clear()
{
    m_sections->clear();
    m_answers.clear();
    m_error->hide();
}

void CasePane::showNothing()
{
    clear();
    m_detail = {};
    m_title->setText(tr("No case"));
    m_change->show(ChipKind::Neutral, QString());
}

void CasePane::showError(const Error &error)
{
    showNothing();
    m_error->show(error);
}

void CasePane::setTinted(bool tinted)
{
    m_tinted = tinted;
    if (!m_answers.empty())
        rebuild();
}

void CasePane::showCase(const items::CompareView &view, const items::CaseDetail &detail, int column)
{
    // The same answers again, grown or read anew, leave the reader where they are.
    const bool same = m_detail.index == detail.index && m_column == static_cast<std::size_t>(column) && m_view.runId == view.runId;
    const int place = same ? m_sections->verticalScrollBar()->value() : 0;
    m_view = view;
    m_detail = detail;
    m_column = static_cast<std::size_t>(column);
    rebuild();
    m_sections->widget()->adjustSize();
    m_sections->verticalScrollBar()->setValue(place);
}

void CasePane::showLive(int column, const QString &text)
{
    const auto shown = m_answers.find(static_cast<std::size_t>(column));
    if (shown != m_answers.end() && m_detail.columns[shown->first].key == 0)
        shown->second->setText(text);
}

void CasePane::showRaw(const items::ResultDetail &answer)
{
    clear();
    m_title->setText(answer.caseId);
    m_change->show(ChipKind::Neutral, QString());
    QVBoxLayout *about = m_sections->addSection();
    about->addWidget(new Label(TextStyle::Strong, Ink::Text, answer.subject));
    const bool asSent = answer.request == items::RequestMatch::AsSent;
    auto *note = new Label(TextStyle::Text, asSent ? Ink::Better : Ink::Caution, answer.requestNote);
    note->setWordWrap(true);
    about->addWidget(note);
    const std::pair<QString, QString> texts[] = {{tr("Request"), answer.rawRequest}, {tr("What is stored of the answer"), answer.rawAnswer}};
    for (const auto &[caption, text] : texts) {
        if (!text.isEmpty())
            SectionColumn::addText(m_sections->addSection(), caption, text, TextStyle::Mono);
    }
    m_sections->scrollToTop();
}

void CasePane::addInputs()
{
    QVBoxLayout *section = m_sections->addSection();
    for (const items::NamedText &input : m_detail.inputs)
        SectionColumn::addText(section, input.name, input.text, TextStyle::Text);
    if (m_detail.reference)
        SectionColumn::addText(section, tr("Reference"), *m_detail.reference, TextStyle::Text);
}

void CasePane::addDocuments()
{
    if (m_detail.documents.empty())
        return;
    QVBoxLayout *section = m_sections->addSection();
    for (const items::NamedText &document : m_detail.documents)
        SectionColumn::addText(section, document.name, document.text, TextStyle::Text);
}

void CasePane::addAnswer(std::size_t at, const std::vector<DiffSegment> &segments, bool isBaseline)
{
    const items::ColumnHeadView &head = m_view.columns[at];
    const items::DetailColumn &answer = m_detail.columns.at(at);
    QVBoxLayout *section = m_sections->addSection();
    auto *caption = new QHBoxLayout;
    caption->setSpacing(scaled(8));
    auto *name = new Label(TextStyle::Small, Ink::Third, head.name);
    name->setElided(true);
    caption->addWidget(name);
    if (answer.cell.verdict != CellVerdict::Unknown)
        caption->addWidget(verdictLabel(answer.cell.verdict));
    caption->addStretch(1);
    section->addLayout(caption);
    if (const QString note = answerNote(answer); !note.isEmpty()) {
        auto *said = new Label(TextStyle::Small, Ink::Third, note);
        said->setElided(true);
        section->addWidget(said);
    }
    section->addSpacing(scaled(4));
    auto *text = new FoldedText(TextStyle::Mono);
    text->text()->setAccessibleName(tr("Answer of %1").arg(head.name));
    section->addWidget(text);
    m_answers[at] = text->text();
    text->text()->setParts(segments.empty() || !m_tinted ? std::vector<TintedText>{{answerText(answer.cell), Tint::None}} : tintedSide(segments, isBaseline));
}

void CasePane::addScores(const std::vector<std::size_t> &shown)
{
    std::vector<std::pair<std::size_t, QString>> named;
    for (const std::size_t at : shown)
        named.emplace_back(at, m_view.columns[at].shortName);
    auto *scores = new ScoreTable(m_sections->widget());
    m_sections->addWhole(scores);
    scores->show(m_detail, named);
}

void CasePane::rebuild()
{
    clear();
    const auto &columns = m_view.columns;
    const auto isBaseline = [](const items::ColumnHeadView &head) { return head.isBaseline; };
    const auto baseline = static_cast<std::size_t>(std::find_if(columns.begin(), columns.end(), isBaseline) - columns.begin());
    const std::size_t other = m_column == baseline ? mostDifferent(m_detail, baseline) : m_column;
    const bool hasPair = baseline < columns.size() && other != baseline;
    const std::vector<std::size_t> shown = hasPair ? std::vector{baseline, other} : std::vector{m_column};
    m_title->setText(m_detail.caseId);
    addInputs();
    for (const std::size_t at : shown)
        addAnswer(at, hasPair ? m_detail.columns.at(other).againstBaseline : std::vector<DiffSegment>(), at == baseline);
    const auto [kind, text] = hasPair ? changeOf(m_detail.columns.at(baseline).cell.verdict, m_detail.columns.at(other).cell.verdict, columns[other].shortName)
                                      : std::pair(ChipKind::Neutral, QString());
    m_change->show(kind, text);
    addScores(shown);
    addDocuments();
}

} // namespace assay::widgets

#include "moc_case_pane.cpp"
