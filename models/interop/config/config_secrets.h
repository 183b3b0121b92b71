#pragma once

#include <map>
#include <string>

#include "interop/config/config_node.h"
#include "interop/config/loss_note.h"

namespace assay {

/// Finds keys in what other tools wrote, before anything of it is kept (interop.md §10): by the names of the members that hold them, and by their
/// looks anywhere. Each is replaced by a reference to a variable, `{{env.ASSAY_SECRET_1}}`, the same secret by the same one.
class SecretScrubber
{
public:
    /// @p place of @p node, for the notes.
    void scrub(ConfigNode &node, const std::string &place, LossNotes &notes);
    /// By its looks only. True when something was replaced.
    bool scrub(std::string &text);
    std::size_t found() const { return m_names.size(); }

private:
    std::string referenceTo(const std::string &secret);
    bool scrubMember(const std::string &name, const std::string &place, ConfigNode &value);

    std::map<std::string, std::string> m_names;
};

/// An address without user, password and query.
std::string bareUrl(const std::string &url);

} // namespace assay
