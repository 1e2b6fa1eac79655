#include "core/analysis/outside_parties.h"

#include "core/analysis/request_bender.h"
#include "core/analysis/stranger.h"
#include "core/base/text.h"
#include "core/base/wildcard.h"
#include "core/policy/operator.h"

#include <algorithm>
#include <array>
#include <optional>

namespace rolewright::analysis {
namespace {

constexpr std::size_t mostDrafts = 64;
constexpr std::string_view accountRoot = ":root";

/// What conditions demand of a caller, as far as it is read.
struct Draft {
    std::string account;
    std::string arn;   ///< pattern
    std::string user;  ///< name of a user
    std::string userId;
    std::string organization;
    std::string organizationPath;
    std::string sourceArn;
    std::string sourceAccount;
    std::string sourceOrganization;

    bool isService() const { return !sourceArn.empty() || !sourceAccount.empty() || !sourceOrganization.empty(); }
    /// Whether anybody who wants to can be what it demands: names of users and roles are free in every account.
    bool isAnybody() const
    {
        const auto parsed = Arn::parse(arn);
        const bool anywhere = arn.empty() || arn == "*" || (parsed && text::hasWildcard(parsed->account));
        return anywhere && account.empty() && userId.empty() && organization.empty() && organizationPath.empty() && !isService();
    }
};

struct FactKey {
    std::string_view key;
    std::string Draft::*field;
};
constexpr std::array<FactKey, 12> factKeys{{{"aws:principalaccount", &Draft::account},
                                            {"kms:calleraccount", &Draft::account},
                                            {"aws:principalarn", &Draft::arn},
                                            {"aws:username", &Draft::user},
                                            {"aws:userid", &Draft::userId},
                                            {"aws:principalorgid", &Draft::organization},
                                            {"aws:principalorgpaths", &Draft::organizationPath},
                                            {"aws:sourcearn", &Draft::sourceArn},
                                            {"aws:sourceaccount", &Draft::sourceAccount},
                                            {"aws:sourceowner", &Draft::sourceAccount},
                                            {"aws:sourceorgid", &Draft::sourceOrganization},
                                            {"aws:sourceorgpaths", &Draft::sourceOrganization}}};

std::string Draft::*fieldOf(std::string_view key)
{
    const std::string lower = text::lower(key);
    const auto found = std::find_if(factKeys.begin(), factKeys.end(), [&](const FactKey& one) { return one.key == lower; });
    return found == factKeys.end() ? nullptr : found->field;
}

/// An account that neither the world nor its organization knows.
std::string unknownAccount(const identity::Snapshot& world)
{
    for (unsigned long digits = 999'999'999'999;; --digits) {
        const AccountId id = AccountId::parse(std::to_string(digits)).value();
        if (!world.account(id) && (!world.organization() || world.organization()->pathTo(id).empty()))
            return id.text();
    }
}

/// Whether there are callers of whom the fact is not told: those of no organization, and those that are no service.
bool mayBeMissing(std::string Draft::*field)
{
    return field != &Draft::account && field != &Draft::arn && field != &Draft::user && field != &Draft::userId;
}

/// Every way to meet the rows that name what a caller is, one value of each.
std::vector<Draft> draftsOf(const std::vector<policy::ConditionRow>& rows)
{
    std::vector<Draft> drafts{{}};
    for (const policy::ConditionRow& row : rows) {
        const policy::Operator op = policy::Operator::read(row.operatorName.value);
        std::string Draft::*const field = fieldOf(row.key.value);
        const bool present = op.family == policy::Family::null && !row.values.empty() && text::equalsIgnoringCase(row.values.front().value, "false");
        if (field && present && mayBeMissing(field))
            for (Draft& draft : drafts)
                draft.*field = draft.*field == "" ? "*" : draft.*field;
        if (!field || op.negated || (op.family != policy::Family::string && op.family != policy::Family::arn))
            continue;
        std::vector<Draft> forked;
        if (op.ifExists || op.quantifier == policy::Quantifier::forAllValues)  // whoever lacks the key is let in as well
            forked = drafts;
        for (const Draft& draft : drafts) {
            for (const policy::ConditionValue& value : row.values) {
                if (forked.size() == mostDrafts)
                    break;
                forked.push_back(draft);
                if (draft.*field == "" || draft.*field == "*")
                    forked.back().*field = value.value;
            }
        }
        drafts = std::move(forked);
    }
    return drafts;
}

class Maker {
public:
    Maker(const identity::Snapshot& world, const TrustZone& zone) : m_world(world), m_zone(zone), m_unknown(unknownAccount(world)) {}

