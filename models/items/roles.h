#pragma once

#include <QMetaType>
#include <Qt>

namespace assay::items {

/// What a text means; delegates choose the colour. Better, Worse and Caution come with a sign in the text itself.
enum class Tone { Normal, Strong, Quiet, Faint, Accent, Better, Worse, Caution, Struck };

/// Roles that the delegates of the window understand, of any item model. Qt::DisplayRole is the text, Qt::TextAlignmentRole its side.
enum Role {
    ToneRole = Qt::UserRole + 100, ///< Tone of the text
    MonoRole,                      ///< bool: prompts, ids, JSON
    NoteRole,                      ///< QString: second line of a list row, in a quieter tone
    BadgeRole,                     ///< QString: small text at the right end of a list row
    BadgeToneRole,                 ///< Tone of the badge; Neutral pills for Normal
    BadgeIsKeyRole,                ///< bool: the badge is a key, drawn as a cap
    GroupRole,                     ///< bool: a list row that only names the group below it
    ShareRole,                     ///< double 0 to 1: drawn as a bar behind the number (a score), unset = none
    SortRole,                      ///< the raw value
    IdRole,                        ///< QString that names the row for goTo and for copying
    ChipRole,                      ///< bool: the text is a verdict, drawn as a chip in its tone
    IntervalRole,                  ///< IntervalMark: drawn instead of a text
};

/// A difference with its interval, drawn as a dot on a line across a zero line.
struct IntervalMark
{
    double estimate = 0;
    double lower = 0;
    double upper = 0;
    double widest = 0; ///< half of the width, so that the marks of a table share one scale
    Tone tone = Tone::Quiet;
};

} // namespace assay::items

Q_DECLARE_METATYPE(assay::items::Tone)
Q_DECLARE_METATYPE(assay::items::IntervalMark)
