#pragma once

#include <vector>

#include "items/settings_view.h"

namespace assay {
struct Provider;
struct ProviderCheck;
} // namespace assay

/// What a test of a connection found out, in the words of the window.
namespace assay::items {

ConnectionView viewOf(const ProviderCheck &check);
ConnectionView testingView();
ConnectionView stoppedView();
ConnectionView failedView(const Error &error);

/// The servers among @p found that the project does not know under any address of the same host and port.
std::vector<LocalServerView> newServers(const std::vector<Provider> &found, const std::vector<Provider> &known);

} // namespace assay::items
