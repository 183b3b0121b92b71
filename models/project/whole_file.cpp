#include "project/whole_file.h"

#include <QSaveFile>

#include "base/translate.h"

namespace assay {

static tl::unexpected<Error> fileNotWritten(const QSaveFile &file)
{
    return fail(ErrorCode::File, translate("Files", "The file could not be written"), file.errorString(), translate("Files", "Choose another place."),
                Where{file.fileName(), 0, 0, {}});
}

Result<std::int64_t> writeWholeFile(const QString &path, const std::function<Result<std::int64_t>(const ByteSink &)> &write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fileNotWritten(file);
    const auto written = write([&file](std::string_view bytes) -> Status {
        const auto size = static_cast<qint64>(bytes.size());
        return file.write(bytes.data(), size) == size ? Status() : Status(fileNotWritten(file));
    });
    if (written && !file.commit())
        return fileNotWritten(file);
    return written;
}

Status writeWholeFile(const QString &path, std::string_view content)
{
    return writeWholeFile(path, [content](const ByteSink &sink) { return sink(content).map([] { return std::int64_t{1}; }); }).map([](std::int64_t) {});
}

} // namespace assay
