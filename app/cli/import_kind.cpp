#include "app/cli/import_kind.h"

#include <QFile>
#include <QRegularExpression>

#include "interop/config/config_files.h"
#include "project/file_kind.h"

namespace assay::cli {

namespace {

QByteArray headOf(const std::string &path, bool *isWhole)
{
    QFile file(QString::fromStdString(path));
    if (path == "-" || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray head = file.read(256 << 10);
    *isWhole = head.size() == file.size();
    return head;
}

bool isResults(const QByteArray &head)
{
    const bool isLine = head.contains("\"promptIdx\"") && head.contains("\"testIdx\"");
    const bool isFile = head.contains("\"results\"") && (head.contains("\"evalId\"") || head.contains("\"table\"") || head.contains("\"stats\""));
    return isLine || isFile;
}

bool isGraders(const QByteArray &head)
{
    for (const char *type : {"\"string_check\"", "\"text_similarity\"", "\"score_model\"", "\"label_model\""}) {
        if (head.contains(type))
            return true;
    }
    return false;
}

/// A configuration of promptfoo's names prompts or providers at its top, or tests with assertions.
bool isConfig(const QByteArray &head)
{
    static const QRegularExpression top(QStringLiteral("(^|\\n)\\s{0,2}\"?(prompts|providers|targets)\"?\\s*:"));
    static const QRegularExpression more(QStringLiteral("(^|\\n)\\s{0,2}\"?(tests|defaultTest|scenarios|providers|targets|redteam)\"?\\s*:"));
    const QString text = QString::fromUtf8(head);
    return top.match(text).hasMatch() && more.match(text).hasMatch();
}

} // namespace

bool holdsPromptfooResults(const std::string &path)
{
    bool isWhole = false;
    return isResults(headOf(path, &isWhole));
}

bool holdsGraders(const std::string &path)
{
    bool isWhole = false;
    const QByteArray head = headOf(path, &isWhole);
    return !head.contains("\"data_source_idx\"") && (head.contains("\"testing_criteria\"") || isGraders(head));
}

std::string importKindOf(const std::string &path)
{
    const std::string ending = fileEnding(path);
    if (ending == ".md" || ending == ".txt" || ending == ".prompt")
        return "prompt";
    bool isWhole = false;
    const QByteArray head = headOf(path, &isWhole);
    if (head.isEmpty())
        return "dataset";
    const bool isYaml = ending == ".yaml" || ending == ".yml";
    if (isYaml)
        return "promptfoo";
    if (textKindOf(head, isWhole) == FileKind::Traces)
        return "otlp";
    const bool isJson = ending == ".json";
    if (ending == ".eval" || (isJson && head.contains("\"eval_id\"") && head.contains("\"eval\"")))
        return "inspect";
    if ((isJson || ending == ".jsonl") && isResults(head))
        return "promptfoo";
    if ((isJson || ending == ".jsonl") && head.contains("\"data_source_idx\"") && head.contains("\"run_id\""))
        return "openai-evals";
    if (isJson && head.contains("\"testCases\"") && (head.contains("\"metricsData\"") || head.contains("\"actualOutput\"") || head.contains("\"conversationalTestCases\"")))
        return "deepeval";
    if (!isJson)
        return "dataset";
    if (head.contains("\"assay.prices/1\"") || head.contains("\"litellm_provider\""))
        return "prices";
    if (isGraders(head))
        return "openai-evals";
    if (isConfig(head))
        return "promptfoo";
    const bool messages = head.contains("\"messages\"") || (head.contains("\"role\"") && head.contains("\"content\""));
    return messages ? "prompt" : "dataset";
}

} // namespace assay::cli
