#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "domain/run.h"

/// A scorer whose program leaves a mark, so that one sees whether it was started, and calls every answer good.
struct MarkingCommand
{
    assay::ScorerSpec scorer() const
    {
        const std::string script = "while read -r line; do\n: > '" + mark.toStdString() + "'\necho '{\"score\":1,\"pass\":true}'\ndone\n";
        const assay::Json settings{{"argv", {"/bin/sh", "check.sh"}}, {"files", {{"check.sh", script}}}};
        return {"command", "mine", assay::dumpJson(settings), false};
    }
    bool wasStarted() const { return QFile::exists(mark); }

    QTemporaryDir folder;
    QString mark = folder.filePath(QStringLiteral("started"));
};
