/// One user, group, role or policy at a time, put together from many answers into what GetAccountAuthorizationDetails says of it: for endpoints without that
/// operation, and for a look at a few.
#pragma once

#include "core/mirror/questions.h"

#include <functional>
#include <memory>
#include <string>

namespace rolewright::mirror {

/// A member beside those of GetAccountAuthorizationDetails: what ListGroupsForUser says of a user's groups.
inline constexpr const char* groupsOfUser = "Groups";

class DetailCalls {
public:
    /// `take` is told each entity that is there, with the list of GetAccountAuthorizationDetails that it belongs to. An entity of which a part is refused is not
    /// told: without it, it would look weaker or stronger than it is. Everything must outlive the questions.
    using Take = std::function<void(const char* list, json::Object item)>;
    DetailCalls(Questions& questions, Take take) : m_questions(questions), m_take(std::move(take)) {}

    void fetchUser(const std::string& name);
    void fetchGroup(const std::string& name);
    void fetchRole(const std::string& name);
    void fetchPolicy(const std::string& arn, const EntityRef& entity);

private:
    struct Assembly;
    using AssemblyPtr = std::shared_ptr<Assembly>;
    void fetchPrincipal(EntityRef entity, const char* word, const char* list);
    void askPolicies(const AssemblyPtr& assembly, const std::string& word);
    void ask(const AssemblyPtr& assembly, service::Operation operation, std::string list, std::function<void(json::Object)> take);
    void close(const AssemblyPtr& assembly);

    Questions& m_questions;
    Take m_take;
};

}  // namespace rolewright::mirror
