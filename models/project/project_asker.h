#pragma once

#include <memory>

#include "evaluation/scorers/judges/model_asker.h"
#include "project/run_service.h"

namespace assay {

/// Asks the models that a project names: through the endpoints this user allowed, and never twice for one question, for answers are kept in the
/// file before they are handed on.
class ProjectAsker final : public ModelAsker
{
public:
    /// At most @p concurrency questions are under way at once. Nothing is sent, and no key looked for, before the first question.
    static Result<std::unique_ptr<ProjectAsker>> make(ProjectFile &file, const Surroundings &surroundings, int concurrency);
    ~ProjectAsker() override;

    Result<ModelAnswer> ask(const ModelQuestion &question) override;
    Result<std::vector<double>> embedding(const std::string &model, std::string_view text) override;
    Result<std::shared_ptr<const CompiledPrompt>> prompt(const std::string &hash) override;
    Status refusal() const override;
    void stop() override;

    /// From now on all questions together cost at most this; one that has no room is not asked and fails with No. Before the first question.
    void setBudget(Money limit);
    /// Questions that were not asked for want of room.
    std::int64_t notAsked() const;

private:
    struct Private;
    explicit ProjectAsker(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace assay
