#include "ui/trust/trust_fields.h"

#include "ui/store/calls.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace rolewright::ui {
namespace {

using policy::TrustSwitch;
using Kind = TrustField::Kind;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TrustFields)
};

enum class Audience { people, service, saml, token };

/// Whom a statement is about; of several kinds, people.
Audience audienceOf(const policy::TrustGrant& grant)
{
    const auto kindOf = [](const policy::PrincipalEntry& principal) {
        if (principal.kind == "Service")
            return Audience::service;
        if (principal.kind != "Federated")
            return Audience::people;
        return policy::tokenProviderOf(principal) ? Audience::token : Audience::saml;
    };
    if (grant.principals.empty())
        return Audience::people;
    const Audience first = kindOf(grant.principals.front());
    const bool alike = std::all_of(grant.principals.begin(), grant.principals.end(), [&](const auto& principal) { return kindOf(principal) == first; });
    return alike ? first : Audience::people;
}

bool isAddressBlock(const QString& text)
{
    if (!text.contains(QLatin1Char('/')))
        return QHostAddress().setAddress(text);
    const auto block = QHostAddress::parseSubnet(text);
    return block.second >= 0 && QHostAddress().setAddress(text.section(QLatin1Char('/'), 0, 0));
}

bool fits(const QString& text, const char* pattern) { return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern))).match(text).hasMatch(); }

/// What one value must look like, and what is said when it does not. Sources: STS API Reference, AssumeRole; IAM User Guide, "IAM and AWS STS quotas".
struct Rule {
    TrustSwitch which;
    const char* pattern;
    const char* complaint;
};
constexpr const char* wildName = R"((?:[\w+=,.@*?-]|\$\{[^}]+\}){1,256})";
constexpr const char* tagPattern = R"([^=]{1,128}=.{0,256})";
constexpr Rule rules[] = {
    {TrustSwitch::externalId, R"([\w+=,.@:/-]{2,1224})", QT_TRANSLATE_NOOP("TrustFields", "✖ The external ID needs 2 to 1224 letters, digits or any of _ + = , . @ : / -")},
    {TrustSwitch::vpc, "vpc-[0-9a-f]+", QT_TRANSLATE_NOOP("TrustFields", "✖ “%1” is no VPC: it reads vpc- and hexadecimal digits")},
    {TrustSwitch::vpcEndpoint, "vpce-[0-9a-f]+", QT_TRANSLATE_NOOP("TrustFields", "✖ “%1” is no VPC endpoint: it reads vpce- and hexadecimal digits")},
    {TrustSwitch::organization, "o-[a-z0-9]{10,32}", QT_TRANSLATE_NOOP("TrustFields", "✖ “%1” is no organization: its id reads o- and at least ten letters and digits")},
    {TrustSwitch::organizationPath, R"(o-[a-z0-9*?]+/.*)", QT_TRANSLATE_NOOP("TrustFields", "✖ “%1” is no path: it reads o-…/r-…/ou-…/, with * for what is below")},
    {TrustSwitch::sessionName, wildName, QT_TRANSLATE_NOOP("TrustFields", "✖ “%1” fits no session name: letters, digits and _ + = . @ -, with * and ? as wildcards")},
    {TrustSwitch::sourceIdentity, wildName, QT_TRANSLATE_NOOP("TrustFields", "✖ “%1” fits no source identity: letters, digits and _ + = . @ -, with * and ? as wildcards")},
    {TrustSwitch::principalTags, tagPattern, QT_TRANSLATE_NOOP("TrustFields", "✖ “%1” is no tag: write Key=value")},
    {TrustSwitch::requestTags, tagPattern, QT_TRANSLATE_NOOP("TrustFields", "✖ “%1” is no tag: write Key=value, with * for any value")},
    {TrustSwitch::transitiveKeys, R"([^=*?]{1,128})", QT_TRANSLATE_NOOP("TrustFields", "✖ “%1” is no tag key: write the keys without values")},
    {TrustSwitch::sourceArn, "arn:[^:]+:[^:]+:[^:]*:[^:]*:.+", QT_TRANSLATE_NOOP("TrustFields", "✖ “%1” is no ARN: it begins with arn: and has six parts")},
    {TrustSwitch::sourceAccount, "[0-9]{12}", QT_TRANSLATE_NOOP("TrustFields", "✖ “%1” is no account: it has twelve digits")},
    {TrustSwitch::tokenSubject, "[^<>]+", QT_TRANSLATE_NOOP("TrustFields", "✖ Fill in what stands between < and >")},
    {TrustSwitch::samlAudience, "\\S+", QT_TRANSLATE_NOOP("TrustFields", "✖ An audience has no blanks")},
    {TrustSwitch::tokenAudience, "\\S+", QT_TRANSLATE_NOOP("TrustFields", "✖ An audience has no blanks")},
};

