#include "support/prompt_fixture.h"

#include <QTest>

using namespace assay;

namespace {

constexpr std::int64_t day = 86'400'000'000;

PromptContent reply(const std::string &system, const std::string &document)
{
    PromptContent content;
    content.messages = {{Role::System, "You answer customers of {{shop}}.\n" + system, {}, {}},
                        {Role::User, "{{#documents}}\n" + document + "\n{{/documents}}\nQuestion: {{question}}", {}, {}}};
    content.parameters = {{"max_tokens", "200"}, {"temperature", "0.7"}};
    return content;
}

const std::string middle = "If the documents do not answer, say so and offer a person.\nAnswer in the language of the question.\nName the product that is meant.\n"
                           "Use no exclamation marks.\nCall nobody by their first name.\nNever give legal advice.\nDo not apologise twice.\n";

const char *const tools = R"([{"type":"function","function":{"name":"hand_over","parameters":{"type":"object",)"
                          R"("properties":{"reason":{"type":"string"},"queue":{"type":"string","enum":["support","billing"]}},)"
                          R"("required":["reason","queue"]}}}])";

} // namespace

PromptContent userText(const std::string &text)
{
    PromptContent content;
    content.messages = {{Role::User, text, {}, {}}};
    return content;
}

PromptProject::PromptProject()
{
    const Status begun = m_project.writer().run(Writer::Work([this](WriteContext &context) -> Status {
        const auto at = [&](int days) { context.actAs(context.person(), {SystemClock().now().us - days * day}); };
        at(30);
        const auto id = createPrompt(context, name);
        if (!id)
            return fail(id.error());
        m_id = *id;
        std::vector<VersionHash> made;
        const auto add = [&](int days, const PromptContent &content, const std::vector<int> &parents, const std::string &message) {
            at(days);
            std::vector<VersionHash> hashes;
            for (const int parent : parents)
                hashes.push_back(made[static_cast<std::size_t>(parent - 1)]);
            const auto committed = commitVersion(context, m_id, content, hashes, message);
            made.push_back(committed ? committed->version.hash : VersionHash());
        };
        add(29, reply("Be kind.\n", "{{text}}"), {}, "First words");
        add(21, reply("Be kind and short.\n", "{{text}}"), {1}, "Shorter");
        add(14, reply("Write a few sentences.\n" + middle, "{{text}}"), {2}, "What every answer must keep to");
        add(12, reply("Write a few sentences.\n" + middle, "- {{text}}"), {3}, "Cite document ids");
        add(10, reply("Write three sentences at most.\n" + middle + "Sign as “your support team”.\n", "- {{text}}"), {4}, "Three sentences at most");
        add(9, reply("Write three sentences at most.\n" + middle + "Sign as “your support team”.\n", "[{{id}}] {{text}}"), {4, 5}, "Merge “short answers”");
        PromptContent last = reply("Write at most five sentences, warm and plain.\nNever promise a date that the documents do not give.\n" + middle, "[{{id}}] {{text}}");
        last.parameters["temperature"] = "0.2";
        last.tools = tools;
        add(3, last, {6}, "Do not promise dates");
        if (auto moved = moveChannel(context, m_id, "production", made[6], "better on the 200 cases"); !moved)
            return moved;
        if (auto moved = moveChannel(context, m_id, "short answers", made[4], "to try"); !moved)
            return moved;
        return moveChannel(context, m_id, "staging", made[3], "to try");
    }));
    if (!begun)
        qFatal("%s", qPrintable(toSentence(begun.error())));
    m_reader = m_project.reader();
    m_session = std::make_unique<Session>(std::move(m_project.file));
}

PromptProject::~PromptProject()
{
    m_reader.reset();
}

bool PromptProject::write(const std::function<Status(WriteContext &)> &work)
{
    std::optional<Status> done;
    m_session->write(Facts(Fact::Prompts) | Fact::Drafts, work, nullptr, [&done](Status status) { done = std::move(status); });
    return QTest::qWaitFor([&done] { return done.has_value(); }) && done->has_value();
}

Result<VersionInfo> PromptProject::version(const std::string &label)
{
    const auto found = resolvePrompt(*m_reader, std::string(name) + "@" + label);
    if (!found)
        return fail(found.error());
    return *found->version;
}

PromptContent PromptProject::content(const std::string &label)
{
    const auto found = version(label);
    const auto content = found ? contentOf(*m_reader, found->content) : fail(found.error());
    return content ? *content : PromptContent();
}

void PromptProject::draft(const std::string &base, const std::function<void(PromptContent &)> &change)
{
    PromptContent changed = content(base);
    change(changed);
    const VersionHash hash = version(base)->hash;
    if (!write([=, id = m_id](WriteContext &context) { return saveDraft(context, id, {hash, changed, {}}); }))
        qFatal("the draft was not saved");
}

std::string PromptProject::commit(const PromptContent &content, const std::vector<std::string> &parents, const std::string &message)
{
    std::vector<VersionHash> hashes;
    for (const std::string &parent : parents)
        hashes.push_back(version(parent)->hash);
    std::string label;
    write([&, id = m_id](WriteContext &context) -> Status {
        const auto made = commitVersion(context, id, content, hashes, message);
        if (!made)
            return fail(made.error());
        label = made->version.label();
        return {};
    });
    return label;
}
