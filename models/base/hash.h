#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace assay {

constexpr std::size_t hashSize = 32; ///< bytes

/// A SHA-256 digest.
struct Hash
{
    std::array<std::uint8_t, hashSize> bytes{};

    auto operator<=>(const Hash &) const = default;

    std::string hex() const;                                       ///< 64 lower-case hex digits
    std::string shortHex(std::size_t digits = 12) const;           ///< the first @p digits of hex()
    std::string_view raw() const;                                  ///< the 32 bytes, valid as long as this
    static std::optional<Hash> fromHex(std::string_view text);     ///< exactly 64 hex digits
    static std::optional<Hash> fromRaw(std::string_view bytes);    ///< exactly 32 bytes
};

/// SHA-256 of @p data (FIPS 180-4), by the system's libcrypto.
Hash sha256(std::string_view data);

/// Incremental SHA-256. Not shared between threads; reusable after finish().
class Hasher
{
public:
    Hasher();
    ~Hasher();
    Hasher(Hasher &&) noexcept;
    Hasher &operator=(Hasher &&) noexcept;

    Hasher &add(std::string_view data);
    Hasher &addInt64(std::int64_t value); ///< 8 bytes, big-endian, two's complement
    Hasher &addLp(std::string_view text); ///< 4-byte big-endian length, then the bytes
    Hash finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

std::string toHex(std::string_view bytes);
std::optional<std::string> fromHex(std::string_view text);

} // namespace assay

template <>
struct std::hash<assay::Hash>
{
    std::size_t operator()(const assay::Hash &hash) const noexcept;
};
