#include "project/sample_text.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/json.h"

namespace assay {

namespace {

Result<std::string> readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::File, QCoreApplication::translate("Sample", "A file of the sample project is missing"),
                    file.errorString(), {}, Where{path, 0, 0, {}});
    return file.readAll().toStdString();
}

tl::unexpected<Error> wrongShape(const QString &path, int line, const char *why)
{
    return fail(ErrorCode::BadInput, QCoreApplication::translate("Sample", "A file of the sample project cannot be used"),
                QString::fromUtf8(why), {}, Where{path, line, 0, {}});
}

/// Calls @p read with each line's JSON and its number; stops at the first error.
template <typename Read>
Status eachLine(const QString &path, Read read)
{
    const auto text = readText(path);
    if (!text)
        return fail(text.error());
    int number = 0;
    for (std::size_t at = 0; at < text->size();) {
        const std::size_t end = std::min(text->find('\n', at), text->size());
        ++number;
        auto json = parseJson(std::string_view(*text).substr(at, end - at), path);
        at = end + 1;
        if (!json) {
            json.error().where.line = number;
            return fail(json.error());
        }
        try {
            read(*json);
        } catch (const std::exception &error) {
            return wrongShape(path, number, error.what());
        }
    }
    return {};
}

using Documents = std::map<std::string, Document>;

Result<Documents> readDocuments(const QString &path)
{
    Documents documents;
    if (!QFile::exists(path))
        return documents;
    const auto text = readText(path);
    if (!text)
        return fail(text.error());
    const auto json = parseJson(*text, path);
    if (!json)
        return fail(json.error());
    try {
        for (const Json &entry : *json) {
            const auto id = entry.at("id").get<std::string>();
            documents[id] = {id, entry.at("title").get<std::string>(), entry.at("text").get<std::string>()};
        }
    } catch (const std::exception &error) {
        return wrongShape(path, 0, error.what());
    }
    return documents;
}

Case readCase(const Json &line, const Documents &documents)
{
    Case item;
    item.id = line.at("id").get<std::string>();
    item.content.vars = line.at("vars").get<std::map<std::string, std::string>>();
    if (const auto reference = stringAt(line, "reference"))
        item.content.reference = *reference;
    item.content.tags = line.value("tags", std::vector<std::string>());
    std::sort(item.content.tags.begin(), item.content.tags.end());
    for (const auto &id : line.value("documents", std::vector<std::string>()))
        item.content.documents.push_back(documents.at(id));
    return item;
}

TimeUs timeAt(const Json &entry)
{
    const auto time = fromRfc3339(entry.at("at").get<std::string>());
    if (!time)
        throw std::runtime_error("“at” is not a time");
    return *time;
}

Status readHistory(const QString &folder, SamplePrompt &prompt)
{
    const QString path = folder + QStringLiteral("/history.json");
    const auto text = readText(path);
    if (!text)
        return fail(text.error());
    const auto json = parseJson(*text, path);
    if (!json)
        return fail(json.error());
    try {
        const std::string group = json->value("folder", std::string());
        prompt.name = (group.empty() ? "" : group + "/") + json->at("prompt").get<std::string>();
        prompt.datasetName = json->at("dataset").get<std::string>();
        for (const Json &entry : json->at("versions")) {
            const auto markdown = readText(folder + QLatin1Char('/') + QString::fromStdString(entry.at("file").get<std::string>()));
            if (!markdown)
                return fail(markdown.error());
            prompt.versions.push_back({*markdown, entry.at("parents").get<std::vector<std::size_t>>(),
                                       entry.at("author").get<std::string>(), timeAt(entry),
                                       entry.at("message").get<std::string>()});
        }
        for (const Json &entry : json->at("channels"))
            prompt.moves.push_back({entry.at("name").get<std::string>(), entry.at("version").get<std::size_t>(),
                                    entry.at("author").get<std::string>(), timeAt(entry), entry.at("reason").get<std::string>()});
    } catch (const std::exception &error) {
        return wrongShape(path, 0, error.what());
    }
    std::stable_sort(prompt.moves.begin(), prompt.moves.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    return {};
}

Result<SamplePrompt> readPrompt(const QString &folder)
{
    SamplePrompt prompt;
    if (auto read = readHistory(folder, prompt); !read)
        return fail(read.error());
    const auto documents = readDocuments(folder + QStringLiteral("/documents.json"));
    if (!documents)
        return fail(documents.error());
    auto cases = eachLine(folder + QStringLiteral("/cases.jsonl"),
                          [&](const Json &line) { prompt.cases.push_back(readCase(line, *documents)); });
    if (!cases)
        return fail(cases.error());
    const QString recording = folder + QStringLiteral("/recording.jsonl");
    if (QFile::exists(recording)) {
        const auto text = readText(recording);
        if (!text)
            return fail(text.error());
        prompt.recording = *text;
    }
    return prompt;
}

} // namespace

Result<SampleText> readSampleText(const QString &folder)
{
    SampleText sample;
    for (const char *name : {"triage", "answers"}) {
        auto prompt = readPrompt(folder + QLatin1Char('/') + QLatin1String(name));
        if (!prompt)
            return fail(prompt.error());
        sample.prompts.push_back(std::move(*prompt));
    }
    return sample;
}

} // namespace assay
