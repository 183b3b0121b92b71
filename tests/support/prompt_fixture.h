#pragma once

#include <memory>

#include "project/session.h"
#include "storage/prompts.h"
#include "support/project_fixture.h"

/// A project with the prompt "support/reply" as the design draws it: v1 to v4 on one line, v5 branched off v4 and merged into v6, v7 on top;
/// production on v7, staging on v4.
class PromptProject
{
public:
    PromptProject();
    ~PromptProject();

    assay::Session *session() { return m_session.get(); }
    /// Writes and waits until it is done; false when it failed.
    bool write(const std::function<assay::Status(assay::WriteContext &)> &work);
    /// A draft on @p base ("v7") with the content of that version, changed by @p change.
    void draft(const std::string &base, const std::function<void(assay::PromptContent &)> &change);
    /// Commits a version on @p parents; returns its label.
    std::string commit(const assay::PromptContent &content, const std::vector<std::string> &parents, const std::string &message);
    assay::PromptContent content(const std::string &label);
    assay::Result<assay::VersionInfo> version(const std::string &label);

    static constexpr const char *name = "support/reply";
    static QString qname() { return QString::fromLatin1(name); }

private:
    TestProject m_project;
    assay::PromptId m_id;
    std::unique_ptr<assay::Database> m_reader;
    std::unique_ptr<assay::Session> m_session;
};

/// A prompt of one user message.
assay::PromptContent userText(const std::string &text);
