#pragma once

#include <git2/global.h>

namespace assay {

/// libgit2 needs its set-up once in the process.
inline void initialiseGit()
{
    static const int once = git_libgit2_init();
    (void) once;
}

} // namespace assay
