#pragma once

#include <QStringList>
#include <string_view>

#include "base/error.h"

namespace assay {

class Database;

/// Names by which an answer may give away where it comes from: vendors and their models, and the names and ids of this project's models and
/// providers as far as they are no common words (they hold a digit, a hyphen or a slash). In the form that names() compares: NFKC, case folded.
Result<QStringList> identityWords(Database &database);

/// Whether @p text holds one of @p words as a whole word (labelling.md §3).
bool namesIdentity(std::string_view text, const QStringList &words);

} // namespace assay
