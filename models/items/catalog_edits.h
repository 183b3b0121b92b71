#pragma once

#include <QString>
#include <functional>
#include <string>

#include "base/error.h"
#include "base/ids.h"

namespace assay {
class KeyStore;
class ProjectFile;
class WriteContext;
struct Model;
struct Provider;
} // namespace assay

namespace assay::items {

/// The fields of Settings that are typed into.
enum class ProviderField { Name, Url, Connections, Requests, Tokens };
enum class ModelField { Name, Id, Parameters, Input, Cached, Output };

/// Reads what was typed into a field; BadInput says what is wrong with it. Names are changed by renaming, not here.
Status setField(Provider &provider, ProviderField field, const QString &typed);
Status setField(Model &model, ModelField field, const QString &typed);
/// A usual address follows the kind; one of this user's own stays.
Status setKind(Provider &provider, const std::string &kind);
/// @p source as KeySource::text().
Status setKeySource(Provider &provider, const std::string &source);

/// Adds a provider and allows it: who adds an endpoint means to use it. @p keySource empty = the usual one, for which the keychain is
/// asked. Not for the storage thread.
Status addProvider(ProjectFile &file, Provider provider, const std::string &keySource, KeyStore *keychain);
/// Adds a model, with the prices of the program's table where it has none and that knows it.
Status addPricedModel(WriteContext &context, Model model);

/// Whose trust follows a provider when this user changes it.
struct TrustHolder
{
    ProjectId project;
    std::string name;
};
/// Changes an entry as it stands when the change is written; what was allowed before goes on being allowed.
Status changeProvider(WriteContext &context, const std::string &name, const std::function<Status(Provider &)> &edit, const TrustHolder &holder);
/// The prices of the program's table, for a model at its vendor's own host; false when the table says nothing of it.
Result<bool> takeShippedPrices(WriteContext &context, Model &model);
Status changeModel(WriteContext &context, const std::string &name, const std::function<Status(Model &)> &edit);

} // namespace assay::items
