#include "domain/price_table.h"

#include <QDate>
#include <algorithm>

#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

tl::unexpected<Error> unusable(const QString &why)
{
    return fail(ErrorCode::BadInput, translate("Prices", "The line cannot be used"), why);
}

/// The value of the first field that bears one of @p names; nothing for none, an empty cell and null.
Result<std::optional<std::string_view>> valueOf(const Record &record, std::initializer_list<std::string_view> names)
{
    for (const Field &field : record.fields) {
        if (std::find(names.begin(), names.end(), lowerAscii(trimmed(field.name))) == names.end())
            continue;
        const std::string_view value = trimmed(field.text);
        if (value.empty() || (field.json && value == "null"))
            continue;
        if (field.json && (value.front() == '{' || value.front() == '[' || value == "true" || value == "false"))
            return unusable(translate("Prices", "“%1” is neither a text nor a number").arg(QString::fromUtf8(field.name.data(), static_cast<qsizetype>(field.name.size()))));
        return value;
    }
    return std::nullopt;
}

struct Column
{
    std::initializer_list<std::string_view> names;
    std::string PriceEntry::*member;
};

const Column textColumns[]{{{"model", "name"}, &PriceEntry::model},
                           {{"provider", "kind"}, &PriceEntry::provider},
                           {{"id", "model_id"}, &PriceEntry::modelId},
                           {{"as_of"}, &PriceEntry::asOf}};

struct PriceColumn
{
    std::initializer_list<std::string_view> names;
    std::optional<PricePerMillion> Prices::*member;
};

const PriceColumn priceColumns[]{{{"input", "input_price"}, &Prices::input},
                                 {{"cached", "cached_price", "cached_input"}, &Prices::cachedInput},
                                 {{"output", "output_price"}, &Prices::output}};

Status check(const PriceEntry &entry)
{
    if (entry.model.empty() && (entry.provider.empty() || entry.modelId.empty()))
        return unusable(translate("Prices", "it names no model: “model”, or “provider” and “id”"));
    if (entry.prices == Prices{})
        return unusable(translate("Prices", "it gives no price: “input”, “cached” or “output”"));
    if (!entry.asOf.empty() && !QDate::fromString(QString::fromStdString(entry.asOf), Qt::ISODate).isValid())
        return unusable(translate("Prices", "“as_of” is no day such as 2026-10-05"));
    return {};
}

Result<PriceEntry> entryOf(const Record &record)
{
    PriceEntry entry;
    entry.line = record.line;
    for (const Column &column : textColumns) {
        const auto value = valueOf(record, column.names);
        if (!value)
            return fail(value.error());
        entry.*column.member = value->value_or(std::string_view());
    }
    for (const PriceColumn &column : priceColumns) {
        const auto value = valueOf(record, column.names);
        const auto price = value && *value ? priceFromText(**value) : Result<PricePerMillion>();
        if (!value || !price)
            return fail(value ? price.error() : value.error());
        if (*value)
            entry.prices.*column.member = *price;
    }
    return check(entry).map([&] { return std::move(entry); });
}

} // namespace

Result<PricePerMillion> priceFromText(std::string_view typed)
{
    const auto money = Money::fromText(trimmed(typed));
    if (money && money->nano >= 0)
        return PricePerMillion{*money};
    const std::string shown = displayUtf8(firstCodePoints(typed, 40));
    return fail(ErrorCode::BadInput, translate("Prices", "The price “%1” cannot be used").arg(QString::fromStdString(shown)),
                translate("Prices", "“%1” is no price").arg(QString::fromStdString(shown)),
                translate("Prices", "Write dollars per million tokens, with at most 9 decimals: 0.25"));
}

Result<PriceTable> readPriceTable(RecordReader &reader)
{
    PriceTable table;
    table.format = reader.format();
    for (;;) {
        const auto step = reader.next();
        if (!step)
            return fail(step.error());
        if (*step == RecordReader::Step::End)
            return table;
        if (table.entries.size() + table.badLines.size() >= mostPrices)
            return fail(ErrorCode::BadInput, translate("Prices", "This is no price table"),
                        translate("Prices", "it holds more than %1 lines").arg(mostPrices));
        if (*step == RecordReader::Step::Blank) {
            ++table.blank;
        } else if (*step == RecordReader::Step::Bad) {
            table.badLines.push_back(reader.badLine());
        } else if (auto entry = entryOf(reader.record())) {
            table.entries.push_back(std::move(*entry));
        } else {
            table.badLines.push_back({reader.record().line, 1, entry.error().why, {}});
        }
    }
}

} // namespace assay
