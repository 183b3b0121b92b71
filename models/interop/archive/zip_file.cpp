// The layout is that of PKWARE's APPNOTE 6.3.10.
#include "interop/archive/zip_file.h"

#include <QIODevice>
#include <algorithm>

#include "base/translate.h"
#include "base/utf8.h"
#include "interop/archive/unpacked_source.h"

namespace assay {

namespace {

constexpr std::uint32_t endMark = 0x06054b50;
constexpr std::uint32_t end64Mark = 0x06064b50;
constexpr std::uint32_t locator64Mark = 0x07064b50;
constexpr std::uint32_t entryMark = 0x02014b50;
constexpr std::uint32_t localMark = 0x04034b50;
constexpr std::size_t endSize = 22;
constexpr std::size_t entrySize = 46;
constexpr std::size_t localSize = 30;
constexpr std::uint64_t largestDirectory = 512u << 20;

std::uint64_t littleEndian(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = value << 8 | (at + i < bytes.size() ? static_cast<std::uint8_t>(bytes[at + i]) : 0u);
    return value;
}

tl::unexpected<Error> brokenZip(const QString &why)
{
    return fail(ErrorCode::BadInput, translate("Zip", "This ZIP file cannot be read"), why);
}

Result<std::string> bytesAt(QIODevice &device, std::uint64_t offset, std::uint64_t size)
{
    const auto all = static_cast<std::uint64_t>(device.size());
    if (offset > all || size > all - offset)
        return brokenZip(translate("Zip", "a part of it lies behind its end"));
    if (!device.seek(static_cast<qint64>(offset)))
        return brokenZip(device.errorString());
    std::string bytes = device.read(static_cast<qint64>(size)).toStdString();
    return bytes.size() == size ? Result<std::string>(std::move(bytes)) : brokenZip(translate("Zip", "it ends too early"));
}

struct Directory
{
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::uint64_t count = 0;
};

/// Where the directory stands: told at the very end, before a comment of at most 64 KiB.
Result<Directory> findDirectory(QIODevice &device)
{
    const auto all = static_cast<std::uint64_t>(device.size());
    const std::uint64_t tailSize = std::min<std::uint64_t>(all, endSize + 0xffff);
    const auto tail = bytesAt(device, all - tailSize, tailSize);
    if (!tail)
        return fail(tail.error());
    for (std::size_t at = tail->size() < endSize ? 0 : tail->size() - endSize + 1; at-- > 0;) {
        if (littleEndian(*tail, at, 4) != endMark || at + endSize + littleEndian(*tail, at + 20, 2) > tail->size())
            continue;
        Directory found{littleEndian(*tail, at + 16, 4), littleEndian(*tail, at + 12, 4), littleEndian(*tail, at + 10, 2)};
        if (found.offset != 0xffffffff && found.count != 0xffff && found.size != 0xffffffff)
            return found;
        const std::uint64_t end = all - tailSize + at;
        const auto locator = end < 20 ? Result<std::string>(std::string()) : bytesAt(device, end - 20, 20);
        if (!locator || littleEndian(*locator, 0, 4) != locator64Mark)
            return locator ? brokenZip(translate("Zip", "its 64-bit directory is missing")) : tl::unexpected<Error>(locator.error());
        const auto record = bytesAt(device, littleEndian(*locator, 8, 8), 56);
        if (!record)
            return fail(record.error());
        if (littleEndian(*record, 0, 4) != end64Mark)
            return brokenZip(translate("Zip", "its 64-bit directory is missing"));
        return Directory{littleEndian(*record, 48, 8), littleEndian(*record, 40, 8), littleEndian(*record, 32, 8)};
    }
    return brokenZip(translate("Zip", "it has no directory: it is no ZIP file, or it was cut off"));
}

/// Sizes and offset that do not fit into 32 bits stand in an extra field.
void readExtra64(std::string_view extra, ZipEntry &entry)
{
    for (std::size_t at = 0; at + 4 <= extra.size();) {
        const std::size_t size = littleEndian(extra, at + 2, 2);
        std::size_t value = at + 4;
        if (littleEndian(extra, at, 2) == 1) {
            for (std::uint64_t *field : {&entry.size, &entry.packed, &entry.offset}) {
                if (*field != 0xffffffff || value + 8 > at + 4 + size)
                    continue;
                *field = littleEndian(extra, value, 8);
                value += 8;
            }
        }
        at += 4 + size;
    }
}

} // namespace

Result<ZipFile> ZipFile::open(QIODevice &device)
{
    ZipFile zip(device);
    if (auto done = zip.readDirectory(); !done)
        return fail(done.error());
    return zip;
}

Status ZipFile::readDirectory()
{
    const auto directory = findDirectory(*m_device);
    if (!directory)
        return fail(directory.error());
    if (directory->count > mostEntries || directory->size > largestDirectory)
        return brokenZip(translate("Zip", "it holds more than %1 entries").arg(mostEntries));
    const auto bytes = bytesAt(*m_device, directory->offset, directory->size);
    if (!bytes)
        return fail(bytes.error());
    std::size_t at = 0;
    for (std::uint64_t i = 0; i < directory->count; ++i) {
        if (auto taken = takeEntry(*bytes, at); !taken)
            return taken;
    }
    return {};
}

Status ZipFile::takeEntry(const std::string &directory, std::size_t &at)
{
    if (at + entrySize > directory.size() || littleEndian(directory, at, 4) != entryMark)
        return brokenZip(translate("Zip", "its directory is damaged"));
    const std::size_t nameSize = littleEndian(directory, at + 28, 2);
    const std::size_t extraSize = littleEndian(directory, at + 30, 2);
    const std::size_t commentSize = littleEndian(directory, at + 32, 2);
    if (at + entrySize + nameSize + extraSize + commentSize > directory.size())
        return brokenZip(translate("Zip", "its directory is damaged"));
    ZipEntry entry;
    entry.name = directory.substr(at + entrySize, nameSize);
    entry.method = static_cast<int>(littleEndian(directory, at + 10, 2));
    entry.crc = static_cast<std::uint32_t>(littleEndian(directory, at + 16, 4));
    entry.packed = littleEndian(directory, at + 20, 4);
    entry.size = littleEndian(directory, at + 24, 4);
    entry.offset = littleEndian(directory, at + 42, 4);
    readExtra64(std::string_view(directory).substr(at + entrySize + nameSize, extraSize), entry);
    at += entrySize + nameSize + extraSize + commentSize;
    if (!isUtf8(entry.name) || entry.name.ends_with('/'))
        return {};
    m_entries[entry.name] = std::move(entry); // the last one holds
    return {};
}

Result<std::unique_ptr<ByteSource>> ZipFile::read(const std::string &name)
{
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        return brokenZip(translate("Zip", "“%1” is not in it").arg(displayText(name)));
    const ZipEntry &entry = found->second;
    if (entry.size > largestEntry || entry.size / mostExpansion > entry.packed + 1)
        return brokenZip(translate("Zip", "“%1” would become too large").arg(displayText(name)));
    const auto local = bytesAt(*m_device, entry.offset, localSize);
    if (!local)
        return fail(local.error());
    if (littleEndian(*local, 0, 4) != localMark)
        return brokenZip(translate("Zip", "“%1” is not where the directory says").arg(displayText(name)));
    const std::uint64_t begin = entry.offset + localSize + littleEndian(*local, 26, 2) + littleEndian(*local, 28, 2);
    if (begin + entry.packed > static_cast<std::uint64_t>(m_device->size()))
        return brokenZip(translate("Zip", "a part of it lies behind its end"));
    return unpackedSource(*m_device, begin, entry);
}

} // namespace assay
