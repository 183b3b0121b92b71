// regex: a pattern is found in the output.
#include <QCoreApplication>
#include <QRegularExpression>
#include <array>
#include <nlohmann/json.hpp>

#include "base/json_schema/pattern.h"
#include "evaluation/scorers/definitions.h"

namespace assay {

namespace {

/// A search tries every place of a text, each within PCRE's limit: the longer the text, the lower the limit, so that a hostile pattern on
/// 1 MB costs seconds and not hours. A search that passes its limit has no verdict.
struct SearchBound
{
    qsizetype longest;
    int limit;
};
constexpr std::array<SearchBound, 3> searchBounds{{{4 << 10, 1'000'000}, {64 << 10, 60'000}, {std::numeric_limits<qsizetype>::max(), 4'000}}};

class Regex final : public Scorer
{
public:
    explicit Regex(std::array<QRegularExpression, searchBounds.size()> patterns) : m_patterns(std::move(patterns)) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        const QString text = QString::fromUtf8(input.output.data(), static_cast<qsizetype>(input.output.size()));
        std::size_t bound = 0;
        while (text.size() > searchBounds[bound].longest)
            ++bound;
        const auto match = m_patterns[bound].match(text);
        return match.isValid() ? verdict(match.hasMatch()) : unknownScore("the search passed its limit");
    }

private:
    std::array<QRegularExpression, searchBounds.size()> m_patterns;
};

tl::unexpected<Error> refused(const QString &why)
{
    return fail(ErrorCode::BadInput, QCoreApplication::translate("Scorers", "This pattern cannot be used"), why);
}

/// What the engine shall search for; ECMA 262 is translated, with its `$` and long category names.
Result<QString> engineText(const std::string &pattern, const std::string &dialect)
{
    if (dialect == "pcre")
        return QString::fromStdString(pattern);
    if (dialect != "ecmascript")
        return refused(QCoreApplication::translate("Scorers", "“%1” is no dialect: there are pcre and ecmascript").arg(QString::fromStdString(dialect)));
    const auto compiled = json_schema::compilePattern(pattern);
    if (!compiled)
        return refused(compiled.error().why);
    QString text = compiled->pattern();
    while (text.startsWith(QStringLiteral("(*LIMIT_")))
        text.remove(0, text.indexOf(QLatin1Char(')')) + 1);
    return text;
}

Result<std::unique_ptr<const Scorer>> makeRegex(const Json &settings)
{
    const auto value = settingText(settings, "value");
    if (!value)
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Scorers", "The scorer “regex” needs a pattern"), {},
                    QCoreApplication::translate("Scorers", "Write it as regex:PATTERN."));
    const auto text = engineText(*value, settingText(settings, "dialect").value_or("pcre"));
    if (!text)
        return fail(text.error());
    std::array<QRegularExpression, searchBounds.size()> patterns;
    for (std::size_t i = 0; i < patterns.size(); ++i)
        patterns[i].setPattern(QStringLiteral("(*LIMIT_MATCH=%1)(*LIMIT_DEPTH=100000)").arg(searchBounds[i].limit) + *text);
    if (!patterns[0].isValid())
        return refused(patterns[0].errorString());
    return std::unique_ptr<const Scorer>(std::make_unique<Regex>(std::move(patterns)));
}

} // namespace

std::vector<ScorerDescription> regexScorers()
{
    return {
        {"regex", "The pattern is found in the output", "value",
         {{"value", "the pattern", ""},
          {"dialect", "pcre, or ecmascript: a JavaScript pattern without flags; its look-behind of variable length and \\p{Script=…} are refused", "\"pcre\""}},
         "output", "0 or 1", "PCRE2; ECMA 262", makeRegex},
    };
}

} // namespace assay
