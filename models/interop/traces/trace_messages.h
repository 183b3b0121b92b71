#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "base/json.h"

namespace assay {

/// A conversation in whatever form an exporter wrote it: a text, messages of OpenTelemetry (`parts`), of the providers (`content`), flattened
/// ones of OpenInference, a response with `choices`.
struct TraceMessages
{
    struct Message
    {
        std::string role;
        std::string text;
    };
    std::vector<Message> messages;
    std::vector<std::string> toolCalls; ///< each as chat completions write them, JSON text
    std::string reasoning;
    std::string finishReason;

    static TraceMessages of(const Json &value, const std::string &role);

    /// To be read: the text of the only message as it is; several below their roles.
    std::string text() const;
    std::string toolCallsText() const; ///< a JSON list; empty without any

private:
    void take(const Json &value, const std::string &role);
    void takeMessage(const Json &message, const std::string &role);
    void takePart(const Json &part, std::string &text);
    void takeToolCall(const Json &call);
    void takeFlattened(const Json &message, std::string &text);
};

} // namespace assay
