#include "items/result_language.h"

#include <QCoreApplication>
#include <algorithm>

#include "storage/filter.h"
#include "storage/filter_values.h"
#include "storage/result_columns.h"
#include "storage/rows.h"

namespace assay::items {

namespace {

struct ResultFilter
{
    Q_DECLARE_TR_FUNCTIONS(ResultFilter)
};

constexpr int mostTags = 1000;

QString noteOf(FilterField field)
{
    switch (field) {
    case FilterField::Prompt: return ResultFilter::tr("name of the prompt");
    case FilterField::Version: return ResultFilter::tr("version, v7 or its hash");
    case FilterField::Model: return ResultFilter::tr("name of the model");
    case FilterField::Run: return ResultFilter::tr("run, its name or id");
    case FilterField::Case: return ResultFilter::tr("id of the case");
    case FilterField::Tag: return ResultFilter::tr("tag of the case");
    case FilterField::State: return ResultFilter::tr("ok, error, cancelled");
    case FilterField::Error: return ResultFilter::tr("kind of error");
    case FilterField::Score: return ResultFilter::tr("score, 0 to 1");
    case FilterField::Pass: return ResultFilter::tr("verdict, true or false");
    case FilterField::Label: return ResultFilter::tr("answer of people to a question");
    case FilterField::Cost: return ResultFilter::tr("cost in dollars");
    case FilterField::Latency: return ResultFilter::tr("latency in ms");
    case FilterField::Tokens: return ResultFilter::tr("tokens, input and output");
    case FilterField::Output: return ResultFilter::tr("words of the answer");
    case FilterField::Input: return ResultFilter::tr("words of the case");
    case FilterField::At: return ResultFilter::tr("time, 2026-10 or 2026-10-14");
    case FilterField::Words: break;
    }
    return {};
}

void addNew(QStringList &names, const std::string &name)
{
    const QString text = QString::fromStdString(name);
    if (!names.contains(text))
        names << text;
}

/// Each tag once, by stepping through the index rather than over every case that has it.
Result<QStringList> readTags(Database &database)
{
    auto select = database.prepare("WITH RECURSIVE each(tag) AS (SELECT MIN(tag) FROM case_tag UNION ALL "
                                   "SELECT (SELECT MIN(tag) FROM case_tag WHERE tag > each.tag) FROM each WHERE each.tag IS NOT NULL) "
                                   "SELECT tag FROM each WHERE tag IS NOT NULL LIMIT ?1");
    if (!select)
        return fail(select.error());
    select->bind(1, mostTags);
    const auto tags = collect<QString>(*select, [](const Statement &row) { return QString::fromStdString(std::string(row.text(0))); });
    return tags ? Result<QStringList>(QStringList(tags->begin(), tags->end())) : Result<QStringList>(fail(tags.error()));
}

} // namespace

Result<ResultNames> readResultNames(Database &database)
{
    const auto columns = ResultColumns::load(database);
    auto tags = columns ? readTags(database) : Result<QStringList>(fail(columns.error()));
    if (!tags)
        return fail(tags.error());
    ResultNames names;
    names.tags = std::move(*tags);
    int newestVersion = 0;
    for (auto run = columns->runs().rbegin(); run != columns->runs().rend(); ++run) {
        addNew(names.runs, run->name);
        for (const ResultColumn &column : run->columns) {
            addNew(names.prompts, column.prompt);
            addNew(names.models, column.model);
            newestVersion = std::max(newestVersion, column.versionNumber.value_or(0));
        }
    }
    for (int version = newestVersion; version > 0; --version)
        names.versions << QLatin1Char('v') + QString::number(version);
    for (const std::string &scorer : columns->scorers())
        names.scorers << QString::fromStdString(scorer);
    for (const std::string &question : columns->questions())
        names.questions << QString::fromStdString(question);
    return names;
}

QString ResultLanguage::example() const
{
    return ResultFilter::tr("Filter, as in: score<0.5 model:small tag:refund \"late delivery\"");
}

const std::vector<FilterFieldInfo> &ResultLanguage::fields() const
{
    static const std::vector<FilterFieldInfo> all = [] {
        std::vector<FilterFieldInfo> made;
        for (const FilterField field : namedFilterFields()) {
            const FilterType type = typeOf(field);
            made.push_back({QString::fromLatin1(name(field)), noteOf(field), type == FilterType::Number || type == FilterType::Time || type == FilterType::Label,
                            takesName(field)});
        }
        return made;
    }();
    return all;
}

QStringList ResultLanguage::values(const QString &field) const
{
    const auto is = [&](FilterField each) { return field == QLatin1String(name(each)); };
    if (is(FilterField::Prompt))
        return m_names.prompts;
    if (is(FilterField::Version))
        return m_names.versions;
    if (is(FilterField::Model))
        return m_names.models;
    if (is(FilterField::Run))
        return QStringList{QStringLiteral("latest")} + m_names.runs;
    if (is(FilterField::Tag))
        return m_names.tags;
    if (is(FilterField::Pass))
        return {QStringLiteral("true"), QStringLiteral("false")};
    QStringList choices;
    for (const FilterField each : {FilterField::State, FilterField::Error}) {
        for (const std::string &choice : is(each) ? choicesOf(each) : std::vector<std::string>())
            choices << QString::fromStdString(choice);
    }
    return choices;
}

QStringList ResultLanguage::names(const QString &field) const
{
    return field == QLatin1String(name(FilterField::Label)) ? m_names.questions : m_names.scorers;
}

std::optional<FilterProblem> ResultLanguage::check(const QString &text) const
{
    const auto filter = parseFilter(text.toStdString());
    return filter ? std::nullopt : std::optional(problemAt(text, filter.error()));
}

std::optional<FilterProblem> ResultLanguage::problemOf(const QString &text, const Error &error) const
{
    return error.code == ErrorCode::BadInput && error.where.column > 0 ? std::optional(problemAt(text, error)) : std::nullopt;
}

} // namespace assay::items
