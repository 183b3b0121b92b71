#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "domain/dataset.h"
#include "domain/prompt.h"
#include "prompts/template.h"

namespace assay {

/// What a template sees of a case (DATA.md §3): its variables and `documents`; never the reference or the tags. Numbers keep
/// their source text.
Json renderData(const CaseContent &content);

/// Parameter of a prompt whose templates are in a language that Assay keeps but does not render, and never sends; its value names the language.
constexpr const char *templateLanguageParameter = "template_language";

/// A prompt with its templates parsed: made once, rendered for every case, from any thread.
class CompiledPrompt
{
public:
    /// @p snippets holds the text of each partial that the content pins. Fails with the place of the first problem, and for a prompt in another language than Mustache.
    static Result<CompiledPrompt> compile(const PromptContent &content, const std::map<std::string, std::string> &snippets = {});

    /// Fails with BadInput naming the variables that the case lacks.
    Result<std::vector<Message>> render(const Json &data) const;
    const PromptContent &content() const { return m_content; }

private:
    PromptContent m_content;
    std::vector<Template> m_templates; ///< one a message
    Partials m_partials;
};

} // namespace assay
