#include "core/server/unpacked_request.h"

#include "core/base/text.h"

#include <set>

namespace rolewright::server {

using protocol::HttpRequest;

Result<void> checkTrailers(const HttpRequest& request, const protocol::Headers& trailers)
{
    std::multiset<std::string> announced;
    for (const auto& [name, value] : request.headers.fields()) {
        if (!text::equalsIgnoringCase(name, "x-amz-trailer"))
            continue;
        for (const std::string_view trailer : text::split(value, ','))
            announced.insert(text::lower(text::trim(trailer)));
    }
    std::multiset<std::string> came;
    for (const auto& [name, value] : trailers.fields())
        came.insert(text::lower(name));
    if (announced == came)
        return {};
    return Error{"MalformedTrailerError", "The request contained trailing data that was not well-formed or did not conform to our published schema.", {}};
}

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
