#include "evaluation/scorers/outside/command_settings.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/scorers/scorer.h"

namespace assay {

namespace {

constexpr std::size_t mostArguments = 64;
constexpr std::size_t mostFiles = 64;
constexpr std::size_t mostBytes = 4u << 20; ///< of all files together
constexpr std::size_t longestName = 100;

tl::unexpected<Error> wrongSetting(const char *field, const QString &why)
{
    return fail(ErrorCode::BadInput, translate("Commands", "The command cannot be used"), why, {}, Where{{}, 0, 0, QString::fromUtf8(field)});
}

/// A name of its own in one folder: nothing hidden, nothing above, nothing below.
bool isPlainName(const std::string &name)
{
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-'; };
    return !name.empty() && name.size() <= longestName && name.front() != '.' && name.front() != '-' && std::all_of(name.begin(), name.end(), fits);
}

Status readArguments(const Json &settings, CommandRequest &request)
{
    const Json *argv = memberAt(settings, "argv");
    const auto fits = [](const Json &each) { return each.is_string() && each.get_ref<const std::string &>().find('\0') == std::string::npos; };
    if (!argv || !argv->is_array() || argv->empty() || argv->size() > mostArguments || !std::all_of(argv->begin(), argv->end(), fits))
        return wrongSetting("argv", translate("Commands", "“argv” must be a list of a program and its arguments, all texts"));
    request.argv = argv->get<std::vector<std::string>>();
    if (request.argv.front().empty())
        return wrongSetting("argv", translate("Commands", "“argv” begins with no program"));
    return {};
}

Status readFiles(const Json &settings, CommandRequest &request)
{
    const Json *files = memberAt(settings, "files");
    if (!files || files->is_null())
        return {};
    if (!files->is_object() || files->size() > mostFiles)
        return wrongSetting("files", translate("Commands", "“files” must be an object of texts by name"));
    std::size_t bytes = 0;
    for (const auto &[name, text] : files->items()) {
        if (!text.is_string())
            return wrongSetting("files", translate("Commands", "“files” must be an object of texts by name"));
        if (!isPlainName(name))
            return wrongSetting("files", translate("Commands", "“%1” is no plain file name").arg(QString::fromStdString(name)));
        bytes += text.get_ref<const std::string &>().size();
        request.files.emplace(name, text.get<std::string>());
    }
    return bytes <= mostBytes ? Status() : wrongSetting("files", translate("Commands", "the files are larger than 4 MiB together"));
}

Status readNumber(const Json &settings, const char *field, std::int64_t most, std::int64_t &value)
{
    const Json *given = memberAt(settings, field);
    if (!given || given->is_null())
        return {};
    if (!given->is_number_integer() || given->get<std::int64_t>() < 1 || given->get<std::int64_t>() > most)
        return wrongSetting(field, translate("Commands", "“%1” must be a whole number from 1 to %2").arg(QString::fromUtf8(field)).arg(most));
    value = given->get<std::int64_t>();
    return {};
}

} // namespace

Result<CommandRequest> commandOf(const Json &settings)
{
    CommandRequest request;
    Status read = readArguments(settings, request);
    if (read)
        read = readFiles(settings, request);
    if (read)
        read = readNumber(settings, "timeout_ms", 600'000, request.timeoutMs);
    if (read)
        read = readNumber(settings, "memory_mb", 65'536, request.memoryMb);
    if (read && memberAt(settings, "threshold") && !settingNumber(settings, "threshold"))
        read = wrongSetting("threshold", translate("Commands", "“threshold” must be a number"));
    return read ? Result<CommandRequest>(std::move(request)) : fail(read.error());
}

Result<Json> withFilesTakenIn(Json settings, const std::function<Result<std::string>(const std::string &)> &readFile)
{
    const auto files = settings.find("files");
    if (files == settings.end() || !files->is_object())
        return settings;
    for (Json &file : *files) {
        const auto path = file.is_object() ? stringAt(file, "path") : std::nullopt;
        if (!path)
            continue;
        auto text = readFile(*path);
        if (!text)
            return fail(text.error());
        file = std::move(*text);
    }
    return settings;
}

} // namespace assay
