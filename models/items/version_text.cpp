#include "items/version_text.h"

#include <QCoreApplication>

namespace assay::items {

QString VersionText::pill() const
{
    if (isDraft())
        return QCoreApplication::translate("Prompts", "draft");
    const bool named = version && !version->channels.empty();
    return QString::fromStdString(named ? label + " " + version->channels.front() : label);
}

static Result<VersionText> draftText(Database &database, const std::string &name)
{
    const auto prompt = findPrompt(database, name);
    if (!prompt)
        return fail(prompt.error());
    auto draft = loadDraft(database, prompt->id);
    if (!draft)
        return fail(draft.error());
    if (!*draft)
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Prompts", "“%1” has no draft").arg(QString::fromStdString(prompt->name)));
    return VersionText{*prompt, std::nullopt, (*draft)->base, std::move((*draft)->content), "draft"};
}

Result<VersionText> versionText(Database &database, const std::string &prompt, const std::string &reference)
{
    if (reference == "draft")
        return draftText(database, prompt);
    const auto found = resolvePrompt(database, prompt + "@" + reference);
    if (!found)
        return fail(found.error());
    auto content = contentOf(database, found->content);
    if (!content)
        return fail(content.error());
    return VersionText{found->prompt, found->version, std::nullopt, std::move(*content), found->label};
}

} // namespace assay::items
