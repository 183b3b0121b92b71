#include <algorithm>
#include <unordered_map>

#include "evaluation/run_comparison.h"

namespace assay {

CasePairing pairCases(const ColumnCases &a, const ColumnCases &b)
{
    std::unordered_map<std::string, const ColumnCase *> others;
    for (const ColumnCase &record : b.all())
        others.emplace(record.id, &record);
    CasePairing pairing;
    for (const ColumnCase &record : a.all()) {
        const auto other = others.find(record.id);
        if (other == others.end()) {
            ++pairing.onlyA;
            continue;
        }
        if (other->second->hash == record.hash)
            pairing.shared.push_back({&record, other->second, 0, {}});
        else
            ++pairing.changed;
        others.erase(other);
    }
    pairing.onlyB = static_cast<std::int64_t>(others.size());
    std::stable_sort(pairing.shared.begin(), pairing.shared.end(), [](const SharedCase &x, const SharedCase &y) { return x.a->position < y.a->position; });
    return pairing;
}

} // namespace assay
