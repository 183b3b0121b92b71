#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>
#include <vector>

#include "items/compare_view.h"
#include "items/text_span.h"

/// What the room Data shows, ready to be drawn.
namespace assay::items {

/// How the draft has a case, against the version it stands on.
enum class CaseMark { None, Added, Changed, Removed };
/// "+", "~", "−"; empty for None.
QString signOf(CaseMark mark);
/// "+ added", "~ changed", "− removed"; empty for None.
QString wordOf(CaseMark mark);

/// What of a case is edited.
struct CaseField
{
    enum class Kind { Id, Variable, Reference, Tags };
    Kind kind = Kind::Variable;
    QString variable = {};

    bool operator==(const CaseField &) const = default;
};

/// The dataset that is open, and which of its versions.
struct DatasetHead
{
    QString name;
    QString version;     ///< "v4", empty before the first one
    QString nextVersion; ///< what a commit makes: "v5"
    bool isNewest = true;
    bool isReady = false;       ///< its cases are known: it can be filtered and edited
    std::int64_t cases = 0;     ///< of the draft, else of the version
    std::int64_t added = 0, removed = 0, changed = 0; ///< by the draft
    QString newerVersion;       ///< made while the draft was open; a commit has to wait until the draft stands on it

    bool hasDraft() const { return added + removed + changed > 0; }
};

/// A text of a case, with the words that the draft put in.
struct CaseText
{
    CaseField field;
    QString name; ///< "question", "reference"
    QString text;
    bool isThere = true;  ///< false = the case has none, as of a reference
    bool isJson = false;  ///< source text of a value that is no text
    bool isCut = false;   ///< too long to be edited here: the first readableLength characters
    std::vector<TextSpan> inserted;

    bool operator==(const CaseText &) const = default;
};
inline constexpr int readableLength = 100'000;

struct CaseDocument
{
    QString id;
    QString title;
    QString text;

    bool operator==(const CaseDocument &) const = default;
};

/// How the case did in one prompt version on one model.
struct CaseRecordView
{
    QString name;    ///< "reply v7 · small"
    QString verdict; ///< "✓ 4 of 4"
    CellVerdict tone = CellVerdict::Unknown;
    QString filter;  ///< its results, in the language of the filter line of Results
    QString note;    ///< one fact a line: n, errors
};

/// One version in which the case was added, changed or removed.
struct CaseStepView
{
    QString version;
    QString what; ///< "added", "changed", "removed"
    QString note; ///< message, person, time
};

/// A case in full.
struct CaseView
{
    QString id;
    CaseMark mark = CaseMark::None;
    bool canEdit = false;
    std::vector<CaseText> texts; ///< variables by name, then the reference
    std::vector<CaseDocument> documents;
    bool documentsChanged = false;
    QStringList tags;
    QStringList newTags; ///< those that the draft put in
    std::vector<CaseRecordView> records;
    std::vector<CaseStepView> steps; ///< newest first
    QString similarTo; ///< "nearly the same as late-04 (92 %)"; empty
};

/// What is worth a look before the dataset is trusted.
struct FindingsView
{
    bool isLooking = false;
    bool isKnown = false;      ///< false: nobody looked yet
    std::int64_t groups = 0;   ///< of cases that say nearly the same
    bool onlyPairs = true;
    std::int64_t examples = 0; ///< cases that are also an example in a prompt
    QStringList examplesIn;    ///< "reply v7"
    std::int64_t withoutReference = 0;
};

} // namespace assay::items

Q_DECLARE_METATYPE(assay::items::CaseMark)
