#include "domain/split.h"

#include <QCoreApplication>
#include <algorithm>
#include <charconv>
#include <numeric>

#include "base/splitmix64.h"
#include "domain/names.h"

namespace assay {

namespace {

constexpr std::int64_t maxShare = 1'000'000;

std::vector<std::int64_t> shuffledRows(std::int64_t rows, std::uint64_t seed)
{
    std::vector<std::int64_t> order(static_cast<std::size_t>(rows));
    std::iota(order.begin(), order.end(), 0);
    shuffle(order, seed);
    return order;
}

/// Whole numbers that sum to @p rows, nearest to the shares: floors first, then one more by largest remainder, earlier parts first.
std::vector<std::int64_t> sizesOf(std::int64_t rows, const std::vector<SplitPart> &parts)
{
    const std::int64_t all = std::accumulate(parts.begin(), parts.end(), std::int64_t{0}, [](std::int64_t sum, const SplitPart &part) { return sum + part.share; });
    std::vector<std::int64_t> sizes;
    std::vector<std::size_t> byRemainder(parts.size());
    std::iota(byRemainder.begin(), byRemainder.end(), std::size_t{0});
    for (const SplitPart &part : parts)
        sizes.push_back(rows * part.share / all);
    std::stable_sort(byRemainder.begin(), byRemainder.end(),
                     [&](std::size_t a, std::size_t b) { return rows * parts[a].share % all > rows * parts[b].share % all; });
    const std::int64_t left = rows - std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0});
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i)
        ++sizes[byRemainder[i]];
    return sizes;
}

/// Deals rows out one by one, each to the part that lags most behind its share, so every run of rows is divided alike.
class Dealer
{
public:
    Dealer(std::vector<std::int64_t> sizes, std::int64_t rows) : m_sizes(std::move(sizes)), m_rows(rows), m_given(m_sizes.size()) {}

    std::size_t next()
    {
        ++m_dealt;
        std::size_t best = m_sizes.size();
        for (std::size_t i = 0; i < m_sizes.size(); ++i) {
            if (m_given[i] < m_sizes[i] && (best == m_sizes.size() || lag(i) > lag(best)))
                best = i;
        }
        ++m_given[best];
        return best;
    }

private:
    double lag(std::size_t part) const
    {
        return static_cast<double>(m_sizes[part]) * static_cast<double>(m_dealt) / static_cast<double>(m_rows) - static_cast<double>(m_given[part]);
    }

    std::vector<std::int64_t> m_sizes;
    std::int64_t m_rows;
    std::int64_t m_dealt = 0;
    std::vector<std::int64_t> m_given;
};

Status badParts(const QString &why)
{
    return fail(ErrorCode::Usage, QCoreApplication::translate("Split", "These are no parts of a dataset"), why,
                QCoreApplication::translate("Split", "Write NAME=SHARE,NAME=SHARE, as train=80,test=20."));
}

} // namespace

Result<std::vector<SplitPart>> splitPartsFrom(std::string_view text)
{
    std::vector<SplitPart> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const std::string_view piece = text.substr(at, end - at);
        const std::size_t sign = piece.find('=');
        SplitPart part{std::string(piece.substr(0, sign)), 0};
        const std::string_view share = sign == std::string_view::npos ? std::string_view() : piece.substr(sign + 1);
        const auto [stop, error] = std::from_chars(share.data(), share.data() + share.size(), part.share);
        if (share.empty() || error != std::errc() || stop != share.data() + share.size() || part.share < 1 || part.share > maxShare)
            return fail(badParts(QCoreApplication::translate("Split", "“%1” has no share from 1 to %2").arg(QString::fromUtf8(piece.data(), static_cast<qsizetype>(piece.size()))).arg(maxShare)).error());
        if (auto fit = checkName(part.name); !fit)
            return fail(fit.error());
        if (std::any_of(parts.begin(), parts.end(), [&](const SplitPart &other) { return other.name == part.name; }))
            return fail(badParts(QCoreApplication::translate("Split", "“%1” comes twice").arg(QString::fromStdString(part.name))).error());
        parts.push_back(std::move(part));
        at = end + 1;
    }
    return parts;
}

std::vector<std::vector<std::int64_t>> splitRows(std::int64_t rows, const std::vector<SplitPart> &parts, std::uint64_t seed,
                                                 const std::vector<std::string> &strata)
{
    std::vector<std::vector<std::int64_t>> split(parts.size());
    if (parts.empty() || rows <= 0)
        return split;
    std::vector<std::int64_t> order = shuffledRows(rows, seed);
    const std::vector<std::int64_t> sizes = sizesOf(rows, parts);
    if (strata.empty()) {
        auto from = order.begin();
        for (std::size_t i = 0; i < parts.size(); ++i) {
            split[i].assign(from, from + sizes[i]);
            from += sizes[i];
        }
    } else {
        const auto stratum = [&](std::int64_t row) -> const std::string & { return strata[static_cast<std::size_t>(row)]; };
        std::stable_sort(order.begin(), order.end(), [&](std::int64_t a, std::int64_t b) { return stratum(a) < stratum(b); });
        Dealer dealer(sizes, rows);
        for (const std::int64_t row : order)
            split[dealer.next()].push_back(row);
    }
    for (auto &part : split)
        std::sort(part.begin(), part.end());
    return split;
}

std::vector<std::int64_t> sampleRows(std::int64_t rows, std::int64_t count, std::uint64_t seed)
{
    std::vector<std::int64_t> order = shuffledRows(std::max<std::int64_t>(rows, 0), seed);
    order.resize(static_cast<std::size_t>(std::clamp<std::int64_t>(count, 0, rows)));
    std::sort(order.begin(), order.end());
    return order;
}

} // namespace assay
