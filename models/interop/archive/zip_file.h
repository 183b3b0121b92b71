#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "domain/tabular/byte_source.h"

class QIODevice;

namespace assay {

/// One entry of a ZIP file.
struct ZipEntry
{
    std::string name;
    int method = 0; ///< 0 stored, 8 deflate, 93 Zstandard
    std::uint64_t packed = 0;
    std::uint64_t size = 0;
    std::uint64_t offset = 0; ///< of its local header
    std::uint32_t crc = 0;
};

/// A ZIP file, with the 64-bit extension; nothing in it is believed. Of a name that stands there several times the last entry holds. Entries are
/// unpacked as a stream: memory stays the same whatever their size.
class ZipFile
{
public:
    static constexpr std::size_t mostEntries = 2'000'000;
    static constexpr std::uint64_t largestEntry = 8ull << 30;
    static constexpr std::uint64_t mostExpansion = 5000; ///< unpacked bytes for a packed one

    /// @p device: open, seekable; must outlive this.
    static Result<ZipFile> open(QIODevice &device);

    /// By name; directories are left out.
    const std::map<std::string, ZipEntry> &entries() const { return m_entries; }
    bool has(const std::string &name) const { return m_entries.contains(name); }
    /// The unpacked bytes of an entry. A wrong checksum, size or packing is an error of reading. One at a time.
    Result<std::unique_ptr<ByteSource>> read(const std::string &name);

private:
    explicit ZipFile(QIODevice &device) : m_device(&device) {}
    Status readDirectory();
    Status takeEntry(const std::string &directory, std::size_t &at);

    QIODevice *m_device;
    std::map<std::string, ZipEntry> m_entries;
};

} // namespace assay
