#include "storage/page_reader.h"

#include <bit>
#include <optional>

namespace assay {

namespace {

constexpr std::size_t longestPayload = 64u << 20; // as Database limits every value
constexpr std::size_t mostValues = 64;            // no table of ours is wider

std::uint64_t bigEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (const char byte : bytes)
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

/// Reads on from a place in some bytes; after the first step past the end everything is refused.
class Reader
{
public:
    explicit Reader(std::string_view bytes, std::size_t at = 0) : m_bytes(bytes), m_at(at) { m_good = at <= bytes.size(); }

    bool good() const { return m_good; }
    std::size_t at() const { return m_at; }
    std::string_view take(std::size_t count)
    {
        if (!m_good || count > m_bytes.size() - m_at) {
            m_good = false;
            return {};
        }
        m_at += count;
        return m_bytes.substr(m_at - count, count);
    }
    /// 1 to 9 bytes, 7 bits each, the ninth 8.
    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (int i = 0; i < 9; ++i) {
            const auto byte = static_cast<unsigned char>(take(1).empty() ? 0 : m_bytes[m_at - 1]);
            if (!m_good)
                return 0;
            if (i == 8)
                return value << 8 | byte;
            value = value << 7 | (byte & 0x7f);
            if (byte < 0x80)
                return value;
        }
        return value;
    }

private:
    std::string_view m_bytes;
    std::size_t m_at;
    bool m_good;
};

StoredValue integerOf(std::string_view bytes)
{
    std::uint64_t value = bigEndian(bytes);
    const std::size_t bits = bytes.size() * 8; // 0 where the record was cut
    if (bits > 0 && bits < 64 && (value >> (bits - 1) & 1) != 0)
        value |= ~std::uint64_t{0} << bits;
    return static_cast<std::int64_t>(value);
}

/// Serial types 0 to 9; nothing for 10 and 11, which no file may hold.
std::optional<StoredValue> numberOf(std::uint64_t type, Reader &body)
{
    constexpr std::size_t sizes[]{0, 1, 2, 3, 4, 6, 8};
    if (type == 0)
        return StoredValue();
    if (type <= 6)
        return integerOf(body.take(sizes[type]));
    if (type == 7)
        return StoredValue(std::bit_cast<double>(bigEndian(body.take(8))));
    if (type <= 9)
        return StoredValue(static_cast<std::int64_t>(type - 8));
    return std::nullopt;
}

/// A record: length of its head, a serial type a column, then the values.
std::optional<std::vector<StoredValue>> valuesOf(std::string_view record)
{
    Reader head(record);
    const std::uint64_t headSize = head.varint();
    if (!head.good() || headSize > record.size())
        return std::nullopt;
    Reader body(record, headSize);
    std::vector<StoredValue> values;
    while (head.good() && head.at() < headSize) {
        const std::uint64_t type = head.varint();
        if (!head.good() || values.size() == mostValues || type / 2 > record.size() + 6)
            return std::nullopt;
        if (type >= 12) {
            std::string bytes(body.take((type - 12) / 2));
            if (type % 2 == 0)
                values.emplace_back(StoredBlob{std::move(bytes)});
            else
                values.emplace_back(StoredText{std::move(bytes)});
        } else if (auto number = numberOf(type, body)) {
            values.push_back(std::move(*number));
        } else {
            return std::nullopt;
        }
    }
    return body.good() && head.at() == headSize ? std::optional(std::move(values)) : std::nullopt;
}

enum PageType : unsigned char { InteriorIndex = 2, LeafIndex = 10, LeafTable = 13 };

} // namespace

struct PageReader::Cell
{
    std::uint64_t size = 0;
    std::size_t local = 0; ///< bytes of it that stand on the page
    std::size_t at = 0;
    std::optional<std::int64_t> rowid;
};

PageReader::PageReader(QFile &file, int pageSize)
    : m_file(file), m_pageSize(static_cast<std::size_t>(pageSize)), m_pages(file.size() / pageSize)
{
}

std::string PageReader::page(std::int64_t number)
{
    if (number < 1 || number > m_pages || !m_file.seek((number - 1) * static_cast<qint64>(m_pageSize)))
        return {};
    std::string bytes(m_pageSize, '\0');
    const bool whole = m_file.read(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size());
    return whole ? bytes : std::string();
}

std::string PageReader::payloadOf(std::string_view page, const Cell &cell)
{
    Reader here(page, cell.at);
    std::string payload(here.take(cell.local));
    if (cell.local == cell.size)
        return here.good() ? payload : std::string();
    std::uint64_t next = bigEndian(here.take(4));
    while (here.good() && payload.size() < cell.size) {
        const std::string overflow = this->page(static_cast<std::int64_t>(next));
        if (overflow.empty())
            return {};
        const std::size_t wanted = std::min<std::size_t>(cell.size - payload.size(), m_pageSize - 4);
        payload.append(overflow, 4, wanted);
        next = bigEndian(std::string_view(overflow).substr(0, 4));
    }
    return here.good() ? payload : std::string();
}

void PageReader::eachRow(std::int64_t number, const std::function<void(FoundRow)> &take)
{
    const std::string bytes = page(number);
    const std::size_t start = number == 1 ? 100 : 0; // the file's header
    if (bytes.size() < start + 12)
        return;
    const auto type = static_cast<unsigned char>(bytes[start]);
    if (type != InteriorIndex && type != LeafIndex && type != LeafTable)
        return;
    const std::size_t cells = bigEndian(std::string_view(bytes).substr(start + 3, 2));
    const std::size_t pointers = start + (type == InteriorIndex ? 12 : 8);
    for (std::size_t i = 0; i < cells && pointers + 2 * i + 2 <= bytes.size(); ++i) {
        Reader reader(bytes, bigEndian(std::string_view(bytes).substr(pointers + 2 * i, 2)));
        if (type == InteriorIndex)
            reader.take(4);
        Cell cell;
        cell.size = reader.varint();
        if (type == LeafTable)
            cell.rowid = static_cast<std::int64_t>(reader.varint());
        cell.at = reader.at();
        if (!reader.good() || cell.size > longestPayload || cell.size > static_cast<std::uint64_t>(m_file.size()))
            continue;
        const std::size_t most = type == LeafTable ? m_pageSize - 35 : (m_pageSize - 12) * 64 / 255 - 23;
        const std::size_t least = (m_pageSize - 12) * 32 / 255 - 23;
        const std::size_t kept = least + (cell.size - least) % (m_pageSize - 4);
        cell.local = cell.size <= most ? cell.size : kept <= most ? kept : least;
        if (auto values = valuesOf(payloadOf(bytes, cell)); values && !values->empty())
            take({cell.rowid, std::move(*values)});
    }
}

} // namespace assay
