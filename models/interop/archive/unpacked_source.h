#pragma once

#include <memory>

#include "interop/archive/zip_file.h"

namespace assay {

/// The bytes of @p entry, whose packed ones begin at @p begin of @p device.
Result<std::unique_ptr<ByteSource>> unpackedSource(QIODevice &device, std::uint64_t begin, const ZipEntry &entry);

} // namespace assay
