#include "items/settings_tables.h"

#include <QCoreApplication>

#include "items/format.h"
#include "items/settings_text.h"

namespace assay::items {

namespace {

/// The context of this file's texts.
struct SettingsTables
{
    Q_DECLARE_TR_FUNCTIONS(SettingsTables)
};

PlainCell priceCell(const QString &text, const std::optional<std::int64_t> &nano, const QString &note = {})
{
    return {text, nano ? Tone::Normal : Tone::Quiet, nano ? QVariant(static_cast<double>(*nano)) : QVariant(), note};
}

/// Cached input without a price of its own costs what input costs.
PlainCell cachedCell(const ModelView &model)
{
    const bool asInput = !model.cachedNano && model.inputNano;
    return priceCell(model.cached, model.cachedNano, asInput ? SettingsTables::tr("counted at the price of input") : QString());
}

PlainCell numbered(const QString &text, std::int64_t value)
{
    return {text, Tone::Normal, static_cast<qlonglong>(value), {}};
}

} // namespace

std::vector<PlainColumn> modelColumns()
{
    return {{SettingsTables::tr("Name")},
            {SettingsTables::tr("Provider")},
            {SettingsTables::tr("Id"), Qt::AlignLeft, true},
            {SettingsTables::tr("Input"), Qt::AlignRight},
            {SettingsTables::tr("Cached"), Qt::AlignRight},
            {SettingsTables::tr("Output"), Qt::AlignRight},
            {SettingsTables::tr("Results so far"), Qt::AlignRight}};
}

std::vector<PlainRow> modelRows(const std::vector<ModelView> &models, const QString &provider)
{
    std::vector<PlainRow> rows;
    for (const ModelView &model : models) {
        if (!provider.isEmpty() && model.provider != provider)
            continue;
        rows.push_back({model.name,
                        {{model.name}, {model.provider}, {model.id}, priceCell(model.input, model.inputNano), cachedCell(model),
                         priceCell(model.output, model.outputNano), numbered(count(model.results), model.results)}});
    }
    return rows;
}

std::vector<PlainColumn> priceColumns()
{
    return {{SettingsTables::tr("Since")},
            {SettingsTables::tr("By")},
            {SettingsTables::tr("Input"), Qt::AlignRight},
            {SettingsTables::tr("Cached"), Qt::AlignRight},
            {SettingsTables::tr("Output"), Qt::AlignRight}};
}

std::vector<PlainRow> priceRows(const std::vector<PriceView> &prices)
{
    std::vector<PlainRow> rows;
    for (const PriceView &price : prices) {
        rows.push_back({QString::number(rows.size()),
                        {numbered(price.since, price.at.us), {price.person}, {price.input}, {price.cached}, {price.output}}});
    }
    return rows;
}

std::vector<PlainColumn> endpointColumns()
{
    return {{SettingsTables::tr("Address"), Qt::AlignLeft, true},
            {SettingsTables::tr("Key")},
            {SettingsTables::tr("Project")},
            {SettingsTables::tr("Since")}};
}

std::vector<PlainRow> endpointRows(const std::vector<EndpointView> &endpoints)
{
    std::vector<PlainRow> rows;
    for (const EndpointView &endpoint : endpoints) {
        const Tone tone = endpoint.thisProject ? Tone::Normal : Tone::Quiet;
        rows.push_back({endpoint.id, {{endpoint.url}, {endpoint.keyText, tone}, {endpoint.project, tone}, numbered(endpoint.since, endpoint.at.us)}});
    }
    return rows;
}

std::vector<PlainColumn> commandColumns()
{
    return {{SettingsTables::tr("Command"), Qt::AlignLeft, true},
            {QStringLiteral("SHA-256"), Qt::AlignLeft, true},
            {SettingsTables::tr("Project")},
            {SettingsTables::tr("Since")}};
}

std::vector<PlainRow> commandRows(const std::vector<CommandView> &commands)
{
    std::vector<PlainRow> rows;
    for (const CommandView &command : commands) {
        const Tone tone = command.thisProject ? Tone::Normal : Tone::Quiet;
        rows.push_back({command.id, {{command.commandLine}, {command.hash.left(16) + QStringLiteral("…"), tone, {}, command.hash}, {command.project, tone}, numbered(command.since, command.at.us)}});
    }
    return rows;
}

std::vector<PlainColumn> partColumns()
{
    return {{SettingsTables::tr("What")}, {SettingsTables::tr("Which is")}, {SettingsTables::tr("Size"), Qt::AlignRight},
            {SettingsTables::tr("Share"), Qt::AlignRight}};
}

std::vector<PlainRow> partRows(const StorageView &storage)
{
    std::vector<PlainRow> rows;
    for (const StorageView::Part &part : storage.parts) {
        const PlainCell share{percent(part.share), Tone::Quiet, part.share};
        rows.push_back({part.what, {{part.what}, {part.note, Tone::Quiet}, numbered(bytesText(part.bytes), part.bytes), share}});
    }
    return rows;
}

std::vector<PlainColumn> backupColumns()
{
    return {{SettingsTables::tr("Made")}, {SettingsTables::tr("Why")}, {SettingsTables::tr("Size"), Qt::AlignRight}};
}

std::vector<PlainRow> backupRows(const std::vector<BackupView> &backups)
{
    std::vector<PlainRow> rows;
    for (const BackupView &backup : backups)
        rows.push_back({backup.id, {{backup.when}, {backup.reason}, numbered(bytesText(backup.bytes), backup.bytes)}});
    return rows;
}

} // namespace assay::items
