#include "core/service/key_walk.h"

#include "core/base/text.h"

#include <algorithm>

namespace rolewright::service {

std::string KeyListing::shown(const std::string& key) const
{
    return encodeKeys ? text::percentEncode(key, true) : key;
}

std::string KeyListing::commonPrefix(std::string_view key) const
{
    const std::size_t found = delimiter.empty() || key.size() < prefix.size() ? std::string_view::npos : key.find(delimiter, prefix.size());
    return found == std::string_view::npos ? std::string() : std::string(key.substr(0, found + delimiter.size()));
}

std::string textBehind(std::string prefix)
{
    while (!prefix.empty() && static_cast<unsigned char>(prefix.back()) == 0xFF)
        prefix.pop_back();
    if (!prefix.empty())
        prefix.back() = static_cast<char>(static_cast<unsigned char>(prefix.back()) + 1);
    return prefix;
}

Result<std::size_t> readCount(Call& call, const char* name, const char* wireName, std::size_t otherwise, std::size_t most)
{
    constexpr long largest = 2147483647;
    if (!call.parameters.has(name))
        return otherwise;
    const json::Object& given = call.operation.parameters.at(name);
    const std::string digits = given.is_string() ? given.get<std::string>() : json::compact(given);
    const bool isNumber = !digits.empty() && digits.size() <= 10 && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (isNumber && std::stol(digits) <= largest)
        return std::min(most, static_cast<std::size_t>(std::stol(digits)));
    call.outcome.errorFacts.elements = {{"ArgumentName", wireName}, {"ArgumentValue", digits}};
    const bool isInteger = !digits.empty() && digits.find_first_not_of("0123456789", digits.front() == '-' ? 1 : 0) == std::string::npos;
    if (isInteger)
        return Error{"InvalidArgument", "Argument " + std::string(wireName) + " must be an integer between 0 and 2147483647", {}};
    return Error{"InvalidArgument", "Provided " + std::string(wireName) + " not an integer or within integer range", {}};
}

Result<KeyListing> readKeyListing(Call& call, const char* count, const char* wireName, evaluation::Context& keys)
{
    KeyListing listing;
    listing.prefix = call.parameters.optionalText("Prefix", rules::any).value_or(std::string());
    listing.delimiter = call.parameters.optionalText("Delimiter", rules::any).value_or(std::string());
    const std::string encoding = call.parameters.optionalText("EncodingType", rules::any).value_or(std::string());
    static_cast<void>(call.parameters.has("RequestPayer"));
    if (call.parameters.has("Prefix"))
        keys.set("s3:prefix", listing.prefix);
    if (call.parameters.has("Delimiter"))
        keys.set("s3:delimiter", listing.delimiter);
    const auto most = readCount(call, count, wireName, listing.most);
    if (!most)
        return most.error();
    if (call.parameters.has(count))
        keys.set("s3:max-keys", call.operation.parameters.at(count).is_string() ? json::stringOr(call.operation.parameters, count)
                                                                                : json::compact(call.operation.parameters.at(count)));
    listing.most = *most;
    if (!encoding.empty() && encoding != "url") {
        call.outcome.errorFacts.elements = {{"ArgumentName", "encoding-type"}, {"ArgumentValue", encoding}};
        return Error{"InvalidArgument", "Invalid Encoding Method specified in Request", {}};
    }
    listing.encodeKeys = !encoding.empty();
    return listing;
}

void addListing(json::Object& answer, const KeyListing& listing, bool truncated, json::Object prefixes)
{
    answer["IsTruncated"] = truncated;
    answer["Prefix"] = listing.shown(listing.prefix);
    if (!listing.delimiter.empty())
        answer["Delimiter"] = listing.shown(listing.delimiter);
    if (listing.encodeKeys)
        answer["EncodingType"] = "url";
    if (!prefixes.empty())
        answer["CommonPrefixes"] = std::move(prefixes);
}

}  // namespace rolewright::service
