#include "core/evaluation/policy_name.h"

namespace rolewright::evaluation {

Phrase policyInWords(std::string_view id)
{
    for (const Phrase::Source& name : {trustPolicyName, bucketPolicyName, functionPolicyName, resourcePolicyName}) {
        const std::string_view words(name);
        const std::string_view beginning = words.substr(0, words.size() - std::string_view("%1").size());
        if (id.starts_with(beginning))
            return name.with(id.substr(beginning.size()));
    }
    return Phrase(std::string(id));
}

}  // namespace rolewright::evaluation
