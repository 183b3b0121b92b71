#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/json.h"

namespace assay {

/// A place in a template: bytes for editing, line and column (code points, 1-based) for people.
struct TemplateSpan
{
    std::size_t offset = 0;
    std::size_t length = 0;
    int line = 1;
    int column = 1;
};

/// The place of @p length bytes at @p offset of a text.
TemplateSpan spanAt(std::string_view text, std::size_t offset, std::size_t length);

/// A tag that names something.
struct TemplateName
{
    enum class Kind { Variable, Unescaped, Section, Inverted, Partial };
    Kind kind = Kind::Variable;
    std::string name; ///< as written: "user.name", "." for the current item
    TemplateSpan span; ///< of the whole tag
    int depth = 0;    ///< how many sections it stands in
};

struct TemplateProblem
{
    QString what; ///< "The section “items” is not closed"
    TemplateSpan span;
};

struct TemplateNode;

/// A parsed Mustache template (mustache(5), specification 1.4): variables, sections, inverted sections, partials, comments,
/// delimiters. Immutable; parse once, render often, from any thread.
class Template
{
public:
    /// Fails with the place of the first problem.
    static Result<Template> parse(std::string_view text);
    /// All problems, for an editor; empty when parse() succeeds.
    static std::vector<TemplateProblem> problems(std::string_view text);

    const std::vector<TemplateName> &names() const;
    const std::vector<TemplateNode> &nodes() const;

private:
    struct Parsed;
    std::shared_ptr<const Parsed> m_parsed;
};

using Partials = std::map<std::string, Template, std::less<>>;

struct RenderOptions
{
    bool escapeHtml = false;                 ///< Assay never escapes; the public cases do
    std::size_t mostOutput = 4u << 20;       ///< bytes
    std::size_t mostSteps = 100'000;         ///< tags visited
};

struct Rendered
{
    std::string text;
    std::vector<std::string> missing; ///< names that a plain or unescaped tag reached and that resolved to nothing
};

/// Renders with @p data (an object, as a rule). Missing partials are empty. Fails when a bound is passed.
Result<Rendered> render(const Template &source, const Json &data, const Partials &partials = {}, const RenderOptions &options = {});

} // namespace assay
