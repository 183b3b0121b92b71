#include "labelling/identity_words.h"

#include <algorithm>

#include "base/utf8.h"
#include "storage/rows.h"

namespace assay {

namespace {

const char *const vendorNames[]{"openai", "chatgpt", "gpt-3", "gpt-3.5", "gpt-4", "gpt-4o", "gpt-5", "anthropic", "claude", "google ai", "gemini", "gemma", "bard",
                                "llama", "meta ai", "mistral", "mixtral", "deepseek", "qwen", "alibaba cloud", "grok", "cohere", "command-r", "copilot", "vicuna", "alpaca", "phi-3"};

QString folded(std::string_view text)
{
    return displayText(text).normalized(QString::NormalizationForm_KC).toCaseFolded();
}

bool isTelling(const QString &name)
{
    return name.size() > 3 && std::any_of(name.begin(), name.end(), [](QChar c) { return c.isDigit() || c == QLatin1Char('-') || c == QLatin1Char('/'); });
}

} // namespace

Result<QStringList> identityWords(Database &database)
{
    auto select = database.prepare("SELECT name FROM model UNION SELECT model_id FROM model UNION SELECT name FROM provider UNION SELECT model FROM run_column");
    if (!select)
        return fail(select.error());
    const auto names = collect<QString>(*select, [](const Statement &row) { return folded(row.text(0)); });
    if (!names)
        return fail(names.error());
    QStringList words;
    for (const char *vendor : vendorNames)
        words << QString::fromLatin1(vendor);
    std::copy_if(names->begin(), names->end(), std::back_inserter(words), isTelling);
    return words;
}

bool namesIdentity(std::string_view text, const QStringList &words)
{
    const QString where = folded(text);
    const auto ends = [&](qsizetype at) { return at < 0 || at >= where.size() || !where.at(at).isLetterOrNumber(); };
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        for (qsizetype at = where.indexOf(word); at >= 0; at = where.indexOf(word, at + 1)) {
            if (ends(at - 1) && ends(at + word.size()))
                return true;
        }
        return false;
    });
}

} // namespace assay
