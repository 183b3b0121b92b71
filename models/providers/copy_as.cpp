#include "providers/copy_as.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/json.h"
#include "providers/adapter.h"
#include "providers/keys.h"

namespace assay {

namespace {

constexpr std::size_t longestArgument = 100'000; // Linux takes no argument beyond 128 KiB

struct Header
{
    std::string name;
    std::string value;
    bool key = false; ///< the key's variable follows the value
};

Header headerOf(const std::string &line)
{
    const auto colon = line.find(':');
    const auto value = std::min(line.find_first_not_of(' ', colon + 1), line.size());
    return {line.substr(0, colon), line.substr(value), false};
}

std::vector<Header> headersOf(const WireRequest &request, const Provider &provider)
{
    std::vector<Header> headers{{"Content-Type", "application/json", false}};
    for (const std::string &line : request.headers)
        headers.push_back(headerOf(line));
    if (provider.key.kind != KeySource::Kind::None) {
        // The adapter's own header around an empty key: only its fixed words are left.
        headers.push_back(headerOf(adapterFor(provider.kind).keyHeader("")));
        headers.back().key = true;
    }
    return headers;
}

bool isVariable(const std::string &name)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    return !name.empty() && isLetter(name.front()) && std::all_of(name.begin(), name.end(), [&](char c) { return isLetter(c) || (c >= '0' && c <= '9'); });
}

/// A line that no line of @p text is.
std::string endMarker(const std::string &text)
{
    std::string marker = "END";
    while (text.find(marker) != std::string::npos)
        marker += "_";
    return marker;
}

std::string asCurl(const WireRequest &request, const std::vector<Header> &headers, const std::string &variable)
{
    // A brace or bracket in a URL is no pattern here.
    std::string text = "curl --globoff --url " + quoteShell(request.url);
    for (const Header &header : headers)
        text += " \\\n  -H " + quoteShell(header.name + ": " + header.value) + (header.key ? "\"$" + variable + "\"" : std::string());
    if (request.body.size() <= longestArgument)
        return text + " \\\n  --data-raw " + quoteShell(request.body) + "\n";
    const std::string end = endMarker(request.body);
    return text + " \\\n  --data-binary @- <<'" + end + "'\n" + request.body + "\n" + end + "\n";
}

/// JSON as Python writes it: its own words for true, false and null, the rest is the same.
std::string pythonLiteral(const Json &value, const std::string &indent)
{
    if (value.is_null())
        return "None";
    if (value.is_boolean())
        return value.get<bool>() ? "True" : "False";
    if (value.is_string())
        return quoteJson(value.get<std::string>());
    if (!value.is_structured())
        return dumpJson(value);
    const std::string inner = indent + "    ";
    std::string text;
    for (auto item = value.begin(); item != value.end(); ++item)
        text += inner + (value.is_object() ? quoteJson(item.key()) + ": " : std::string()) + pythonLiteral(*item, inner) + ",\n";
    if (!text.empty())
        text = "\n" + text + indent;
    return value.is_object() ? "{" + text + "}" : "[" + text + "]";
}

std::string asPython(const WireRequest &request, const Json &body, const std::vector<Header> &headers, const std::string &variable)
{
    std::string text = "import json\nimport os\nimport urllib.request\n\nbody = " + pythonLiteral(body, {}) + "\n\nheaders = {\n";
    for (const Header &header : headers)
        text += "    " + quoteJson(header.name) + ": " + quoteJson(header.value) + (header.key ? " + os.environ[" + quoteJson(variable) + "]" : std::string()) + ",\n";
    return text + "}\n\nrequest = urllib.request.Request(" + quoteJson(request.url)
           + ", data=json.dumps(body).encode(), headers=headers)\n"
             "with urllib.request.urlopen(request) as response:\n"
             "    print(json.dumps(json.load(response), indent=2, ensure_ascii=False))\n";
}

std::string asJson(const WireRequest &request, const Json &body, const std::vector<Header> &headers, const std::string &variable)
{
    Json list = Json::object();
    for (const Header &header : headers)
        list[header.name] = header.value + (header.key ? "$" + variable : std::string());
    return dumpJsonPretty(Json{{"url", request.url}, {"headers", list}, {"body", body}}) + "\n";
}

} // namespace

const char *name(CopyFormat format)
{
    switch (format) {
    case CopyFormat::Curl: return "curl";
    case CopyFormat::Python: return "python";
    case CopyFormat::JsonText: return "json";
    }
    return "json";
}

std::optional<CopyFormat> copyFormatFromName(std::string_view wanted)
{
    for (const CopyFormat format : {CopyFormat::Curl, CopyFormat::Python, CopyFormat::JsonText}) {
        if (wanted == name(format))
            return format;
    }
    return std::nullopt;
}

std::string quoteShell(std::string_view text)
{
    std::string quoted = "'";
    for (const char c : text)
        c == '\'' ? quoted += "'\\''" : quoted += c;
    return quoted + "'";
}

std::string keyVariable(const Provider &provider)
{
    // The name comes from the project file, which is hostile: what is no name would be read by the shell.
    if (provider.key.kind == KeySource::Kind::Environment && isVariable(provider.key.variable))
        return provider.key.variable;
    return usualVariable(provider).value_or("API_KEY");
}

std::string copyAs(CopyFormat format, const WireRequest &request, const Provider &provider)
{
    const std::vector<Header> headers = headersOf(request, provider);
    const std::string variable = keyVariable(provider);
    if (format == CopyFormat::Curl)
        return asCurl(request, headers, variable);
    const auto parsed = parseJson(request.body);
    const Json body = parsed ? *parsed : Json(request.body); // adapters write JSON only
    return format == CopyFormat::Python ? asPython(request, body, headers, variable) : asJson(request, body, headers, variable);
}

} // namespace assay
