#include "domain/dataset.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "base/json.h"

namespace assay {

namespace {

constexpr std::size_t maxEntries = 1024;

tl::unexpected<Error> notADataset()
{
    return fail(ErrorCode::Damaged, QCoreApplication::translate("Dataset", "This is not the content of a case"),
                QCoreApplication::translate("Dataset", "its JSON does not have the shape assay.case/1"));
}

} // namespace

Result<std::string> canonicalText(const CaseContent &content)
{
    Json documents = Json::array();
    for (const Document &document : content.documents)
        documents.push_back({{"id", document.id}, {"text", document.text}, {"title", document.title}});
    return canonicalJson(Json{{"schema", "assay.case/1"},
                              {"vars", content.vars},
                              {"json", content.json},
                              {"reference", content.reference ? Json(*content.reference) : Json()},
                              {"documents", documents},
                              {"tags", content.tags}});
}

Result<CaseContent> caseContentFromText(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json)
        return fail(json.error());
    try {
        if (json->at("schema") != "assay.case/1")
            return notADataset();
        CaseContent content;
        content.vars = json->at("vars").get<std::map<std::string, std::string>>();
        content.json = json->at("json").get<std::map<std::string, std::string>>();
        if (!json->at("reference").is_null())
            content.reference = json->at("reference").get<std::string>();
        for (const Json &document : json->at("documents"))
            content.documents.push_back({document.at("id").get<std::string>(), document.at("title").get<std::string>(),
                                         document.at("text").get<std::string>()});
        content.tags = json->at("tags").get<std::vector<std::string>>();
        return content;
    } catch (const std::exception &) {
        return notADataset();
    }
}

Result<CaseContentHash> caseContentHash(const CaseContent &content)
{
    return canonicalText(content).map([](const std::string &text) { return CaseContentHash{sha256(text)}; });
}

CaseHash caseHash(std::string_view id, CaseContentHash content)
{
    return {sha256("{\"content\":\"" + content.hex() + "\",\"id\":" + quoteJson(id) + ",\"schema\":\"assay.case-id/1\"}")};
}

std::string defaultCaseId(CaseContentHash content)
{
    return content.hash.shortHex(12);
}

DatasetTree::DatasetTree(StoreChunk store) : m_store(std::move(store)) {}

Status DatasetTree::add(const Hash &hash)
{
    ++m_cases;
    return addAt(0, hash);
}

Status DatasetTree::addAt(std::size_t level, const Hash &hash)
{
    if (m_levels.size() <= level)
        m_levels.resize(level + 1);
    std::string &pending = m_levels[level].pending;
    pending += hash.raw();
    const bool full = hash.bytes.back() == 0 || pending.size() == maxEntries * hashSize;
    return full ? cut(level) : Status{};
}

Status DatasetTree::cut(std::size_t level)
{
    const std::string bytes = std::exchange(m_levels[level].pending, {});
    const Hash name = sha256(bytes);
    if (auto stored = m_store(name, bytes); !stored)
        return stored;
    ++m_levels[level].chunks;
    m_levels[level].last = name;
    return addAt(level + 1, name);
}

Result<DatasetTree::Root> DatasetTree::finish()
{
    if (m_cases == 0) {
        const Hash name = sha256({});
        if (auto stored = m_store(name, {}); !stored)
            return fail(stored.error());
        return Root{name, 0, 1};
    }
    // A level that came to one chunk in all is the root; what waits above it is only that chunk's own name.
    for (std::size_t level = 0;; ++level) {
        if (!m_levels[level].pending.empty()) {
            if (auto done = cut(level); !done)
                return fail(done.error());
        }
        if (m_levels[level].chunks == 1)
            return Root{m_levels[level].last, m_cases, static_cast<int>(level) + 1};
    }
}

DatasetHash datasetHash(Hash root, std::int64_t cases, const std::vector<DatasetHash> &parents)
{
    Json list = Json::array();
    for (const DatasetHash &parent : parents)
        list.push_back(parent.hex());
    const Json json{{"schema", "assay.dataset/1"}, {"root", root.hex()}, {"cases", cases}, {"parents", list}};
    return {sha256(json.dump())};
}

} // namespace assay
