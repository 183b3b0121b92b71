#pragma once

#include <QString>
#include <QStringList>

namespace assay {

/// Words by the rules of the Penn Treebank as promptfoo's ROUGE uses them, of a text in lower case: punctuation, brackets, closing
/// quotes, possessives and contractions are words of their own.
QStringList treebankWords(const QString &lowered);

} // namespace assay
