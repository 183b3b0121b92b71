#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace assay::items {

/// What a stretch of a filter is; the line that shows it chooses the tint.
enum class FilterPart {
    Field,   ///< `model`, `score."answer is right"`
    Sign,    ///< `:` `<=` and the comma of a list
    Value,   ///< what stands behind a sign
    Word,    ///< a bare word
    Phrase,  ///< "words in quotes"
    Joiner,  ///< OR AND NOT -
    Bracket,
};

/// Places and lengths count QChars, as the cursor of an editor does.
struct FilterToken
{
    FilterPart part = FilterPart::Word;
    int at = 0;
    int length = 0;

    int end() const { return at + length; }
    bool operator==(const FilterToken &) const = default;
};

/// Why a filter cannot be used, and where.
struct FilterProblem
{
    int at = 0;
    int length = 0;
    QString text; ///< why and what to do, as sentences

    bool operator==(const FilterProblem &) const = default;
};

/// Something that could stand at the cursor.
struct FilterOffer
{
    QString text;        ///< what is written, quoted where it must be
    QString note;        ///< what it is, in a few words
    bool ends = false;   ///< a term ends with it: a blank follows
};

struct FilterOffers
{
    int at = 0; ///< the stretch that an offer replaces
    int length = 0;
    bool certain = false; ///< what was typed is the beginning of one of these: Enter takes it; else it may be a word of its own
    std::vector<FilterOffer> offers;
};

/// What a filter line needs to know of the language typed into it. All calls are quick: values are looked up beforehand.
class FilterLanguage
{
public:
    virtual ~FilterLanguage() = default;

    /// Shown while nothing is typed.
    virtual QString example() const = 0;
    virtual std::vector<FilterToken> tokens(const QString &text) const = 0;
    /// What could stand at @p cursor, likeliest first.
    virtual FilterOffers offers(const QString &text, int cursor) const = 0;
    /// Nothing when the filter can be run.
    virtual std::optional<FilterProblem> check(const QString &text) const = 0;
};

} // namespace assay::items
