#include "widgets/compare/case_pane.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "items/format.h"
#include "widgets/compare/score_table.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/reading_text.h"

namespace assay::widgets {

using items::CellState;
using items::CellVerdict;
using items::DiffSegment;

namespace {

std::vector<TintedText> tinted(const std::vector<DiffSegment> &segments, bool ofBaseline, bool withTint)
{
    const auto left = ofBaseline ? DiffSegment::Kind::Inserted : DiffSegment::Kind::Deleted;
    const Tint tint = !withTint ? Tint::None : ofBaseline ? Tint::Deleted : Tint::Inserted;
    std::vector<TintedText> parts;
    for (const DiffSegment &segment : segments) {
        if (segment.kind != left)
            parts.push_back({segment.text, segment.kind == DiffSegment::Kind::Equal ? Tint::None : tint});
    }
    return parts;
}

/// What changed from the baseline to column @p head: the chip beside the title.
std::pair<ChipKind, QString> changeOf(CellVerdict before, CellVerdict after, const QString &head)
{
    if (before == CellVerdict::Pass && after == CellVerdict::Fail)
        return {ChipKind::Worse, CasePane::tr("▼ broken in %1").arg(head)};
    if (before == CellVerdict::Fail && after == CellVerdict::Pass)
        return {ChipKind::Better, CasePane::tr("▲ fixed in %1").arg(head)};
    return {ChipKind::Neutral, QString()};
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

} // namespace

CasePane::CasePane(const QList<QAction *> &actions, QWidget *parent)
    : Panel(Edge::None, Ground::Surface, parent), m_title(new Label(TextStyle::Title)),
      m_change(new Chip(ChipKind::Neutral, ChipSize::Verdict)), m_scroll(new QScrollArea), m_body(new QWidget),
      m_sections(new QVBoxLayout(m_body)), m_error(new InlineError)
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
    m_sections->setContentsMargins(0, 0, 0, 0);
    m_sections->setSpacing(0);
    m_sections->addStretch(1);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("The case in full"));
    column->addWidget(m_scroll, 1);
    buildFoot(column, actions);
}

