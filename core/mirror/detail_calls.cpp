#include "core/mirror/detail_calls.h"

#include <utility>

namespace rolewright::mirror {

struct DetailCalls::Assembly {
    EntityRef entity;
    const char* list;
    json::Object item = json::Object::object();
    std::size_t open = 0;  ///< questions that are not answered yet
    bool refused = false;
    bool there = false;
};

void DetailCalls::close(const AssemblyPtr& assembly)
{
    if (--assembly->open == 0 && assembly->there && !assembly->refused)
        m_take(assembly->list, std::move(assembly->item));
}

void DetailCalls::ask(const AssemblyPtr& assembly, service::Operation operation, std::string list, std::function<void(json::Object)> take)
{
    ++assembly->open;
    Question question{std::move(operation), assembly->entity, std::move(take), std::move(list)};
    question.end = [this, assembly](Told told) {
        assembly->refused = assembly->refused || told != Told::all;
        close(assembly);
    };
    m_questions.ask(std::move(question));
}

void DetailCalls::askPolicies(const AssemblyPtr& assembly, const std::string& word)
{
    const std::string parameter = word + "Name";
    const json::Object named{{parameter, assembly->entity.name}};
    json::Object& item = assembly->item;
    item["AttachedManagedPolicies"] = json::Object::array();
    ask(assembly, iam("ListAttached" + word + "Policies", named), "AttachedPolicies", [assembly](json::Object policy) { assembly->item["AttachedManagedPolicies"].push_back(std::move(policy)); });
    const std::string policies = word + "PolicyList";
    item[policies] = json::Object::array();
    ask(assembly, iam("List" + word + "Policies", named), "PolicyNames", [this, assembly, word, named, policies](json::Object name) {
        json::Object parameters = named;
        parameters["PolicyName"] = std::move(name);
        ask(assembly, iam("Get" + word + "Policy", std::move(parameters)), {}, [assembly, policies](json::Object policy) {
            assembly->item[policies].push_back(std::move(policy));
        });
    });
    if (word == "User") {
        item["GroupList"] = json::Object::array();
        ask(assembly, iam("ListGroupsForUser", named), "Groups", [assembly](json::Object group) {
            assembly->item["GroupList"].push_back(json::stringOr(group, "GroupName"));
            assembly->item[groupsOfUser].push_back(std::move(group));
        });
    }
}

void DetailCalls::fetchPrincipal(EntityRef entity, const char* word, const char* list)
{
    if (entity.name.empty())
        return;  // asked for nobody, an endpoint tells of whoever asks
    const auto assembly = std::make_shared<Assembly>(Assembly{std::move(entity), list});
    assembly->open = 1;
    Question question{iam(std::string("Get") + word, {{std::string(word) + "Name", assembly->entity.name}}), assembly->entity, [assembly, word](json::Object answer) {
                          assembly->item = partOf(answer, word);
                      }};
    question.mayBeAbsent = true;
    question.end = [this, assembly, word](Told told) {
        assembly->there = told == Told::all;
        if (assembly->there)
            askPolicies(assembly, word);
        close(assembly);
    };
    m_questions.ask(std::move(question));
}

void DetailCalls::fetchUser(const std::string& name) { fetchPrincipal({EntityKind::user, name}, "User", "UserDetailList"); }
void DetailCalls::fetchGroup(const std::string& name) { fetchPrincipal({EntityKind::group, name}, "Group", "GroupDetailList"); }
void DetailCalls::fetchRole(const std::string& name) { fetchPrincipal({EntityKind::role, name}, "Role", "RoleDetailList"); }

void DetailCalls::fetchPolicy(const std::string& arn, const EntityRef& entity)
{
    const auto assembly = std::make_shared<Assembly>(Assembly{entity, "Policies"});
    assembly->there = true;
    const json::Object named{{"PolicyArn", arn}};
    assembly->item["PolicyVersionList"] = json::Object::array();
    ask(assembly, iam("GetPolicy", named), {}, [assembly](json::Object answer) {
        json::Object facts = partOf(answer, "Policy");
        facts["PolicyVersionList"] = std::move(assembly->item["PolicyVersionList"]);
        assembly->item = std::move(facts);
    });
    ask(assembly, iam("ListPolicyVersions", named), "Versions", [this, assembly, named](json::Object version) {
        json::Object parameters = named;
        parameters["VersionId"] = json::stringOr(version, "VersionId");
        ask(assembly, iam("GetPolicyVersion", std::move(parameters)), {},
            [assembly](json::Object answer) { assembly->item["PolicyVersionList"].push_back(partOf(answer, "PolicyVersion")); });
    });
}

}  // namespace rolewright::mirror
