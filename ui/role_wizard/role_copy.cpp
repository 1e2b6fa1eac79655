#include "ui/role_wizard/role_copy.h"

#include "core/base/text.h"
#include "ui/store/calls.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::RoleCopy)
};

void copyAttached(RoleCopy& copy, const identity::Role& role, const identity::Snapshot& world)
{
    int count = 0;
    for (const std::string& arn : role.attachedPolicies) {
        const auto policy = world.managedPolicy(arn);
        std::vector<std::string>& attached = copy.draft.attached;
        if (!policy)
            copy.left += Texts::tr("%1, which is not in this workspace").arg(toQt(arn));
        else if (arn.find(":policy/aws-service-role/") != std::string::npos)
            copy.left += Texts::tr("%1, which only its service's own role may have").arg(toQt(policy->name));
        else if (std::find(attached.begin(), attached.end(), arn) == attached.end() && ++count > 0)
            attached.push_back(arn);
    }
    if (count > 0)
        copy.taken += Texts::tr("%n managed policy(s)", nullptr, count);
}

/// A single one can be gone on with in the editor; several keep their names.
void copyOwn(RoleCopy& copy, const identity::Role& role)
{
    RoleDraft& draft = copy.draft;
    int count = 0;
    for (const identity::InlinePolicy& policy : role.inlinePolicies) {
        const std::string text = policy.document ? policy.document->text() : std::string();
        if (text.empty()) {
            copy.left += Texts::tr("its policy %1, which has no text").arg(toQt(policy.name));
            continue;
        }
        ++count;
        if (role.inlinePolicies.size() == 1 && draft.inlinePolicy.empty()) {
            draft.inlinePolicy = text;
            continue;
        }
        const auto same = [&](const CopiedPolicy& other) { return other.name == policy.name; };
        std::string name = policy.name;
        const auto there = std::find_if(draft.copied.begin(), draft.copied.end(), same);
        if (there != draft.copied.end() && there->text == text)
            continue;
        for (int number = 2; std::any_of(draft.copied.begin(), draft.copied.end(), [&](const CopiedPolicy& other) { return other.name == name; }); ++number)
            name = policy.name + "-" + std::to_string(number);
        draft.copied.push_back({name, text});
    }
    if (count > 0)
        copy.taken += Texts::tr("%n policy(s) of its own", nullptr, count);
}

void copyBoundary(RoleCopy& copy, const identity::Role& role, const identity::Snapshot& world)
{
    if (!role.boundary || *role.boundary == copy.draft.boundary)
        return;
    const auto policy = world.managedPolicy(*role.boundary);
    if (!policy) {
        copy.left += Texts::tr("its boundary %1, which is not in this workspace").arg(toQt(*role.boundary));
        return;
    }
    copy.taken += copy.draft.boundary.empty() ? Texts::tr("the boundary %1").arg(toQt(policy->name))
                                              : Texts::tr("the boundary %1 in place of the one that was chosen").arg(toQt(policy->name));
    copy.draft.boundary = *role.boundary;
}

void copyTags(RoleCopy& copy, const identity::Role& role)
{
    identity::Tags& tags = copy.draft.tags;
    int count = 0;
    for (const identity::Tag& tag : role.tags) {
        const auto there = std::find_if(tags.begin(), tags.end(), [&](const identity::Tag& other) { return text::equalsIgnoringCase(other.key, tag.key); });
        if (text::startsWithIgnoringCase(tag.key, "aws:")) {
            copy.left += Texts::tr("the tag %1, which only AWS may give").arg(toQt(tag.key));
        } else if (there != tags.end()) {
            if (there->value != tag.value)
                copy.left += Texts::tr("the tag %1, which this role has with another value").arg(toQt(tag.key));
        } else {
            tags.push_back(tag);
            ++count;
        }
    }
    if (count > 0)
        copy.taken += Texts::tr("%n tag(s)", nullptr, count);
}

}  // namespace

RoleCopy copyRole(const RoleDraft& draft, const identity::Role& role, const identity::Snapshot& world)
{
    RoleCopy copy{draft, {}, {}};
    copyAttached(copy, role, world);
    copyOwn(copy, role);
    copyBoundary(copy, role, world);
    copyTags(copy, role);
    return copy;
}

}  // namespace rolewright::ui
