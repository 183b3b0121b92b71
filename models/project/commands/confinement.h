#pragma once

#include <cstdint>

namespace assay {

/// Time of computing that one process has, in seconds.
constexpr std::uint64_t commandCpuSeconds = 120;

/// What a started program may do. Read before fork(), so that the child only makes system calls.
struct Confinement
{
    std::uint64_t cpuSeconds = 0;   ///< of one process
    std::uint64_t memoryBytes = 0;  ///< address space of one process
    std::uint64_t fileBytes = 0;    ///< largest file it may write
    std::uint64_t openFiles = 0;
    std::uint64_t processes = 0;    ///< of this user altogether, which is how the kernel counts; it does not count for root
};

/// @p memoryBytes as given, all others as they are for each program; processes = those that this user has now and 64 more.
Confinement confinementFor(std::uint64_t memoryBytes);
/// Between fork() and exec: a session of its own that neither it nor its children can leave, the limits, and no rights won by programs it starts.
/// False, with errno, when the kernel refuses one of them. Only calls that are safe after fork() in a program with threads.
bool confineThisProcess(const Confinement &confinement);

} // namespace assay
