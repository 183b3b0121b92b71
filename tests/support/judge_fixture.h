#pragma once

#include <memory>

#include "project/session.h"
#include "support/label_fixture.h"
#include "support/run_fixture.h"

/// A project with one run, `judged`, of two columns, whose answers a model called good or not (scorer `judge`), as a judge would have left it. The
/// judge errs on every eighth answer of the first column and every fifth of the second.
class JudgedProject
{
public:
    /// ana says blind of the first @p labelled answers of the first column that they are right, and of as many of the second that they are not.
    explicit JudgedProject(int labelled = 25, int cases = 40, const std::string &reason = "every claim stands in the documents")
    {
        std::vector<assay::Case> items;
        for (int i = 0; i < cases; ++i) {
            assay::CaseContent content;
            content.vars = {{"question", "Message " + std::to_string(i)}};
            content.tags = i % 3 ? std::vector<std::string>{"late"} : std::vector<std::string>{"angry", "refund"};
            items.push_back({"refund-" + std::to_string(i), std::move(content)});
        }
        const auto dataset = addDataset(m_project, "support messages", items);
        const auto version = addVersion(m_project, "support/reply", "Answer: {{question}}");
        const std::string settings = R"({"criteria":"is it right","labels":["yes","no"],"model":"judge"})";
        m_run = addScoredRun(m_project, "judged", dataset, {{version, "small"}, {version, "large"}}, {{"contains", "contains", "{}", false}, {"judge", "judge", settings, false}});
        assay::RunRecorder recorder(m_project.writer(), m_run.spec, m_run.info.key, false);
        for (int i = 0; i < cases; ++i) {
            for (int column = 0; column < 2; ++column) {
                const bool good = column == 0 ? i % 8 != 7 : i % 5 == 4;
                const std::string said = std::string(R"({"votes":[{"label":")") + (good ? "yes" : "no") + "\"}]}";
                recorder.add(answerTo(m_run, items[static_cast<std::size_t>(i)], column, std::string(static_cast<std::size_t>(20 + i), 'x')), i,
                             {{0, 1.0, true, "contains"}, {1, good ? 1.0 : 0.0, good, (good ? "yes: " : "no: ") + reason, said}}, std::nullopt);
            }
        }
        must(recorder.flush());
        must(m_project.writer().run([&](assay::WriteContext &context) { return sealRun(context, m_run.info, "done"); }));
        if (labelled > 0)
            must(m_project.writer().run([&](assay::WriteContext &context) { return labelColumns(context, "judged", "", labelled); }));
        m_session = std::make_unique<assay::Session>(std::move(m_project.file));
    }

    assay::Session &session() { return *m_session; }
    const assay::RunInfo &run() const { return m_run.info; }
    QString runId() const { return QString::fromStdString(m_run.info.id.text()); }
    std::unique_ptr<assay::Database> reader() { return std::move(*m_session->file().reader()); }
    assay::Writer &writer() { return **m_session->file().writer(); }

private:
    static void must(const assay::Status &done)
    {
        if (!done)
            qFatal("%s", qPrintable(assay::toSentence(done.error())));
    }

    TestProject m_project;
    StartedRun m_run;
    std::unique_ptr<assay::Session> m_session;
};