    /// Somebody of any account, as the draft has him.
    void add(Draft draft)
    {
        const bool anybody = draft.isAnybody();
        if (m_world.organization() && text::equalsIgnoringCase(draft.organization, "${aws:ResourceOrgID}"))
            draft.organization = m_world.organization()->id;
        if (draft.isService()) {
            addService(draft);
            return;
        }
        if (isOfZone(draft.userId))
            return;
        const bool fixed = fixAccount(draft);
        if (!fixed || m_zone.contains(draft.account) || !fixOrganization(draft))
            return;
        if (!draft.arn.empty()) {
            put(draft, draft.arn, anybody);
            return;
        }
        if (!draft.userId.starts_with(unique_id_prefix::role))
            put(draft, "arn:aws:iam::" + draft.account + ":user/" + (draft.user.empty() ? "somebody" : exampleOf(draft.user)), anybody);
        if (draft.user.empty() && !draft.userId.starts_with(unique_id_prefix::user))
            put(draft, "arn:aws:iam::" + draft.account + ":role/somebody", anybody);
    }

    std::vector<OutsideParty> parties;

private:
    /// The account and the ARN say the same one; false when they cannot.
    bool fixAccount(Draft& draft) const
    {
        const auto arn = draft.arn.empty() || draft.arn == "*" ? Result<Arn>(Arn{}) : Arn::parse(draft.arn);
        if (draft.account.find_first_of("*?") != std::string::npos)
            draft.account.clear();
        if (draft.arn == "*")
            draft.arn.clear();
        if (!arn)
            return false;
        const bool open = arn->account.empty() || arn->account.find_first_of("*?") != std::string::npos;
        if (draft.account.empty())
            draft.account = !open ? arn->account : accountOfOrganization(draft);
        if (!open && arn->account != draft.account)
            return false;
        if (draft.arn.empty())
            return true;
        Arn example = *arn;
        example.partition = "aws";
        example.service = example.service.find('*') != std::string::npos ? "iam" : example.service;
        example.region.clear();
        example.account = draft.account;
        example.resource = example.resource == "*"             ? "role/somebody"
                           : example.resource.starts_with("*") ? "role/x" + exampleOf(example.resource)
                                                               : exampleOf(example.resource);
        draft.arn = example.text();
        return true;
    }

    /// Whoever is to be in the world's own organization is of a member that is outside the zone, if there is one.
    std::string accountOfOrganization(const Draft& draft) const
    {
        const auto& organization = m_world.organization();
        const std::string wanted = draft.organization.empty() ? draft.organizationPath.substr(0, draft.organizationPath.find('/')) : draft.organization;
        if (organization && wanted == organization->id) {
            for (const auto& member : organization->accounts) {
                std::string path = organization->id + "/";
                for (const identity::OrganizationUnit* unit : organization->pathTo(member.account))
                    path += unit->id + "/";
                if (!m_zone.contains(member.account.text()) && (draft.organizationPath.empty() || text::wildcardMatches(draft.organizationPath, path)))
                    return member.account.text();
            }
        }
        return m_unknown;
    }

    /// False when somebody of this account cannot be in that organization, or when that organization is the zone.
    bool fixOrganization(Draft& draft) const
    {
        if (draft.organization.empty() && draft.organizationPath.empty())
            return true;
        const std::string ofPath = draft.organizationPath.substr(0, draft.organizationPath.find('/'));
        draft.organization = exampleOf(draft.organization.empty() ? ofPath : draft.organization);
        if (draft.organizationPath.empty())
            draft.organizationPath = draft.organization + "/r-x/";
        draft.organizationPath = exampleOf(draft.organizationPath);
        if (!draft.organizationPath.ends_with('/'))
            draft.organizationPath += '/';
        if (m_zone.containsOrganization(draft.organization))
            return false;
        const auto& organization = m_world.organization();
        const auto id = AccountId::parse(draft.account);
        if (!organization || !id)
            return true;
        const bool member = !organization->pathTo(*id).empty();
        return organization->id == draft.organization ? member || !m_world.account(*id) : !member;
    }

    /// True of the unique id, perhaps with a session name behind it, of somebody inside, and of an account inside.
    bool isOfZone(std::string_view userId) const
    {
        const std::string_view id = userId.substr(0, userId.find_first_of(":*?"));
        return m_zone.contains(id) || std::any_of(m_zone.accounts().begin(), m_zone.accounts().end(), [&](const AccountId& account) {
                   const auto known = m_world.account(account);
                   return !id.empty() && known && identity::findPrincipalById(*known, id);
               });
    }

    bool isKnown(const std::string& account) const
    {
        const auto id = AccountId::parse(account);
        return id && m_world.organization() && !m_world.organization()->pathTo(*id).empty();
    }

