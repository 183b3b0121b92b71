#include "storage/text_functions.h"

#include <QCoreApplication>
#include <algorithm>
#include <memory>
#include <sqlite3.h>

#include "base/utf8.h"
#include "domain/dataset.h"

namespace assay {

namespace {

constexpr int longestToken = 32768; // FTS5 cuts longer ones there
constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;

/// FTS5's tokenizer, set up as the search index has it.
class Tokenizer
{
public:
    static std::unique_ptr<Tokenizer> of(sqlite3 *connection)
    {
        fts5_api *api = nullptr;
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
            sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
            sqlite3_step(statement);
        }
        sqlite3_finalize(statement);
        auto tokenizer = std::make_unique<Tokenizer>();
        void *data = nullptr;
        const char *options[]{"remove_diacritics", "0"};
        if (!api || api->xFindTokenizer(api, "unicode61", &data, &tokenizer->m_methods) != SQLITE_OK
            || tokenizer->m_methods.xCreate(data, options, 2, &tokenizer->m_instance) != SQLITE_OK)
            return nullptr;
        return tokenizer;
    }
    Tokenizer() = default;
    Tokenizer(const Tokenizer &) = delete;
    Tokenizer &operator=(const Tokenizer &) = delete;
    ~Tokenizer()
    {
        if (m_instance)
            m_methods.xDelete(m_instance);
    }

    /// Calls @p take with each word until it returns false.
    template <typename Take>
    void eachWord(std::string_view text, Take take)
    {
        const auto forward = [](void *target, int, const char *word, int length, int, int) {
            const bool more = (*static_cast<Take *>(target))(std::string_view(word, static_cast<std::size_t>(std::min(length, longestToken))));
            return more ? SQLITE_OK : SQLITE_DONE;
        };
        m_methods.xTokenize(m_instance, &take, FTS5_TOKENIZE_DOCUMENT, text.data(), static_cast<int>(text.size()), forward);
    }

private:
    fts5_tokenizer m_methods{};
    Fts5Tokenizer *m_instance = nullptr;
};

/// A phrase and its failure function (Knuth, Morris, Pratt), so that no text makes the search quadratic. The last word stands
/// apart because it may be a prefix.
class Phrase
{
public:
    Phrase(Tokenizer &tokenizer, std::string_view text, bool prefix) : m_prefix(prefix)
    {
        tokenizer.eachWord(text, [this](std::string_view word) {
            m_words.emplace_back(word);
            return true;
        });
        if (m_words.empty())
            return;
        m_last = std::move(m_words.back());
        m_words.pop_back();
        m_fallback.resize(m_words.size() + 1);
        for (std::size_t i = 1, k = 0; i < m_words.size(); ++i) {
            while (k > 0 && m_words[i] != m_words[k])
                k = m_fallback[k];
            if (m_words[i] == m_words[k])
                ++k;
            m_fallback[i + 1] = k;
        }
    }

    bool standsIn(Tokenizer &tokenizer, std::string_view text) const
    {
        if (m_last.empty())
            return false;
        bool found = false;
        std::size_t matched = 0;
        tokenizer.eachWord(text, [&](std::string_view word) {
            if (matched == m_words.size()) {
                found = m_prefix ? word.starts_with(m_last) : word == m_last;
                matched = m_fallback[matched];
            }
            while (matched > 0 && word != m_words[matched])
                matched = m_fallback[matched];
            if (matched < m_words.size() && word == m_words[matched])
                ++matched;
            return !found;
        });
        return found;
    }

private:
    bool m_prefix;
    std::vector<std::string> m_words; ///< all but the last
    std::string m_last;
    std::vector<std::size_t> m_fallback;
};

std::string_view textOf(sqlite3_value *value)
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))) : std::string_view();
}

void giveText(sqlite3_context *context, const std::string &text)
{
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void fold(sqlite3_context *context, int, sqlite3_value **values)
{
    if (sqlite3_value_type(values[0]) != SQLITE_NULL)
        giveText(context, caseFolded(textOf(values[0])));
}

void words(sqlite3_context *context, int, sqlite3_value **values)
{
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        return;
    auto &tokenizer = *static_cast<Tokenizer *>(sqlite3_user_data(context));
    auto *phrase = static_cast<Phrase *>(sqlite3_get_auxdata(context, 1));
    std::unique_ptr<Phrase> made;
    if (!phrase) {
        made = std::make_unique<Phrase>(tokenizer, textOf(values[1]), sqlite3_value_int(values[2]) != 0);
        phrase = made.get();
    }
    sqlite3_result_int(context, phrase->standsIn(tokenizer, textOf(values[0])) ? 1 : 0);
    if (made)
        sqlite3_set_auxdata(context, 1, made.release(), [](void *kept) { delete static_cast<Phrase *>(kept); });
}

void input(sqlite3_context *context, int, sqlite3_value **values)
{
    std::string joined;
    for (const std::string &text : inputTexts(textOf(values[0])))
        joined += text + '\n';
    giveText(context, joined);
}

void hasInput(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto texts = inputTexts(textOf(values[0]));
    sqlite3_result_int(context, std::find(texts.begin(), texts.end(), textOf(values[1])) != texts.end() ? 1 : 0);
}

} // namespace

Status addTextFunctions(sqlite3 *connection)
{
    auto tokenizer = Tokenizer::of(connection);
    const auto drop = [](void *kept) { delete static_cast<Tokenizer *>(kept); };
    const bool added = tokenizer
                       && sqlite3_create_function_v2(connection, "assay_words", 3, flags, tokenizer.release(), words, nullptr, nullptr, drop) == SQLITE_OK
                       && sqlite3_create_function(connection, "assay_fold", 1, flags, nullptr, fold, nullptr, nullptr) == SQLITE_OK
                       && sqlite3_create_function(connection, "assay_input", 1, flags, nullptr, input, nullptr, nullptr) == SQLITE_OK
                       && sqlite3_create_function(connection, "assay_has_input", 2, flags, nullptr, hasInput, nullptr, nullptr) == SQLITE_OK;
    if (added)
        return {};
    return fail(ErrorCode::File, QCoreApplication::translate("Database", "The project file could not be read or written"),
                QCoreApplication::translate("Database", "this machine's SQLite has no full-text search (FTS5)"));
}

std::string caseFolded(std::string_view text)
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii)
        return lowerAscii(text);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toCaseFolded().toStdString();
}

std::string searchPhrase(std::string_view phrase, bool prefix)
{
    std::string query = "\"";
    for (const char c : phrase) {
        query += c == '\0' ? ' ' : c; // a query ends at its first NUL
        if (c == '"')
            query += '"';
    }
    return query + (prefix ? "\" *" : "\"");
}

std::vector<std::string> inputTexts(std::string_view caseContent)
{
    const auto content = caseContentFromText(caseContent);
    std::vector<std::string> texts;
    if (!content)
        return texts;
    for (const auto &[name, value] : content->vars)
        texts.push_back(value);
    for (const auto &[name, value] : content->json)
        texts.push_back(value);
    for (const Document &document : content->documents) {
        texts.push_back(document.title);
        texts.push_back(document.text);
    }
    return texts;
}

} // namespace assay
