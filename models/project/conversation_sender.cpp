#include "project/conversation_sender.h"

#include <nlohmann/json.hpp>

#include "base/json.h"
#include "evaluation/run/cost.h"
#include "evaluation/run/tool_script.h"
#include "project/run_columns.h"

namespace assay {

namespace {

/// A sum of what may be unknown is unknown.
template <typename T>
void addTo(std::optional<T> &sum, const std::optional<T> &more)
{
    if (sum && more)
        *sum += *more;
    else
        sum.reset();
}

Json messageJson(const Message &message)
{
    Json json{{"role", name(message.role)}, {"content", message.text}};
    if (message.toolCalls)
        json["tool_calls"] = parseJson(*message.toolCalls).value_or(Json::array());
    if (message.toolCallId)
        json["tool_call_id"] = *message.toolCallId;
    return json;
}

} // namespace

struct ConversationSender::Conversation
{
    ToolScript script;
    Done done;
    PreparedCall first;
    std::vector<Message> messages;
    std::size_t begins = 0; ///< messages of the prompt
    int steps = 0;
    int sent = 0;
    int calls = 0; ///< of tools so far
    std::optional<std::string> lastCalls;
    ResultRow sums; ///< tokens, latency, waits and attempts of all steps
    std::optional<Money> spent = Money{};

    void add(const ResultRow &answer, const Prices &prices);
    void goOn(const ResultRow &answer);
    CallOutcome finish(CallOutcome last);
    std::string transcript(const ResultRow &last) const;
};

void ConversationSender::Conversation::add(const ResultRow &answer, const Prices &prices)
{
    const bool isFirst = ++steps == 1;
    sums.attempts += answer.attempts;
    sums.waitUs += answer.waitUs;
    sums.invalidUtf8 = sums.invalidUtf8 || answer.invalidUtf8;
    if (answer.state != ResultState::Ok)
        return;
    addTo(spent, callCost(prices, answer.tokens));
    if (answer.toolCalls)
        lastCalls = answer.toolCalls;
    if (isFirst) {
        sums.tokens = answer.tokens;
        sums.latencyUs = answer.latencyUs;
        sums.firstTokenUs = answer.firstTokenUs;
        return;
    }
    addTo(sums.tokens.input, answer.tokens.input);
    addTo(sums.tokens.output, answer.tokens.output);
    addTo(sums.tokens.cachedInput, answer.tokens.cachedInput);
    addTo(sums.tokens.reasoning, answer.tokens.reasoning);
    addTo(sums.latencyUs, answer.latencyUs);
}

/// The answer with its calls, then what each tool says, as messages.
void ConversationSender::Conversation::goOn(const ResultRow &answer)
{
    Json written = Json::array();
    std::vector<Message> results;
    for (const Json &call : parseJson(*answer.toolCalls).value_or(Json::array())) {
        std::string id = stringAt(call, "id").value_or("");
        if (id.empty())
            id = "call-" + std::to_string(calls + 1); // some dialects give none
        ++calls;
        const std::string tool = stringAt(call, "name").value_or("");
        const std::string arguments = stringAt(call, "arguments").value_or("{}");
        written.push_back({{"id", id}, {"type", "function"}, {"function", {{"name", tool}, {"arguments", arguments}}}});
        results.push_back({Role::Tool, script.resultOf(tool, arguments), std::nullopt, id});
    }
    messages.push_back({Role::Assistant, answer.output.value_or(std::string()), dumpJson(written), std::nullopt});
    messages.insert(messages.end(), results.begin(), results.end());
}

/// What the prompt asks, without the examples that it gives, then all that was said.
std::string ConversationSender::Conversation::transcript(const ResultRow &last) const
{
    Json list = Json::array();
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const bool isExample = i < begins && (messages[i].role == Role::Assistant || messages[i].role == Role::Tool);
        if (!isExample)
            list.push_back(messageJson(messages[i]));
    }
    if (last.state == ResultState::Ok) {
        Json said{{"role", "assistant"}, {"content", last.output.value_or(std::string())}};
        if (last.toolCalls)
            said["tool_calls"] = parseJson(*last.toolCalls).value_or(Json::array());
        list.push_back(std::move(said));
    }
    return dumpJson(list);
}

