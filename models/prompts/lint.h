#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/json.h"
#include "domain/dataset.h"
#include "domain/prompt.h"
#include "prompts/template.h"

namespace assay {

enum class Severity { Error, Warning, Hint };
const char *name(Severity severity); ///< "error", "warning", "hint"

/// Something that is wrong with a prompt, with its place and, where there is one, the text that would mend it.
struct Problem
{
    std::string rule; ///< "undefined-variable", "unclosed-tag", "unused-variable", "control-character", "duplicate-instruction", …
    Severity severity = Severity::Warning;
    std::size_t message = 0; ///< index of the message
    TemplateSpan span;
    QString text;
    std::optional<std::string> fix; ///< replaces the bytes of `span`
};

/// Variables that cases offer; nothing = not known, then names are not checked.
using VariableNames = std::optional<std::set<std::string>>;

/// Problems of one template text.
std::vector<Problem> lintTemplate(std::string_view text, const VariableNames &variables);
/// Problems of a whole prompt: each message, then what spans messages, tools, schema and parameters.
std::vector<Problem> lintPrompt(const PromptContent &content, const VariableNames &variables);
/// The texts of a case that an example could repeat: its string variables.
std::set<std::string> caseTexts(const CaseContent &content);
/// Few-shot examples that are a case, so that a run measures memory: a user message that an assistant's follows, or a line of any
/// message (with or without a label such as “Q:”, at least 20 code points), that is one of @p caseTexts. Blanks and case of ASCII
/// letters make no difference.
std::vector<Problem> lintExamples(const PromptContent &content, const std::set<std::string> &caseTexts);
/// The other way round, for many cases: what of a prompt a case could repeat, and whether a case of these texts does.
std::set<std::string> exampleCandidates(const PromptContent &content);
bool repeatsAny(const std::set<std::string> &caseTexts, const std::set<std::string> &candidates);

/// The document of CLI.md `lint`.
Json problemsJson(const std::vector<Problem> &problems);

} // namespace assay
