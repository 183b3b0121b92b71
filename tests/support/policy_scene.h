#pragma once

#include <nlohmann/json.hpp>

#include "governance/gate_policy.h"
#include "storage/gate_policies.h"
#include "support/project_fixture.h"

/// The policy of `packaging/gate-example`, with a bar and a condition that nobody can judge yet beside it.
inline assay::Json releasePolicy(const char *margin = "0.02")
{
    return assay::Json::parse(std::string("{\"schema\":\"assay.gate-policy/1\",\"name\":\"triage release\",\"baseline\":\"production\",\"conditions\":["
                                          "{\"schema\":\"assay.gate/1\",\"id\":\"not-worse\",\"kind\":\"eval\",\"metric\":\"exact-normalised\",\"direction\":\"up\","
                                          "\"rule\":{\"type\":\"non_inferiority\",\"delta\":\"")
                              + margin
                              + "\",\"ci\":\"one-sided-95\"},\"dataset\":\"support messages\",\"min_items\":200,\"max_age_days\":30},"
                                "{\"schema\":\"assay.gate/1\",\"id\":\"cost\",\"kind\":\"cost\",\"rule\":{\"type\":\"max\",\"limit\":\"0.0001\"}},"
                                "{\"schema\":\"assay.gate/1\",\"id\":\"bar\",\"kind\":\"eval\",\"metric\":\"pass\",\"rule\":{\"type\":\"absolute\",\"bar\":\"0.5\"},\"max_unknown\":\"1\"},"
                                "{\"schema\":\"assay.gate/1\",\"id\":\"judge\",\"kind\":\"calibration\",\"override_if\":\"role == 'releaser'\"}]}");
}

/// Keeps @p policy under @p name as its newest version.
inline void keepPolicy(assay::ProjectFile &file, const assay::Json &policy, const std::string &name = "triage release")
{
    const auto stored = assay::storedGatePolicy(policy, name);
    const auto writer = file.writer();
    if (!stored || !writer)
        qFatal("%s", qPrintable(assay::toSentence(stored ? writer.error() : stored.error())));
    const assay::Status kept = (*writer)->run([&](assay::WriteContext &context) { return assay::keepGatePolicy(context, *stored).map([](bool) {}); });
    if (!kept)
        qFatal("%s", qPrintable(assay::toSentence(kept.error())));
}

/// Two versions of it.
inline void keepReleasePolicy(assay::ProjectFile &file)
{
    keepPolicy(file, releasePolicy("0.05"));
    keepPolicy(file, releasePolicy());
}
