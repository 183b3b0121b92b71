#include <fstream>
#include <istream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <ostream>

#include <QCoreApplication>

#include "app/cli/command.h"

namespace assay::cli {

namespace {
constexpr std::size_t maxFileSize = 256u << 20;
}

Context::Context(std::istream &in, std::ostream &out, std::ostream &err, const std::atomic<bool> &interrupted)
    : m_in(in), m_out(out), m_err(err), m_interrupted(interrupted)
{
}

void Context::print(const Json &document)
{
    m_out << dumpJson(document) << '\n';
}

void Context::print(const QString &line)
{
    m_out << line.toStdString() << '\n';
}

void Context::report(const Error &error)
{
    if (!json) {
        m_err << "error: " << toSentence(error).toStdString() << '\n';
        return;
    }
    m_err << dumpJson(errorJson(error)) << '\n';
}

Result<std::string> Context::readFile(const std::string &path)
{
    std::string text;
    std::ifstream file;
    if (path != "-") {
        file.open(path, std::ios::binary);
        if (!file || !file.good())
            return fail(ErrorCode::BadInput, QCoreApplication::translate("Cli", "The file could not be read"),
                        QCoreApplication::translate("Cli", "it does not exist or may not be read"), {},
                        Where{QString::fromStdString(path), 0, 0, {}});
    }
    std::istream &source = path == "-" ? m_in : file;
    char buffer[65536];
    while (source.read(buffer, sizeof buffer), source.gcount() > 0) {
        text.append(buffer, static_cast<std::size_t>(source.gcount()));
        if (text.size() > maxFileSize)
            return fail(ErrorCode::BadInput, QCoreApplication::translate("Cli", "The file is too large"),
                        QCoreApplication::translate("Cli", "it is larger than 256 MiB"), {},
                        Where{QString::fromStdString(path), 0, 0, {}});
    }
    return text;
}

} // namespace assay::cli
