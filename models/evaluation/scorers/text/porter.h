#pragma once

#include <string>

namespace assay {

/// The stem of an English word in lower-case ASCII, by Porter's algorithm of 1980 with the changes that NLTK's stemmer makes to it
/// (irregular words, -ied and -ies, -y after a consonant, -fulli, -logi), as rouge_score uses it.
std::string porterStem(const std::string &word);

} // namespace assay
