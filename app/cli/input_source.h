#pragma once

#include <QFile>
#include <memory>
#include <string>

#include "app/cli/command.h"
#include "domain/tabular/byte_source.h"

namespace assay::cli {

/// A file, or with - standard input.
class InputSource
{
public:
    Status open(const std::string &path, Context &context);
    ByteSource *bytes() { return m_source.get(); }
    /// The file, for formats that are read from their end; null for standard input.
    QIODevice *device() { return m_file.isOpen() ? &m_file : nullptr; }

private:
    QFile m_file;
    std::unique_ptr<ByteSource> m_source;
};

} // namespace assay::cli
