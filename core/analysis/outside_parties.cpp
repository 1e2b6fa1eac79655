#include "core/analysis/outside_parties.h"

#include "core/analysis/outside_drafts.h"
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

/// An account that neither the world nor its organization knows, and that the policy does not name.
std::string unknownAccount(const identity::Snapshot& world, const std::string& policy)
{
    for (unsigned long digits = 999'999'999'999;; --digits) {
        const AccountId id = AccountId::parse(std::to_string(digits)).value();
        if (policy.find(id.text()) == std::string::npos && !world.account(id) && (!world.organization() || world.organization()->pathTo(id).empty()))
            return id.text();
    }
}

/// An ARN that fits a pattern which is none itself, `*:role/x` or `*role/*`; nothing when there is none.
std::optional<Arn> arnFitting(const std::string& pattern, const std::string& account)
{
    std::size_t begin = std::string::npos;
    for (const std::string_view kind : {"role/", "user/"}) {
        if (const std::size_t at = pattern.rfind(kind); at != std::string::npos)
            begin = at;
    }
    Arn made{"aws", "iam", {}, account, begin == std::string::npos ? "role/somebody" : exampleOf(std::string_view(pattern).substr(begin))};
    return text::wildcardMatches(pattern, made.text()) ? std::optional(std::move(made)) : std::nullopt;
}

/// An account id that fits a pattern such as `0*`; nothing when there is none.
std::optional<std::string> accountFitting(const std::string& pattern)
{
    constexpr std::size_t digits = 12;
    const std::size_t star = pattern.find('*');
    std::string made = pattern;
    std::replace(made.begin(), made.end(), '?', '7');
    if (star != std::string::npos && made.size() <= digits)
        made.replace(star, 1, std::string(digits + 1 - made.size(), '7'));
    return AccountId::isValid(made) && text::wildcardMatches(pattern, made) ? std::optional(std::move(made)) : std::nullopt;
}

class Maker {
public:
    Maker(const identity::Snapshot& world, const TrustZone& zone, const std::string& policy) : m_world(world), m_zone(zone), m_unknown(unknownAccount(world, policy)) {}

    /// Somebody of any account, as the draft has him.
    void add(CallerDraft draft)
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
    bool fixAccount(CallerDraft& draft) const
    {
        if (text::hasWildcard(draft.account))
            draft.account = draft.account == "*" ? std::string() : accountFitting(draft.account).value_or(std::string());
        auto arn = draft.arn.empty() || draft.arn == "*" ? Result<Arn>(Arn{}) : Arn::parse(draft.arn);
        if (!arn) {
            if (auto fitting = arnFitting(draft.arn, draft.account.empty() ? m_unknown : draft.account))
                arn = *std::move(fitting);
        }
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
    std::string accountOfOrganization(const CallerDraft& draft) const
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
    bool fixOrganization(CallerDraft& draft) const
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

    void put(const CallerDraft& draft, const std::string& arn, bool anybody)
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
    void addService(CallerDraft& draft)
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

}  // namespace

bool isFactOfCaller(std::string_view key)
{
    static constexpr std::array<std::string_view, 7> others = {
        "aws:principaltype",     "aws:principalisawsservice", "s3:resourceaccount", "s3:dataaccesspointaccount",
        "s3:dataaccesspointarn", "aws:federatedprovider",     "aws:assumedroot"};
    const std::string lower = text::lower(key);
    return comparesCaller(lower) || std::find(others.begin(), others.end(), lower) != others.end() || lower.starts_with("aws:principalservicename") ||
           lower.starts_with("aws:resource") || lower.starts_with("iam:resourcetag/");
}

std::vector<OutsideParty> outsidePartiesOf(const identity::Snapshot& world, const TrustZone& zone, const policy::Document& document,
                                           const policy::Statement& statement, const policy::PrincipalEntry& principal)
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
    Maker maker(world, zone, document.text());
    std::vector<CallerDraft> drafts = withSpared(draftsOf(statement.conditions), document);
    if (everybody && world.organization()) {  // whom the organization's own policies spare
        CallerDraft member;
        member.organization = world.organization()->id;
        drafts.push_back(std::move(member));
    }
    for (CallerDraft draft : drafts) {
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
