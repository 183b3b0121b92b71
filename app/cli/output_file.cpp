#include "app/cli/output_file.h"

#include <QCoreApplication>
#include <ostream>

namespace assay::cli {

namespace {

tl::unexpected<Error> cannotWrite(const QString &path, const QString &why)
{
    return fail(ErrorCode::File, QCoreApplication::translate("Cli", "The file could not be written"), why, {}, Where{path, 0, 0, {}});
}

} // namespace

Result<OutputFile> OutputFile::open(const std::string &path, Context &context)
{
    if (path == "-")
        return OutputFile(nullptr, context);
    auto file = std::make_unique<QSaveFile>(QString::fromStdString(path));
    if (!file->open(QIODevice::WriteOnly))
        return cannotWrite(file->fileName(), file->errorString());
    return OutputFile(std::move(file), context);
}

ByteSink OutputFile::sink()
{
    if (!m_file)
        return [out = &m_context->out()](std::string_view bytes) -> Status {
            out->write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
            return {};
        };
    return [file = m_file.get()](std::string_view bytes) -> Status {
        if (file->write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size()))
            return {};
        return cannotWrite(file->fileName(), file->errorString());
    };
}

Status OutputFile::finish()
{
    if (m_file && !m_file->commit())
        return cannotWrite(m_file->fileName(), m_file->errorString());
    return {};
}

Result<std::optional<std::int64_t>> OutputFile::write(const std::string &path, Context &context,
                                                      const std::function<Result<std::int64_t>(const ByteSink &)> &write)
{
    auto file = open(path, context);
    if (!file)
        return fail(file.error());
    const auto rows = write(file->sink());
    if (!rows)
        return fail(rows.error());
    if (auto finished = file->finish(); !finished)
        return fail(finished.error());
    return file->isStandardOutput() ? std::nullopt : std::optional(*rows);
}

} // namespace assay::cli
