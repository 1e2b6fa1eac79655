#include "core/protocol/s3_route.h"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::protocol {
namespace {

/// The bucket in front of the host's name; empty when there is none.
std::string_view bucketOfHost(std::string_view host)
{
    const std::size_t colon = host.find(':');
    host = host.substr(0, colon);
    const auto before = [host](std::string_view mark) {
        const std::size_t place = host.rfind(mark);
        return place == std::string_view::npos ? std::string_view() : host.substr(0, place);
    };
    if (host.ends_with(".localhost")) {
        const std::string_view front = host.substr(0, host.size() - std::string_view(".localhost").size());
        return front == "s3" ? std::string_view() : front.ends_with(".s3") ? front.substr(0, front.size() - 3) : front;
    }
    if (!host.ends_with(".amazonaws.com"))
        return {};
    const std::string_view dotted = before(".s3.");
    return dotted.empty() ? before(".s3-") : dotted;
}

enum class Level : unsigned char { service, bucket, object };

Level levelOf(std::string_view path)
{
    return path == "/" ? Level::service : path == "/{Bucket}" ? Level::bucket : Level::object;
}

bool isThere(const Member& member, const HttpRequest& request, const Form& query)
{
    if (member.place == Place::query)
        return findParameter(query, member.wireName) != nullptr;
    return member.place != Place::header || request.headers.find(member.wireName).has_value();
}

/// A path without places is itself: S3 Control's.
bool hasPath(const OperationModel& operation, const HttpRequest& request, Level level)
{
    const std::string_view path = operation.target.substr(0, operation.target.find('?'));
    return path == "/" || path.find('{') != std::string_view::npos ? levelOf(path) == level : path == request.path();
}

/// How much the operation asks for that the request has; nothing when something is missing.
std::optional<std::size_t> fit(const OperationModel& operation, const HttpRequest& request, const Form& query)
{
    std::size_t count = 0;
    const std::size_t mark = operation.target.find('?');
    for (const FormParameter& wanted : mark == std::string_view::npos ? Form() : readForm(operation.target.substr(mark + 1))) {
        const std::string* value = findParameter(query, wanted.name);
        if (!value || (!wanted.value.empty() && *value != wanted.value))
            return std::nullopt;
        ++count;
    }
    for (const Member& member : operation.parameters()) {
        if (!member.required || (member.place != Place::query && member.place != Place::header))
            continue;
        if (!isThere(member, request, query))
            return std::nullopt;
        ++count;
    }
    return count;
}

}  // namespace

S3Place placeOf(const HttpRequest& request)
{
    std::string_view path = request.path();
    path.remove_prefix(path.starts_with('/') ? 1 : 0);
    S3Place place;
    place.bucket = bucketOfHost(request.headers.find("Host").value_or(std::string_view()));
    if (place.bucket.empty()) {
        const std::size_t slash = path.find('/');
        place.bucket = text::percentDecode(path.substr(0, slash));
        path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    }
    place.key = text::percentDecode(path);
    return place;
}

const OperationModel* routeS3(const HttpRequest& request, const Form& query, const S3Place& place, const ServiceModel& service)
{
    const Level level = place.bucket.empty() ? Level::service : place.key.empty() ? Level::bucket : Level::object;
    const OperationModel* best = nullptr;
    std::size_t most = 0;
    for (const OperationModel& operation : service.operations()) {
        if (operation.method != request.method || !hasPath(operation, request, level))
            continue;
        const std::optional<std::size_t> count = fit(operation, request, query);
        if (count && (!best || *count > most)) {
            best = &operation;
            most = *count;
        }
    }
    return best;
}

}  // namespace rolewright::protocol
