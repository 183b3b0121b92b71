#include "items/governance/policy_desk.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "base/utf8.h"
#include "storage/gate_policies.h"
#include "storage/project_file.h"
#include "storage/writer.h"

namespace assay::items {

namespace {

constexpr int restMs = 300;
const std::string draftKey = "governance/draft";
const std::string originalKey = "governance/draft-of"; ///< what the draft began as
const std::string policyKey = "governance/policy";     ///< the one that was open

} // namespace

PolicyDesk::PolicyDesk(QObject *parent) : QObject(parent)
{
    for (QTimer *timer : {&m_later, &m_remember}) {
        timer->setSingleShot(true);
        timer->setInterval(restMs);
    }
    connect(&m_later, &QTimer::timeout, this, &PolicyDesk::readAgain);
    connect(&m_remember, &QTimer::timeout, this, &PolicyDesk::remember);
}

void PolicyDesk::setSession(Session *session)
{
    if (m_session) {
        if (m_remember.isActive())
            remember();
        disconnect(m_session, nullptr, this, nullptr);
    }
    m_line.drop();
    for (QTimer *timer : {&m_later, &m_remember})
        timer->stop();
    m_session = session;
    m_isRead = false;
    m_reading = {};
    m_current.clear();
    m_draft.reset();
    showList();
    if (!session)
        return;
    connect(session, &Session::changed, this, [this](Facts facts) {
        if (!(facts & (Fact::Policies | Fact::Runs | Fact::Prompts | Fact::Datasets)))
            return;
        m_isStale = true;
        if (m_isShown)
            facts.testFlag(Fact::Policies) ? readAgain() : m_later.start();
    });
    m_current = QString::fromStdString(session->remembered(policyKey));
    recall();
    readAgain();
}

void PolicyDesk::setShown(bool shown)
{
    m_isShown = shown;
    if (shown && m_isStale)
        readAgain();
}

void PolicyDesk::readAgain()
{
    if (!m_session)
        return;
    m_isStale = false;
    m_later.stop();
    const TimeUs now = m_session->file().clock()->now();
    m_session->read<PolicyReading>(
        m_line, [now](Database &database) { return readPolicies(database, now); },
        [this](Result<PolicyReading> read) {
            if (read)
                take(std::move(*read));
            else
                Q_EMIT failed(read.error());
        });
}

void PolicyDesk::take(PolicyReading reading)
{
    m_reading = std::move(reading);
    m_isRead = true;
    if (!current())
        m_current = m_reading.policies.empty() ? QString() : m_reading.policies.front().name;
    showList();
    Q_EMIT changed();
}

void PolicyDesk::showList()
{
    std::vector<PlainListRow> rows;
    for (const PolicyView &each : m_reading.policies) {
        const PolicyVersionView &newest = each.newest();
        const QString conditions = tr("%Ln conditions", nullptr, static_cast<int>(newest.conditions.size()));
        const bool isDraft = m_draft && m_draft->base > 0 && m_draft->name == each.name && isChanged();
        rows.push_back({each.name, each.name, QStringLiteral("%1 · %2 · %3").arg(newest.person, newest.age, conditions), isDraft ? tr("draft") : newest.label,
                        isDraft ? Tone::Caution : Tone::Normal, isDraft ? tr("being changed") : newest.label});
    }
    m_list.setRows(std::move(rows));
}

const PolicyView *PolicyDesk::current() const
{
    const auto found = std::find_if(m_reading.policies.begin(), m_reading.policies.end(), [this](const PolicyView &each) { return each.name == m_current; });
    return found == m_reading.policies.end() ? nullptr : &*found;
}

void PolicyDesk::choose(const QString &name)
{
    if (name == m_current)
        return;
    m_current = name;
    if (m_session && current())
        m_session->remember(policyKey, name.toStdString());
    Q_EMIT currentChanged();
}

std::vector<PlainColumn> PolicyDesk::versionColumns()
{
    return {{tr("Version")}, {tr("When")}, {tr("Who")}, {tr("What changed")}};
}

std::vector<PlainRow> PolicyDesk::versionRows() const
{
    std::vector<PlainRow> rows;
    const PolicyView *policy = current();
    for (const PolicyVersionView &each : policy ? policy->versions : std::vector<PolicyVersionView>()) {
        PlainCell label{each.label, Tone::Strong};
        label.sort = each.number;
        PlainCell when{each.when};
        when.sort = QVariant::fromValue<qlonglong>(each.atUs);
        const bool isFirst = each.number == policy->versions.back().number;
        const QString what = !each.problem.isEmpty()  ? QStringLiteral("✗ ") + each.problem
                             : isFirst                ? tr("made")
                             : each.changes.isEmpty() ? tr("the same conditions in another wording")
                                                      : each.changes.join(QStringLiteral("; "));
        rows.push_back({each.label, {label, when, {each.person}, {what, isFirst ? Tone::Quiet : Tone::Normal, {}, each.changes.join(QLatin1Char('\n'))}}});
    }
    return rows;
}

void PolicyDesk::beginNew(const std::vector<ConditionTemplate> &conditions)
{
    PolicyDraft draft;
    const QStringList &channels = m_reading.choices.channels;
    if (!channels.isEmpty() && !channels.contains(draft.baseline))
        draft.baseline = channels.front();
    const auto isTaken = [this](const QString &name) {
        return std::any_of(m_reading.policies.begin(), m_reading.policies.end(), [&](const PolicyView &each) { return each.name == name; });
    };
    const QString wanted = tr("release", "name of a new gate policy");
    draft.name = wanted;
    for (int number = 2; isTaken(draft.name); ++number)
        draft.name = QStringLiteral("%1 %2").arg(wanted).arg(number);
    for (const ConditionTemplate each : conditions)
        draft.conditions.push_back(conditionFrom(each, draft.conditions));
    m_original = draft;
    m_draft = std::move(draft);
    Q_EMIT draftChanged();
}

void PolicyDesk::beginEdit()
{
    const PolicyView *policy = current();
    const auto json = policy ? parseJson(policy->newest().definition) : Result<Json>(fail(Error{}));
    if (!json)
        return;
    m_draft = draftOf(policy->name.toStdString(), *json, policy->newest().number);
    m_original = *m_draft;
    Q_EMIT draftChanged();
}

void PolicyDesk::setDraft(PolicyDraft draft)
{
    if (!m_draft)
        return;
    const bool wasChanged = isChanged();
    m_draft = std::move(draft);
    if (isChanged() != wasChanged)
        showList();
    m_remember.start();
}

/// What was not changed is not worth remembering.
void PolicyDesk::remember()
{
    m_remember.stop();
    if (!m_session)
        return;
    m_session->remember(draftKey, isChanged() ? draftText(*m_draft) : std::string());
    m_session->remember(originalKey, isChanged() ? draftText(m_original) : std::string());
}

void PolicyDesk::recall()
{
    m_draft = draftFromText(m_session->remembered(draftKey));
    m_original = draftFromText(m_session->remembered(originalKey)).value_or(PolicyDraft());
}

void PolicyDesk::end()
{
    m_draft.reset();
    remember();
    showList();
    Q_EMIT draftChanged();
}

void PolicyDesk::discard()
{
    if (m_draft)
        end();
}

void PolicyDesk::keep(const std::string &name, Json definition, std::function<void(const std::optional<Error> &)> done)
{
    const auto stored = storedGatePolicy(definition, name);
    if (!stored || !m_session)
        return done(stored ? Error{ErrorCode::Interrupted, tr("No project is open"), {}, {}, {}} : stored.error());
    m_session->write<std::pair<bool, int>>(
        Fact::Policies,
        [stored = *stored, name](WriteContext &context) -> Result<std::pair<bool, int>> {
            const auto isNew = keepGatePolicy(context, stored);
            const auto versions = isNew ? gatePolicyVersions(context.database(), name) : Result<std::vector<GatePolicyVersion>>(fail(isNew.error()));
            if (!versions)
                return fail(versions.error());
            return std::pair(*isNew, versions->back().number);
        },
        this, [this, name, done = std::move(done)](Result<std::pair<bool, int>> written) {
            if (!written)
                return done(written.error());
            const auto [isNew, number] = *written;
            const QString policy = displayText(name);
            m_current = policy;
            done(std::nullopt);
            Q_EMIT kept(isNew ? tr("✓ %1 is now v%2").arg(policy).arg(number) : tr("%1 v%2 says so already").arg(policy).arg(number), isNew ? number - 1 : 0);
        });
}

void PolicyDesk::save(DraftAnswer done)
{
    if (!m_draft)
        return;
    if (const auto problem = problemOf(*m_draft))
        return done(problem);
    const bool isTaken = m_draft->base == 0 && std::any_of(m_reading.policies.begin(), m_reading.policies.end(), [this](const PolicyView &each) { return each.name == m_draft->name.trimmed(); });
    if (isTaken)
        return done(DraftProblem{-1, QStringLiteral("name"), {ErrorCode::BadInput, tr("There is a policy of this name already"), {}, tr("Choose another name, or change that one."), {}}});
    keep(m_draft->name.trimmed().toStdString(), policyJson(*m_draft), [this, done = std::move(done)](const std::optional<Error> &error) {
        if (error)
            return done(DraftProblem{-1, QString(), *error});
        end();
        done(std::nullopt);
    });
}

void PolicyDesk::restore(int number)
{
    const PolicyView *policy = current();
    const PolicyVersionView *version = policy ? policy->version(number) : nullptr;
    const auto json = version ? parseJson(version->definition) : Result<Json>(fail(Error{}));
    if (!json)
        return;
    keep(policy->name.toStdString(), *json, [this](const std::optional<Error> &error) {
        if (error)
            Q_EMIT failed(*error);
    });
}

} // namespace assay::items

#include "moc_policy_desk.cpp"
