#include "items/case_answer_model.h"

#include "items/format.h"
#include "items/roles.h"

namespace assay::items {

namespace {

QString verdictBadge(const CaseAnswer &answer)
{
    if (answer.state == CellState::Error)
        return QStringLiteral("✗ ") + stateText(answer.state);
    return answer.state == CellState::Ok ? passText(answer.verdict) : QStringLiteral("○ ") + stateText(answer.state);
}

Tone badgeTone(const CaseAnswer &answer)
{
    if (answer.state != CellState::Ok)
        return answer.state == CellState::Error ? Tone::Worse : Tone::Normal;
    return answer.verdict == CellVerdict::Pass ? Tone::Better : answer.verdict == CellVerdict::Fail ? Tone::Worse : Tone::Normal;
}

} // namespace

void CaseAnswerModel::setAnswers(std::vector<CaseAnswer> answers, std::int64_t current)
{
    beginResetModel();
    m_answers = std::move(answers);
    m_current = current;
    endResetModel();
}

int CaseAnswerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answers.size());
}

QVariant CaseAnswerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CaseAnswer &answer = m_answers[static_cast<std::size_t>(index.row())];
    const QString title = answer.subject + QStringLiteral(" · ") + answer.run;
    switch (role) {
    case Qt::DisplayRole: return title;
    case NoteRole: return answer.text.simplified();
    case BadgeRole: return verdictBadge(answer);
    case BadgeToneRole: return QVariant::fromValue(badgeTone(answer));
    case ToneRole: return QVariant::fromValue(answer.key == m_current ? Tone::Strong : Tone::Normal);
    case IdRole: return QString::number(answer.key);
    case Qt::ToolTipRole: return QStringLiteral("%1\n%2\n%3").arg(title, answer.note, answer.text);
    case Qt::AccessibleTextRole: return QStringLiteral("%1, %2: %3").arg(title, answer.note, answer.text);
    default: return {};
    }
}

} // namespace assay::items

#include "moc_case_answer_model.cpp"