CallOutcome ConversationSender::Conversation::finish(CallOutcome last)
{
    ResultRow &row = last.answer;
    row.transcript = transcript(row);
    row.attempts = sums.attempts;
    row.waitUs = sums.waitUs;
    row.invalidUtf8 = sums.invalidUtf8;
    if (row.state == ResultState::Ok) {
        row.tokens = sums.tokens;
        row.latencyUs = sums.latencyUs;
        row.firstTokenUs = sums.firstTokenUs;
        row.toolCalls = lastCalls;
    }
    last.sent = sent;
    last.steps = steps;
    last.spent = spent;
    return last;
}

ConversationSender::ConversationSender(CallSender &sender, const ColumnCallBuilder &builder, const RunSpec &spec)
    : m_sender(sender), m_builder(builder), m_spec(spec)
{
}

void ConversationSender::submit(PendingCell cell, Done done)
{
    auto script = ToolScript::of(cell.runCase->item.content);
    auto messages = script && *script ? m_builder.messages(cell.column, cell.runCase->item.content) : Result<std::vector<Message>>(std::vector<Message>());
    if (!script || !*script || !messages) // the builder refused what cannot be read
        return m_sender.submit(std::move(cell), std::move(done));
    auto conversation = std::make_shared<Conversation>();
    conversation->script = std::move(**script);
    conversation->done = std::move(done);
    conversation->first = cell.call;
    conversation->messages = std::move(*messages);
    conversation->begins = conversation->messages.size();
    send(std::move(cell), std::move(conversation));
}

void ConversationSender::send(PendingCell cell, std::shared_ptr<Conversation> conversation)
{
    m_sender.submit(std::move(cell), [this, conversation = std::move(conversation)](PendingCell sent, CallOutcome outcome) mutable {
        answered(std::move(sent), std::move(outcome), std::move(conversation));
    });
}

/// Room for one more step; what was reserved for those before stays so until the cell settles.
bool ConversationSender::reserve(PendingCell &cell) const
{
    if (!cell.budget || !cell.reserved)
        return true;
    const Prices &prices = m_spec.columns[static_cast<std::size_t>(cell.column)].model.prices;
    const auto most = mostCost(prices, cell.call.inputEstimate, cell.call.wire.maxOutput.value_or(0));
    if (!most || !cell.budget->reserve(*most))
        return false;
    *cell.reserved += *most;
    return true;
}

void ConversationSender::answered(PendingCell cell, CallOutcome outcome, std::shared_ptr<Conversation> conversation)
{
    conversation->sent += outcome.sent;
    conversation->add(outcome.answer, m_spec.columns[static_cast<std::size_t>(cell.column)].model.prices);
    const auto finish = [&](CallOutcome last) {
        cell.call = conversation->first;
        conversation->done(std::move(cell), conversation->finish(std::move(last)));
    };
    if (outcome.answer.state != ResultState::Ok || !outcome.answer.toolCalls)
        return finish(std::move(outcome));
    if (conversation->steps >= conversation->script.mostSteps()) {
        outcome.answer.finishReason = "step_limit";
        return finish(std::move(outcome));
    }
    CallOutcome broken;
    broken.answer.state = ResultState::Cancelled;
    broken.answer.error = CallError::Cancelled;
    if (m_isCancelled)
        return finish(std::move(broken));
    conversation->goOn(outcome.answer);
    auto call = m_builder.request(cell.column, conversation->messages, cell.repeat);
    if (!call) {
        broken.answer.state = ResultState::Error;
        broken.answer.error = CallError::BadRequest;
        broken.answer.errorText = toSentence(call.error()).toStdString();
        return finish(std::move(broken));
    }
    cell.call = std::move(*call);
    if (!reserve(cell)) {
        broken.isOverBudget = true;
        return finish(std::move(broken));
    }
    send(std::move(cell), std::move(conversation));
}

void ConversationSender::cancelAll()
{
    m_isCancelled = true;
    m_sender.cancelAll();
}

} // namespace assay