QString emptyComplaint(TrustSwitch which)
{
    switch (which) {
    case TrustSwitch::externalId:
        return Texts::tr(rules[0].complaint);
    case TrustSwitch::sourceIp:
        return Texts::tr("✖ Type at least one address block, such as 203.0.113.0/24");
    default:
        return Texts::tr("✖ A condition that is on needs a value: type one, or turn it off");
    }
}

}  // namespace

std::vector<TrustField> trustFields()
{
    const auto text = [](const char* name) { return QString::fromLatin1(name); };
    return {
        {TrustSwitch::tokenAudience, text("trustTokenAudience"), Kind::text, Texts::tr("Token is for"), Texts::tr("Require an audience"), Texts::tr("Audiences, separated by commas"), text("sts.amazonaws.com")},
        {TrustSwitch::tokenSubject, text("trustTokenSubject"), Kind::text, Texts::tr("Token is of"), Texts::tr("Require a subject"), Texts::tr("Subjects, separated by commas"), text("repo:octo-org/octo-repo:ref:refs/heads/main")},
        {TrustSwitch::samlAudience, text("trustSamlAudience"), Kind::text, Texts::tr("Assertion is for"), Texts::tr("Require an audience of the SAML assertion"), Texts::tr("SAML audiences, separated by commas"), text("https://signin.aws.amazon.com/saml")},
        {TrustSwitch::externalId, text("trustExternalId"), Kind::text, Texts::tr("External ID is"), Texts::tr("Require an external ID"), Texts::tr("External ID to require"), {}},
        {TrustSwitch::mfa, text("trustMfa"), Kind::flag, Texts::tr("Signed in with MFA"), Texts::tr("Require MFA"), {}, {}},
        {TrustSwitch::mfaAge, text("trustMfaAge"), Kind::seconds, Texts::tr("MFA not longer ago than"), Texts::tr("Limit the age of the MFA sign-in"), Texts::tr("Greatest age of the MFA sign-in in seconds"), {}},
        {TrustSwitch::sourceIp, text("trustSourceIp"), Kind::text, Texts::tr("Source IP in"), Texts::tr("Limit the source IP"), Texts::tr("Address blocks, separated by commas"), text("203.0.113.0/24, 2001:db8::/32")},
        {TrustSwitch::organization, text("trustOrganization"), Kind::text, Texts::tr("In the organization"), Texts::tr("Require an organization"), Texts::tr("Organization ids, separated by commas"), text("o-a1b2c3d4e5")},
        {TrustSwitch::sourceAccount, text("trustSourceAccount"), Kind::text, Texts::tr("On behalf of account"), Texts::tr("Require the account that the service acts for"), Texts::tr("Account ids, separated by commas"), text("111122223333")},
        {TrustSwitch::sourceArn, text("trustSourceArn"), Kind::text, Texts::tr("On behalf of"), Texts::tr("Require the resource that the service acts for"), Texts::tr("ARNs, separated by commas"), text("arn:aws:lambda:us-east-1:111122223333:function:*")},
        {TrustSwitch::organizationPath, text("trustOrganizationPath"), Kind::text, Texts::tr("In the part of an organization"), Texts::tr("Require a part of an organization"), Texts::tr("Paths, separated by commas"), text("o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*")},
        {TrustSwitch::vpc, text("trustVpc"), Kind::text, Texts::tr("From the VPC"), Texts::tr("Require a VPC"), Texts::tr("VPC ids, separated by commas"), text("vpc-0123456789abcdef0")},
        {TrustSwitch::vpcEndpoint, text("trustVpcEndpoint"), Kind::text, Texts::tr("Through the VPC endpoint"), Texts::tr("Require a VPC endpoint"), Texts::tr("VPC endpoint ids, separated by commas"), text("vpce-0123456789abcdef0")},
        {TrustSwitch::notBefore, text("trustNotBefore"), Kind::moment, Texts::tr("After (UTC)"), Texts::tr("Not before a time"), Texts::tr("Time before which nobody is let in, UTC"), {}},
        {TrustSwitch::notAfter, text("trustNotAfter"), Kind::moment, Texts::tr("Before (UTC)"), Texts::tr("Not after a time"), Texts::tr("Time after which nobody is let in, UTC"), {}},
        {TrustSwitch::sessionName, text("trustSessionName"), Kind::text, Texts::tr("Session name is like"), Texts::tr("Require a session name"), Texts::tr("Patterns of session names, separated by commas"), text("${aws:username}")},
        {TrustSwitch::sourceIdentity, text("trustSourceIdentity"), Kind::text, Texts::tr("Source identity is like"), Texts::tr("Require a source identity"), Texts::tr("Patterns of source identities, separated by commas"), text("*")},
        {TrustSwitch::principalTags, text("trustPrincipalTags"), Kind::text, Texts::tr("Caller has the tags"), Texts::tr("Require tags of the caller"), Texts::tr("Tags of the caller as Key=value, separated by commas"), text("Team=platform, Team=data")},
        {TrustSwitch::requestTags, text("trustRequestTags"), Kind::text, Texts::tr("Session gets the tags"), Texts::tr("Require session tags"), Texts::tr("Session tags as Key=value, separated by commas"), text("Project=*")},
        {TrustSwitch::transitiveKeys, text("trustTransitiveKeys"), Kind::text, Texts::tr("Transitive tags only"), Texts::tr("Limit the transitive tags"), Texts::tr("Tag keys, separated by commas"), text("Project, Department")},
    };
}

