#include "project/scorer_services.h"

#include <algorithm>

#include "project/project_asker.h"

namespace assay {

OwnedServices::OwnedServices() = default;
OwnedServices::~OwnedServices() = default;
OwnedServices::OwnedServices(OwnedServices &&) noexcept = default;
OwnedServices &OwnedServices::operator=(OwnedServices &&) noexcept = default;

Result<OwnedServices> OwnedServices::make(ProjectFile &file, const std::vector<ScorerSpec> &scorers, const Surroundings &surroundings, int concurrency)
{
    OwnedServices owned;
    if (!std::any_of(scorers.begin(), scorers.end(), isOutside))
        return owned;
    auto asker = ProjectAsker::make(file, surroundings, concurrency);
    if (!asker)
        return fail(asker.error());
    owned.m_models = std::move(*asker);
    return owned;
}

ScorerServices OwnedServices::services() const
{
    return {m_models.get(), nullptr};
}

} // namespace assay
