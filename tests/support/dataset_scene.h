#pragma once

#include <QSignalSpy>
#include <QTest>
#include <memory>

#include "items/dataset_desk.h"
#include "support/run_fixture.h"

/// A project of support messages in a session, for desks and rooms.
class DatasetScene
{
public:
    DatasetScene()
    {
        TestProject made;
        std::vector<assay::Case> cases;
        for (int i = 0; i < 40; ++i)
            cases.push_back(message(i));
        version = addDataset(made, "support", cases);
        addDataset(made, "triage", {message(1), message(2)});
        addVersion(made, "reply", "Answer {{question}}\nQ: Where is parcel number 7 by now?\nA: On its way.");
        path = folder.filePath(QStringLiteral("scene.assay"));
        made.file.reset();
        QFile::copy(made.path(), path);
        open();
    }
    /// Opens the project anew, as another start does.
    void open()
    {
        session.reset();
        session = std::make_unique<assay::Session>(std::move(*assay::ProjectFile::open(path, assay::FileMode::ReadWrite, testUser())));
    }

    static assay::Case message(int i)
    {
        assay::CaseContent content;
        content.vars["question"] = i == 39 ? "Where is parcel number 38 by now?" : "Where is parcel number " + std::to_string(i) + " by now?";
        content.vars["name"] = "customer " + std::to_string(i == 39 ? 38 : i);
        if (i % 10 != 9)
            content.reference = "It will come on day " + std::to_string(i) + ".";
        content.tags = i % 2 == 0 ? std::vector<std::string>{"delivery"} : std::vector<std::string>{"delivery", "refund"};
        if (i == 3)
            content.documents = {{"1", "Terms", "Parcels take three days."}};
        return {"late-" + std::string(i < 10 ? "0" : "") + std::to_string(i), content};
    }

    QTemporaryDir folder;
    QString path;
    assay::DatasetVersionInfo version;
    std::unique_ptr<assay::Session> session;
};
