/// One entity of `get-account-authorization-details` becomes one row of the world, or a refusal that says why not.
#pragma once

#include "core/identity/rows.h"
#include "core/interchange/authorization_details.h"
#include "core/json/value.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rolewright::interchange {

/// Where a row was found, for what is said about it later.
template <typename Row>
struct Found {
    Row row;
    SourceSpan span;
    std::size_t file = 0;
};

/// Reads entities one after the other and remembers every document it has seen: accounts repeat a few dozen trust policies thousands of times.
class DetailRows {
public:
    /// `account` is the one that is imported; empty: the first ARN decides. `foreignIds` as in ImportOptions.
    DetailRows(AccountId account, bool foreignIds, std::vector<Refusal>& refusals);
    /// `text` is the file from which decoded documents take their bytes, from now on.
    void setFile(std::size_t index, std::string_view text);

    /// Nothing when the entity is refused. An entity is taken whole or not at all: without one of its policies it would look weaker or stronger than it is.
    std::optional<Found<identity::User>> user(const json::Value& value);
    std::optional<Found<identity::Group>> group(const json::Value& value);
    std::optional<Found<identity::Role>> role(const json::Value& value);
    /// `awsManaged` is set for AWS's own.
    std::optional<Found<identity::ManagedPolicy>> policy(const json::Value& value);

    const AccountId& account() const { return m_account; }
    /// How many instance profiles were seen, which are left out.
    std::size_t instanceProfiles() const { return m_instanceProfiles.size(); }

private:
    using Problem = std::optional<Error>;
    /// What an entity is, and the names under which the file has its fields.
    struct Kind {
        std::string_view word;        ///< "user": the ARN's
        Phrase::Source what;          ///< for people: "user", and "user `%1`" with its name
        Phrase::Source named;
        std::string_view nameField;   ///< `UserName`
        std::string_view idField;     ///< `UserId`
        std::string_view listField;   ///< `UserPolicyList`
        std::size_t longestName;
    };
    Problem identify(const json::Value& value, const Kind& kind, std::string& name, std::string& path, std::string& id, bool* awsManaged);
    Problem readArn(const json::Value& value, const Kind& kind, std::string& name, std::string& path, bool* awsManaged);
    Problem readPrincipal(const json::Value& value, const Kind& kind, identity::Principal& principal);
    Problem readInlinePolicies(const json::Value& value, const Kind& kind, identity::Principal& principal);
    Problem readVersions(const json::Value& value, identity::ManagedPolicy& policy);
    Problem readBoundary(const json::Value& value, std::optional<std::string>& boundary);
    void readRoleFacts(const json::Value& value, identity::Role& role);
    Result<policy::DocumentPtr> document(const json::Value* value);
    Instant date(const json::Value& value, std::string_view field);
    void refuse(const json::Value& value, const Kind& kind, Error error);
    template <typename Row, typename Read> std::optional<Found<Row>> read(const json::Value& value, const Kind& kind, Read&& fields);

    std::string_view m_text;
    std::size_t m_file = 0;
    std::set<std::string> m_instanceProfiles;  ///< ids; the profile stands in each of its roles
    AccountId m_account;
    bool m_foreignIds;
    std::vector<Refusal>& m_refusals;
    std::unordered_map<std::string, policy::DocumentPtr> m_documents;
};

}  // namespace rolewright::interchange