bool suits(TrustSwitch which, const policy::TrustGrant& grant)
{
    const Audience audience = audienceOf(grant);
    const bool person = audience == Audience::saml || audience == Audience::token;
    switch (which) {
    case TrustSwitch::tokenAudience:
    case TrustSwitch::tokenSubject:
        return audience == Audience::token;
    case TrustSwitch::samlAudience:
        return audience == Audience::saml;
    case TrustSwitch::sourceArn:
    case TrustSwitch::sourceAccount:
        return audience == Audience::service;
    case TrustSwitch::externalId:
    case TrustSwitch::mfa:
    case TrustSwitch::mfaAge:
    case TrustSwitch::organization:
    case TrustSwitch::organizationPath:
    case TrustSwitch::principalTags:
        return audience == Audience::people;
    default:
        return audience == Audience::people || person;
    }
}

bool isUsual(TrustSwitch which, const policy::TrustGrant& grant)
{
    constexpr TrustSwitch usual[] = {TrustSwitch::tokenAudience, TrustSwitch::tokenSubject, TrustSwitch::samlAudience, TrustSwitch::externalId,   TrustSwitch::mfa,
                                     TrustSwitch::mfaAge,        TrustSwitch::sourceIp,     TrustSwitch::sourceArn,    TrustSwitch::sourceAccount};
    return suits(which, grant) && std::find(std::begin(usual), std::end(usual), which) != std::end(usual);
}

QString firstValue(TrustSwitch which, const policy::TrustGrant& grant, const identity::Snapshot& world, const AccountId& own)
{
    switch (which) {
    case TrustSwitch::organization:
        return world.organization() ? toQt(world.organization()->id) : QString();
    case TrustSwitch::organizationPath:
        return world.organization() ? toQt(world.organization()->id) + QStringLiteral("/*") : QString();
    case TrustSwitch::sourceAccount:
        return toQt(own.text());
    case TrustSwitch::sessionName:
        return QStringLiteral("${aws:username}");
    case TrustSwitch::sourceIdentity:
        return QStringLiteral("*");
    case TrustSwitch::samlAudience:
        return QStringLiteral("https://signin.aws.amazon.com/saml");
    case TrustSwitch::tokenAudience: {
        const auto account = world.account(own);
        for (const policy::PrincipalEntry& principal : grant.principals) {
            const auto url = policy::tokenProviderOf(principal);
            const auto provider = account && url ? account->oidcProviders.find(*url) : nullptr;
            if (provider && !provider->clientIds.empty())
                return toQt(provider->clientIds.front());
        }
        return QStringLiteral("sts.amazonaws.com");
    }
    default:
        return {};
    }
}

