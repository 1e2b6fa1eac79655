/// Forms that browsers send with a file in them. Source: RFC 7578; Amazon S3 API Reference, "POST Object".
#pragma once

#include "core/base/result.h"
#include "core/protocol/form.h"
#include "core/protocol/http_message.h"

#include <optional>
#include <string>
#include <string_view>

namespace rolewright::protocol {

struct MultipartForm {
    Form fields;  ///< before the file, in their order; names as they came
    std::optional<std::string> file;
    std::string fileName;  ///< without folders

    /// The first field of this name, whatever its case, or null.
    const std::string* find(std::string_view name) const;
};

bool isMultipartForm(const HttpRequest& request);
/// What comes behind the file is ignored, as S3 does. Fails with `MalformedPOSTRequest`.
Result<MultipartForm> readMultipartForm(const HttpRequest& request);

}  // namespace rolewright::protocol
