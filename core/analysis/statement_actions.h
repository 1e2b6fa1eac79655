/// What a statement of a resource's policy can be tried with: concrete actions on the resource, or on something in it.
#pragma once

#include "core/policy/document.h"

#include <string>
#include <vector>

namespace rolewright::analysis {

class StatementActions {
public:
    struct Pair {
        std::string action;    ///< `s3:GetObject`
        std::string resource;  ///< ARN
    };
    /// What one entry of the Action element stands for; of a NotAction, one action.
    struct Group {
        std::string name;
        std::vector<Pair> pairs;
    };

    /// `resource` is the ARN that the policy `document` belongs to, `statement` one of its own. In a role's trust policy only the way in counts that is the principal's.
    StatementActions(const policy::Document& document, const policy::Statement& statement, const std::string& resource, const policy::PrincipalEntry& principal);

    const std::vector<Group>& groups() const { return m_groups; }

private:
    void add(const std::string& name, const std::string& action);

    std::vector<std::string> m_parts;  ///< the resource, and examples of what lies in it
    std::vector<Group> m_groups;
};

}  // namespace rolewright::analysis
