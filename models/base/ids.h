#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/hash.h"

namespace assay {

/// 16 bytes, RFC 4122. Default: all zero, which no generated one ever is.
struct Uuid
{
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Uuid &) const = default;

    bool isNull() const;
    std::string text() const;     ///< 8-4-4-4-12, lower case
    std::string_view raw() const; ///< the 16 bytes, valid as long as this
    static Uuid random();         ///< version 4, from the system's random source
    static std::optional<Uuid> fromText(std::string_view text);
    static std::optional<Uuid> fromRaw(std::string_view bytes);
};

/// 16 random bytes from the system's random source: what makes a hash of a short text unguessable.
std::string freshSalt();

/// A UUID that names one kind of thing, so that a run can't be passed where a person is meant.
template <typename Tag>
struct Id
{
    Uuid uuid;

    auto operator<=>(const Id &) const = default;
    bool isNull() const { return uuid.isNull(); }
    std::string text() const { return uuid.text(); }
    static Id random() { return {Uuid::random()}; }
    static std::optional<Id> fromText(std::string_view text)
    {
        const auto uuid = Uuid::fromText(text);
        return uuid ? std::optional<Id>(Id{*uuid}) : std::nullopt;
    }
};

using ProjectId = Id<struct ProjectTag>;
using EventId = Id<struct EventTag>;
using PersonId = Id<struct PersonTag>;
using PromptId = Id<struct PromptTag>;
using DatasetId = Id<struct DatasetTag>;
using RunId = Id<struct RunTag>;
using QuestionId = Id<struct QuestionTag>;
using QueueId = Id<struct QueueTag>;

/// The first 16 bytes of a SHA-256, as 32 hex digits: enough to name one of many, short enough to be read out.
template <typename Tag>
struct ShortHashOf
{
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const ShortHashOf &) const = default;
    std::string_view raw() const { return {reinterpret_cast<const char *>(bytes.data()), bytes.size()}; }
    std::string hex() const { return toHex(raw()); }
    /// The beginning of a whole digest.
    static ShortHashOf of(const Hash &hash)
    {
        ShortHashOf value;
        std::copy_n(hash.bytes.begin(), value.bytes.size(), value.bytes.begin());
        return value;
    }
    static std::optional<ShortHashOf> fromRaw(std::string_view bytes)
    {
        ShortHashOf value;
        if (bytes.size() != value.bytes.size())
            return std::nullopt;
        std::copy(bytes.begin(), bytes.end(), value.bytes.begin());
        return value;
    }
    static std::optional<ShortHashOf> fromHex(std::string_view text)
    {
        const auto bytes = assay::fromHex(text);
        return bytes ? fromRaw(*bytes) : std::nullopt;
    }
};

using OutputId = ShortHashOf<struct OutputTag>;           ///< of a result (DATA.md §5)
using ItemId = ShortHashOf<struct ItemTag>;               ///< of what a labeller judges at once

/// A SHA-256 that names one kind of thing.
template <typename Tag>
struct HashOf
{
    Hash hash;

    auto operator<=>(const HashOf &) const = default;
    std::string hex() const { return hash.hex(); }
    static std::optional<HashOf> fromHex(std::string_view text)
    {
        const auto hash = Hash::fromHex(text);
        return hash ? std::optional<HashOf>(HashOf{*hash}) : std::nullopt;
    }
};

using ContentHash = HashOf<struct ContentTag>;            ///< of a prompt's content (DATA.md §2)
using VersionHash = HashOf<struct VersionTag>;            ///< of a prompt version
using DatasetHash = HashOf<struct DatasetVersionTag>;     ///< of a dataset version
using CaseContentHash = HashOf<struct CaseContentTag>;    ///< of a case without its id
using CaseHash = HashOf<struct CaseTag>;                  ///< of a case with its id
using RequestHash = HashOf<struct RequestTag>;            ///< of the rendered request's body
using RowHash = HashOf<struct RowTag>;                    ///< of a result row (DATA.md §5)
using ScoreHash = HashOf<struct ScoreTag>;                ///< of a score row

} // namespace assay

template <typename Tag>
struct std::hash<assay::HashOf<Tag>>
{
    std::size_t operator()(const assay::HashOf<Tag> &value) const noexcept
    {
        return std::hash<assay::Hash>()(value.hash);
    }
};
template <typename Tag>
struct std::hash<assay::ShortHashOf<Tag>>
{
    std::size_t operator()(const assay::ShortHashOf<Tag> &value) const noexcept
    {
        return std::hash<std::string_view>()(value.raw());
    }
};
template <typename Tag>
struct std::hash<assay::Id<Tag>>
{
    std::size_t operator()(const assay::Id<Tag> &value) const noexcept
    {
        return std::hash<std::string_view>()(value.uuid.raw());
    }
};
