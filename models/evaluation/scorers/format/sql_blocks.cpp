// Where SQL stands in an answer.
#include <algorithm>

#include "base/utf8.h"
#include "evaluation/scorers/format/sql.h"

namespace assay {

namespace {

/// ``` or ~~~ at the beginning of a line, at least three; how many, 0 for none.
std::size_t fenceLength(std::string_view line, char &mark)
{
    const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
    if (begin > 3 || begin >= line.size() || (line[begin] != '`' && line[begin] != '~'))
        return 0;
    mark = line[begin];
    const std::size_t end = std::min(line.find_first_not_of(mark, begin), line.size());
    return end - begin >= 3 ? end - begin : 0;
}

} // namespace

std::vector<std::string> sqlCandidates(std::string_view text)
{
    std::vector<std::string> blocks;
    std::string body;
    char mark = '\0';
    std::size_t length = 0; // of the open fence
    bool isSql = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        at = end + 1;
        char found = '\0';
        const std::size_t fence = fenceLength(line, found);
        if (length == 0 && fence > 0) {
            const std::string label = lowerAscii(trimmed(line.substr(line.find(found) + fence)));
            isSql = label.empty() || label == "sql";
            length = fence;
            mark = found;
            body.clear();
        } else if (length > 0 && fence >= length && found == mark && trimmed(line).size() == fence) {
            if (isSql)
                blocks.emplace_back(trimmed(body));
            length = 0;
        } else if (length > 0) {
            body += std::string(line) + '\n';
        }
    }
    if (blocks.empty())
        blocks.emplace_back(text);
    return blocks;
}

} // namespace assay
