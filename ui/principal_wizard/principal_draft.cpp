#include "ui/principal_wizard/principal_draft.h"

#include "core/service/rules.h"
#include "ui/widgets/text_rules.h"
#include "ui/wizard/draft_text.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::PrincipalDraft)
};

}  // namespace

std::string PrincipalDraft::arn() const { return iamArn(account, isUser() ? "user" : "group", path, name); }

QString PrincipalDraft::nameComplaint(const identity::Snapshot& world) const
{
    if (const QString wrong = complaint(toQt(name), isUser() ? service::rules::userName : service::rules::groupName); !wrong.isEmpty())
        return wrong;
    const auto home = world.account(account);
    if (!home)
        return Texts::tr("The account is not there any more.");
    if (const auto user = isUser() ? home->users.find(name) : nullptr)
        return clash(toQt(name), toQt(user->name));
    if (const auto group = isUser() ? nullptr : home->groups.find(name))
        return clash(toQt(name), toQt(group->name));
    return {};
}

QString PrincipalDraft::pathComplaint() const
{
    const QString wrong = complaint(toQt(path), service::rules::path);
    return wrong.isEmpty() ? QString() : Texts::tr("Path: %1").arg(wrong);
}

QString PrincipalDraft::choiceComplaint(const identity::Snapshot& world) const
{
    const auto home = world.account(account);
    for (const std::string& link : links) {
        if (home && !(isUser() ? home->groups.find(link) != nullptr : home->users.find(link) != nullptr))
            return (isUser() ? Texts::tr("The group %1 is not there any more.") : Texts::tr("The user %1 is not there any more.")).arg(toQt(link));
    }
    return {};
}

std::vector<service::Operation> PrincipalDraft::operations() const
{
    const std::string noun = nounOf(kind);
    const std::string nameParameter = noun + "Name";
    service::Operation make = iamCall("Create" + noun, {{nameParameter, name}});
    if (path != "/")
        make.parameters["Path"] = path;
    if (isUser() && !boundary.empty())
        make.parameters["PermissionsBoundary"] = boundary;
    if (isUser() && !tags.empty())
        make.parameters["Tags"] = tagList(tags);
    std::vector<service::Operation> calls{std::move(make)};
    for (const std::string& link : links)
        calls.push_back(iamCall("AddUserToGroup", {{"GroupName", isUser() ? link : name}, {"UserName", isUser() ? name : link}}));
    for (const std::string& policy : attached)
        calls.push_back(iamCall("Attach" + noun + "Policy", {{nameParameter, name}, {"PolicyArn", policy}}));
    if (isUser() && wantsKey)
        calls.push_back(iamCall("CreateAccessKey", {{"UserName", name}}));
    return calls;
}

std::vector<QuotaUse> PrincipalDraft::quotas() const
{
    const QString attachedLabel = Texts::tr("Attached policies");
    if (!isUser())
        return {quotaUse(attachedLabel, "PoliciesPerGroup", attached.size())};
    return {quotaUse(attachedLabel, "PoliciesPerUser", attached.size(), Texts::tr("10 by default, 20 on request.")), quotaUse(Texts::tr("Groups"), "GroupsPerUser", links.size()),
            quotaUse(Texts::tr("Tags"), "TagsPerUser", tags.size())};
}

analysis::PlannedPrincipal PrincipalDraft::planned() const
{
    analysis::PlannedPrincipal made;
    made.kind = isUser() ? analysis::PlannedPrincipal::Kind::user : analysis::PlannedPrincipal::Kind::group;
    made.account = account;
    made.name = name;
    made.path = path;
    made.attached = attached;
    if (isUser()) {
        made.groups = links;
        made.boundary = boundary;
        made.tags = tags;
    }
    return made;
}

std::string toText(const PrincipalDraft& draft)
{
    return json::compact({{"Kind", nounOf(draft.kind)}, {"Account", draft.account.text()}, {"Name", draft.name}, {"Path", draft.path}, {"Tags", tagList(draft.tags)},
                          {"Links", draft.links}, {"Attached", draft.attached}, {"Boundary", draft.boundary}, {"WantsKey", draft.wantsKey}, {"WantsMfa", draft.wantsMfa}});
}

Result<PrincipalDraft> principalDraftFromText(std::string_view text)
{
    auto object = json::parseObject(text);
    if (!object)
        return object.error();
    auto account = AccountId::parse(json::stringOr(*object, "Account"));
    if (!account)
        return account.error();
    PrincipalDraft draft;
    draft.kind = json::stringOr(*object, "Kind") == "Group" ? PrincipalKind::group : PrincipalKind::user;
    draft.account = *account;
    draft.name = json::stringOr(*object, "Name");
    draft.path = json::stringOr(*object, "Path", "/");
    draft.links = textsOf(*object, "Links");
    draft.attached = textsOf(*object, "Attached");
    draft.boundary = json::stringOr(*object, "Boundary");
    draft.tags = tagsOf(*object, "Tags");
    draft.wantsKey = flagOf(*object, "WantsKey");
    draft.wantsMfa = flagOf(*object, "WantsMfa");
    return draft;
}

}  // namespace rolewright::ui
