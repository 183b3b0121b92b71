#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace assay {

/// What kind of failure it is. Decides the exit code of the command line (CLI.md §1), nothing else.
enum class ErrorCode {
    No,          ///< the answer is no: exit 1
    Usage,       ///< wrong words on the command line: exit 2
    BadInput,    ///< a file, a filter or a value that cannot be used: exit 3
    File,        ///< the project file or a folder: exit 4
    Locked,      ///< another process writes this project: exit 4
    Damaged,     ///< bytes that do not hold what they claim: exit 4
    NewerFile,   ///< made by a newer version: exit 4
    Network,     ///< no connection, no provider, no right to use it: exit 5
    Interrupted, ///< the user stopped it: exit 130
};

/// Where a problem stands. Lines and columns are 1-based; 0 means "not known".
struct Where
{
    QString file;
    int line = 0;
    int column = 0;
    QString field;
};

/// The one error of Assay: the same text in window, command line and log. Never holds a key.
struct Error
{
    ErrorCode code = ErrorCode::BadInput;
    QString what; ///< what happened, a sentence without a full stop
    QString why;  ///< the reason, if known
    QString fix;  ///< what the user can do
    Where where;
};

template <typename T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> fail(ErrorCode code, QString what, QString why = {}, QString fix = {}, Where where = {})
{
    return tl::unexpected<Error>(
        Error{code, std::move(what), std::move(why), std::move(fix), std::move(where)});
}

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

/// Exit code of the command line for @p code (CLI.md §1).
int exitCode(ErrorCode code);
/// Stable lower-case name, as `error.code` in JSON: "bad_input", "locked", …
const char *name(ErrorCode code);
/// `WHAT (file:line:column). WHY. FIX.`, the form of the command line and the log.
QString toSentence(const Error &error);

} // namespace assay
