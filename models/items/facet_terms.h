#pragma once

#include <functional>
#include <vector>

#include "items/facet_view.h"

namespace assay::items {

/// Reads and changes what a filter says of facets, in its text: that is the one place where it stands. A facet owns the terms of its field
/// that stand beside each other on the outermost level, neither negated nor under an OR: what clicks could have written.
class FacetTerms
{
public:
    /// @p filter can be read.
    explicit FacetTerms(const QString &filter);

    /// The filter that the facet's values are counted under.
    QString countedUnder(Facet facet) const;
    /// The facet's own terms, which are not in countedUnder(); empty without any.
    QString ownTerms(Facet facet) const;
    /// The filter without any facet's own terms.
    QString widest() const;
    bool isOn(Facet facet, const FacetName &value) const;
    /// The filter with the value on, if it was off, and the other way round.
    QString toggled(Facet facet, const FacetName &value) const;
    /// The filter with this value alone of its facet.
    QString narrowedTo(Facet facet, const FacetName &value) const;
    /// The filter with one more term, which narrows it down.
    QString with(const QString &field, const QStringList &values) const;
    /// The values that own terms name, as they are written.
    QStringList named(Facet facet) const;

private:
    struct Term
    {
        int at = 0;
        int end = 0;
        int from = 0; ///< with the AND that would be left over
        int to = 0;
        QString field; ///< `run`, `pass.answer is right`
        bool isExact = false;
        QStringList values;
    };
    void read();
    bool owns(Facet facet, const Term &term) const;
    bool isLeftOut(Facet facet, const Term &term) const;
    bool matches(Facet facet, const Term &term, const QString &written, const FacetName &value) const;
    static QString without(const QString &text, const Term &term);
    QString withoutAll(const std::function<bool(const Term &)> &isOut) const;
    QString withTerm(const QString &term) const;

    QString m_text;
    bool m_hasOr = false;
    std::vector<Term> m_terms; ///< of the outermost level, as they stand
};

} // namespace assay::items
