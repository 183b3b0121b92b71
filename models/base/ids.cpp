#include "base/ids.h"

#include <QRandomGenerator>
#include <algorithm>
#include <cstring>

namespace assay {

bool Uuid::isNull() const
{
    return std::all_of(bytes.begin(), bytes.end(), [](auto byte) { return byte == 0; });
}

std::string_view Uuid::raw() const
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

std::string Uuid::text() const
{
    std::string text = toHex(raw());
    for (const std::size_t at : {20u, 16u, 12u, 8u})
        text.insert(at, 1, '-');
    return text;
}

std::string freshSalt()
{
    std::array<quint32, 4> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char *>(words.data()), sizeof words};
}

Uuid Uuid::random()
{
    Uuid uuid = *fromRaw(freshSalt());
    uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0f) | 0x40);
    uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3f) | 0x80);
    return uuid;
}

std::optional<Uuid> Uuid::fromRaw(std::string_view bytes)
{
    Uuid uuid;
    if (bytes.size() != uuid.bytes.size())
        return std::nullopt;
    std::memcpy(uuid.bytes.data(), bytes.data(), bytes.size());
    return uuid;
}

std::optional<Uuid> Uuid::fromText(std::string_view text)
{
    if (text.size() != 36)
        return std::nullopt;
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash != (text[i] == '-'))
            return std::nullopt;
        if (!dash)
            digits += text[i];
    }
    const auto bytes = fromHex(digits);
    return bytes ? fromRaw(*bytes) : std::nullopt;
}

} // namespace assay
