// Pages and the chain; the facts that later checks need are noted on the way.
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "base/json.h"
#include "base/required.h"
#include "base/translate.h"
#include "domain/dataset.h"
#include "domain/event.h"
#include "domain/prompt.h"
#include "storage/database.h"
#include "storage/event_log.h"
#include "storage/verify_checks.h"

namespace assay {

namespace {

Hash hashIn(const Json &json, const char *key)
{
    return required(Hash::fromHex(json.at(key).get<std::string>()));
}

template <typename HashType>
std::vector<HashType> parentsIn(const Json &json)
{
    std::vector<HashType> parents;
    for (const Json &parent : json.at("parents"))
        parents.push_back(required(HashType::fromHex(parent.get<std::string>())));
    return parents;
}

/// Notes what @p event says; an explanation when its subject does not follow from its payload. Throws on another shape.
QString noteFact(LoggedFacts &facts, const Event &event, const Json &json)
{
    if (event.kind == name(EventKind::PromptVersion)) {
        const ContentHash content{hashIn(json, "content")};
        const VersionHash hash = versionHash(content, parentsIn<VersionHash>(json));
        if (hash.hex() != event.subject)
            return translate("Verify", "its version hash does not follow from content and parents");
        facts.promptVersions.push_back({hash.hash, content.hash});
    } else if (event.kind == name(EventKind::DatasetVersion)) {
        const auto cases = json.at("cases").get<std::int64_t>();
        const Hash root = hashIn(json, "root");
        const DatasetHash hash = datasetHash(root, cases, parentsIn<DatasetHash>(json));
        if (hash.hex() != event.subject)
            return translate("Verify", "its version hash does not follow from cases and parents");
        facts.datasetVersions.push_back({hash.hash, root, cases});
    } else if (event.kind == name(EventKind::RunStarted)) {
        facts.runs[required(Uuid::fromText(event.subject))] = {hashIn(json, "spec"), std::nullopt, 0};
    } else if (event.kind == name(EventKind::RunSealed) || event.kind == name(EventKind::ScoresSealed)) {
        LoggedFacts::Run &run = facts.runs[required(Uuid::fromText(event.subject))];
        if (event.kind == name(EventKind::ScoresSealed))
            run.spec = hashIn(json, "spec");
        run.seal = hashIn(json, "seal");
        run.rows = json.at("rows").get<std::int64_t>();
    }
    return {};
}

QString noteFact(LoggedFacts &facts, const Event &event)
{
    const auto json = parseJson(event.payload());
    if (!json)
        return json.error().why;
    try {
        return noteFact(facts, event, *json);
    } catch (const std::exception &error) {
        return QString::fromUtf8(error.what());
    }
}

/// The chain, event by event. After a break it goes on from what stands there, so that one wrong event is one problem.
class ChainReader
{
public:
    explicit ChainReader(Verification &check) : m_check(check) {}

    Status read(const Event &event)
    {
        ++m_check.report.events;
        if (event.seq != m_expected)
            wrong(event, translate("Verify", "an event before it is missing"));
        else if (event.body && (sha256(*event.body) != event.bodyHash || event.body->size() < saltSize))
            wrong(event, translate("Verify", "its content does not have its hash"));
        else if (chainLink(m_previous, event) != event.chain)
            wrong(event, translate("Verify", "it does not continue the chain"));
        else if (!event.body)
            m_redacted.push_back({event.seq, event.id.text(), event.subject});
        else if (const QString what = noteFact(m_check.facts, event); !what.isEmpty())
            wrong(event, what);
        if (event.kind == name(EventKind::Redact))
            m_explained.insert(event.subject);
        m_previous = event.chain;
        m_expected = event.seq + 1;
        return m_check.goOn();
    }

    /// A body may be gone only when a `redact` event names the event or its subject (registry.md §7).
    void finish()
    {
        for (const auto &[seq, id, subject] : m_redacted) {
            if (!m_explained.contains(id) && !m_explained.contains(subject))
                m_check.report.add(CheckedThing::Event, std::to_string(seq), translate("Verify", "its content was removed, and no event says why"));
        }
    }

private:
    void wrong(const Event &event, const QString &what)
    {
        m_check.report.add(CheckedThing::Event, std::to_string(event.seq),
                           translate("Verify", "%1 (%2)").arg(what, QString::fromStdString(event.kind)));
    }

    struct Redacted
    {
        std::int64_t seq = 0;
        std::string id;
        std::string subject;
    };
    Verification &m_check;
    Hash m_previous;
    std::int64_t m_expected = 1;
    std::vector<Redacted> m_redacted;
    std::unordered_set<std::string> m_explained;
};

} // namespace

Status Verification::goOn() const
{
    return stopped() ? Status(fail(ErrorCode::Interrupted, translate("Verify", "The check was stopped"))) : Status{};
}

Status checkPages(Verification &check)
{
    auto pragma = check.database.prepare("PRAGMA integrity_check(100)");
    if (!pragma)
        return fail(pragma.error());
    for (;;) {
        const auto row = pragma->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return check.goOn();
        if (const auto line = pragma->text(0); line != "ok")
            check.report.add(CheckedThing::Page, {}, QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size())).simplified());
    }
}

Status checkEvents(Verification &check)
{
    ChainReader chain(check);
    auto read = eachEvent(check.database, 0, [&](const Event &event) { return chain.read(event).map([] { return true; }); });
    chain.finish();
    return read;
}

} // namespace assay
