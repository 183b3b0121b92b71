#include "app/cli/input_source.h"

#include "base/translate.h"

namespace assay::cli {

Status InputSource::open(const std::string &path, Context &context)
{
    if (path == "-") {
        m_source = std::make_unique<StreamSource>(context.in());
        return {};
    }
    m_file.setFileName(QString::fromStdString(path));
    if (!m_file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::BadInput, translate("Cli", "The file could not be read"), m_file.errorString(), {}, Where{QString::fromStdString(path), 0, 0, {}});
    m_source = std::make_unique<DeviceSource>(m_file);
    return {};
}

} // namespace assay::cli
