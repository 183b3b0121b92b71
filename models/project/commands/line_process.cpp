#include "project/commands/line_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "project/commands/confinement.h"
#include "project/commands/work_folder.h"

namespace assay {

namespace {

constexpr std::size_t mostOutput = 4u << 20; ///< for one line, both streams together (reliability.md §5)
constexpr std::size_t keptProblems = 300;
constexpr int imageFd = 3;

struct Pipe
{
    OwnedFd read;
    OwnedFd write;
};

bool makePipe(Pipe &made)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return false;
    made.read = OwnedFd(ends[0]);
    made.write = OwnedFd(ends[1]);
    return true;
}

/// A pipe whose reader is gone must not end the whole program.
class WithoutSigPipe
{
public:
    WithoutSigPipe()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~WithoutSigPipe()
    {
        const timespec now{};
        while (sigtimedwait(&m_pipe, nullptr, &now) > 0) {
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

private:
    sigset_t m_pipe{};
    sigset_t m_before{};
};

int millisecondsUntil(std::chrono::steady_clock::time_point deadline)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 1'000'000));
}

} // namespace

/// All that the child needs after fork(), made before it.
struct ChildPlan
{
    Pipe input;
    Pipe output;
    Pipe problems;
    Pipe failure; ///< tells errno when the program could not become another
    Confinement confinement;
    std::vector<char *> argv;
    std::vector<std::string> environmentTexts;
    std::vector<char *> environment;
};

static std::unique_ptr<ChildPlan> planChild(const SealedCommand &command, const std::string &folder)
{
    auto plan = std::make_unique<ChildPlan>();
    if (!makePipe(plan->input) || !makePipe(plan->output) || !makePipe(plan->problems) || !makePipe(plan->failure))
        return nullptr;
    plan->confinement = confinementFor(static_cast<std::uint64_t>(command.memoryMb) << 20);
    for (const std::string &argument : command.argv)
        plan->argv.push_back(const_cast<char *>(argument.c_str()));
    plan->argv.push_back(nullptr);
    // The whole environment: nothing of this user's is handed on.
    plan->environmentTexts = {"PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", "HOME=" + folder, "TMPDIR=" + folder};
    for (std::string &variable : plan->environmentTexts)
        plan->environment.push_back(variable.data());
    plan->environment.push_back(nullptr);
    return plan;
}

/// The child: system calls only, for other threads of the program may have held any lock.
void LineProcess::becomeProgram(const SealedCommand &command, const ChildPlan &plan) const
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    for (int number = 1; number < NSIG; ++number)
        signal(number, SIG_DFL);
    // Out of the way of the numbers that are given out below.
    const int in = fcntl(plan.input.read.get(), F_DUPFD, 10);
    const int out = fcntl(plan.output.write.get(), F_DUPFD, 10);
    const int problems = fcntl(plan.problems.write.get(), F_DUPFD, 10);
    const int image = fcntl(command.image->get(), F_DUPFD, 10);
    const int failure = fcntl(plan.failure.write.get(), F_DUPFD, 10);
    const bool ready = in >= 0 && out >= 0 && problems >= 0 && image >= 0 && failure >= 0 && chdir(m_folder.c_str()) == 0 && dup2(in, 0) == 0 && dup2(out, 1) == 1
                       && dup2(problems, 2) == 2 && dup2(image, imageFd) == imageFd && dup2(failure, imageFd + 1) == imageFd + 1
                       && close_range(imageFd + 2, ~0U, 0) == 0 && fcntl(imageFd, F_SETFD, FD_CLOEXEC) == 0 && fcntl(imageFd + 1, F_SETFD, FD_CLOEXEC) == 0
                       && confineThisProcess(plan.confinement);
    if (ready)
        fexecve(imageFd, plan.argv.data(), plan.environment.data());
    const int reason = errno;
    [[maybe_unused]] const ssize_t told = write(imageFd + 1, &reason, sizeof reason);
    _exit(127);
}

bool LineProcess::fork(const SealedCommand &command, std::string &problem)
{
    m_folder = makeWorkFolder(command.files);
    const auto plan = m_folder.empty() ? nullptr : planChild(command, m_folder);
    if (!plan) {
        problem = "there is no room for a folder or a pipe";
        return false;
    }
    m_pid = ::fork();
    if (m_pid == 0)
        becomeProgram(command, *plan);
    plan->failure.write.close();
    int reason = 0;
    if (m_pid < 0) {
        problem = std::strerror(errno);
        return false;
    }
    ssize_t told = 0;
    do
        told = read(plan->failure.read.get(), &reason, sizeof reason);
    while (told < 0 && errno == EINTR);
    if (told > 0) {
        problem = std::strerror(reason);
        return false;
    }
    m_input = std::move(plan->input.write);
    m_output = std::move(plan->output.read);
    m_problems = std::move(plan->problems.read);
    for (const OwnedFd *end : {&m_input, &m_output, &m_problems})
        fcntl(end->get(), F_SETFL, O_NONBLOCK);
    return true;
}

