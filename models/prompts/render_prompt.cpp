#include "prompts/render_prompt.h"

#include <QCoreApplication>
#include <QStringList>
#include <nlohmann/json.hpp>

#include "base/translate.h"

namespace assay {

Json renderData(const CaseContent &content)
{
    Json data = Json::object();
    for (const auto &[name, value] : content.vars)
        data[name] = value;
    for (const auto &[name, source] : content.json) {
        auto value = parseJson(source);
        data[name] = value && !value->is_number() ? std::move(*value) : Json(source);
    }
    Json documents = Json::array();
    for (const Document &document : content.documents)
        documents.push_back({{"id", document.id}, {"title", document.title}, {"text", document.text}});
    data["documents"] = std::move(documents);
    return data;
}

Result<CompiledPrompt> CompiledPrompt::compile(const PromptContent &content, const std::map<std::string, std::string> &snippets)
{
    if (const auto language = content.parameters.find(templateLanguageParameter); language != content.parameters.end())
        return fail(ErrorCode::BadInput, translate("Template", "This prompt is not rendered here"), translate("Template", "its templates are written in %1").arg(QString::fromStdString(language->second)),
                    translate("Template", "Write them in Mustache, and take the parameter %1 away.").arg(QLatin1String(templateLanguageParameter)));
    CompiledPrompt compiled;
    compiled.m_content = content;
    for (std::size_t i = 0; i < content.messages.size(); ++i) {
        auto parsed = Template::parse(content.messages[i].text);
        if (!parsed) {
            Error error = parsed.error();
            error.where.field = QCoreApplication::translate("Template", "message %1, %2").arg(i + 1).arg(QString::fromUtf8(name(content.messages[i].role)));
            return fail(std::move(error));
        }
        compiled.m_templates.push_back(std::move(*parsed));
    }
    for (const auto &[name, text] : snippets) {
        auto parsed = Template::parse(text);
        if (!parsed)
            return fail(parsed.error());
        compiled.m_partials.emplace(name, std::move(*parsed));
    }
    return compiled;
}

Result<std::vector<Message>> CompiledPrompt::render(const Json &data) const
{
    std::vector<Message> messages;
    messages.reserve(m_templates.size());
    QStringList missing;
    for (std::size_t i = 0; i < m_templates.size(); ++i) {
        auto rendered = assay::render(m_templates[i], data, m_partials);
        if (!rendered)
            return fail(rendered.error());
        for (const std::string &name : rendered->missing) {
            if (!missing.contains(QString::fromStdString(name)))
                missing << QString::fromStdString(name);
        }
        Message message = m_content.messages[i];
        message.text = std::move(rendered->text);
        messages.push_back(std::move(message));
    }
    if (missing.isEmpty())
        return messages;
    return fail(ErrorCode::BadInput,
                translateCounted("Template", QT_TRANSLATE_N_NOOP("Template", "The case lacks %n variable(s) that the prompt uses"), static_cast<int>(missing.size())),
                missing.join(QStringLiteral(", ")));
}

} // namespace assay
