#include "items/variable_keeper.h"

#include <utility>

namespace assay::items {

namespace {

using CasesRead = std::pair<std::int64_t, std::int64_t>;

} // namespace

VariableKeeper::VariableKeeper(QObject *parent) : QObject(parent) {}

VariableKeeper::~VariableKeeper()
{
    cancel();
}

void VariableKeeper::setSession(Session *session)
{
    cancel();
    m_line.drop();
    m_kept.clear();
    m_reading.clear();
    m_done = {};
    m_session = session;
}

std::shared_ptr<const VariableRanks> VariableKeeper::ranks(const QString &name) const
{
    const auto found = m_kept.find(name);
    return found == m_kept.end() ? nullptr : found->second;
}

void VariableKeeper::read(const QString &name, std::function<void(const Status &)> done)
{
    m_done = std::move(done);
    if (!m_session || m_reading == name)
        return;
    cancel();
    m_reading = name;
    m_stop = std::make_shared<std::atomic_bool>(false);
    auto found = std::make_shared<VariableRanks>();
    m_session->stream<CasesRead>(
        m_line,
        [name = name.toStdString(), found, stop = m_stop](Database &database, const std::function<bool(CasesRead)> &give) -> Status {
            auto ranks = VariableRanks::read(database, name, [&](std::int64_t read, std::int64_t all) { return !*stop && give({read, all}); });
            if (!ranks)
                return fail(ranks.error());
            *found = std::move(*ranks);
            return {};
        },
        [this, name](const CasesRead &read) { Q_EMIT progressed(name, read.first, read.second); },
        [this, name, found](const Status &read) {
            m_reading.clear();
            if (read) {
                if (m_kept.size() >= mostKept)
                    m_kept.clear();
                m_kept[name] = found;
            }
            Q_EMIT ended();
            if (const auto told = std::exchange(m_done, {}))
                told(read);
        });
}

void VariableKeeper::cancel()
{
    if (m_stop)
        *m_stop = true;
}

void VariableKeeper::noteCases(std::int64_t lastCase)
{
    std::erase_if(m_kept, [&](const auto &kept) { return kept.second->lastCase() < lastCase; });
}

} // namespace assay::items

#include "moc_variable_keeper.cpp"
