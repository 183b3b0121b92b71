#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "labelling/queue_report.h"

namespace assay::items {

/// How people agree on one question, in words.
struct AgreementRow
{
    QString question;
    QString coefficient; ///< "0.81", "–"
    QString interval;    ///< "[0.70, 0.90]", empty without one
    QString equal;       ///< "92 %"
    QString note;        ///< methods, n and the other coefficients, one a line
    bool isLow = false;  ///< alpha below what allows even tentative conclusions
};

struct AgreementView
{
    std::vector<AgreementRow> rows;
    QString scope;        ///< "40 items by three people"; empty while nobody shares an item
    QStringList warnings; ///< a sentence for each question that people see differently
    qint64 disagreements = 0;
    qint64 flagged = 0;
    struct Person
    {
        QString name;
        QString progress; ///< "120 of 200 · 3 skipped"
    };
    std::vector<Person> people;
};

/// Krippendorff (2004): below .667 not even tentative conclusions.
constexpr double tentativeAlpha = 0.667;

AgreementView agreementView(const QueueReport &report);

} // namespace assay::items
