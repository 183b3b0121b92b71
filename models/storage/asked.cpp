#include "storage/asked.h"

#include "storage/database.h"
#include "storage/writer.h"

namespace assay {

Result<std::optional<AskedAnswer>> askedAnswer(Database &database, const Hash &key)
{
    auto select = database.cached("SELECT answer, input_tokens, cached_tokens, output_tokens, cost FROM asked WHERE key = ?1");
    if (!select)
        return fail(select.error());
    (*select)->bindBlob(1, key.raw());
    const auto row = (*select)->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<AskedAnswer>();
    AskedAnswer answer;
    answer.text = (*select)->text(0);
    answer.tokens.input = (*select)->optionalInteger(1);
    answer.tokens.cachedInput = (*select)->optionalInteger(2);
    answer.tokens.output = (*select)->optionalInteger(3);
    if (const auto cost = (*select)->optionalInteger(4))
        answer.cost = Money{*cost};
    (*select)->reset();
    return std::optional(std::move(answer));
}

Status keepAsked(WriteContext &context, const Hash &key, const AskedAnswer &answer)
{
    auto insert = context.database().cached("INSERT OR REPLACE INTO asked (key, answer, input_tokens, cached_tokens, output_tokens, cost, at_us) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (!insert)
        return fail(insert.error());
    return (*insert)->bindBlob(1, key.raw()).bind(2, std::string_view(answer.text)).bind(3, answer.tokens.input).bind(4, answer.tokens.cachedInput).bind(5, answer.tokens.output)
        .bind(6, answer.cost ? std::optional(answer.cost->nano) : std::nullopt).bind(7, context.now().us).run();
}

Result<MoneySum> judgingCost(Database &database, std::int64_t run)
{
    auto select = database.prepare("SELECT CASE WHEN json_valid(d.details) THEN json_extract(d.details, '$.cost') END FROM score_details d "
                                   "JOIN result r ON r.id = d.result WHERE r.run = ?1 AND (NOT json_valid(d.details) OR json_type(d.details, '$.cost') IS NOT NULL)");
    if (!select)
        return fail(select.error());
    select->bind(1, run);
    MoneySum sum;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return sum;
        sum.add(select->isNull(0) ? std::nullopt : Money::fromText(select->text(0)));
    }
}

} // namespace assay
