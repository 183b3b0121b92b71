#pragma once

#include <optional>
#include <string>

#include "domain/catalog.h"
#include "interop/config/config_node.h"
#include "interop/config/loss_note.h"

namespace assay {

/// A provider entry of promptfoo's: what it calls one place, one model and its settings.
struct PromptfooProvider
{
    std::string id;
    std::string label;    ///< empty when it has none
    ConfigNode raw;       ///< as an object with id
    std::string place;
    std::optional<Provider> provider; ///< nothing for what Assay does not call: echo, exec:, file://, http, functions, …
    std::optional<Model> model;
};

/// @p entry: a string, an object with `id`, or `{"openai:gpt-4o": {…}}`. Never takes a key; addresses lose user, password and query.
PromptfooProvider promptfooProvider(const ConfigNode &entry, const std::string &place, LossNotes &notes);

/// The entry promptfoo would read for a model of ours. Its key is named by a variable only.
ConfigNode promptfooProviderEntry(const Model &model, const Provider &provider);

} // namespace assay
