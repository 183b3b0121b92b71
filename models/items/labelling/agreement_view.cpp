#include "items/labelling/agreement_view.h"

#include <QLocale>
#include <algorithm>

#include "base/translate.h"
#include "base/utf8.h"
#include "items/format.h"

namespace assay::items {

namespace {

QString twoDecimals(double value) { return figure(value, 2); }

QString intervalOf(const AgreementFigure &each)
{
    return each.lower && each.upper ? QStringLiteral("[%1, %2]").arg(twoDecimals(*each.lower), twoDecimals(*each.upper)) : QString();
}

QString methodName(const std::string &method)
{
    if (method == "krippendorff-alpha")
        return translate("Labelling", "Krippendorff’s α");
    if (method == "cohen-kappa")
        return translate("Labelling", "Cohen’s κ");
    if (method == "fleiss-kappa")
        return translate("Labelling", "Fleiss’ κ");
    return method == "gwet-ac1" ? translate("Labelling", "Gwet’s AC1, since one answer holds over 80 %") : translate("Labelling", "Gwet’s AC2, since one answer holds over 80 %");
}

QString figureLine(const AgreementFigure &each)
{
    const QString estimate = each.estimate ? twoDecimals(*each.estimate) : translate("Labelling", "unknown");
    QStringList parts{QStringLiteral("%1 %2").arg(methodName(each.method), estimate)};
    if (const QString interval = intervalOf(each); !interval.isEmpty())
        parts << translate("Labelling", "95 % %1 by %2").arg(interval, QString::fromStdString(each.intervalMethod));
    parts << translateCounted("Labelling", QT_TRANSLATE_N_NOOP("Labelling", "%n item(s)"), each.items)
          << translateCounted("Labelling", QT_TRANSLATE_N_NOOP("Labelling", "%n people"), each.people);
    return parts.join(QStringLiteral(" · "));
}

QString personIn(const QueueReport &report, PersonId id)
{
    const auto found = std::find_if(report.people.begin(), report.people.end(), [&](const QueuePerson &each) { return each.id == id; });
    return found == report.people.end() || found->name.empty() ? translate("Labelling", "somebody") : displayText(found->name);
}

/// Who agrees with whom, and when: the few figures that say where to talk.
QStringList partLines(const QueueReport &report, const QuestionAgreement &each)
{
    QStringList lines;
    for (const PairAgreement &pair : each.pairs)
        lines << QStringLiteral("%1 – %2: %3").arg(personIn(report, pair.first), personIn(report, pair.second), figureLine(pair.kappa));
    for (const WeekAgreement &week : each.weeks) {
        if (each.weeks.size() > 1)
            lines << translate("Labelling", "Week of %1: %2").arg(QString::fromStdString(toRfc3339({week.monday * 86'400'000'000}).substr(0, 10)), figureLine(week.alpha));
    }
    for (const PersonConsistency &person : each.consistency) {
        lines << translate("Labelling", "%1: the same again in %2 of %3 that came twice · 95 % [%4, %5] by %6")
                     .arg(personIn(report, person.person), count(person.same), count(person.n), twoDecimals(person.interval.lower), twoDecimals(person.interval.upper),
                          QString::fromStdString(person.interval.method));
    }
    return lines;
}

AgreementRow rowOf(const QueueReport &report, const QuestionAgreement &each)
{
    AgreementRow row;
    row.question = displayText(each.question.name);
    row.equal = each.percentAgreement ? QStringLiteral("%1 %").arg(qRound(100 * *each.percentAgreement)) : QStringLiteral("–");
    row.coefficient = QStringLiteral("–");
    QStringList lines;
    for (const AgreementFigure &one : each.figures)
        lines << figureLine(one);
    if (!each.figures.empty() && each.figures.front().estimate) {
        const AgreementFigure &alpha = each.figures.front();
        row.coefficient = twoDecimals(*alpha.estimate);
        row.interval = intervalOf(alpha);
        // Where one answer holds nearly always, alpha falls though people agree (statistics.md §3).
        const bool isSkewed = std::any_of(each.figures.begin(), each.figures.end(), [](const AgreementFigure &one) { return one.method.starts_with("gwet"); });
        row.isLow = *alpha.estimate < tentativeAlpha && !isSkewed;
    }
    if (lines.isEmpty())
        lines << translate("Labelling", "unknown: these answers have no categories, or nobody else answered the same item");
    lines << partLines(report, each);
    row.note = lines.join(QLatin1Char('\n'));
    return row;
}

} // namespace

AgreementView agreementView(const QueueReport &report)
{
    AgreementView view;
    std::int64_t items = 0;
    std::int64_t people = 0;
    for (const QuestionAgreement &each : report.questions) {
        view.rows.push_back(rowOf(report, each));
        for (const AgreementFigure &figure : each.figures) {
            items = std::max(items, figure.items);
            people = std::max(people, figure.people);
        }
        if (view.rows.back().isLow)
            view.warnings << translate("Labelling", "%1: α below 0.67. Talk about the guideline before more is labelled.").arg(view.rows.back().question);
    }
    if (items > 0)
        view.scope = translate("Labelling", "%1 by %2")
                         .arg(translateCounted("Labelling", QT_TRANSLATE_N_NOOP("Labelling", "%n item(s)"), items),
                              translateCounted("Labelling", QT_TRANSLATE_N_NOOP("Labelling", "%n people"), people));
    view.disagreements = static_cast<qint64>(report.disagreements.size());
    view.flagged = static_cast<qint64>(report.flagged.size());
    for (const QueuePerson &person : report.people) {
        QString progress = translate("Labelling", "%1 of %2").arg(count(person.answered), count(person.assigned));
        if (person.skipped > 0)
            progress += QStringLiteral(" · ") + translateCounted("Labelling", QT_TRANSLATE_N_NOOP("Labelling", "%n skipped"), person.skipped);
        view.people.push_back({person.name.empty() ? translate("Labelling", "somebody") : displayText(person.name), progress});
    }
    return view;
}

} // namespace assay::items
