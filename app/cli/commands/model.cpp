// model add, model list, model prices.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include <QCoreApplication>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "app/cli/table.h"
#include "base/json.h"
#include "project/price_import.h"
#include "storage/catalog_store.h"

namespace assay::cli {

namespace {

struct AddOptions
{
    std::string project;
    Model model;
    std::string inputPrice;
    std::string cachedPrice;
    std::string outputPrice;
    std::vector<std::string> parameters;
};

Json priceJson(const std::optional<PricePerMillion> &price)
{
    return price ? Json(price->money.text()) : Json();
}

QString priceCell(const std::optional<PricePerMillion> &price)
{
    return price ? QString::fromStdString(price->money.text()) : QCoreApplication::translate("Cli", "unknown");
}

Json documentOf(const Model &model)
{
    return {{"name", model.name},
            {"provider", model.provider},
            {"id", model.modelId},
            {"parameters", model.parameters},
            {"input_price", priceJson(model.prices.input)},
            {"cached_price", priceJson(model.prices.cachedInput)},
            {"output_price", priceJson(model.prices.output)}};
}

/// Nothing for no text; BadInput for what is no price.
Result<std::optional<PricePerMillion>> priceOf(const std::string &text)
{
    if (text.empty())
        return std::optional<PricePerMillion>();
    auto price = priceFromText(text);
    if (!price) {
        price.error().why.clear(); // what happened says it already
        return fail(price.error());
    }
    return std::optional(*price);
}

Result<Model> modelOf(const AddOptions &options)
{
    Model model = options.model;
    const auto input = priceOf(options.inputPrice);
    const auto cached = priceOf(options.cachedPrice);
    const auto output = priceOf(options.outputPrice);
    for (const auto *price : {&input, &cached, &output}) {
        if (!*price)
            return fail(price->error());
    }
    model.prices = {*input, *cached, *output};
    for (const std::string &parameter : options.parameters) {
        const auto sign = parameter.find('=');
        if (sign == std::string::npos || sign == 0)
            return fail(ErrorCode::Usage, QCoreApplication::translate("Cli", "The parameter “%1” cannot be used").arg(QString::fromStdString(parameter)),
                        {}, QCoreApplication::translate("Cli", "Write KEY=VALUE, as --param temperature=0.2"));
        model.parameters[parameter.substr(0, sign)] = parameter.substr(sign + 1);
    }
    return model;
}

/// A model without prices gets the vendor's, as the shipped table knows them; the day they were true, or nothing.
Result<std::optional<std::string>> takeShippedPrices(Database &database, Model &model)
{
    if (model.prices != Prices{})
        return std::optional<std::string>();
    const auto provider = findProvider(database, model.provider);
    if (!provider)
        return fail(provider.error());
    const auto known = shippedPrice(*provider, model.modelId);
    if (!known)
        return std::optional<std::string>();
    model.prices = known->prices;
    return std::optional(known->asOf);
}

QString pricesTaken(const Model &model, const std::string &asOf)
{
    return QCoreApplication::translate("Cli", "Its prices are those of the vendor's price page as of %1: input %2, cached %3, output %4 dollars per million tokens. "
                                              "Check that they still hold; --input-price and --output-price give others.")
        .arg(QString::fromStdString(asOf), priceCell(model.prices.input), priceCell(model.prices.cachedInput), priceCell(model.prices.output));
}

Result<int> add(Context &context, const AddOptions &options)
{
    auto model = modelOf(options);
    if (!model)
        return fail(model.error());
    const auto project = writeProject(options.project);
    if (!project)
        return fail(project.error());
    const auto reader = project->file->reader();
    const auto asOf = reader ? takeShippedPrices(**reader, *model) : Result<std::optional<std::string>>(fail(reader.error()));
    if (!asOf)
        return fail(asOf.error());
    if (auto kept = project->writer->run([&](WriteContext &write) { return keepModel(write, *model); }); !kept)
        return fail(kept.error());
    Json document = documentOf(*model);
    if (*asOf)
        document["prices_as_of"] = **asOf;
    if (context.json) {
        context.print(document);
        return 0;
    }
    context.print(QCoreApplication::translate("Cli", "Added model %1").arg(QString::fromStdString(model->name)));
    if (*asOf)
        context.print(pricesTaken(*model, **asOf));
    return 0;
}

/// The shipped table, in the form that `import --as prices` reads.
Result<int> prices(Context &context)
{
    const auto shipped = shippedPrices();
    if (!shipped)
        return fail(shipped.error());
    Json documents = Json::array();
    Table table;
    for (const char *title : {"PROVIDER", "ID", "INPUT $/M", "CACHED $/M", "OUTPUT $/M", "AS OF"})
        table.addColumn(QString::fromLatin1(title), QString::fromLatin1(title).contains(QLatin1Char('$')) ? Table::Align::Right : Table::Align::Left);
    for (const PriceEntry &entry : shipped->entries) {
        documents.push_back({{"provider", entry.provider}, {"id", entry.modelId}, {"input", priceJson(entry.prices.input)},
                             {"cached", priceJson(entry.prices.cachedInput)}, {"output", priceJson(entry.prices.output)}, {"as_of", entry.asOf}});
        table.addRow({QString::fromStdString(entry.provider), QString::fromStdString(entry.modelId), priceCell(entry.prices.input),
                      priceCell(entry.prices.cachedInput), priceCell(entry.prices.output), QString::fromStdString(entry.asOf)});
    }
    if (context.json)
        context.print(Json{{"prices", documents}});
    else
        context.out() << table.text().toStdString();
    return 0;
}

Result<int> list(Context &context, const std::string &path)
{
    const auto project = readProject(path);
    if (!project)
        return fail(project.error());
    const auto models = listModels(*project->database);
    if (!models)
        return fail(models.error());
    Json documents = Json::array();
    Table table;
    for (const char *title : {"NAME", "PROVIDER", "ID", "INPUT $/M", "CACHED $/M", "OUTPUT $/M"})
        table.addColumn(QString::fromLatin1(title), QString::fromLatin1(title).contains(QLatin1Char('$')) ? Table::Align::Right : Table::Align::Left);
    for (const Model &model : *models) {
        documents.push_back(documentOf(model));
        table.addRow({QString::fromStdString(model.name), QString::fromStdString(model.provider), QString::fromStdString(model.modelId),
                      priceCell(model.prices.input), priceCell(model.prices.cachedInput), priceCell(model.prices.output)});
    }
    if (context.json)
        context.print(Json{{"models", documents}});
    else
        context.out() << table.text().toStdString();
    return 0;
}

Action setUpAdd(CLI::App &app)
{
    auto options = std::make_shared<AddOptions>();
    addProjectArgument(app, options->project);
    app.add_option("NAME", options->model.name, "Its name in this project")->required();
    app.add_option("--provider", options->model.provider, "The provider that serves it")->required();
    app.add_option("--id", options->model.modelId, "What the provider calls it")->required();
    app.add_option("--input-price", options->inputPrice, "Dollars per million input tokens; without any price, those of the vendor's own host are looked up");
    app.add_option("--cached-price", options->cachedPrice, "Dollars per million input tokens that the provider had cached");
    app.add_option("--output-price", options->outputPrice, "Dollars per million output tokens");
    app.add_option("--param", options->parameters, "KEY=VALUE, overrides the prompt version's parameter; repeat for more")->allow_extra_args(false);
    return [options](Context &context) { return add(context, *options); };
}

} // namespace

std::vector<Command> modelCommands()
{
    return {{"model add", "Adds a model of a provider, or changes the one of that name", setUpAdd},
            {"model list", "Lists the models of a project", [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 addProjectArgument(app, *project);
                 return [project](Context &context) { return list(context, *project); };
             }},
            {"model prices", "Prints the price table that comes with the program, with its dates", [](CLI::App &) -> Action { return prices; }}};
}

} // namespace assay::cli
