#include "base/json.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace assay {

namespace {

constexpr std::size_t maxDepth = 128;

/// Builds the value in one pass. nlohmann's own parser recurses nowhere, but dropping a deep value does; and with a callback it looks through all
/// of a list at the end of each object in it.
class ValueBuilder final : public nlohmann::json_sax<Json>
{
public:
    struct Flaw
    {
        QString why;
        std::size_t byte = 0; ///< 0 = not known
    };

    explicit ValueBuilder(bool refusesRepeats) : m_refusesRepeats(refusesRepeats) {}

    Json value;
    std::optional<Flaw> flaw;

    bool null() override { return put(nullptr); }
    bool boolean(bool is) override { return put(is); }
    bool number_integer(number_integer_t number) override { return put(number); }
    bool number_unsigned(number_unsigned_t number) override { return put(number); }
    bool number_float(number_float_t number, const string_t &) override { return put(number); }
    bool string(string_t &text) override { return put(std::move(text)); }
    bool binary(binary_t &bytes) override { return put(std::move(bytes)); }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t &name) override
    {
        const auto [place, isNew] = m_open.back()->get_ref<Json::object_t &>().try_emplace(std::move(name));
        m_member = &place->second;
        if (isNew || !m_refusesRepeats)
            return true;
        flaw = Flaw{QCoreApplication::translate("Json", "the name “%1” is repeated in one object").arg(QString::fromStdString(place->first))};
        return false;
    }
    bool parse_error(std::size_t byte, const std::string &, const nlohmann::json::exception &error) override
    {
        // "[json.exception.parse_error.101] parse error at line 1, column 3: what is wrong"
        const QString whole = QString::fromUtf8(error.what());
        const QString why = whole.mid(whole.indexOf(QStringLiteral("] ")) + 2);
        flaw = Flaw{why.startsWith(QStringLiteral("parse error at")) ? why.mid(why.indexOf(QStringLiteral(": ")) + 2) : why, byte};
        return false;
    }

private:
    /// Where the next value stands. What is open is the last of its list, which does not grow meanwhile.
    Json &next()
    {
        if (m_open.empty())
            return value;
        return m_open.back()->is_array() ? m_open.back()->emplace_back() : *m_member;
    }
    template <typename T>
    bool put(T &&each)
    {
        next() = std::forward<T>(each);
        return true;
    }
    bool open(Json empty)
    {
        if (m_open.size() == maxDepth) {
            flaw = Flaw{QCoreApplication::translate("Json", "it is nested more than %1 levels deep").arg(maxDepth)};
            return false;
        }
        Json &place = next();
        place = std::move(empty);
        m_open.push_back(&place);
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    bool m_refusesRepeats;
    std::vector<Json *> m_open; ///< lists and objects that have not ended, the innermost last
    Json *m_member = nullptr;   ///< the value of the name that was read last
};

Where placeOf(std::string_view text, std::size_t byte, const QString &file)
{
    Where where;
    where.file = file;
    where.line = 1;
    where.column = 1;
    for (std::size_t i = 0; i + 1 < byte && i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++where.line;
            where.column = 1;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {
            ++where.column;
        }
    }
    return where;
}

Result<Json> parse(std::string_view text, const QString &file, bool refusesRepeats)
{
    ValueBuilder builder(refusesRepeats);
    if (Json::sax_parse(text, &builder))
        return std::move(builder.value);
    const ValueBuilder::Flaw &flaw = *builder.flaw;
    return fail(ErrorCode::BadInput, QCoreApplication::translate("Json", "This is not valid JSON"), flaw.why, {},
                flaw.byte > 0 ? placeOf(text, flaw.byte, file) : Where{file, 0, 0, {}});
}

bool hasFloat(const Json &value)
{
    if (value.is_number_float())
        return true;
    if (!value.is_structured())
        return false;
    for (const auto &child : value)
        if (hasFloat(child))
            return true;
    return false;
}

} // namespace

Result<Json> parseJson(std::string_view text, const QString &file)
{
    return parse(text, file, true);
}

Result<Json> parseJsonLenient(std::string_view text)
{
    return parse(text, {}, false);
}

Result<std::string> canonicalJson(const Json &value)
{
    const QString what = QCoreApplication::translate("Json", "This cannot be written as canonical JSON");
    if (hasFloat(value))
        return fail(ErrorCode::BadInput, what, QCoreApplication::translate("Json", "it holds a number with decimals"));
    try {
        return value.dump();
    } catch (const std::exception &) {
        return fail(ErrorCode::BadInput, what, QCoreApplication::translate("Json", "it holds text that is not UTF-8"));
    }
}

std::string dumpJson(const Json &value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string dumpJsonPretty(const Json &value)
{
    return value.dump(2, ' ', false, Json::error_handler_t::replace);
}

const Json *memberAt(const Json &object, const char *key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

std::optional<std::string> stringAt(const Json &object, const char *key)
{
    const Json *member = memberAt(object, key);
    return member && member->is_string() ? std::optional(member->get<std::string>()) : std::nullopt;
}

std::optional<std::int64_t> integerAt(const Json &object, const char *key)
{
    const Json *member = memberAt(object, key);
    if (!member || !member->is_number_integer())
        return std::nullopt;
    if (member->is_number_unsigned() && member->get<std::uint64_t>() > std::uint64_t{INT64_MAX})
        return std::nullopt;
    return member->get<std::int64_t>();
}

std::string quoteJson(std::string_view text)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(text.size() + 2);
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += digits[(c >> 4) & 15];
                out += digits[c & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
    return out;
}

Json errorJson(const Error &error)
{
    const auto orNothing = [](const QString &text) { return text.isEmpty() ? Json() : Json(text.toStdString()); };
    const auto place = [](int number) { return number > 0 ? Json(number) : Json(); };
    const Where &at = error.where;
    const Json where{{"file", orNothing(at.file)}, {"line", place(at.line)}, {"column", place(at.column)}, {"field", orNothing(at.field)}};
    return {{"error", {{"code", name(error.code)}, {"what", error.what.toStdString()}, {"why", orNothing(error.why)}, {"fix", orNothing(error.fix)}, {"where", where}}}};
}

} // namespace assay
