#include "interop/answers/answer_report.h"

#include "base/translate.h"

namespace assay {

namespace {
constexpr std::int64_t recordsBetweenNews = 500;
constexpr std::int64_t fewestBeforeGivingUp = 1000;
constexpr std::int64_t fewestAtTheEnd = 20;
} // namespace

Status AnswerCounter::look(std::int64_t bytes)
{
    m_report.bytes = bytes;
    if (m_options.cancelled && m_options.cancelled->load())
        return fail(ErrorCode::Interrupted, translate("Answers", "The import was cancelled"));
    if (m_options.progress && (m_report.records + m_report.lost) % recordsBetweenNews == 0)
        m_options.progress(m_report);
    return {};
}

Status AnswerCounter::lose(std::int64_t line, const QString &reason, std::string head, std::int64_t lines)
{
    ++m_report.lost;
    if (m_report.badLines.size() < ImportOptions::listedBadLines)
        m_report.badLines.push_back({line, lines, reason, std::move(head)});
    return m_report.lost + m_report.records >= fewestBeforeGivingUp ? judge() : Status();
}

Status AnswerCounter::judge() const
{
    const auto seen = static_cast<double>(m_report.lost + m_report.records);
    if (static_cast<double>(m_report.lost) <= ImportOptions::maxLostShare * seen)
        return {};
    const BadLine &first = m_report.badLines.front();
    return fail(ErrorCode::BadInput, translate("Answers", "This is no file of results, or it is damaged"), translate("Answers", "more than a tenth of it cannot be read; the first: %1").arg(first.reason),
                translate("Answers", "Say what it is with --as, or write it again."), Where{{}, static_cast<int>(first.line), 0, {}});
}

Status AnswerCounter::end(std::int64_t bytes)
{
    m_report.bytes = bytes;
    if (m_options.progress)
        m_options.progress(m_report);
    if (m_report.records == 0 && m_report.lost > 0)
        return judge();
    return m_report.lost + m_report.records >= fewestAtTheEnd ? judge() : Status();
}

} // namespace assay
