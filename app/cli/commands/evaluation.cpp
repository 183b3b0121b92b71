// score and stats: one scorer, one statistic.
#include <CLI/App.hpp>
#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/command_trust_option.h"
#include "app/cli/table.h"
#include "evaluation/scorers/score_corpus.h"
#include "evaluation/scorers/score_line.h"
#include "evaluation/statistics/methods.h"
#include "project/scorer_services.h"
#include "project/surroundings.h"

namespace assay::cli {

namespace {

struct ScoreOptions
{
    std::string scorer;
    std::string config;
    std::vector<std::string> trust;
    int jobs = 1;
    bool list = false;
    bool corpus = false;
};

Result<int> listScorers(Context &context)
{
    if (context.json) {
        context.print(scorersJson());
        return 0;
    }
    Table table;
    for (const char *title : {"name", "inputs", "range", "definition"})
        table.addColumn(QString::fromUtf8(title));
    for (const ScorerDescription &each : scorerDescriptions())
        table.addRow({QString::fromStdString(each.name), QString::fromStdString(each.inputs), QString::fromStdString(each.range), QString::fromStdString(each.summary)});
    context.out() << table.text().toStdString();
    return 0;
}

/// One line at once for one thread, so that an answer follows each line; else enough for all threads to be busy.
std::vector<std::string> nextLines(std::istream &in, int jobs)
{
    const std::size_t wanted = jobs > 1 ? 2000 : 1;
    std::vector<std::string> lines;
    for (std::string line; lines.size() < wanted && std::getline(in, line);)
        lines.push_back(std::move(line));
    return lines;
}

/// One line for all.
Result<int> scoreTogether(const ScorerSpec &spec, Context &context)
{
    std::vector<std::string> lines;
    for (std::string line; std::getline(context.in(), line);)
        lines.push_back(std::move(line));
    const auto scored = scoreCorpus(spec, lines);
    if (!scored)
        return fail(scored.error());
    context.print(*scored);
    return 0;
}

Result<int> scoreStream(const ScoreOptions &options, Context &context)
{
    if (options.list)
        return listScorers(context);
    const std::string written = options.scorer + (options.config.empty() ? "" : "=" + options.config);
    const auto spec = parseScorerSpec(written, [&](const std::string &file) { return context.readFile(file); });
    const auto hashes = spec ? trustedHashes(options.trust) : Result<std::set<Hash>>(fail(spec.error()));
    if (!hashes)
        return fail(hashes.error());
    const Surroundings surroundings = userSurroundings(nullptr);
    if (const Status trusted = settleTrust({*spec}, *hashes, {}, surroundings, context); !trusted)
        return fail(trusted.error());
    const OwnedServices services = OwnedServices::withoutProject(*hashes);
    const auto scorer = makeScorer(*spec, services.services());
    if (!scorer)
        return fail(scorer.error());
    if (options.corpus)
        return scoreTogether(*spec, context);
    bool wrong = false;
    int number = 1;
    for (std::vector<std::string> lines = nextLines(context.in(), options.jobs); !lines.empty(); lines = nextLines(context.in(), options.jobs)) {
        for (const Json &scored : scoreLines(**scorer, lines, number, options.jobs)) {
            if (scored.is_null())
                continue; // an empty line
            wrong = wrong || scored.contains("error");
            context.print(scored);
        }
        number += static_cast<int>(lines.size());
    }
    return wrong ? exitCode(ErrorCode::BadInput) : 0;
}

Result<int> computeStatistic(const std::string &method, bool list, Context &context)
{
    if (list || method.empty()) {
        Json json = Json::array();
        for (const StatisticMethod &each : statisticMethods()) {
            if (context.json)
                json.push_back({{"method", each.name}, {"input", each.input}, {"output", each.output}});
            else
                context.print(QStringLiteral("%1: %2 → %3").arg(QString::fromStdString(each.name), QString::fromStdString(each.input), QString::fromStdString(each.output)));
        }
        if (context.json)
            context.print(json);
        return 0;
    }
    const auto text = context.readFile("-");
    const auto input = text ? parseJson(*text, QStringLiteral("-")) : Result<Json>(fail(text.error()));
    const auto result = input ? runStatistic(method, *input) : Result<Json>(fail(input.error()));
    if (!result)
        return fail(result.error());
    context.print(*result);
    return 0;
}

} // namespace

std::vector<Command> evaluationCommands()
{
    Command score{"score", "Scores lines of JSON from standard input with one scorer", [](CLI::App &app) -> Action {
                      auto options = std::make_shared<ScoreOptions>();
                      app.add_option("NAME", options->scorer, "The scorer, not- before it to negate");
                      app.add_option("--config", options->config, "Its settings as JSON, or @FILE");
                      app.add_option("--jobs", options->jobs, "Threads that score; more than one answers in blocks of 2,000 lines")->check(CLI::Range(1, 64));
                      addTrustOption(app, options->trust);
                      app.add_flag("--corpus", options->corpus, "One score for all lines together: bleu.sacre, chrf, ter");
                      app.add_flag("--list", options->list, "Describe every scorer");
                      return [options](Context &context) { return scoreStream(*options, context); };
                  }};
    Command stats{"stats", "Computes one statistic from JSON on standard input", [](CLI::App &app) -> Action {
                      struct Options
                      {
                          std::string method;
                          bool list = false;
                      };
                      auto options = std::make_shared<Options>();
                      app.add_option("METHOD", options->method, "The method");
                      app.add_flag("--list", options->list, "List the methods with their input and output");
                      return [options](Context &context) { return computeStatistic(options->method, options->list, context); };
                  }};
    return {std::move(score), std::move(stats)};
}

} // namespace assay::cli
