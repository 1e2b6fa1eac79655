#include "core/server/unpacked_request.h"

#include "core/base/text.h"

namespace rolewright::server {

using protocol::HttpRequest;

HttpRequest withoutChunks(const HttpRequest& request, protocol::ChunkedUpload upload)
{
    HttpRequest whole{request.method, request.target, {}, std::move(upload.body)};
    for (const auto& [name, value] : request.headers.fields()) {
        if (!text::equalsIgnoringCase(name, "content-encoding")) {
            whole.headers.add(name, value);
            continue;
        }
        std::vector<std::string> kept;
        for (const std::string_view coding : text::split(value, ',')) {
            if (!text::equalsIgnoringCase(text::trim(coding), "aws-chunked"))
                kept.emplace_back(text::trim(coding));
        }
        if (!kept.empty())
            whole.headers.add(name, text::join(kept, ", "));
    }
    for (const auto& [name, value] : upload.trailers.fields())
        whole.headers.add(name, value);
    return whole;
}

}  // namespace rolewright::server
