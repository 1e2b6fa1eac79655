#include "core/base/identifiers.h"

#include <algorithm>
#include <array>

namespace rolewright {

bool AccountId::isValid(std::string_view text)
{
    return text.size() == 12 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Result<AccountId> AccountId::parse(std::string_view text)
{
    if (!isValid(text)) {
        return Error{"InvalidAccountId", "`" + std::string(text) + "` is no account id: write twelve digits", {}};
    }
    return AccountId(std::string(text));
}

Result<Arn> Arn::parse(std::string_view text)
{
    std::array<std::string_view, 5> fields;
    std::string_view rest = text;
    for (std::string_view& field : fields) {
        const std::size_t colon = rest.find(':');
        if (colon == std::string_view::npos) {
            return Error{"InvalidArn", "`" + std::string(text) + "` is no ARN: write arn:partition:service:region:account:resource", {}};
        }
        field = rest.substr(0, colon);
        rest.remove_prefix(colon + 1);
    }
    if (fields[0] != "arn") {
        return Error{"InvalidArn", "`" + std::string(text) + "` is no ARN: it must begin with arn:", {}};
    }
    return Arn{std::string(fields[1]), std::string(fields[2]), std::string(fields[3]), std::string(fields[4]), std::string(rest)};
}

std::string Arn::text() const
{
    return "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + resource;
}

std::string iamArn(const AccountId& account, std::string_view kind, std::string_view path, std::string_view name, std::string_view partition)
{
    std::string arn = "arn:";
    arn.append(partition).append(":iam::").append(account.text()).append(":").append(kind).append(path).append(name);
    return arn;
}

std::string accountRootArn(const AccountId& account, std::string_view partition)
{
    return iamArn(account, "root", "", "", partition);
}

std::string assumedRoleArn(const AccountId& account, std::string_view roleName, std::string_view sessionName, std::string_view partition)
{
    std::string arn = "arn:";
    arn.append(partition).append(":sts::").append(account.text()).append(":assumed-role/").append(roleName).append("/").append(sessionName);
    return arn;
}

bool isUniqueId(std::string_view text, std::string_view prefix)
{
    if (!text.starts_with(prefix)) {
        return false;
    }
    const std::string_view rest = text.substr(prefix.size());
    return (rest.size() == 16 || rest.size() == 17) &&
           std::all_of(rest.begin(), rest.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

}  // namespace rolewright
