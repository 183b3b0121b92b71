#pragma once

#include <memory>
#include <vector>

#include "evaluation/scorers/scorer.h"
#include "project/run_service.h"

namespace assay {

class ProjectAsker;

/// What the scorers of one run reach outside of the program, and its owner.
class OwnedServices
{
public:
    /// Only what @p scorers need is made. Nothing is sent yet. @p concurrency is the most questions under way at once.
    static Result<OwnedServices> make(ProjectFile &file, const std::vector<ScorerSpec> &scorers, const Surroundings &surroundings, int concurrency);
    ~OwnedServices();
    OwnedServices(OwnedServices &&) noexcept;
    OwnedServices &operator=(OwnedServices &&) noexcept;

    ScorerServices services() const;

private:
    OwnedServices();
    std::unique_ptr<ProjectAsker> m_models;
};

} // namespace assay
