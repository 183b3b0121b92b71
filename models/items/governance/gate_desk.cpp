#include "items/governance/gate_desk.h"

#include <QDir>
#include <QRegularExpression>

#include "items/governance/policy_reading.h"
#include "project/gate_service.h"
#include "project/whole_file.h"
#include "storage/project_file.h"

namespace assay::items {

GateDesk::GateDesk(QObject *parent) : QObject(parent) {}

GateDesk::~GateDesk() = default;

void GateDesk::setSession(Session *session)
{
    m_line.drop();
    m_session = session;
    m_policy.clear();
    m_run.clear();
    m_isJudging = false;
    m_report.reset();
    m_view.reset();
    m_problem.reset();
    Q_EMIT changed();
}

void GateDesk::judge(const QString &policy, const QString &run)
{
    if (!m_session)
        return;
    const bool isSame = policy == m_policy && run == m_run;
    m_line.drop();
    m_policy = policy;
    m_run = run;
    if (!isSame) { // what is asked again is shown until the answer comes
        m_report.reset();
        m_view.reset();
    }
    m_problem.reset();
    m_isJudging = !policy.isEmpty() && !run.isEmpty();
    Q_EMIT changed();
    if (!m_isJudging)
        return;
    const TimeUs now = m_session->file().clock()->now();
    m_session->read<GateReport>(
        m_line, [policy = policy.toStdString(), run = run.toStdString(), now](Database &database) { return judgePolicy(database, policy, run, now); },
        [this](Result<GateReport> report) {
            m_isJudging = false;
            m_view.reset();
            m_report.reset();
            if (report) {
                m_view = gateView(*report);
                m_report = std::make_unique<GateReport>(std::move(*report));
            } else {
                m_problem = report.error();
            }
            Q_EMIT changed();
        });
}

void GateDesk::cancel()
{
    if (!m_isJudging)
        return;
    m_line.drop();
    m_isJudging = false;
    if (!m_view)
        m_problem = Error{ErrorCode::Interrupted, tr("The gate was not judged"), tr("it was cancelled"), tr("Try it again."), {}};
    Q_EMIT changed();
}

QString GateDesk::commandLine() const
{
    if (!m_session || m_policy.isEmpty() || m_run.isEmpty())
        return {};
    return QStringLiteral("assay-cli gate %1 --policy %2 --run %3 --junit gate.xml").arg(shellWord(QDir::toNativeSeparators(m_session->path())), shellWord(m_policy), shellWord(m_run));
}

std::string GateDesk::junit() const
{
    return m_report ? gateJunit(*m_report) : std::string();
}

Status GateDesk::writeJunit(const QString &path) const
{
    if (!m_report)
        return fail(ErrorCode::BadInput, tr("There is no verdict to write"), {}, tr("Try the gate on a run first."));
    return writeWholeFile(path, junit());
}

QString shellWord(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
    if (plain.match(word).hasMatch() && !word.startsWith(QLatin1Char('-')))
        return word;
    return u'\'' + QString(word).replace(QLatin1Char('\''), QStringLiteral("'\\''")) + u'\'';
}

} // namespace assay::items

#include "moc_gate_desk.cpp"
