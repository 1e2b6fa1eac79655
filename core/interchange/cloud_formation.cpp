#include "core/interchange/infrastructure.h"
#include "core/interchange/infrastructure_parts.h"

#include <map>

namespace rolewright::interchange {
namespace {

const char* holderProperty(PartKind holder)
{
    return holder == PartKind::user ? "UserName" : holder == PartKind::group ? "GroupName" : "RoleName";
}

class Template {
public:
    explicit Template(const Parts& parts) : m_parts(parts), m_leftOut(parts.leftOut) {}

    InfrastructureText write()
    {
        for (const Part& part : m_parts.parts) {
            if (isThing(part)) m_names[&part] = identifierFor({}, prefixOf(part) + part.name, false, m_taken);
        }
        for (const Part& part : m_parts.parts) add(part);
        json::Object text = {{"AWSTemplateFormatVersion", "2010-09-09"}};
        text["Resources"] = m_resources;
        return {json::pretty(text, 2) + "\n", m_leftOut};
    }

private:
    static bool isThing(const Part& part) { return part.kind != PartKind::attachment && part.kind != PartKind::membership; }
    static std::string prefixOf(const Part& part)
    {
        switch (part.kind) {
        case PartKind::user: return "User";
        case PartKind::group: return "Group";
        case PartKind::role: return "Role";
        case PartKind::managedPolicy: return "Policy";
        default: return "Policy" + part.holderName;
        }
    }

    void add(const Part& part)
    {
        switch (part.kind) {
        case PartKind::user: return addThing(part, "AWS::IAM::User", "UserName");
        case PartKind::group: return addThing(part, "AWS::IAM::Group", "GroupName");
        case PartKind::role: return addThing(part, "AWS::IAM::Role", "RoleName");
        case PartKind::managedPolicy: return addThing(part, "AWS::IAM::ManagedPolicy", "ManagedPolicyName");
        case PartKind::inlinePolicy: return addInline(part);
        case PartKind::attachment: return attach(part);
        case PartKind::membership: return addMembership(part);
        }
    }

    void addThing(const Part& part, const char* type, const char* nameProperty)
    {
        json::Object properties = {{nameProperty, part.name}};
        for (const char* fact : {"Path", "Description", "AssumeRolePolicyDocument", "PolicyDocument", "MaxSessionDuration", "PermissionsBoundary", "Tags"}) {
            if (!part.facts.contains(fact)) continue;
            if (part.kind == PartKind::managedPolicy && std::string_view(fact) == "Tags")
                leaveOut(m_leftOut, "tags of the policy " + part.name);  // AWS::IAM::ManagedPolicy has no property for them
            else
                properties[fact] = valueOf(fact, part.facts[fact]);
        }
        m_resources[m_names[&part]] = {{"Type", type}, {"Properties", properties}};
    }

    /// Documents are objects there; a boundary that is made here is referred to.
    json::Object valueOf(std::string_view fact, const json::Object& value) const
    {
        if (!value.is_string()) return value;
        const auto text = value.get<std::string>();
        if (fact == "PermissionsBoundary") return reference(m_parts.findPolicy(text), text);
        if (!fact.ends_with("Document")) return value;
        auto document = json::parseObject(text);
        return document ? *document : value;
    }

    json::Object reference(const Part* made, const std::string& otherwise) const
    {
        if (!made) return otherwise;
        return {{"Ref", m_names.at(made)}};
    }

    void addInline(const Part& part)
    {
        const char* type = part.holder == PartKind::user ? "AWS::IAM::UserPolicy" : part.holder == PartKind::group ? "AWS::IAM::GroupPolicy" : "AWS::IAM::RolePolicy";
        json::Object properties = {{"PolicyName", part.name}};
        properties[holderProperty(part.holder)] = reference(m_parts.find(part.holder, part.holderName), part.holderName);
        properties["PolicyDocument"] = valueOf("PolicyDocument", part.facts.value("PolicyDocument", json::Object()));
        m_resources[m_names[&part]] = {{"Type", type}, {"Properties", properties}};
    }

    /// Attachments are properties: of what the policy is attached to or, when that is there already, of the policy.
    void attach(const Part& part)
    {
        const Part* policy = m_parts.findPolicy(part.name);
        if (const Part* holder = m_parts.find(part.holder, part.holderName)) {
            m_resources[m_names[holder]]["Properties"]["ManagedPolicyArns"].push_back(reference(policy, part.name));
        } else if (policy) {
            const char* property = part.holder == PartKind::user ? "Users" : part.holder == PartKind::group ? "Groups" : "Roles";
            m_resources[m_names[policy]]["Properties"][property].push_back(part.holderName);
        } else {
            leaveOut(m_leftOut, "attaching " + part.name + " to " + part.holderName);
        }
    }

    void addMembership(const Part& part)
    {
        json::Object properties;
        properties["GroupName"] = reference(m_parts.find(PartKind::group, part.holderName), part.holderName);
        properties["Users"] = json::Object::array({reference(m_parts.find(PartKind::user, part.name), part.name)});
        m_resources[identifierFor({}, "Member" + part.name + "Of" + part.holderName, false, m_taken)] = {{"Type", "AWS::IAM::UserToGroupAddition"}, {"Properties", properties}};
    }

    const Parts& m_parts;
    std::vector<std::string> m_leftOut;
    std::vector<std::string> m_taken;
    std::map<const Part*, std::string> m_names;
    json::Object m_resources = json::Object::object();
};

}  // namespace

InfrastructureText toCloudFormation(const std::vector<service::Operation>& operations)
{
    const Parts parts = partsOf(operations);
    return Template(parts).write();
}

}  // namespace rolewright::interchange
