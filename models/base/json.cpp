#include "base/json.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "base/utf8.h"

namespace assay {

namespace {

constexpr int maxDepth = 128;

/// Finds a name that is repeated in one object. A pass of its own: nlohmann's parser with a callback looks through all of a list at the
/// end of each object in it.
class RepeatedName final : public nlohmann::json_sax<nlohmann::json>
{
public:
    std::optional<std::string> found;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override
    {
        m_names.emplace_back();
        return true;
    }
    bool key(string_t &name) override
    {
        if (!m_names.back().insert(name).second)
            found = name;
        return !found;
    }
    bool end_object() override
    {
        m_names.pop_back();
        return true;
    }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string &, const nlohmann::json::exception &) override { return false; }

private:
    std::vector<std::set<std::string>> m_names;
};

/// nlohmann's own parser recurses nowhere, but building and dropping a deep value does: count brackets first.
bool tooDeep(std::string_view text)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > maxDepth)
                return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

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

Result<Json> parse(std::string_view text, const QString &file, bool refuseRepeats)
{
    const QString what = QCoreApplication::translate("Json", "This is not valid JSON");
    if (tooDeep(text))
        return fail(ErrorCode::BadInput, what,
                    QCoreApplication::translate("Json", "it is nested more than %1 levels deep").arg(maxDepth), {},
                    Where{file, 0, 0, {}});
    try {
        Json value = Json::parse(text);
        RepeatedName names;
        if (refuseRepeats)
            Json::sax_parse(text, &names);
        if (names.found)
            return fail(ErrorCode::BadInput, what, QCoreApplication::translate("Json", "the name “%1” is repeated in one object").arg(QString::fromStdString(*names.found)), {},
                        Where{file, 0, 0, {}});
        return value;
    } catch (const Json::parse_error &error) {
        QString why = QString::fromUtf8(error.what());
        why = why.mid(why.lastIndexOf(QStringLiteral(": ")) + 2);
        return fail(ErrorCode::BadInput, what, why, {}, placeOf(text, error.byte, file));
    } catch (const std::exception &error) {
        return fail(ErrorCode::BadInput, what, QString::fromUtf8(error.what()), {}, Where{file, 0, 0, {}});
    }
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
