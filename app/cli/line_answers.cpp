#include "app/cli/line_answers.h"

#include <istream>
#include <nlohmann/json.hpp>

#include "base/utf8.h"

namespace assay::cli {

Result<int> answerLines(Context &context, const std::function<Result<Json>(const std::string &, int)> &answer)
{
    bool wrong = false;
    int number = 0;
    for (std::string line; !context.interrupted() && std::getline(context.in(), line);) {
        ++number;
        if (trimmed(line).empty())
            continue;
        auto answered = answer(line, number);
        if (!answered && answered.error().code != ErrorCode::BadInput)
            return fail(answered.error());
        if (!answered)
            answered.error().where = Where{QStringLiteral("-"), number, answered.error().where.column, answered.error().where.field};
        wrong = wrong || !answered;
        context.print(answered ? *answered : errorJson(answered.error()));
    }
    return context.interrupted() ? exitCode(ErrorCode::Interrupted) : wrong ? exitCode(ErrorCode::BadInput) : 0;
}

} // namespace assay::cli
