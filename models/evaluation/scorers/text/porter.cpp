#include "evaluation/scorers/text/porter.h"

#include <array>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace assay {

namespace {

/// By letter: whether it is a consonant. Y is one at the beginning and after a vowel.
std::vector<bool> consonants(std::string_view word)
{
    std::vector<bool> flags;
    flags.reserve(word.size());
    for (const char c : word) {
        if (c == 'y')
            flags.push_back(flags.empty() || !flags.back());
        else
            flags.push_back(std::string_view("aeiou").find(c) == std::string_view::npos);
    }
    return flags;
}

/// How many times a vowel is followed by a consonant: Porter's m.
int measure(std::string_view stem)
{
    const std::vector<bool> flags = consonants(stem);
    int count = 0;
    for (std::size_t i = 1; i < flags.size(); ++i)
        count += !flags[i - 1] && flags[i];
    return count;
}

bool hasVowel(std::string_view stem)
{
    for (const bool consonant : consonants(stem))
        if (!consonant)
            return true;
    return false;
}

bool endsInDoubleConsonant(std::string_view word)
{
    return word.size() >= 2 && word[word.size() - 1] == word[word.size() - 2] && consonants(word).back();
}

/// Consonant, vowel, consonant other than w, x, y at the end; or a word of a vowel and a consonant.
bool endsShort(std::string_view word)
{
    const std::vector<bool> flags = consonants(word);
    const std::size_t n = flags.size();
    if (n == 2)
        return !flags[0] && flags[1];
    return n >= 3 && flags[n - 3] && !flags[n - 2] && flags[n - 1] && std::string_view("wxy").find(word.back()) == std::string_view::npos;
}

std::string_view without(std::string_view word, std::size_t letters)
{
    return word.substr(0, word.size() - letters);
}

struct Suffix
{
    std::string_view from;
    std::string_view to;
};

/// The first suffix that the word has is replaced if the measure of what is before it is above @p least; no other one is tried.
template <typename Suffixes>
std::string replaceSuffix(const std::string &word, const Suffixes &suffixes, int least)
{
    for (const Suffix &suffix : suffixes) {
        if (!word.ends_with(suffix.from))
            continue;
        std::string stem(without(word, suffix.from.size()));
        return measure(stem) > least ? stem.append(suffix.to) : word;
    }
    return word;
}

std::string withoutPlural(const std::string &word)
{
    if (word.ends_with("ies"))
        return std::string(without(word, word.size() == 4 ? 1 : 2));
    if (word.ends_with("sses"))
        return std::string(without(word, 2));
    return word.ends_with("s") && !word.ends_with("ss") ? std::string(without(word, 1)) : word;
}

/// What is left of a word whose -ed or -ing fell away.
std::string repaired(std::string stem)
{
    if (stem.ends_with("at") || stem.ends_with("bl") || stem.ends_with("iz"))
        return stem + "e";
    if (endsInDoubleConsonant(stem)) {
        if (std::string_view("lsz").find(stem.back()) == std::string_view::npos)
            stem.pop_back();
        return stem;
    }
    return measure(stem) == 1 && endsShort(stem) ? stem + "e" : stem;
}

std::string withoutPast(const std::string &word)
{
    if (word.ends_with("ied"))
        return std::string(without(word, word.size() == 4 ? 1 : 2));
    if (word.ends_with("eed"))
        return measure(without(word, 3)) > 0 ? std::string(without(word, 1)) : word;
    for (const std::string_view suffix : {std::string_view("ed"), std::string_view("ing")})
        if (word.ends_with(suffix) && hasVowel(without(word, suffix.size())))
            return repaired(std::string(without(word, suffix.size())));
    return word;
}

std::string yToI(std::string word)
{
    if (word.size() > 2 && word.back() == 'y' && consonants(word)[word.size() - 2])
        word.back() = 'i';
    return word;
}

std::string shortened(const std::string &word)
{
    if (word.ends_with("alli") && measure(without(word, 4)) > 0)
        return shortened(std::string(without(word, 2)));
    if (word.ends_with("logi")) // the l counts with what is before it, so that geologi is long enough
        return measure(without(word, 3)) > 0 ? std::string(without(word, 1)) : word;
    static constexpr std::array suffixes{
        Suffix{"ational", "ate"}, Suffix{"tional", "tion"}, Suffix{"enci", "ence"},   Suffix{"anci", "ance"},   Suffix{"izer", "ize"},
        Suffix{"bli", "ble"},     Suffix{"alli", "al"},     Suffix{"entli", "ent"},   Suffix{"eli", "e"},       Suffix{"ousli", "ous"},
        Suffix{"ization", "ize"}, Suffix{"ation", "ate"},   Suffix{"ator", "ate"},    Suffix{"alism", "al"},    Suffix{"iveness", "ive"},
        Suffix{"fulness", "ful"}, Suffix{"ousness", "ous"}, Suffix{"aliti", "al"},    Suffix{"iviti", "ive"},   Suffix{"biliti", "ble"},
        Suffix{"fulli", "ful"}};
    return replaceSuffix(word, suffixes, 0);
}

std::string withoutEnding(const std::string &word)
{
    static constexpr std::array suffixes{Suffix{"icate", "ic"}, Suffix{"ative", ""}, Suffix{"alize", "al"}, Suffix{"iciti", "ic"},
                                         Suffix{"ical", "ic"},  Suffix{"ful", ""},   Suffix{"ness", ""}};
    return replaceSuffix(word, suffixes, 0);
}

std::string withoutLastEnding(const std::string &word)
{
    if (word.ends_with("ion")) {
        const std::string_view stem = without(word, 3);
        return measure(stem) > 1 && (stem.back() == 's' || stem.back() == 't') ? std::string(stem) : word;
    }
    static constexpr std::array suffixes{Suffix{"al", ""},  Suffix{"ance", ""}, Suffix{"ence", ""},  Suffix{"er", ""},   Suffix{"ic", ""},  Suffix{"able", ""},
                                         Suffix{"ible", ""}, Suffix{"ant", ""},  Suffix{"ement", ""}, Suffix{"ment", ""}, Suffix{"ent", ""}, Suffix{"ou", ""},
                                         Suffix{"ism", ""}, Suffix{"ate", ""},  Suffix{"iti", ""},   Suffix{"ous", ""},  Suffix{"ive", ""}, Suffix{"ize", ""}};
    return replaceSuffix(word, suffixes, 1);
}

std::string tidied(std::string word)
{
    if (word.ends_with("e")) {
        const std::string_view stem = without(word, 1);
        const int m = measure(stem);
        if (m > 1 || (m == 1 && !endsShort(stem)))
            word.pop_back();
    }
    if (word.ends_with("ll") && measure(without(word, 1)) > 1)
        word.pop_back();
    return word;
}

/// The words that the rules would spoil.
const std::string_view *irregular(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> words{
        {{"sky", "sky"}, {"skies", "sky"}, {"dying", "die"}, {"lying", "lie"}, {"tying", "tie"}, {"news", "news"}, {"innings", "inning"},
         {"inning", "inning"}, {"outings", "outing"}, {"outing", "outing"}, {"cannings", "canning"}, {"canning", "canning"}, {"howe", "howe"},
         {"proceed", "proceed"}}};
    static constexpr std::array<std::string_view, 2> kept{"exceed", "succeed"};
    for (const auto &[from, to] : words)
        if (from == word)
            return &to;
    for (const std::string_view &each : kept)
        if (each == word)
            return &each;
    return nullptr;
}

} // namespace

std::string porterStem(const std::string &word)
{
    if (const std::string_view *stem = irregular(word))
        return std::string(*stem);
    if (word.size() <= 2)
        return word;
    const std::string verb = yToI(withoutPast(withoutPlural(word)));
    return tidied(withoutLastEnding(withoutEnding(shortened(verb))));
}

} // namespace assay
