// A project with changed bytes is opened, verified and read page by page. The input is a list of edits: 3 bytes of place, 1 byte
// of value; so that most of the file stays one.
#include <QFile>
#include <QTemporaryDir>

#include "storage/database.h"
#include "storage/page_reader.h"
#include "storage/project_file.h"
#include "storage/verify.h"

using namespace assay;

namespace {

FileUser user()
{
    return {PersonId::random(), "fuzz", std::make_shared<SystemClock>()};
}

struct Bench
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("x.assay"));
    QByteArray whole;

    Bench()
    {
        (void) ProjectFile::create(path, "fuzz", user());
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            whole = file.readAll();
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Bench bench;
    QByteArray bytes = bench.whole;
    for (std::size_t i = 0; i + 4 <= size; i += 4) {
        const auto place = static_cast<qsizetype>(data[i]) << 16 | data[i + 1] << 8 | data[i + 2];
        bytes[place % bytes.size()] = static_cast<char>(data[i + 3]);
    }
    QFile file(bench.path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        return 0;
    file.flush();
    if (const auto project = ProjectFile::open(bench.path, FileMode::ReadOnly, user())) {
        if (const auto reader = (*project)->reader())
            (void) verifyProject(**reader);
    }
    PageReader pages(file, 16384);
    for (std::int64_t number = 1; number <= pages.pages(); ++number)
        pages.eachRow(number, [](const FoundRow &) {});
    return 0;
}
