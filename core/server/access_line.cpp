#include "core/server/access_line.h"

#include "core/base/text.h"
#include "core/base/time_text.h"

namespace rolewright::server {

std::string AccessLine::text() const
{
    const std::string what = operation.empty() ? "-" : operation;
    return toIso8601(time) + ' ' + peer + ' ' + method + ' ' + text::percentEncode(text::percentDecode(path), true) + ' ' + what + ' ' +
           std::to_string(status) + ' ' + std::to_string(took.count()) + "us";
}

}  // namespace rolewright::server
