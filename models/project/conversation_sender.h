#pragma once

#include <atomic>
#include <memory>

#include "evaluation/run/run_parts.h"

namespace assay {

class ColumnCallBuilder;

/// Goes on with the conversation in cases that script their tools (evaluation/run/tool_script.h): an answer with calls is followed by their results and asked
/// again, until an answer without calls, the script's bound on steps, or the end of the budget. All other cells pass as they are.
///
/// What comes of it is one answer: the last one's text, reason and snapshot, the last calls made, the request of the first step; tokens, cost, attempts and waits
/// of all steps together; latency is the sum of the latencies of the steps, so what the models took, and the first token is that of the first step. At the bound
/// the finish reason is "step_limit". A step that fails makes the cell an error; a stop, or a budget that is used up, leaves it missing.
class ConversationSender final : public CallSender
{
public:
    /// All three outlive it.
    ConversationSender(CallSender &sender, const ColumnCallBuilder &builder, const RunSpec &spec);

    void submit(PendingCell cell, Done done) override;
    void cancelAll() override;
    void pause(bool paused) override { m_sender.pause(paused); }
    int window(int column) const override { return m_sender.window(column); }
    int lane(int column) const override { return m_sender.lane(column); }

private:
    struct Conversation;
    void send(PendingCell cell, std::shared_ptr<Conversation> conversation);
    void answered(PendingCell cell, CallOutcome outcome, std::shared_ptr<Conversation> conversation);
    bool reserve(PendingCell &cell) const;

    CallSender &m_sender;
    const ColumnCallBuilder &m_builder;
    const RunSpec &m_spec;
    std::atomic<bool> m_isCancelled = false;
};

} // namespace assay
