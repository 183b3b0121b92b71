#pragma once

#include <QSaveFile>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/cli/command.h"
#include "domain/tabular/byte_source.h"

namespace assay::cli {

/// Where a command writes a file: a path, which is replaced only once everything is written, or `-` for standard output.
class OutputFile
{
public:
    static Result<OutputFile> open(const std::string &path, Context &context);

    ByteSink sink();
    bool isStandardOutput() const { return !m_file; }
    /// Puts the file into its place.
    Status finish();

    /// Opens @p path, lets @p write fill it, which gives the number of rows, and puts it into its place. Nothing when the rows went to standard
    /// output, where no word may follow them.
    static Result<std::optional<std::int64_t>> write(const std::string &path, Context &context, const std::function<Result<std::int64_t>(const ByteSink &)> &write);

private:
    OutputFile(std::unique_ptr<QSaveFile> file, Context &context) : m_file(std::move(file)), m_context(&context) {}
    std::unique_ptr<QSaveFile> m_file;
    Context *m_context;
};

} // namespace assay::cli
