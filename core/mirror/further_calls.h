/// What GetAccountAuthorizationDetails does not tell of an account: credentials, providers, devices, certificates, tags of policies, facts of the account itself.
#pragma once

#include "core/mirror/questions.h"

#include <map>
#include <memory>
#include <string>

namespace rolewright::mirror {

/// An account on its way into a snapshot. Keys are names in lower case.
struct Draft {
    identity::AccountFacts facts;
    std::map<std::string, identity::User> users;
    std::map<std::string, identity::Role> roles;
    std::map<std::string, identity::ManagedPolicy> policies;
    std::vector<identity::RowPtr<identity::AccessKey>> accessKeys;
    std::vector<identity::RowPtr<identity::MfaDevice>> mfaDevices;
    std::vector<identity::RowPtr<identity::SamlProvider>> samlProviders;
    std::vector<identity::RowPtr<identity::OidcProvider>> oidcProviders;
    std::vector<identity::RowPtr<identity::InstanceProfile>> instanceProfiles;
    std::vector<identity::RowPtr<identity::ServerCertificate>> serverCertificates;
    std::vector<Phrase> leftOut;  ///< what a mirror has no place for
};

/// Puts the answers into a draft. Both must outlive the questions.
class FurtherCalls {
public:
    /// Of the entities in `only` alone, when it is not null.
    FurtherCalls(Questions& questions, Draft& draft, const EntityRefs* only) : m_questions(questions), m_draft(draft), m_only(only) {}

    /// Asks about everything that is in the draft. `withRoles`: roles came without description and session length, users without their last sign-in.
    void askAll(bool withRoles);

private:
    bool wants(EntityKind kind) const;
    bool wants(EntityKind kind, const std::string& name) const;
    void askAccount();
    void askUser(identity::User& user);
    void askAccessKeys(const std::string& user);
    void askCertificates(identity::User& user);
    void askListedFacts();
    void askSamlProviders();
    void askOidcProviders();
    void askMfaDevices();
    void askInstanceProfiles();
    void askServerCertificates();
    void askTags(service::Operation operation, EntityRef about, std::function<void(identity::Tags)> take);

    Questions& m_questions;
    Draft& m_draft;
    const EntityRefs* m_only;
};

/// Asks about the buckets with their policies, tags, Block Public Access and versioning. `take` is given each, which is filled as its parts come.
void askBuckets(Questions& questions, std::function<void(std::shared_ptr<identity::Bucket>)> take);

/// Asks about the organization; `take` is told it when all of it was told. What is not in an organization is no gap.
void askOrganization(Questions& questions, std::function<void(identity::Organization)> take);

}  // namespace rolewright::mirror