tl::expected<std::unique_ptr<LineProcess>, std::string> LineProcess::start(const SealedCommand &command)
{
    std::unique_ptr<LineProcess> process(new LineProcess);
    std::string problem;
    if (!process->fork(command, problem))
        return tl::unexpected("the command did not start: " + problem);
    return process;
}

LineProcess::~LineProcess()
{
    stop();
    if (!m_folder.empty())
        removeWorkFolder(m_folder);
}

void LineProcess::stop()
{
    if (m_pid <= 0)
        return;
    kill(-m_pid, SIGKILL); // all that it started: nobody can leave the group
    kill(m_pid, SIGKILL);  // also before it had one
    while (waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    m_pid = -1;
}

/// Part of what is left to send; false when nobody reads any more.
bool LineProcess::send(std::string_view &toSend)
{
    const ssize_t sent = write(m_input.get(), toSend.data(), toSend.size());
    if (sent > 0)
        toSend.remove_prefix(static_cast<std::size_t>(sent));
    return sent >= 0 || errno == EAGAIN || errno == EINTR;
}

/// 0 = the end.
ssize_t LineProcess::receive()
{
    std::array<char, 65'536> part;
    const ssize_t got = read(m_output.get(), part.data(), part.size());
    if (got > 0) {
        m_received.append(part.data(), static_cast<std::size_t>(got));
        m_bytes += static_cast<std::size_t>(got);
    }
    return got < 0 && (errno == EAGAIN || errno == EINTR) ? 1 : got;
}

void LineProcess::receiveProblems()
{
    std::array<char, 4'096> part;
    const ssize_t got = read(m_problems.get(), part.data(), part.size());
    if (got > 0) {
        m_bytes += static_cast<std::size_t>(got);
        m_lastProblems.append(part.data(), static_cast<std::size_t>(got));
        if (m_lastProblems.size() > keptProblems)
            m_lastProblems.erase(0, m_lastProblems.size() - keptProblems);
    } else if (got == 0 || errno != EAGAIN) {
        m_problems.close();
    }
}

/// Its output is closed: how it ended, with the end of what it said of it.
std::string LineProcess::howItEnded()
{
    if (m_problems.get() >= 0)
        receiveProblems();
    int status = 0;
    bool ended = false;
    for (int i = 0; i < 50 && !(ended = waitpid(m_pid, &status, WNOHANG) == m_pid); ++i)
        usleep(2'000);
    std::string how = "the command closed its output";
    if (ended) {
        kill(-m_pid, SIGKILL); // what it left behind; the number is not given out anew while the group has members
        m_pid = -1;
        how = WIFSIGNALED(status) ? "the command was ended by signal " + std::to_string(WTERMSIG(status)) : "the command ended with " + std::to_string(WEXITSTATUS(status));
    }
    while (!m_lastProblems.empty() && (m_lastProblems.back() == '\n' || m_lastProblems.back() == ' '))
        m_lastProblems.pop_back();
    return m_lastProblems.empty() ? how : how + ": " + m_lastProblems;
}

tl::expected<std::string, std::string> LineProcess::exchange(std::string_view toSend, Deadline deadline)
{
    bool ended = false;
    std::size_t searched = 0;
    for (;;) {
        const std::size_t end = m_received.find('\n', searched);
        if (end != std::string::npos) {
            m_isBroken = end + 1 != m_received.size(); // what it says unasked must not become the next answer
            m_received.resize(end);
            return std::exchange(m_received, {});
        }
        searched = m_received.size();
        if (m_bytes > mostOutput)
            return tl::unexpected<std::string>("the command wrote more than 4 MiB");
        if (ended)
            return tl::unexpected(howItEnded());
        std::array<pollfd, 3> watched{pollfd{m_output.get(), POLLIN, 0}, pollfd{m_problems.get(), POLLIN, 0}, pollfd{toSend.empty() ? -1 : m_input.get(), POLLOUT, 0}};
        const int left = millisecondsUntil(deadline);
        if (left == 0 || (poll(watched.data(), watched.size(), left) < 0 && errno != EINTR))
            return tl::unexpected<std::string>("the command gave no answer in time");
        if (watched[1].revents)
            receiveProblems();
        if (watched[2].revents && !send(toSend))
            toSend = {};
        if (watched[0].revents)
            ended = receive() <= 0;
    }
}

tl::expected<std::string, std::string> LineProcess::ask(const std::string &line, std::chrono::milliseconds time)
{
    const WithoutSigPipe guard;
    m_bytes = 0;
    m_lastProblems.clear();
    const std::string whole = line + "\n";
    auto answer = exchange(whole, std::chrono::steady_clock::now() + time);
    if (!answer) {
        m_isBroken = true;
        stop();
    }
    return answer;
}

bool LineProcess::isFit()
{
    if (m_isBroken || m_pid <= 0)
        return false;
    std::array<pollfd, 1> output{pollfd{m_output.get(), POLLIN, 0}};
    clockid_t clock{};
    timespec used{};
    return poll(output.data(), output.size(), 0) == 0 && clock_getcpuclockid(m_pid, &clock) == 0 && clock_gettime(clock, &used) == 0
           && static_cast<std::uint64_t>(used.tv_sec) < commandCpuSeconds / 2;
}

} // namespace assay
