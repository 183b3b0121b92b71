#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "base/xml_text.h"
#include "project/gate_service.h"

namespace assay {

namespace {

QString junitCase(const std::string &policy, const GateFinding &finding)
{
    const QString head = QStringLiteral("    <testcase classname=\"gate.%1\" name=\"%2\"").arg(xmlText(displayText(policy)), xmlText(displayText(finding.name)));
    const std::string state = shownName(finding.state);
    const QString reason = xmlText(finding.reason);
    if (state == "passed")
        return head + QStringLiteral(">\n      <system-out>%1</system-out>\n    </testcase>\n").arg(reason);
    const QString tag = state == "failed" ? QStringLiteral("failure") : QStringLiteral("error");
    return head + QStringLiteral(">\n      <%1 type=\"%2\" message=\"%3\">%3</%1>\n    </testcase>\n").arg(tag, QString::fromLatin1(name(finding.state)), reason);
}

std::int64_t countOf(const GateReport &report, std::string_view state)
{
    return std::count_if(report.findings.begin(), report.findings.end(), [&](const GateFinding &each) { return state == shownName(each.state); });
}

} // namespace

bool GateReport::passed() const
{
    return !findings.empty() && countOf(*this, "passed") == static_cast<std::int64_t>(findings.size());
}

Json gateDocument(const GateReport &report)
{
    Json conditions = Json::array();
    for (const GateFinding &each : report.findings)
        conditions.push_back({{"name", each.name}, {"state", shownName(each.state)}, {"gate_state", name(each.state)}, {"observed", orNull(each.observed)},
                              {"lower", orNull(each.lower)}, {"upper", orNull(each.upper)}, {"n", each.n}, {"method", each.method.empty() ? Json() : Json(each.method)},
                              {"required", each.required.toStdString()}, {"reason", each.reason.toStdString()}});
    const NamedColumn &candidate = report.candidate;
    return {{"passed", report.passed()}, {"policy", report.policy}, {"policy_version", "v" + std::to_string(report.version)},
            {"run", candidate.run.id.text()}, {"prompt", candidate.prompt}, {"version", candidate.version},
            {"version_hash", candidate.versionHash ? Json(candidate.versionHash->hex()) : Json()}, {"model", candidate.model}, {"dataset", candidate.dataset},
            {"conditions", conditions}};
}

std::string gateJunit(const GateReport &report)
{
    QString cases;
    for (const GateFinding &each : report.findings)
        cases += junitCase(report.policy, each);
    const QString counts = QStringLiteral("tests=\"%1\" failures=\"%2\" errors=\"%3\"").arg(report.findings.size()).arg(countOf(report, "failed")).arg(countOf(report, "unknown"));
    const QString name = xmlText(displayText(report.policy));
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"%1\" %2>\n  <testsuite name=\"%1\" %2 timestamp=\"%3\">\n%4  </testsuite>\n</testsuites>\n")
        .arg(name, counts, QString::fromStdString(toRfc3339(report.candidate.run.at)), cases).toStdString();
}

} // namespace assay
