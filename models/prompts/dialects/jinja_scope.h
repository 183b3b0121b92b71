#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace assay {

/// What names mean inside the sections that a Jinja template becomes. Mustache looks a name up from the innermost section outwards,
/// Jinja by its loop variables; where the two could find different values, check() refuses.
class JinjaScope
{
public:
    explicit JinjaScope(std::string_view source) : m_source(source) {}

    using Path = std::vector<std::string>;

    /// The name to write for @p path here, "." for the item itself.
    Result<std::string> resolve(const Path &path, std::size_t offset);
    /// `for VARIABLE in PATH`, from here to leave().
    void enterLoop(const std::string &variable, const Path &path);
    /// A section that is open while @p path is true, from here to leave().
    void enterCondition(const Path &path, std::size_t offset);
    void leave() { m_frames.pop_back(); }

    /// Once, at the end.
    Status check() const;

private:
    struct Frame
    {
        std::string variable; ///< empty for a condition
        std::string place;    ///< whose fields this section brings into sight: "user", "documents[]"
    };
    struct Use
    {
        std::string name; ///< the first part of what is written
        std::size_t offset = 0;
        std::vector<std::string> inner; ///< places that Mustache looks at sooner
    };
    struct Condition
    {
        std::string place;
        std::size_t offset = 0;
    };
    /// Index of the loop whose variable @p name is, or -1.
    int loopOf(const std::string &name) const;
    std::string placeOf(const Path &path) const;
    void noteFields(const Path &path);

    std::string_view m_source;
    std::vector<Frame> m_frames;
    std::map<std::string, std::set<std::string>> m_fields{{"documents[]", {"id", "title", "text"}}};
    std::set<std::string> m_lists{"documents"};
    std::vector<Use> m_uses;
    std::vector<Condition> m_conditions;
};

} // namespace assay
