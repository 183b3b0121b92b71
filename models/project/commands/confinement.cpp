#include "project/commands/confinement.h"

#include <QDir>
#include <QFile>
#include <cerrno>
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace assay {

namespace {

constexpr std::uint64_t moreProcesses = 64;

/// Threads of this user, for RLIMIT_NPROC counts them, not those of one program.
std::uint64_t tasksOfThisUser()
{
    std::uint64_t tasks = 0;
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &process : processes) {
        struct stat info{};
        const QString path = QStringLiteral("/proc/") + process;
        if (!process.front().isDigit() || stat(path.toLatin1().constData(), &info) != 0 || info.st_uid != getuid())
            continue;
        tasks += static_cast<std::uint64_t>(QDir(path + QStringLiteral("/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
    }
    return tasks;
}

bool limit(int resource, std::uint64_t most)
{
    const rlimit both{most, most};
    rlimit now{};
    if (getrlimit(static_cast<__rlimit_resource_t>(resource), &now) == 0 && now.rlim_max != RLIM_INFINITY && now.rlim_max < most)
        return true; // tighter already
    return setrlimit(static_cast<__rlimit_resource_t>(resource), &both) == 0;
}

/// setsid and setpgid fail from now on, for this process and all it starts: whoever kills the group reaches them all.
bool stayInGroup()
{
#if defined(__x86_64__)
    constexpr std::uint32_t architecture = AUDIT_ARCH_X86_64;
    constexpr std::uint32_t firstForeignCall = 0x40000000; // the calls of x32
#elif defined(__aarch64__)
    constexpr std::uint32_t architecture = AUDIT_ARCH_AARCH64;
    constexpr std::uint32_t firstForeignCall = 0x40000000;
#else
    return true;
#endif
#if defined(__x86_64__) || defined(__aarch64__)
    sock_filter rules[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, firstForeignCall, 2, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_setsid, 1, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_setpgid, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog program{sizeof rules / sizeof rules[0], rules};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
#endif
}

} // namespace

Confinement confinementFor(std::uint64_t memoryBytes)
{
    return {commandCpuSeconds, memoryBytes, 64u << 20, 64, tasksOfThisUser() + moreProcesses};
}

bool confineThisProcess(const Confinement &confinement)
{
    return setsid() >= 0 && limit(RLIMIT_CPU, confinement.cpuSeconds) && limit(RLIMIT_AS, confinement.memoryBytes) && limit(RLIMIT_FSIZE, confinement.fileBytes)
           && limit(RLIMIT_NOFILE, confinement.openFiles) && limit(RLIMIT_NPROC, confinement.processes) && limit(RLIMIT_CORE, 0)
           && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && stayInGroup();
}

} // namespace assay
