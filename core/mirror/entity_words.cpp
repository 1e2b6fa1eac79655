#include "core/mirror/entity.h"

namespace rolewright::mirror {

Phrase describe(const EntityRef& entity)
{
    const auto source = [&] {
        switch (entity.kind) {
        case EntityKind::account: return Phrase::tr("the account");
        case EntityKind::policy: return Phrase::tr("policy `%1`");
        case EntityKind::samlProvider: return Phrase::tr("SAML provider `%1`");
        case EntityKind::oidcProvider: return Phrase::tr("OpenID Connect provider `%1`");
        case EntityKind::group: return Phrase::tr("group `%1`");
        case EntityKind::user: return Phrase::tr("user `%1`");
        case EntityKind::role: return Phrase::tr("role `%1`");
        case EntityKind::instanceProfile: return Phrase::tr("instance profile `%1`");
        case EntityKind::mfaDevice: return Phrase::tr("MFA device `%1`");
        case EntityKind::serverCertificate: return Phrase::tr("server certificate `%1`");
        }
        return Phrase::Source{};
    }();
    return entity.kind == EntityKind::account ? Phrase(source) : source.with(entity.name);
}

Phrase describe(const Field& field)
{
    const auto source = [&] {
        switch (field.aspect) {
        case Aspect::uniqueId: return Phrase::tr("unique id");
        case Aspect::path: return Phrase::tr("path");
        case Aspect::description: return Phrase::tr("description");
        case Aspect::maxSessionDuration: return Phrase::tr("maximum session duration");
        case Aspect::boundary: return Phrase::tr("permissions boundary");
        case Aspect::trust: return Phrase::tr("trust policy");
        case Aspect::body: return Phrase::tr("certificate");
        case Aspect::metadata: return Phrase::tr("metadata document");
        case Aspect::clientId: return Phrase::tr("client ID `%1`");
        case Aspect::thumbprints: return Phrase::tr("thumbprints");
        case Aspect::signingKeys: return Phrase::tr("signing keys");
        case Aspect::defaultVersion: return Phrase::tr("default version");
        case Aspect::version: return Phrase::tr("version `%1`");
        case Aspect::profileRole: return Phrase::tr("role");
        case Aspect::deviceUser: return Phrase::tr("user");
        case Aspect::alias: return Phrase::tr("account alias");
        case Aspect::passwordPolicy: return Phrase::tr("password policy");
        case Aspect::loginProfile: return Phrase::tr("login profile");
        case Aspect::password: return Phrase::tr("password");
        case Aspect::accessKey: return Phrase::tr("access key `%1`");
        case Aspect::sshKey: return Phrase::tr("SSH public key `%1`");
        case Aspect::signingCertificate: return Phrase::tr("signing certificate `%1`");
        case Aspect::serviceCredential: return Phrase::tr("service-specific credential `%1`");
        case Aspect::group: return Phrase::tr("membership in `%1`");
        case Aspect::attachedPolicy: return Phrase::tr("attached policy `%1`");
        case Aspect::inlinePolicy: return Phrase::tr("inline policy `%1`");
        case Aspect::tag: return Phrase::tr("tag `%1`");
        }
        return Phrase::Source{};
    }();
    return field.key.empty() ? Phrase(source) : source.with(field.key);
}

}  // namespace rolewright::mirror
