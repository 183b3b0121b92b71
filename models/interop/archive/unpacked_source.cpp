#include "interop/archive/unpacked_source.h"

#include <QIODevice>
#include <algorithm>
#include <zlib.h>
#include <zstd.h>

#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

constexpr std::size_t packedBlock = 128u << 10;
constexpr int largestWindow = 27; ///< of Zstandard: 128 MB

/// Packed bytes block by block, and what every packing shares: the size and checksum at the end.
class EntrySource : public ByteSource
{
public:
    EntrySource(QIODevice &device, std::uint64_t begin, ZipEntry entry) : m_device(device), m_at(begin), m_left(entry.packed), m_entry(std::move(entry)) {}

    Result<std::size_t> read(char *to, std::size_t size) override
    {
        const auto got = m_given < m_entry.size ? unpack(to, static_cast<std::size_t>(std::min<std::uint64_t>(size, m_entry.size - m_given))) : Result<std::size_t>(std::size_t{0});
        if (!got)
            return got;
        m_given += *got;
        m_crc = crc32(m_crc, reinterpret_cast<const Bytef *>(to), static_cast<uInt>(*got));
        if (*got == 0 && (m_given != m_entry.size || m_crc != m_entry.crc))
            return broken();
        return got;
    }
    std::optional<std::int64_t> size() const override { return static_cast<std::int64_t>(m_entry.size); }

protected:
    /// At most @p size bytes; 0 only at the end.
    virtual Result<std::size_t> unpack(char *to, std::size_t size) = 0;

    tl::unexpected<Error> broken() const
    {
        return fail(ErrorCode::BadInput, translate("Zip", "This ZIP file cannot be read"), translate("Zip", "“%1” is damaged").arg(displayText(m_entry.name)));
    }

    /// The next packed bytes; empty at their end.
    Result<std::string_view> next()
    {
        const auto wanted = static_cast<qint64>(std::min<std::uint64_t>(m_left, packedBlock));
        if (wanted == 0)
            return std::string_view();
        if (!m_device.seek(static_cast<qint64>(m_at)))
            return broken();
        m_block = m_device.read(wanted);
        if (m_block.size() != wanted)
            return broken();
        m_at += static_cast<std::uint64_t>(wanted);
        m_left -= static_cast<std::uint64_t>(wanted);
        return std::string_view(m_block.constData(), static_cast<std::size_t>(wanted));
    }

private:
    QIODevice &m_device;
    std::uint64_t m_at;
    std::uint64_t m_left;
    std::uint64_t m_given = 0;
    uLong m_crc = 0;
    QByteArray m_block;
    ZipEntry m_entry;
};

class StoredEntry final : public EntrySource
{
public:
    using EntrySource::EntrySource;

private:
    Result<std::size_t> unpack(char *to, std::size_t size) override
    {
        if (m_rest.empty()) {
            const auto more = next();
            if (!more)
                return fail(more.error());
            m_rest = *more;
        }
        const std::size_t count = std::min(size, m_rest.size());
        std::copy_n(m_rest.data(), count, to);
        m_rest.remove_prefix(count);
        return count;
    }

    std::string_view m_rest;
};

class DeflatedEntry final : public EntrySource
{
public:
    DeflatedEntry(QIODevice &device, std::uint64_t begin, ZipEntry entry) : EntrySource(device, begin, std::move(entry)) { m_isReady = inflateInit2(&m_stream, -MAX_WBITS) == Z_OK; }
    ~DeflatedEntry() override { inflateEnd(&m_stream); }

private:
    Result<std::size_t> unpack(char *to, std::size_t size) override
    {
        m_stream.next_out = reinterpret_cast<Bytef *>(to);
        m_stream.avail_out = static_cast<uInt>(size);
        while (m_isReady && !m_isEnded && m_stream.avail_out == size) {
            if (m_stream.avail_in == 0) {
                const auto more = next();
                if (!more || more->empty())
                    return more ? broken() : tl::unexpected<Error>(more.error());
                m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(more->data()));
                m_stream.avail_in = static_cast<uInt>(more->size());
            }
            const int done = inflate(&m_stream, Z_NO_FLUSH);
            if (done != Z_OK && done != Z_STREAM_END && done != Z_BUF_ERROR)
                return broken();
            m_isEnded = done == Z_STREAM_END;
        }
        return size - m_stream.avail_out;
    }

    z_stream m_stream{};
    bool m_isReady = false;
    bool m_isEnded = false;
};

/// One frame, or several behind each other.
class ZstandardEntry final : public EntrySource
{
public:
    ZstandardEntry(QIODevice &device, std::uint64_t begin, ZipEntry entry) : EntrySource(device, begin, std::move(entry)), m_stream(ZSTD_createDStream())
    {
        ZSTD_DCtx_setParameter(m_stream, ZSTD_d_windowLogMax, largestWindow);
    }
    ~ZstandardEntry() override { ZSTD_freeDStream(m_stream); }

private:
    Result<std::size_t> unpack(char *to, std::size_t size) override
    {
        ZSTD_outBuffer out{to, size, 0};
        while (out.pos == 0) {
            if (m_in.pos == m_in.size && !m_hasMore) {
                const auto more = next();
                if (!more)
                    return fail(more.error());
                if (more->empty())
                    return std::size_t{0};
                m_in = {more->data(), more->size(), 0};
            }
            const std::size_t done = ZSTD_decompressStream(m_stream, &out, &m_in);
            if (ZSTD_isError(done))
                return broken();
            m_hasMore = out.pos == out.size && done != 0; // unpacked bytes wait inside
        }
        return out.pos;
    }

    ZSTD_DStream *m_stream;
    ZSTD_inBuffer m_in{nullptr, 0, 0};
    bool m_hasMore = false;
};

} // namespace

Result<std::unique_ptr<ByteSource>> unpackedSource(QIODevice &device, std::uint64_t begin, const ZipEntry &entry)
{
    switch (entry.method) {
    case 0: return std::make_unique<StoredEntry>(device, begin, entry);
    case 8: return std::make_unique<DeflatedEntry>(device, begin, entry);
    case 93: return std::make_unique<ZstandardEntry>(device, begin, entry);
    default: break;
    }
    return fail(ErrorCode::BadInput, translate("Zip", "This ZIP file cannot be read"), translate("Zip", "“%1” is packed by a method that Assay does not have, number %2").arg(displayText(entry.name)).arg(entry.method));
}

} // namespace assay
