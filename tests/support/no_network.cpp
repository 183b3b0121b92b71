#include "support/no_network.h"

#include <QProcess>
#include <array>
#include <cerrno>
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#if defined(__x86_64__)

namespace {

constexpr std::uint32_t numberAt = offsetof(seccomp_data, nr);
constexpr std::uint32_t firstArgumentAt = offsetof(seccomp_data, args); // its low half: little endian

sock_filter load(std::uint32_t at)
{
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, at);
}

sock_filter answer(std::uint32_t what)
{
    return BPF_STMT(BPF_RET | BPF_K, what);
}

/// Jumps over so many when the loaded value is @p value, or is not.
sock_filter ifEqual(std::uint32_t value, std::uint8_t equal, std::uint8_t other)
{
    return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, equal, other);
}

sock_filter ifAnyBit(std::uint32_t bits, std::uint8_t any, std::uint8_t none)
{
    return BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, any, none);
}

void enterFilter()
{
    static const std::array filter{
        load(numberAt),
        ifEqual(__NR_fork, 0, 1), answer(SECCOMP_RET_KILL_PROCESS),
        ifEqual(__NR_vfork, 0, 1), answer(SECCOMP_RET_KILL_PROCESS),
        ifEqual(__NR_clone3, 0, 1), answer(SECCOMP_RET_ERRNO | ENOSYS), // then clone is used, whose flags can be seen
        ifEqual(__NR_clone, 0, 4), load(firstArgumentAt),
        ifAnyBit(CLONE_THREAD, 1, 0), answer(SECCOMP_RET_KILL_PROCESS), answer(SECCOMP_RET_ALLOW),
        ifEqual(__NR_socket, 0, 4), load(firstArgumentAt),
        ifEqual(AF_UNIX, 1, 0), answer(SECCOMP_RET_KILL_PROCESS), answer(SECCOMP_RET_ALLOW),
        answer(SECCOMP_RET_ALLOW),
    };
    sock_fprog program{static_cast<unsigned short>(filter.size()), const_cast<sock_filter *>(filter.data())};
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
        ::_exit(99);
}

} // namespace

bool forbidNetworkAndProcesses(QProcess &process)
{
    if (::prctl(PR_GET_SECCOMP) < 0)
        return false;
    process.setChildProcessModifier(enterFilter);
    return true;
}

#else

bool forbidNetworkAndProcesses(QProcess &)
{
    return false;
}

#endif
