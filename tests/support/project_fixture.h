#pragma once

#include <QTemporaryDir>
#include <QTest>

#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/writer.h"
#include "support/results.h"

/// A clock that stands still unless told otherwise, so that what tests write is the same each time.
class TestClock : public assay::Clock
{
public:
    assay::TimeUs now() const override { return {m_now += 1}; }

private:
    mutable std::int64_t m_now = 1'767'225'600'000'000;
};

inline assay::FileUser testUser(const std::string &name = "dana")
{
    return {assay::PersonId{*assay::Uuid::fromText("00000000-0000-4000-8000-0000000000da")}, name, std::make_shared<TestClock>()};
}

/// A fresh project in a folder of its own.
class TestProject
{
public:
    TestProject()
    {
        auto created = assay::ProjectFile::create(path(), "test", testUser());
        if (created)
            file = std::move(*created);
        else
            qFatal("%s", qPrintable(assay::toSentence(created.error())));
    }
    QString path(const QString &name = QStringLiteral("test.assay")) const { return folder.filePath(name); }
    assay::Writer &writer() { return **file->writer(); }
    std::unique_ptr<assay::Database> reader() { return std::move(*file->reader()); }
    void reopen()
    {
        file.reset();
        file = std::move(*assay::ProjectFile::open(path(), assay::FileMode::ReadWrite, testUser()));
    }

    QTemporaryDir folder;
    std::unique_ptr<assay::ProjectFile> file;
};
