#include "core/server/wipe.h"

#include "core/crypto/secret.h"

namespace rolewright::server {

namespace {

void wipeTexts(json::Object& value)
{
    if (value.is_string()) {
        crypto::cleanse(value.get_ref<std::string&>());
    } else if (value.is_structured()) {
        for (json::Object& each : value)
            wipeTexts(each);
    }
}

}  // namespace

void wipe(json::Object& value)
{
    wipeTexts(value);
    value = nullptr;
}

void wipe(protocol::HttpRequest& request)
{
    crypto::cleanse(request.target);
    crypto::cleanse(request.body);
}

void wipe(protocol::HttpResponse& response)
{
    crypto::cleanse(response.body);
}

}  // namespace rolewright::server
