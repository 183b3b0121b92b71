#include "domain/tabular/byte_source.h"

#include <QCoreApplication>
#include <QIODevice>
#include <algorithm>
#include <cstring>
#include <istream>

namespace assay {

namespace {

tl::unexpected<Error> unreadable(const QString &why)
{
    return fail(ErrorCode::File, QCoreApplication::translate("Tabular", "The file could not be read to its end"), why);
}

} // namespace

Result<std::size_t> MemorySource::read(char *to, std::size_t size)
{
    const std::size_t count = std::min(size, m_bytes.size() - m_at);
    std::memcpy(to, m_bytes.data() + m_at, count);
    m_at += count;
    return count;
}

Result<std::size_t> DeviceSource::read(char *to, std::size_t size)
{
    const qint64 count = m_device.read(to, static_cast<qint64>(size));
    // A sequential device answers -1 at its end, too.
    if (count < 0 && !m_device.atEnd())
        return unreadable(m_device.errorString());
    return static_cast<std::size_t>(std::max<qint64>(count, 0));
}

std::optional<std::int64_t> DeviceSource::size() const
{
    return m_device.isSequential() ? std::nullopt : std::optional<std::int64_t>(m_device.size());
}

Result<std::size_t> StreamSource::read(char *to, std::size_t size)
{
    m_stream.read(to, static_cast<std::streamsize>(size));
    if (m_stream.bad())
        return unreadable({});
    return static_cast<std::size_t>(m_stream.gcount());
}

} // namespace assay
