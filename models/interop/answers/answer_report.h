#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "domain/tabular/import.h"
#include "interop/answers/imported_answer.h"

namespace assay {

/// What became of a file of answers.
struct AnswerReport
{
    std::int64_t records = 0; ///< read, lost ones not among them
    std::int64_t lost = 0;    ///< records and lines that could not be used
    std::int64_t skipped = 0; ///< records that are no answers, or that stand there twice
    std::int64_t bytes = 0;
    std::vector<BadLine> badLines;             ///< the first ImportOptions::listedBadLines of the lost ones
    std::map<QString, std::int64_t> notes;     ///< what was left out or read otherwise, and how often

    void note(const QString &what) { ++notes[what]; }
};

struct AnswerOptions
{
    std::function<void(const AnswerReport &)> progress; ///< now and then, and at the end
    const std::atomic<bool> *cancelled = nullptr;
};

/// Takes an answer; an error ends the reading.
using TakeAnswer = std::function<Status(ImportedAnswer)>;

/// Counts what a reader meets, and ends the reading when it was cancelled or when too much is lost: more than a tenth (ImportOptions).
class AnswerCounter
{
public:
    AnswerCounter(const AnswerOptions &options, AnswerReport &report) : m_options(options), m_report(report) {}

    /// Before each record, with the bytes read so far.
    Status look(std::int64_t bytes);
    void read() { ++m_report.records; }
    Status lose(std::int64_t line, const QString &reason, std::string head = {}, std::int64_t lines = 1);
    /// At the end.
    Status end(std::int64_t bytes);

private:
    Status judge() const;

    const AnswerOptions &m_options;
    AnswerReport &m_report;
};

} // namespace assay
