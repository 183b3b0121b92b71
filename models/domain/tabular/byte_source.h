#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string_view>

#include "base/error.h"

class QIODevice;

namespace assay {

/// Where bytes of a file come from. Used by one thread at a time.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// At most @p size bytes into @p to; 0 only at the end. An error ends the reading.
    virtual Result<std::size_t> read(char *to, std::size_t size) = 0;
    /// Bytes in all, if known beforehand: for progress only.
    virtual std::optional<std::int64_t> size() const { return std::nullopt; }
};

/// Bytes that are in memory already; they must outlive the source.
class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(std::string_view bytes) : m_bytes(bytes) {}
    Result<std::size_t> read(char *to, std::size_t size) override;
    std::optional<std::int64_t> size() const override { return static_cast<std::int64_t>(m_bytes.size()); }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

/// An open device; it must outlive the source.
class DeviceSource final : public ByteSource
{
public:
    explicit DeviceSource(QIODevice &device) : m_device(device) {}
    Result<std::size_t> read(char *to, std::size_t size) override;
    std::optional<std::int64_t> size() const override;

private:
    QIODevice &m_device;
};

/// A standard stream, as of a pipe; it must outlive the source.
class StreamSource final : public ByteSource
{
public:
    explicit StreamSource(std::istream &stream) : m_stream(stream) {}
    Result<std::size_t> read(char *to, std::size_t size) override;

private:
    std::istream &m_stream;
};

/// Where written bytes go; an error ends the writing.
using ByteSink = std::function<Status(std::string_view bytes)>;

} // namespace assay
