/// What the API references of IAM and STS say about the text of each parameter: lengths in code points, and the pattern as code.
#pragma once

#include <cstddef>
#include <string_view>

namespace rolewright::service {

struct TextRule {
    std::size_t least = 0;
    std::size_t most = 2048;
    bool (*allows)(std::string_view text) = nullptr;  ///< null: anything
    std::string_view pattern = {};  ///< as AWS's message shows it
    std::string_view advice = {};   ///< where IAM answers with a sentence of its own instead: "It must contain only …"
    bool isSecret = false;          ///< never quoted in a message: the trail keeps messages
};

/// The patterns.
namespace patterns {
bool isName(std::string_view text);         ///< `[\w+=,.@-]*`
bool isExternalId(std::string_view text);   ///< `[\w+=,.@:\/-]*`
bool isWord(std::string_view text);         ///< `[\w]*`
bool isDigits(std::string_view text);
bool isSerialNumber(std::string_view text);  ///< `[\w+=/:,.@-]*`
bool isPath(std::string_view text);         ///< `/`, or begins and ends with it; visible ASCII
bool isPathPrefix(std::string_view text);   ///< begins with `/`; visible ASCII
bool isLatin1(std::string_view text);       ///< tab, line feed, carriage return, U+0020 to U+00FF: what policies are made of
bool isDescription(std::string_view text);  ///< as above without U+007F to U+00A0
bool isMarker(std::string_view text);       ///< U+0020 to U+00FF
/// Letters, separators and numbers of any script and `_.:/=+-@`. Outside ASCII the blocks of symbols, punctuation and combining marks are left out whole.
bool isTag(std::string_view text);
bool isAlias(std::string_view text);  ///< lower case, digits, single hyphens inside
}  // namespace patterns

namespace rules {
inline constexpr std::string_view nameAdvice = "It must contain only alphanumeric characters and/or the following: +=,.@_-";
inline constexpr std::string_view pathAdvice = "It must begin and end with / and contain only alphanumeric characters and/or / characters.";
inline constexpr std::string_view prefixAdvice = "It must begin with / and contain only alphanumeric characters and/or / characters.";

inline constexpr TextRule userName{1, 64, patterns::isName, {}, nameAdvice};       ///< of a new user, and of roles
inline constexpr TextRule existingName{1, 128, patterns::isName, {}, nameAdvice};  ///< names in requests on what exists
inline constexpr TextRule groupName{1, 128, patterns::isName, {}, nameAdvice};     ///< also policy names
inline constexpr TextRule path{1, 512, patterns::isPath, {}, pathAdvice};
inline constexpr TextRule pathPrefix{1, 512, patterns::isPathPrefix, {}, prefixAdvice};
inline constexpr TextRule arn{20, 2048, nullptr, {}, {}};
inline constexpr TextRule document{1, 131'072, patterns::isLatin1, R"([\u0009\u000A\u000D\u0020-\u00FF]+)", {}};
inline constexpr TextRule description{0, 1000, patterns::isDescription, R"([\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*)", {}};
inline constexpr TextRule marker{1, 2048, patterns::isMarker, R"([\u0020-\u00FF]+)", {}};
inline constexpr TextRule accessKeyId{16, 128, patterns::isWord, R"([\w]+)", {}};
inline constexpr TextRule accountAlias{3, 63, patterns::isAlias, R"(^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$)", {}};
inline constexpr TextRule tagKey{1, 128, patterns::isTag, R"([\p{L}\p{Z}\p{N}_.:/=+\-@]+)", {}};
inline constexpr TextRule tagValue{0, 256, patterns::isTag, R"([\p{L}\p{Z}\p{N}_.:/=+\-@]*)", {}};
inline constexpr TextRule sessionName{2, 64, patterns::isName, R"([\w+=,.@-]*)", {}};  ///< also source identities
inline constexpr TextRule externalId{2, 1224, patterns::isExternalId, R"([\w+=,.@:\/-]*)", {}};
inline constexpr TextRule serialNumber{9, 256, patterns::isSerialNumber, R"([\w+=/:,.@-]*)", {}};
inline constexpr TextRule tokenCode{6, 6, patterns::isDigits, R"([\d]*)", {}};
inline constexpr TextRule any{};
}  // namespace rules

}  // namespace rolewright::service
