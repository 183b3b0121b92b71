#include "evaluation/scorers/format/xml.h"

#include <QXmlStreamReader>
#include <algorithm>

#include "base/utf8.h"
#include "evaluation/scorers/format/xml_tree.h"

namespace assay {

namespace {

constexpr std::size_t noParent = std::string_view::npos;

std::string firstMissing(const std::vector<XmlElement> &all, const std::vector<std::size_t> &roots, const std::vector<std::string> &elements)
{
    const auto missing = std::find_if(elements.begin(), elements.end(), [&](const std::string &path) { return !xmlPathLeads(all, roots, path); });
    return missing == elements.end() ? std::string() : "the element " + *missing + " is missing";
}

std::string wellFormedProblem(std::string_view text)
{
    QXmlStreamReader reader(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::DTD && reader.text().contains(QLatin1Char('[')))
            return "the document type holds definitions";
    }
    return reader.hasError() ? reader.errorString().toStdString() : std::string();
}

} // namespace

std::string xmlProblem(std::string_view text, const std::vector<std::string> &elements)
{
    if (const std::string problem = wellFormedProblem(text); !problem.empty() || elements.empty())
        return problem;
    const std::vector<XmlElement> all = xmlElements(text);
    std::vector<std::size_t> roots;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].parent == noParent)
            roots.push_back(i);
    return firstMissing(all, roots, elements);
}

std::string xmlPartProblem(std::string_view text, const std::vector<std::string> &elements)
{
    const std::vector<XmlElement> all = xmlElements(text);
    // The outermost elements that are closed, by the element that they stand in and that is not.
    std::map<std::size_t, std::vector<std::size_t>> neighbours;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].end > 0 && (all[i].parent == noParent || all[all[i].parent].end == 0))
            neighbours[all[i].parent].push_back(i);
    if (neighbours.empty())
        return "no XML in the output";
    std::string problem;
    for (const auto &[parent, siblings] : neighbours) {
        problem = firstMissing(all, siblings, elements);
        if (problem.empty())
            return {};
        for (const std::size_t each : siblings)
            if (siblings.size() > 1 && siblings.size() <= 1000 && firstMissing(all, {each}, elements).empty())
                return {};
    }
    return problem;
}

} // namespace assay
