#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/dataset.h"

namespace assay {

/// Cases that say nearly the same.
struct NearDuplicates
{
    struct Member
    {
        std::int64_t row = 0;    ///< in the order of add()
        double similarity = 1;   ///< to the group's first member; 1 = the same words
    };
    std::vector<Member> members; ///< ascending by row, at least two, the first with similarity 1
};

/// Finds cases whose variables share most of their words, by MinHash (Broder 1997) with banding (Leskovec, Rajaraman, Ullman,
/// "Mining of Massive Datasets", §3.4). Words: runs of letters and digits, case folded; each CJK character is one. The set of a text
/// are its runs of three words (a shorter text is one run). Similarity is Jaccard's of the two sets, estimated from 64 hashes
/// of 16 bits: standard error √(s(1−s)/64), at most 0.0625. Two texts at or above the threshold of 0.8 are looked at together with
/// probability 1 − (1 − s⁴)¹⁶ ≥ 0.9997, two at 0.5 with 0.64. Same input, same answer, on every machine.
/// A group grows from its first member, so two members may be less like each other than like it.
/// Holds 136 bytes a case and no texts.
class NearDuplicateFinder
{
public:
    static constexpr double threshold = 0.8;

    /// Cases in stored order; reads the variables only.
    void add(const CaseContent &content);
    void addText(std::string_view text);
    /// Groups, ordered by their first row. Each case stands in one at most.
    std::vector<NearDuplicates> groups() const;

private:
    static constexpr std::size_t hashes = 64;
    static constexpr std::size_t bands = 16;
    static constexpr std::size_t rowsPerBand = hashes / bands;
    using Signature = std::array<std::uint16_t, hashes>;

    std::uint64_t bandKey(std::size_t row, std::size_t band) const;
    double similarity(std::size_t a, std::size_t b) const;

    std::vector<Signature> m_signatures;
    std::vector<std::uint64_t> m_textHashes; ///< of the words in order: equal means the same text
};

} // namespace assay
