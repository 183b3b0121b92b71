// calibration: how far a judge can be believed, by what people said of the same answers.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "app/cli/table.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "project/judge_calibration.h"

namespace assay::cli {

namespace {

struct Options
{
    std::string project;
    std::string run = "latest";
    std::string judge;
    std::string question;
};

QString number(double value)
{
    return QString::number(value, 'f', 3);
}

QString withBounds(const std::optional<Interval> &interval)
{
    return interval ? QStringLiteral("%1 [%2, %3]").arg(number(interval->estimate), number(interval->lower), number(interval->upper)) : QStringLiteral("–");
}

QString kappaText(const CohenKappa &kappa)
{
    return kappa.estimate ? withBounds(Interval{*kappa.estimate, kappa.lower, kappa.upper, {}}) : QString::fromStdString(kappa.undefined);
}

QString methodOf(const std::optional<Interval> &interval)
{
    return interval ? QString::fromStdString(interval->method) : QString();
}

void addFigures(Table &table, const JudgeCalibration &figures)
{
    const auto n = QString::number(figures.labelled);
    table.addRow({translate("Cli", "agreement (kappa)"), kappaText(figures.kappa), n, QStringLiteral("Cohen, large-sample")});
    table.addRow({translate("Cli", "same verdict"), withBounds(figures.accuracy), n, methodOf(figures.accuracy)});
    table.addRow({translate("Cli", "bias (judge − people)"), withBounds(figures.bias), n, methodOf(figures.bias)});
    const CorrectedMean &mean = figures.corrected;
    const auto corrected = mean.undefined.empty() ? std::optional(mean.interval) : std::nullopt;
    table.addRow({translate("Cli", "corrected mean"), corrected ? withBounds(corrected) : QString::fromStdString(mean.undefined), QString::number(figures.judged), methodOf(corrected)});
    if (corrected) {
        table.addRow({translate("Cli", "by the judge alone"), number(mean.judgeAlone), QString::number(figures.judged), {}});
        table.addRow({translate("Cli", "by the labels alone"), number(mean.labelsAlone), n, {}});
    }
    table.addRow({translate("Cli", "longer answers favoured"), withBounds(figures.lengthEffect), n, methodOf(figures.lengthEffect)});
    if (figures.inconsistency)
        table.addRow({translate("Cli", "orders disagree"), withBounds(figures.inconsistency), {}, methodOf(figures.inconsistency)});
    if (figures.firstWins)
        table.addRow({translate("Cli", "the first one wins"), withBounds(figures.firstWins), {}, methodOf(figures.firstWins)});
}

void printSlices(const JudgeCalibration &figures, Context &context)
{
    if (figures.slices.empty())
        return;
    Table table;
    table.addColumn(translate("Cli", "tag"));
    for (const char *title : {QT_TRANSLATE_NOOP("Cli", "n"), QT_TRANSLATE_NOOP("Cli", "same verdict"), QT_TRANSLATE_NOOP("Cli", "bias")})
        table.addColumn(translate("Cli", title), Table::Align::Right);
    for (const SliceCalibration &slice : figures.slices)
        table.addRow({displayText(slice.name), QString::number(slice.n), withBounds(slice.accuracy), slice.bias ? number(*slice.bias) : QStringLiteral("–")});
    context.out() << '\n' << table.text().toStdString();
}

void print(const CalibrationReport &report, Context &context)
{
    const JudgeCalibration &figures = report.figures;
    if (figures.missingLabels > 0)
        context.print(translateCounted("Cli", QT_TRANSLATE_N_NOOP("Cli", "%n blind label(s) are missing before agreement says something."), static_cast<int>(figures.missingLabels)));
    Table table;
    table.addColumn(displayText(report.judge));
    table.addColumn(translate("Cli", "figure, 95 %"), Table::Align::Right);
    table.addColumn(translate("Cli", "n"), Table::Align::Right);
    table.addColumn(translate("Cli", "method"));
    addFigures(table, figures);
    context.out() << table.text().toStdString();
    if (figures.labelsSaved)
        context.print(translate("Cli", "The judge is worth about %1 labels here.").arg(QString::number(*figures.labelsSaved, 'f', 0)));
    printSlices(figures, context);
    if (!report.disagreements.empty())
        context.print(translateCounted("Cli", QT_TRANSLATE_N_NOOP("Cli", "People and judge disagree on %n answer(s); --json names them."), static_cast<int>(report.disagreements.size())));
}

Result<int> execute(const Options &options, Context &context)
{
    const auto project = readProject(options.project);
    if (!project)
        return fail(project.error());
    const auto database = project->file->reader();
    const auto run = database ? resolveRun(**database, options.run) : Result<RunInfo>(fail(database.error()));
    const auto report = run ? calibrationReport(**database, *run, options.judge, options.question) : Result<CalibrationReport>(fail(run.error()));
    if (!report)
        return fail(report.error());
    if (context.json)
        context.print(calibrationJson(*report));
    else
        print(*report, context);
    return 0;
}

} // namespace

std::vector<Command> calibrationCommands()
{
    return {{"calibration", "Lays a judge beside what people said of the same answers: agreement, bias, corrected rates", [](CLI::App &app) -> Action {
                 auto options = std::make_shared<Options>();
                 addProjectArgument(app, options->project);
                 app.add_option("--run", options->run, "The run: id, beginning of it, name, or latest")->capture_default_str();
                 app.add_option("--judge", options->judge, "Key of the scorer in the run")->required();
                 app.add_option("--question", options->question, "Name of the question that people answered")->required();
                 return [options](Context &context) { return execute(*options, context); };
             }}};
}

} // namespace assay::cli
