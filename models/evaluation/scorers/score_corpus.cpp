#include "evaluation/scorers/score_corpus.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/scorers/score_material.h"

namespace assay {

namespace {

Result<CorpusSegment> segmentOf(const std::string &line)
{
    const auto json = parseJson(line);
    if (!json)
        return fail(json.error());
    const auto material = ScoreMaterial::fromLine(*json);
    if (!material)
        return fail(material.error());
    ScoreInput input;
    (*material)->fill(input);
    const auto answers = acceptedAnswers(input);
    if (answers.empty())
        return fail(ErrorCode::BadInput, translate("Scorers", "The line has no reference"), translate("Scorers", "every output of a corpus needs an accepted answer"), {},
                    {{}, 0, 0, QStringLiteral("reference")});
    return CorpusSegment{std::string(input.output), {answers.begin(), answers.end()}};
}

Result<std::vector<CorpusSegment>> segmentsOf(const std::vector<std::string> &lines)
{
    std::vector<CorpusSegment> segments;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].empty())
            continue;
        auto segment = segmentOf(lines[i]);
        if (!segment) {
            Error error = segment.error();
            error.where.line = static_cast<int>(i) + 1;
            return fail(std::move(error));
        }
        segments.push_back(std::move(*segment));
    }
    if (segments.empty())
        return fail(ErrorCode::BadInput, translate("Scorers", "There is no line to score"));
    return segments;
}

} // namespace

Result<Json> scoreCorpus(const ScorerSpec &spec, const std::vector<std::string> &lines)
{
    const auto &all = scorerDescriptions();
    const auto description = std::find_if(all.begin(), all.end(), [&](const ScorerDescription &each) { return each.name == spec.scorer; });
    if (description == all.end() || !description->corpus || spec.negated)
        return fail(ErrorCode::BadInput, translate("Scorers", "“%1” is not defined on a corpus").arg(QString::fromStdString((spec.negated ? "not-" : "") + spec.scorer)), {},
                    translate("Scorers", "Leave out --corpus, or take bleu.sacre, chrf or ter."));
    const auto settings = parseJson(spec.settings);
    const auto segments = segmentsOf(lines);
    if (!segments)
        return fail(segments.error());
    const auto scored = description->corpus(*settings, *segments);
    if (!scored)
        return fail(scored.error());
    Json result{{"score", orNull(scored->value)}, {"pass", orNull(scored->pass)}, {"reason", scored->reason}, {"n", segments->size()}};
    if (!scored->details.empty())
        result["details"] = parseJson(scored->details).value_or(Json());
    return result;
}

} // namespace assay