QStringList valuesOf(TrustSwitch which, const QString& text)
{
    if (which == TrustSwitch::externalId)
        return text.isEmpty() ? QStringList() : QStringList(text);
    QStringList list = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (QString& value : list)
        value = value.trimmed();
    list.removeAll(QString());
    return list;
}

QString complaintAbout(TrustSwitch which, const QStringList& values)
{
    if (values.isEmpty())
        return emptyComplaint(which);
    const auto rule = std::find_if(std::begin(rules), std::end(rules), [&](const Rule& one) { return one.which == which; });
    for (const QString& value : values) {
        if (which == TrustSwitch::sourceIp && !isAddressBlock(value))
            return Texts::tr("✖ “%1” is no address block").arg(value);
        if (rule != std::end(rules) && !fits(value, rule->pattern)) {
            const QString complaint = Texts::tr(rule->complaint);
            return complaint.contains(QLatin1String("%1")) ? complaint.arg(value) : complaint;
        }
    }
    return {};
}

std::vector<SubjectShape> subjectShapes(const QString& provider)
{
    const auto text = [](const char* pattern) { return QString::fromLatin1(pattern); };
    const std::vector<SubjectShape> github = {{Texts::tr("GitHub: one branch"), text("repo:<owner>/<repository>:ref:refs/heads/<branch>")},
                                              {Texts::tr("GitHub: one environment"), text("repo:<owner>/<repository>:environment:<environment>")},
                                              {Texts::tr("GitHub: tags"), text("repo:<owner>/<repository>:ref:refs/tags/*")},
                                              {Texts::tr("GitHub: pull requests"), text("repo:<owner>/<repository>:pull_request")},
                                              {Texts::tr("GitHub: a whole repository"), text("repo:<owner>/<repository>:*")}};
    const std::vector<SubjectShape> gitlab = {{Texts::tr("GitLab: one branch"), text("project_path:<group>/<project>:ref_type:branch:ref:<branch>")},
                                              {Texts::tr("GitLab: tags"), text("project_path:<group>/<project>:ref_type:tag:ref:*")},
                                              {Texts::tr("GitLab: a whole project"), text("project_path:<group>/<project>:*")}};
    const std::vector<SubjectShape> cluster = {{Texts::tr("Kubernetes: a service account"), text("system:serviceaccount:<namespace>:<name>")}};
    std::vector<SubjectShape> shapes;
    const bool isGithub = provider.contains(QLatin1String("githubusercontent"));
    const bool isGitlab = provider.contains(QLatin1String("gitlab"));
    const bool isCluster = provider.startsWith(QLatin1String("oidc.eks"));
    const bool known = isGithub || isGitlab || isCluster;
    const auto add = [&](bool wanted, const std::vector<SubjectShape>& some) {
        if (wanted || !known)
            shapes.insert(shapes.end(), some.begin(), some.end());
    };
    add(isGithub, github);
    add(isGitlab, gitlab);
    add(isCluster, cluster);
    return shapes;
}

QString needInWords(const policy::ConditionForm& row)
{
    QStringList values;
    for (const std::string& value : row.values)
        values += toQt(value);
    const QString one = values.join(Texts::tr(" or "));
    const QString key = toQt(row.key).toLower();
    if (key == QLatin1String("aws:multifactorauthpresent"))
        return Texts::tr("MFA");
    if (key == QLatin1String("aws:multifactorauthage"))
        return Texts::tr("MFA not older than %1 s").arg(one);
    if (key == QLatin1String("sts:externalid"))
        return Texts::tr("the external ID %1").arg(one);
    if (key == QLatin1String("sts:rolesessionname"))
        return Texts::tr("a session name like %1").arg(one);
    if (key == QLatin1String("sts:sourceidentity"))
        return Texts::tr("a source identity like %1").arg(one);
    if (key == QLatin1String("aws:sourceip"))
        return Texts::tr("an address in %1").arg(one);
    if (key.startsWith(QLatin1String("aws:requesttag/")))
        return Texts::tr("the session tag %1=%2").arg(toQt(row.key).section(QLatin1Char('/'), 1), one);
    if (key == QLatin1String("aws:currenttime"))
        return (row.operatorName.starts_with("DateLess") ? Texts::tr("a time before %1") : Texts::tr("a time after %1")).arg(one);
    return Texts::tr("%1 %2 %3").arg(toQt(row.key), toQt(row.operatorName), one);
}

}  // namespace rolewright::ui
