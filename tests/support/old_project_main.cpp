// Makes tests/data/projects/schema-1.assay: one dataset of one tagged case in the first released schema.
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "domain/dataset.h"
#include "storage/blobs.h"
#include "storage/database.h"
#include "storage/event_log.h"
#include "storage/meta.h"
#include "storage/projector.h"
#include "storage/schema.h"

using namespace assay;

namespace {

/// Ends the program with the failure's sentence.
void must(const Status &status)
{
    if (!status)
        qFatal("%s", qPrintable(toSentence(status.error())));
}

const PersonId person{*Uuid::fromText("00000000-0000-4000-8000-0000000000da")};

void add(Database &database, EventKind kind, const std::string &subject, Json json)
{
    json["person"] = person.text();
    json["at_us"] = 1767225600000000;
    const Event event = *appendEvent(database, {EventId::random(), kind, subject, *canonicalJson(json)}, person, {1767225600000000});
    must(project(database, event));
}

} // namespace

int main(int, char **argv)
{
    const auto database = std::move(*Database::create(QString::fromLocal8Bit(argv[1])));
    must(database->exec("PRAGMA page_size=16384; PRAGMA application_id=0x41534159; PRAGMA auto_vacuum=0;"));
    must(createSchema(*database, 1));
    for (const auto &[key, value] : {std::pair("project_id", "00000000-0000-4000-8000-000000000001"), std::pair("name", "old"), std::pair("readable_by", "1")})
        must(setMeta(*database, key, value));
    const Case item{"c1", {{{"question", "Where is my parcel?"}}, {}, "On its way.", {}, {"late"}}};
    const std::string content = *canonicalText(item.content);
    const CaseHash hash = caseHash(item.id, {sha256(content)});
    auto insert = *database->prepare("INSERT INTO case_row (hash, case_id, content_hash, content) VALUES (?1, ?2, ?3, ?4)");
    must(insert.bind(1, hash.hash).bind(2, std::string_view(item.id)).bind(3, sha256(content)).bind(4, std::string_view(content)).run());
    DatasetTree tree([&](Hash, std::string_view bytes) { return keepBlob(*database, bytes).map([](const Hash &) {}); });
    must(tree.add(hash.hash));
    const auto root = *tree.finish();
    const std::string dataset = "00000000-0000-4000-8000-000000000002";
    add(*database, EventKind::Person, person.text(), Json{{"name", "dana"}});
    add(*database, EventKind::Dataset, dataset, Json{{"name", "cases"}});
    add(*database, EventKind::DatasetVersion, datasetHash(root.name, 1, {}).hex(),
        Json{{"dataset", dataset}, {"root", root.name.hex()}, {"cases", 1}, {"parents", Json::array()}, {"message", "first"}, {"mapping", "{}"}});
    return 0;
}
