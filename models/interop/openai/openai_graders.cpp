#include "interop/openai/openai_graders.h"

#include <algorithm>
#include <array>

#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

struct GraderWord
{
    std::string_view theirs;
    std::string_view ours;
};
constexpr std::array operations{GraderWord{"eq", "equals"}, GraderWord{"ne", "not-equals"}, GraderWord{"like", "contains"}, GraderWord{"ilike", "icontains"}};
constexpr std::array similarities{GraderWord{"bleu", "bleu"}, GraderWord{"gleu", "gleu"}, GraderWord{"meteor", "meteor"}, GraderWord{"rouge_1", "rouge-n"}, GraderWord{"cosine", "similar:cosine"}};

template <std::size_t N>
std::string wordFor(const std::array<GraderWord, N> &words, const std::string &theirs)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const GraderWord &word) { return word.theirs == theirs; });
    return found == words.end() ? std::string() : std::string(found->ours);
}

/// `{{ item.answer }}` → `{{answer}}`, `{{item.a.b}}` → `{{a.b}}`.
std::string withoutItem(const std::string &text)
{
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = text.find("{{", at);
        const std::size_t close = open == std::string::npos ? open : text.find("}}", open);
        if (close == std::string::npos)
            return made + text.substr(at);
        std::string name(trimmed(std::string_view(text).substr(open + 2, close - open - 2)));
        if (name.starts_with("item."))
            name.erase(0, 5);
        made += text.substr(at, open - at) + "{{" + name + "}}";
        at = close + 2;
    }
    return made;
}

bool isTheAnswer(const ConfigNode &grader)
{
    const ConfigNode *input = grader.find("input");
    const std::string text = input && input->isString() ? withoutItem(input->text) : std::string();
    return text == "{{sample.output_text}}" || text == "{{sample.output_json}}";
}

/// What a judge is asked: its messages, one after another, the answer left out of them.
std::string rubricOf(const ConfigNode &grader)
{
    std::string rubric;
    const ConfigNode *messages = grader.find("input");
    for (std::size_t i = 0; messages && messages->isList() && i < messages->items.size(); ++i) {
        const ConfigNode *content = messages->items[i].find("content");
        const std::string text = content ? (content->isString() ? content->text : content->textAt("text")) : std::string();
        if (!text.empty())
            rubric += (rubric.empty() ? "" : "\n\n") + withoutItem(text);
    }
    return rubric;
}

class GraderReading
{
public:
    explicit GraderReading(LossNotes &notes) : m_notes(notes) {}

    void read(const ConfigNode &grader, const std::string &place)
    {
        const std::string type = grader.textAt("type");
        if (type == "string_check")
            compare(grader, place, wordFor(operations, grader.textAt("operation")));
        else if (type == "text_similarity")
            compare(grader, place, wordFor(similarities, grader.textAt("evaluation_metric")));
        else if (type == "score_model" || type == "label_model")
            judge(grader, place, type);
        else
            leave(grader, place, translate("OpenAiEvals", "a grader of the kind %1 has no counterpart: it is left out").arg(displayText(type)));
    }

    std::vector<ConfigNode> assertions;

private:
    void leave(const ConfigNode &grader, const std::string &place, const QString &what)
    {
        const std::string name = grader.textAt("name");
        m_notes.push_back({name.empty() ? place : place + " (" + name + ")", grader.line, what});
    }

    void compare(const ConfigNode &grader, const std::string &place, const std::string &type)
    {
        if (type.empty())
            return leave(grader, place, translate("OpenAiEvals", "its way of comparing has no counterpart: it is left out"));
        if (!isTheAnswer(grader))
            return leave(grader, place, translate("OpenAiEvals", "it does not look at the whole answer: it is left out"));
        ConfigNode made = ConfigNode::object();
        made.set("type", ConfigNode::string(type));
        made.set("value", ConfigNode::string(withoutItem(grader.textAt("reference"))));
        add(std::move(made), grader);
    }

    void judge(const ConfigNode &grader, const std::string &place, const std::string &type)
    {
        const std::string rubric = rubricOf(grader);
        if (rubric.empty())
            return leave(grader, place, translate("OpenAiEvals", "a judge without a text is left out"));
        ConfigNode made = ConfigNode::object();
        made.set("type", ConfigNode::string("llm-rubric"));
        made.set("value", ConfigNode::string(rubric));
        if (type == "label_model")
            leave(grader, place, translate("OpenAiEvals", "a judge that gives labels becomes one that passes or fails: its labels are kept in `config`"));
        made.set("config", grader);
        add(std::move(made), grader);
    }

    void add(ConfigNode made, const ConfigNode &grader)
    {
        if (const ConfigNode *threshold = grader.find("pass_threshold"); threshold && threshold->numberValue())
            made.set("threshold", *threshold);
        if (const std::string name = grader.textAt("name"); !name.empty())
            made.set("metric", ConfigNode::string(name));
        assertions.push_back(std::move(made));
    }

    LossNotes &m_notes;
};

} // namespace

Result<std::vector<ConfigNode>> assertionsFromGraders(const ConfigNode &root, LossNotes &notes)
{
    const ConfigNode *list = root.isList() ? &root : root.find("testing_criteria") ? root.find("testing_criteria") : root.find("graders");
    GraderReading reading(notes);
    if (list && list->isList()) {
        for (std::size_t i = 0; i < list->items.size(); ++i)
            reading.read(list->items[i], "testing_criteria[" + std::to_string(i) + "]");
    } else if (!root.textAt("type").empty()) {
        reading.read(root, "grader");
    }
    if (reading.assertions.empty() && notes.empty())
        return fail(ErrorCode::BadInput, translate("OpenAiEvals", "There are no graders of OpenAI in it"));
    return std::move(reading.assertions);
}

} // namespace assay
