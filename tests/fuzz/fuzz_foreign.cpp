// Files of other tools: any bytes as each of them. What is given can become a case and a row; a configuration that was read is written and read again
// the same; nothing is unpacked beyond what its directory says.
#include <QBuffer>
#include <cstdlib>

#include "base/utf8.h"
#include "domain/names.h"
#include "interop/deepeval/deepeval_run.h"
#include "interop/inspect/inspect_log.h"
#include "interop/openai/openai_evals.h"
#include "interop/promptfoo/promptfoo_config.h"
#include "interop/promptfoo/promptfoo_results.h"
#include "interop/promptfoo/promptfoo_tests.h"

using namespace assay;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

void checkConfig(const std::string &text)
{
    const auto read = readPromptfooConfig(text, ConfigFiles({}));
    if (!read)
        return;
    for (const CaseContent &content : read->cases)
        must(caseContentHash(content).has_value() || !isUtf8(text));
    const auto json = configFromJson(jsonText(read->frame));
    must(json && *json == read->frame);
    if (isUtf8(text)) {
        const auto yaml = configFromYaml(yamlText(read->frame));
        must(!yaml || *yaml == read->frame);
    }
}

void checkTable(const std::string &text)
{
    std::vector<TestTableProblem> problems;
    const auto tests = testsFromCsv(text, "tests.csv", problems);
    for (std::size_t i = 0; tests && i < tests->size(); ++i)
        must((*tests)[i].isObject());
}

Status take(ImportedAnswer answer)
{
    must(answer.row >= 0 && (!answer.repeat || *answer.repeat >= 0));
    must(answer.caseId.empty() || checkCaseId(answer.caseId));
    must(!answer.cost || answer.cost->nano >= 0);
    must(!answer.latencyUs || *answer.latencyUs >= 0);
    must(answer.state != ResultState::Ok || answer.output);
    return {};
}

using Reader = Status (*)(ByteSource &, const AnswerOptions &, AnswerTable &, const TakeAnswer &, AnswerReport &);

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::string text(reinterpret_cast<const char *>(data) + 1, size - 1);
    const int which = data[0] % 6;
    AnswerTable table;
    AnswerReport report;
    if (which == 0) {
        checkConfig(text);
    } else if (which == 1) {
        checkTable(text);
    } else if (which == 2) {
        QByteArray bytes = QByteArray::fromStdString(text);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        (void) readInspectLog(buffer, {}, table, &take, report);
    } else {
        constexpr Reader readers[] = {readPromptfooResults, readOpenAiEvals, readDeepEval};
        MemorySource source(text);
        (void) readers[which - 3](source, {}, table, &take, report);
    }
    return 0;
}
