#include "project/commands/command_runner.h"

#include <mutex>

#include "base/translate.h"
#include "project/commands/line_process.h"

namespace assay {

namespace {

/// Processes that are free wait for the next thread; one that broke a rule, crashed or was too slow is replaced by a new one.
class ProcessPool final : public LineCommand
{
public:
    explicit ProcessPool(SealedCommand command) : m_command(std::move(command)) {}
    tl::expected<std::string, std::string> ask(const std::string &line) override
    {
        auto process = take();
        if (!process)
            return tl::unexpected(process.error());
        auto answer = (*process)->ask(line, std::chrono::milliseconds(m_command.timeoutMs));
        if (answer) {
            const std::lock_guard lock(m_mutex);
            m_free.push_back(std::move(*process));
        }
        return answer;
    }

private:
    tl::expected<std::unique_ptr<LineProcess>, std::string> take()
    {
        for (;;) {
            std::unique_ptr<LineProcess> process;
            {
                const std::lock_guard lock(m_mutex);
                if (m_free.empty())
                    break;
                process = std::move(m_free.back());
                m_free.pop_back();
            }
            if (process->isFit())
                return process;
        }
        return LineProcess::start(m_command);
    }

    SealedCommand m_command;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<LineProcess>> m_free;
};

} // namespace

CommandRunner::CommandRunner(ProjectId project, CommandTrust trust, std::set<Hash> trusted)
    : m_project(project), m_trust(std::move(trust)), m_trusted(std::move(trusted))
{
}

Result<std::shared_ptr<LineCommand>> CommandRunner::open(const CommandRequest &request)
{
    auto command = sealCommand(request);
    if (!command)
        return fail(command.error());
    if (!m_trusted.contains(command->hash) && (m_project.isNull() || !m_trust.isTrusted(m_project, command->hash)))
        return fail(ErrorCode::No, translate("Commands", "The command was not run"), translate("Commands", "you do not trust it"));
    return std::make_shared<ProcessPool>(std::move(*command));
}

} // namespace assay
