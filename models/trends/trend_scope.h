#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "storage/prompts.h"
#include "storage/result_columns.h"
#include "trends/trend_data.h"
#include "trends/trend_question.h"

namespace assay {

class Database;

/// A column of a run that belongs to the prompt.
struct UsedColumn
{
    std::string model;
    int version = 0;
};
using UsedColumns = std::map<std::pair<std::int64_t, int>, UsedColumn>; ///< by run and number

/// Days on which the channel pointed at a version.
struct ChannelDays
{
    std::int64_t from = 0; ///< the day of the move
    std::int64_t to = 0;   ///< the day of the next one
    int version = 0;
};

/// Which columns of which runs a question speaks of, and when; names that are not there are refused.
class TrendScope
{
public:
    static Result<TrendScope> find(Database &database, const TrendQuestion &question);

    const PromptInfo &prompt() const { return m_prompt; }
    const UsedColumns &columns() const { return m_used; }
    const std::vector<std::string> &models() const { return m_models; } ///< of the prompt, asked for or not
    const std::vector<TrendRelease> &releases() const { return m_releases; }
    std::optional<int> against() const { return m_against; }
    std::vector<std::int64_t> runs() const;

    /// Refuses scorers and questions that there are not.
    Status check(const Measure &measure) const;
    /// Signals that hold a measure in a run; of a scorer verdicts first, then values. Empty when the run has no such scorer.
    std::vector<int> signalsOf(const Measure &measure, std::int64_t run) const;
    /// Whether the channel pointed at the version on that day; always, without a channel.
    bool isInChannel(int version, std::int64_t day) const;

private:
    explicit TrendScope(const TrendQuestion &question) : m_question(question) {}
    Status findPrompt(Database &database);
    Status findColumns(Database &database);
    Status findReleases(Database &database);
    Result<std::set<std::int64_t>> runsOverDataset(Database &database) const;

    TrendQuestion m_question;
    PromptInfo m_prompt;
    ResultColumns m_columns;
    UsedColumns m_used;
    std::set<std::string> m_scorers;
    std::vector<std::string> m_models;
    std::vector<TrendRelease> m_releases;
    std::vector<ChannelDays> m_channelDays;
    std::optional<int> m_against;
};

} // namespace assay
