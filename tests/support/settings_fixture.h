#pragma once

#include <QDirIterator>
#include <QSignalSpy>

#include "items/settings_desk.h"
#include "project/session.h"
#include "storage/catalog_store.h"
#include "support/memory_keychain.h"
#include "support/project_fixture.h"

/// A project with a session and the desk of the room Settings; this user's configuration is a folder of its own.
class SettingsFixture
{
public:
    explicit SettingsFixture(const std::vector<assay::Provider> &providers = {}, const std::vector<assay::Model> &models = {}) : desk(&keychain)
    {
        qputenv("XDG_CONFIG_HOME", m_project.folder.filePath(QStringLiteral("config")).toUtf8());
        qunsetenv("ASSAY_ALLOW_ENDPOINT");
        qunsetenv("ASSAY_KEYRING");
        const auto filled = m_project.writer().run([&](assay::WriteContext &context) -> assay::Status {
            assay::Status status;
            for (const assay::Provider &provider : providers)
                status = status ? assay::keepProvider(context, provider) : status;
            for (const assay::Model &model : models)
                status = status ? assay::keepModel(context, model) : status;
            return status;
        });
        if (!filled)
            qFatal("%s", qPrintable(assay::toSentence(filled.error())));
        session = std::make_unique<assay::Session>(std::move(m_project.file));
    }
    ~SettingsFixture()
    {
        desk.setSession(nullptr);
        session.reset();
    }

    /// Gives the session to the desk alone, and waits until it was read.
    bool open()
    {
        QSignalSpy read(&desk.catalog(), &assay::items::CatalogDesk::changed);
        desk.setSession(session.get());
        return read.wait(10'000);
    }
    /// Answers of a change, in the order they come.
    assay::items::EditAnswer answer()
    {
        return [this](const std::optional<assay::Error> &problem) { answers.push_back(problem); };
    }
    /// Waits for one more answer; nothing when the change was kept.
    std::optional<assay::Error> next()
    {
        const std::size_t before = m_seen++;
        if (!QTest::qWaitFor([&] { return answers.size() > before; }, 10'000))
            qFatal("no answer came");
        return answers[before];
    }
    /// Every byte of the project and of the configuration.
    QByteArray everythingWritten() const
    {
        QByteArray bytes;
        QDirIterator files(m_project.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                bytes += file.readAll();
        }
        return bytes;
    }
    QString path(const QString &name) const { return m_project.folder.filePath(name); }
    std::unique_ptr<assay::Database> reader() { return std::move(*session->file().reader()); }

private:
    TestProject m_project;
    std::size_t m_seen = 0;

public:
    MemoryKeychain keychain;
    std::unique_ptr<assay::Session> session;
    assay::items::SettingsDesk desk;
    std::vector<std::optional<assay::Error>> answers;
};
