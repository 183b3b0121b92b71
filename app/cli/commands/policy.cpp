// policy set, list, show: gate policies; gate: may this run's version be promoted?
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/output_file.h"
#include "app/cli/project_access.h"
#include "app/cli/table.h"
#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "governance/gate_policy.h"
#include "project/gate_service.h"
#include "storage/gate_policies.h"

namespace assay::cli {

namespace {

struct PolicyOptions
{
    std::string project;
    std::string name;
    std::string from;
};

struct GateOptions
{
    std::string project;
    std::string policy;
    std::string run;
    std::string junit;
};

Json versionJson(const GatePolicyVersion &version)
{
    const auto definition = parseJson(version.definition);
    return {{"name", version.name}, {"version", "v" + std::to_string(version.number)}, {"person", orNull(version.person)}, {"at", toRfc3339(version.at)},
            {"policy", definition ? *definition : Json()}};
}

Result<int> setPolicy(Context &context, const PolicyOptions &options)
{
    const auto text = context.readFile(options.from);
    const auto json = text ? parseJson(*text, displayText(options.from)) : Result<Json>(fail(text.error()));
    const auto stored = json ? storedGatePolicy(*json, options.name) : Result<Json>(fail(json.error()));
    const auto project = stored ? writeProject(options.project) : Result<WriteProject>(fail(stored.error()));
    if (!project)
        return fail(project.error());
    const auto kept = project->writer->run<Json>([&](WriteContext &write) -> Result<Json> {
        const auto isNew = keepGatePolicy(write, *stored);
        const auto versions = isNew ? gatePolicyVersions(write.database(), options.name) : Result<std::vector<GatePolicyVersion>>(fail(isNew.error()));
        if (!versions)
            return fail(versions.error());
        Json document = versionJson(versions->back());
        document["unchanged"] = !*isNew;
        return document;
    });
    if (!kept)
        return fail(kept.error());
    if (context.json) {
        context.print(*kept);
        return 0;
    }
    const QString what = kept->at("unchanged").get<bool>() ? translate("Cli", "The policy %1 is unchanged: %2") : translate("Cli", "The policy %1 is now %2");
    context.print(what.arg(displayText(options.name), displayText(kept->at("version").get<std::string>())));
    return 0;
}

Result<int> listPolicies(Context &context, const std::string &path)
{
    const auto project = readProject(path);
    const auto policies = project ? listGatePolicies(*project->database) : Result<std::vector<GatePolicyVersion>>(fail(project.error()));
    if (!policies)
        return fail(policies.error());
    Json list = Json::array();
    Table table;
    for (const QString &title : {translate("Cli", "policy"), translate("Cli", "version"), translate("Cli", "since"), translate("Cli", "conditions")})
        table.addColumn(title);
    for (const GatePolicyVersion &each : *policies) {
        Json json = versionJson(each);
        QStringList ids;
        for (const Json &condition : json.at("policy").at("conditions"))
            ids << displayText(stringAt(condition, "id").value_or(std::string()));
        table.addRow({displayText(each.name), QStringLiteral("v%1").arg(each.number), QString::fromStdString(toRfc3339(each.at)), ids.join(QStringLiteral(", "))});
        list.push_back(std::move(json));
    }
    if (context.json)
        context.print(Json{{"policies", list}});
    else
        context.out() << table.text().toStdString();
    return 0;
}

Result<int> showPolicy(Context &context, const PolicyOptions &options)
{
    const auto project = readProject(options.project);
    const auto versions = project ? gatePolicyVersions(*project->database, options.name) : Result<std::vector<GatePolicyVersion>>(fail(project.error()));
    if (!versions)
        return fail(versions.error());
    Json document = versionJson(versions->back());
    if (!context.json) {
        context.out() << dumpJsonPretty(document.at("policy")) << '\n';
        return 0;
    }
    Json history = Json::array();
    for (const GatePolicyVersion &each : *versions)
        history.push_back(versionJson(each));
    document["versions"] = std::move(history);
    context.print(document);
    return 0;
}

void printGate(Context &context, const GateReport &report)
{
    const NamedColumn &candidate = report.candidate;
    context.print(translate("Cli", "%1 v%2 on %3 %4 · %5, %6").arg(displayText(report.policy), QString::number(report.version), displayText(candidate.prompt),
                                                                    displayText(candidate.version), displayText(candidate.model), displayText(candidate.dataset)));
    for (const GateFinding &each : report.findings) {
        const std::string state = shownName(each.state);
        const QString mark = state == "passed" ? translate("Cli", "✓ passed ") : state == "failed" ? translate("Cli", "✗ failed ") : translate("Cli", "○ unknown");
        context.print(QStringLiteral("%1  %2: %3").arg(mark, displayText(each.name), each.reason));
    }
    context.print(report.passed() ? translate("Cli", "The gate passes.") : translate("Cli", "The gate does not pass."));
}

Result<int> gate(Context &context, const GateOptions &options)
{
    const auto project = readProject(options.project);
    if (!project)
        return fail(project.error());
    const auto report = judgePolicy(*project->database, options.policy, options.run, SystemClock().now());
    if (!report)
        return fail(report.error());
    if (!options.junit.empty()) {
        const auto written = OutputFile::write(options.junit, context, [&](const ByteSink &sink) { return sink(gateJunit(*report)).map([] { return std::int64_t{1}; }); });
        if (!written)
            return fail(written.error());
    }
    if (options.junit != "-") {
        if (context.json)
            context.print(gateDocument(*report));
        else
            printGate(context, *report);
    }
    return report->passed() ? 0 : exitCode(ErrorCode::No);
}

Command setCommand()
{
    return {"policy set", "Keeps a gate policy, or a new version of it", [](CLI::App &app) -> Action {
                auto options = std::make_shared<PolicyOptions>();
                addProjectArgument(app, options->project);
                app.add_option("NAME", options->name, "The policy's name")->required();
                app.add_option("--from", options->from, "The policy as JSON, assay.gate-policy/1; - for standard input")->required();
                return [options](Context &context) { return setPolicy(context, *options); };
            }};
}

Command gateCommand()
{
    return {"gate", "Tells whether the version of a run may be promoted, condition by condition; exit 1 when not", [](CLI::App &app) -> Action {
                auto options = std::make_shared<GateOptions>();
                addProjectArgument(app, options->project);
                app.add_option("--policy", options->policy, "The gate policy")->required();
                app.add_option("--run", options->run, "The candidate: a run, or RUN#PROMPT@V#MODEL where a run has several columns; latest unless given");
                app.add_option("--junit", options->junit, "Writes the conditions as JUnit XML; - for standard output");
                return [options](Context &context) { return gate(context, *options); };
            }};
}

} // namespace

std::vector<Command> policyCommands()
{
    return {setCommand(),
            {"policy list", "Lists the gate policies", [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 addProjectArgument(app, *project);
                 return [project](Context &context) { return listPolicies(context, *project); };
             }},
            {"policy show", "Prints a gate policy; with --json all its versions", [](CLI::App &app) -> Action {
                 auto options = std::make_shared<PolicyOptions>();
                 addProjectArgument(app, options->project);
                 app.add_option("NAME", options->name, "The policy's name")->required();
                 return [options](Context &context) { return showPolicy(context, *options); };
             }},
            gateCommand()};
}

} // namespace assay::cli