void CasePane::buildFoot(QVBoxLayout *column, const QList<QAction *> &actions)
{
    auto *foot = new Panel(Edge::Top, Ground::Surface, this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(scaled(12), scaled(9), scaled(12), scaled(8));
    row->setSpacing(scaled(8));
    for (QAction *action : actions)
        row->addWidget(actionButton(action, action == actions.front() ? Button::Kind::Plain : Button::Kind::Flat, foot));
    row->addStretch(1);
    column->addWidget(foot);
}

void CasePane::buildHead(QVBoxLayout *column)
{
    auto *head = new PanelHead(this);
    m_title->setElided(true);
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

void CasePane::clearSections()
{
    while (m_sections->count() > 1) {
        QLayoutItem *item = m_sections->takeAt(0);
        delete item->widget();
        delete item;
    }
    m_answers.clear();
}

QVBoxLayout *CasePane::addSection()
{
    auto *section = new Panel(Edge::Bottom, Ground::Surface, m_body);
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(11));
    column->setSpacing(0);
    m_sections->insertWidget(m_sections->count() - 1, section);
    return column;
}

void CasePane::showNothing()
{
    clearSections();
    m_detail = {};
    m_error->hide();
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
    if (!m_detail.columns.empty())
        rebuild();
}

void CasePane::showCase(const items::CompareView &view, const items::CaseDetail &detail, int column)
{
    // The same answers again, grown or read anew, leave the reader where they are.
    const bool same = m_detail.index == detail.index && m_column == static_cast<std::size_t>(column) && m_view.runId == view.runId;
    const int place = same ? m_scroll->verticalScrollBar()->value() : 0;
    m_view = view;
    m_detail = detail;
    m_column = static_cast<std::size_t>(column);
    rebuild();
    m_body->adjustSize();
    m_scroll->verticalScrollBar()->setValue(place);
}

void CasePane::showLive(int column, const QString &text)
{
    const auto shown = m_answers.find(static_cast<std::size_t>(column));
    if (shown != m_answers.end() && m_detail.columns[shown->first].key == 0)
        shown->second->setText(text);
}

static void addText(QVBoxLayout *column, const QString &caption, const QString &text, TextStyle style)
{
    if (column->count() > 0)
        column->addSpacing(scaled(8));
    column->addWidget(new Label(TextStyle::Small, Ink::Third, caption));
    auto *folded = new FoldedText(style);
    folded->text()->setAccessibleName(caption);
    column->addWidget(folded);
    folded->text()->setText(text);
}

void CasePane::addInputs(const items::CaseDetail &detail)
{
    QVBoxLayout *column = addSection();
    for (const items::NamedText &input : detail.inputs)
        addText(column, input.name, input.text, TextStyle::Text);
    if (detail.reference)
        addText(column, tr("Reference"), *detail.reference, TextStyle::Text);
}

void CasePane::addDocuments(const items::CaseDetail &detail)
{
    if (detail.documents.empty())
        return;
    QVBoxLayout *column = addSection();
    for (const items::NamedText &document : detail.documents)
        addText(column, document.name, document.text, TextStyle::Text);
}

void CasePane::addAnswer(std::size_t at, const std::vector<DiffSegment> &segments, bool isBaseline)
{
    const items::ColumnHeadView &head = m_view.columns[at];
    const items::DetailColumn &answer = m_detail.columns.at(at);
    QVBoxLayout *column = addSection();
    auto *caption = new QHBoxLayout;
    caption->setSpacing(scaled(8));
    auto *name = new Label(TextStyle::Small, Ink::Third, head.name);
    name->setElided(true);
    caption->addWidget(name);
    const CellVerdict verdict = answer.cell.verdict;
    if (verdict != CellVerdict::Unknown) {
        auto *said = new Label(TextStyle::Small, verdict == CellVerdict::Pass ? Ink::Better : Ink::Worse, items::passText(verdict));
        QFont strong = said->font();
        strong.setWeight(QFont::DemiBold);
        said->setFont(strong);
        caption->addWidget(said);
    }
    caption->addStretch(1);
    column->addLayout(caption);
    if (const QString note = answerNote(answer); !note.isEmpty()) {
        auto *said = new Label(TextStyle::Small, Ink::Third, note);
        said->setElided(true);
        column->addWidget(said);
    }
    column->addSpacing(scaled(4));
    auto *text = new FoldedText(TextStyle::Mono);
    text->text()->setAccessibleName(tr("Answer of %1").arg(head.name));
    column->addWidget(text);
    m_answers[at] = text->text();
    text->text()->setParts(segments.empty() ? std::vector<TintedText>{{answerText(answer.cell), Tint::None}}
                                            : tinted(segments, isBaseline, m_tinted));
}

void CasePane::rebuild()
{
    clearSections();
    m_error->hide();
    const auto &columns = m_view.columns;
    const auto isBaseline = [](const items::ColumnHeadView &head) { return head.isBaseline; };
    const auto baseline = static_cast<std::size_t>(std::find_if(columns.begin(), columns.end(), isBaseline) - columns.begin());
    std::size_t other = m_column;
    if (other == baseline)
        other = baseline + 1 < columns.size() ? baseline + 1 : 0;
    const bool hasPair = baseline < columns.size() && other != baseline;
    m_title->setText(m_detail.caseId);
    addInputs(m_detail);
    std::vector<std::pair<std::size_t, QString>> shown;
    const std::vector<DiffSegment> &segments = m_detail.columns.at(other).againstBaseline;
    for (const std::size_t at : hasPair ? std::vector{baseline, other} : std::vector{m_column}) {
        addAnswer(at, hasPair ? segments : std::vector<DiffSegment>(), at == baseline);
        shown.emplace_back(at, columns[at].shortName);
    }
    const auto [kind, text] = hasPair ? changeOf(m_detail.columns.at(baseline).cell.verdict, m_detail.columns.at(other).cell.verdict,
                                                 columns[other].shortName)
                                      : std::pair(ChipKind::Neutral, QString());
    m_change->show(kind, text);
    auto *scores = new ScoreTable(m_body);
    m_sections->insertWidget(m_sections->count() - 1, scores);
    scores->show(m_detail, shown);
    addDocuments(m_detail);
}

} // namespace assay::widgets

#include "moc_case_pane.cpp"