    void put(const Draft& draft, const std::string& arn, bool anybody)
    {
        OutsideParty party{std::string(outsiderMark) + arn, {}, anybody};
        party.says.set("kms:CallerAccount", draft.account);
        if (!draft.userId.empty())
            party.says.set("aws:userid", exampleOf(draft.userId));
        if (!draft.organization.empty() && !isKnown(draft.account)) {
            party.says.set("aws:PrincipalOrgID", draft.organization);
            party.says.set("aws:PrincipalOrgPaths", {draft.organizationPath}, true);
        }
        parties.push_back(std::move(party));
    }

    /// A service that acts for a resource outside.
    void addService(Draft& draft)
    {
        const auto arn = draft.sourceArn.empty() ? Result<Arn>(Arn{"aws", "s3", {}, {}, "bucket-outside"}) : Arn::parse(draft.sourceArn);
        if (!arn && draft.sourceArn != "*")
            return;
        Arn source = arn ? *arn : Arn{"aws", "s3", {}, {}, "bucket-outside"};
        const bool open = source.account.empty() || source.account.find_first_of("*?") != std::string::npos;
        if (draft.sourceAccount.find_first_of("*?") != std::string::npos)
            draft.sourceAccount.clear();
        if (!open && !draft.sourceAccount.empty() && source.account != draft.sourceAccount)
            return;
        const std::string owner = !draft.sourceAccount.empty() ? draft.sourceAccount : !open ? source.account : ownerOf(source);
        const std::string organization = exampleOf(draft.sourceOrganization.substr(0, draft.sourceOrganization.find('/')));
        if (m_zone.contains(owner) || m_zone.containsOrganization(organization))
            return;
        if (open && !source.account.empty())
            source.account = owner;
        OutsideParty party{exampleOf(source.service) + ".amazonaws.com", {}, false};
        party.says.set("aws:SourceArn", exampleOf(source.text()));
        party.says.set("aws:SourceAccount", owner);
        party.says.set("aws:SourceOwner", owner);
        if (!organization.empty()) {
            party.says.set("aws:SourceOrgID", organization);
            party.says.set("aws:SourceOrgPaths",
                           {exampleOf(draft.sourceOrganization) + (draft.sourceOrganization.find('/') == std::string::npos ? "/r-x/" : "")}, true);
        }
        parties.push_back(std::move(party));
    }

    /// Whose the resource is: a bucket's ARN does not say.
    std::string ownerOf(const Arn& source) const
    {
        const auto account = source.service == "s3" ? m_world.bucketOwner(source.resource.substr(0, source.resource.find('/'))) : nullptr;
        return account ? account->id.text() : m_unknown;
    }

    const identity::Snapshot& m_world;
    const TrustZone& m_zone;
    std::string m_unknown;
};

/// The account that the name is of; nothing of a name that is no ARN, and of a service's.
std::optional<std::string> accountOf(const std::string& name)
{
    if (AccountId::isValid(name))
        return name;
    const auto arn = Arn::parse(name);
    return arn && (arn->service == "iam" || arn->service == "sts") ? std::optional(arn->account) : std::nullopt;
}

}  // namespace

bool isFactOfCaller(std::string_view key)
{
    static constexpr std::array<std::string_view, 7> others = {
        "aws:principaltype",     "aws:principalisawsservice", "s3:resourceaccount", "s3:dataaccesspointaccount",
        "s3:dataaccesspointarn", "aws:federatedprovider",     "aws:assumedroot"};
    const std::string lower = text::lower(key);
    return fieldOf(lower) || std::find(others.begin(), others.end(), lower) != others.end() || lower.starts_with("aws:principalservicename") ||
           lower.starts_with("aws:resource") || lower.starts_with("iam:resourcetag/");
}

std::vector<OutsideParty> outsidePartiesOf(const identity::Snapshot& world, const TrustZone& zone, const policy::Statement& statement,
                                           const policy::PrincipalEntry& principal)
{
    const std::string& name = principal.value.value;
    const bool everybody = statement.notPrincipal || name == "*";
    if (!everybody && principal.kind == "Service")
        return {};
    if (!everybody && (principal.kind == "Federated" || principal.kind == "CanonicalUser"))
        return {{std::string(outsiderMark) + name, {}, false}};
    const auto account = everybody ? std::optional<std::string>() : accountOf(name);
    if (!everybody && (!account || zone.contains(*account)))
        return {};
    Maker maker(world, zone);
    for (Draft draft : draftsOf(statement.conditions)) {
        if (everybody) {
            maker.add(std::move(draft));
            continue;
        }
        const bool whole = name == *account || name.ends_with(accountRoot);
        if (draft.isService() || (!draft.account.empty() && draft.account != *account && draft.account.find_first_of("*?") == std::string::npos))
            continue;
        draft.account = *account;
        if (!whole)
            draft.arn = name;
        maker.add(std::move(draft));
    }
    return std::move(maker.parties);
}

}  // namespace rolewright::analysis
