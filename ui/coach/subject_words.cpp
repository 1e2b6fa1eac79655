#include "ui/coach/subject_words.h"

#include "ui/store/calls.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

struct Subject {
    std::string_view name;
    const char* words;
};

constexpr Subject subjects[] = {
    {"abac", QT_TRANSLATE_NOOP("WalkthroughSubjects", "attribute-based access")},
    {"access-analyzer", QT_TRANSLATE_NOOP("WalkthroughSubjects", "access analyzer")},
    {"access-key", QT_TRANSLATE_NOOP("WalkthroughSubjects", "access keys")},
    {"account", QT_TRANSLATE_NOOP("WalkthroughSubjects", "accounts")},
    {"assume-role", QT_TRANSLATE_NOOP("WalkthroughSubjects", "assuming a role")},
    {"audit-trail", QT_TRANSLATE_NOOP("WalkthroughSubjects", "audit trail")},
    {"caller-identity", QT_TRANSLATE_NOOP("WalkthroughSubjects", "caller identity")},
    {"cli-equivalent", QT_TRANSLATE_NOOP("WalkthroughSubjects", "the same with the CLI")},
    {"condition-key", QT_TRANSLATE_NOOP("WalkthroughSubjects", "condition keys")},
    {"confused-deputy", QT_TRANSLATE_NOOP("WalkthroughSubjects", "confused deputy")},
    {"cross-account", QT_TRANSLATE_NOOP("WalkthroughSubjects", "access across accounts")},
    {"explicit-deny", QT_TRANSLATE_NOOP("WalkthroughSubjects", "explicit deny")},
    {"external-id", QT_TRANSLATE_NOOP("WalkthroughSubjects", "external ID")},
    {"federation", QT_TRANSLATE_NOOP("WalkthroughSubjects", "federation")},
    {"federation-token", QT_TRANSLATE_NOOP("WalkthroughSubjects", "federation token")},
    {"group", QT_TRANSLATE_NOOP("WalkthroughSubjects", "groups")},
    {"implicit-deny", QT_TRANSLATE_NOOP("WalkthroughSubjects", "implicit deny")},
    {"key-rotation", QT_TRANSLATE_NOOP("WalkthroughSubjects", "key rotation")},
    {"least-privilege", QT_TRANSLATE_NOOP("WalkthroughSubjects", "least privilege")},
    {"mfa", QT_TRANSLATE_NOOP("WalkthroughSubjects", "MFA")},
    {"oidc", QT_TRANSLATE_NOOP("WalkthroughSubjects", "OpenID Connect")},
    {"pass-role", QT_TRANSLATE_NOOP("WalkthroughSubjects", "passing a role")},
    {"permission-policy", QT_TRANSLATE_NOOP("WalkthroughSubjects", "permission policies")},
    {"permissions-boundary", QT_TRANSLATE_NOOP("WalkthroughSubjects", "permissions boundary")},
    {"permissions-set-aside", QT_TRANSLATE_NOOP("WalkthroughSubjects", "own permissions set aside")},
    {"policy-evaluation", QT_TRANSLATE_NOOP("WalkthroughSubjects", "policy evaluation")},
    {"public-access", QT_TRANSLATE_NOOP("WalkthroughSubjects", "public access")},
    {"revocation", QT_TRANSLATE_NOOP("WalkthroughSubjects", "revocation")},
    {"role", QT_TRANSLATE_NOOP("WalkthroughSubjects", "roles")},
    {"role-chaining", QT_TRANSLATE_NOOP("WalkthroughSubjects", "role chaining")},
    {"root-user", QT_TRANSLATE_NOOP("WalkthroughSubjects", "root user")},
    {"same-account-either-side", QT_TRANSLATE_NOOP("WalkthroughSubjects", "either half within an account")},
    {"saml", QT_TRANSLATE_NOOP("WalkthroughSubjects", "SAML")},
    {"service-role", QT_TRANSLATE_NOOP("WalkthroughSubjects", "service roles")},
    {"session-duration", QT_TRANSLATE_NOOP("WalkthroughSubjects", "session duration")},
    {"session-name", QT_TRANSLATE_NOOP("WalkthroughSubjects", "session name")},
    {"session-policy", QT_TRANSLATE_NOOP("WalkthroughSubjects", "session policies")},
    {"session-tags", QT_TRANSLATE_NOOP("WalkthroughSubjects", "session tags")},
    {"session-token", QT_TRANSLATE_NOOP("WalkthroughSubjects", "session token")},
    {"source-identity", QT_TRANSLATE_NOOP("WalkthroughSubjects", "source identity")},
    {"temporary-credentials", QT_TRANSLATE_NOOP("WalkthroughSubjects", "temporary credentials")},
    {"third-party", QT_TRANSLATE_NOOP("WalkthroughSubjects", "third parties")},
    {"trust-policy", QT_TRANSLATE_NOOP("WalkthroughSubjects", "trust policies")},
    {"user", QT_TRANSLATE_NOOP("WalkthroughSubjects", "users")},
};

}  // namespace

QString subjectText(std::string_view name)
{
    const auto known = std::find_if(std::begin(subjects), std::end(subjects), [name](const Subject& one) { return one.name == name; });
    return known == std::end(subjects) ? toQt(name).replace(QLatin1Char('-'), QLatin1Char(' ')) : QCoreApplication::translate("WalkthroughSubjects", known->words);
}

}  // namespace rolewright::ui
