#include "prompts/dialects/jinja_scope.h"

#include "base/translate.h"
#include "base/utf8.h"
#include "prompts/dialects/readers.h"

namespace assay {

int JinjaScope::loopOf(const std::string &name) const
{
    for (std::size_t i = m_frames.size(); i-- > 0;) {
        if (m_frames[i].variable == name)
            return static_cast<int>(i);
    }
    return -1;
}

std::string JinjaScope::placeOf(const Path &path) const
{
    const int loop = loopOf(path.front());
    std::string place = loop < 0 ? path.front() : m_frames[static_cast<std::size_t>(loop)].place;
    for (std::size_t i = 1; i < path.size(); ++i)
        place += "." + path[i];
    return place;
}

void JinjaScope::noteFields(const Path &path)
{
    for (std::size_t i = 1; i < path.size(); ++i)
        m_fields[placeOf(Path(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(i)))].insert(path[i]);
}

Result<std::string> JinjaScope::resolve(const Path &path, std::size_t offset)
{
    const int loop = loopOf(path.front());
    noteFields(path);
    const auto first = static_cast<std::size_t>(loop + 1);
    if (loop >= 0 && path.size() == 1) {
        if (first < m_frames.size())
            return refusedAt(m_source, offset, translate("Dialects", "“%1” cannot be named here").arg(displayText(path.front())),
                             translate("Dialects", "inside another section Mustache has no name for the item of an outer loop"));
        return std::string(".");
    }
    std::string written;
    for (std::size_t i = loop >= 0 ? 1 : 0; i < path.size(); ++i)
        written += (written.empty() ? "" : ".") + path[i];
    Use use{path[loop >= 0 ? 1 : 0], offset, {}};
    for (std::size_t i = first; i < m_frames.size(); ++i)
        use.inner.push_back(m_frames[i].place);
    m_uses.push_back(std::move(use));
    return written;
}

void JinjaScope::enterLoop(const std::string &variable, const Path &path)
{
    const std::string place = placeOf(path);
    m_lists.insert(place);
    m_frames.push_back({variable, place + "[]"});
}

void JinjaScope::enterCondition(const Path &path, std::size_t offset)
{
    const std::string place = placeOf(path);
    m_conditions.push_back({place, offset});
    m_frames.push_back({{}, place});
}

Status JinjaScope::check() const
{
    for (const Condition &condition : m_conditions) {
        if (m_lists.contains(condition.place))
            return refusedAt(m_source, condition.offset, translate("Dialects", "“if %1” cannot be converted").arg(displayText(condition.place)),
                             translate("Dialects", "it is a list, and a Mustache section would repeat for each of its items"));
    }
    for (const Use &use : m_uses) {
        for (const std::string &place : use.inner) {
            const auto fields = m_fields.find(place);
            if (fields != m_fields.end() && fields->second.contains(use.name))
                return refusedAt(m_source, use.offset, translate("Dialects", "“%1” cannot be named here").arg(displayText(use.name)),
                                 translate("Dialects", "inside this section Mustache finds “%1” of “%2” first").arg(displayText(use.name), displayText(place)));
        }
    }
    return {};
}

} // namespace assay
