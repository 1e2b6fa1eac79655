#include "core/service/session_policies.h"

#include "core/base/text.h"
#include "core/json/value.h"
#include "core/service/documents.h"
#include "core/service/errors.h"

#include <cmath>

namespace rolewright::service {
namespace {

constexpr double policyCharactersPerPercent = 10.77;
constexpr double tagCharactersPerPercent = 4.61;
constexpr int full = 100;

}  // namespace

Result<policy::DocumentPtr> readSessionPolicy(const std::string& text)
{
    if (!json::parse(text))
        return malformedPolicy("The policy is not in the valid JSON format.");
    return readDocument(text, policy::Type::identity);
}

Result<void> checkSessionPolicyArns(const identity::Snapshot& world, const AccountId& account, const std::vector<std::string>& arns)
{
    for (const std::string& arn : arns) {
        const auto policy = world.managedPolicy(arn);
        if (!policy || (!policy->awsManaged && Arn::parse(arn).value().account != account.text()))
            return validationError("Policy " + arn + " does not exist or is not attachable.");
    }
    return {};
}

Result<int> packedSize(const std::optional<std::string>& policy, const std::vector<std::string>& arns, const identity::Tags& tags)
{
    std::size_t policyCharacters = policy ? text::codePoints(*policy) : 0;
    for (const std::string& arn : arns)
        policyCharacters += text::codePoints(arn);
    std::size_t tagCharacters = 0;
    for (const identity::Tag& tag : tags)
        tagCharacters += text::codePoints(tag.key) + text::codePoints(tag.value);
    const double percent = static_cast<double>(policyCharacters) / policyCharactersPerPercent + static_cast<double>(tagCharacters) / tagCharactersPerPercent;
    const int size = static_cast<int>(std::ceil(percent));
    if (size <= full)
        return size;
    const std::string number = std::to_string(size) + "% of allotted space";
    const std::string message = policyCharacters == 0 ? "Packed size of session tags consumes " + number + "."
                                                      : "Packed policy consumes " + number + ", please use smaller policy.";
    return Error{"PackedPolicyTooLarge", message, {}};
}

}  // namespace rolewright::service
