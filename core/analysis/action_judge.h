/// May one asker do this action at all, on some resource in some request? Asked action after action; what comparing and adding up have in common.
#pragma once

#include "core/analysis/asker.h"
#include "core/catalogue/catalogue.h"
#include "core/evaluation/discovery.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::analysis {

/// What is decided by who asks and when; everything else is the request's or the resource's to say.
evaluation::Discovery openRequests();
/// Does the action give permissions away, destroy data or evidence, or become somebody else?
bool isDangerous(std::string_view service, const catalogue::Action& action);
/// The account that the asker belongs to.
const AccountId& accountOf(const Asker& asker);

/// Everything it is given must outlive it. Not for two threads at once.
class ActionJudge {
public:
    ActionJudge(const identity::Snapshot& world, const Asker& asker, const Circumstances& circumstances, const evaluation::Discovery& open);

    /// On some resource, as far as the asker's own policies say. `text` is `s3:GetObject`.
    bool may(const catalogue::Service& service, const catalogue::Action& action, const std::string& text);
    /// On this one, as things stand.
    bool mayNow(const std::string& action, const std::string& resource);

private:
    static void addSamples(std::set<std::string>& samples, const evaluation::NamedPolicy& policy);
    bool mayOn(const std::string& action, const std::string& resource);

    const identity::Snapshot& m_world;
    const Asker& m_asker;
    const Circumstances& m_circumstances;
    service::Prepared m_anywhere;
    service::Prepared m_somewhere;
    service::Prepared m_now;
    evaluation::Context m_own;  ///< what its requests say before a resource is named
    std::vector<std::string> m_samples;
};

}  // namespace rolewright::analysis
