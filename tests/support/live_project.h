#pragma once

#include <memory>
#include <string>
#include <vector>

#include "project/run_service.h"
#include "project/session.h"
#include "support/mock_provider.h"
#include "support/project_fixture.h"

/// A project whose models are served by the mock provider: prompt `ask` with v1 and v2, dataset `cases`. The user's configuration lies in
/// its folder, and nothing is allowed in it yet.
class LiveProject
{
public:
    /// Names of models are their behaviour, see MockProvider. Case i asks for the answer `Paris (i modulo 3)`; its reference is `Paris 1`.
    explicit LiveProject(const std::vector<std::string> &models = {"mock"}, int cases = 30);
    ~LiveProject();

    /// As if the user had allowed the mock's address.
    void allow();
    /// As if the user had taken back whatever was allowed.
    void withdraw();
    /// @p prompts × @p models over all cases, scored by `contains`.
    assay::RunRequest request(std::vector<std::string> prompts = {"ask@v1", "ask@v2"}, std::vector<std::string> models = {"mock"}) const;
    assay::Session &session() { return *m_session; }

    MockProvider server;

private:
    TestProject m_project;
    std::unique_ptr<assay::Session> m_session;
    assay::Provider m_provider;
};
