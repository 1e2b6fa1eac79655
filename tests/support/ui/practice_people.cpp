#include "tests/support/ui/practice_people.h"

namespace rolewright::test {

std::string federatedTrust(const std::vector<std::pair<std::string, std::string>>& ways, const json::Object& condition)
{
    json::Object statements = json::Object::array();
    for (const auto& [provider, action] : ways) {
        json::Object statement{{"Effect", "Allow"}, {"Principal", {{"Federated", provider}}}, {"Action", {action, "sts:TagSession"}}};
        if (!condition.is_null())
            statement["Condition"] = condition;
        statements.push_back(std::move(statement));
    }
    return json::compact({{"Version", "2012-10-17"}, {"Statement", std::move(statements)}});
}

PracticePeople::PracticePeople(BackendFixture& fixture)
{
    const json::Object published = fixture.must("practice:GetIdentityProvider", json::Object::object());
    fixture.must("iam:CreateSAMLProvider", {{"Name", "practice"}, {"SAMLMetadataDocument", published["SAMLMetadataDocument"]}});
    fixture.must("iam:CreateOpenIDConnectProvider", {{"Url", published["Issuer"]}, {"ClientIDList", json::Object::array({"console"})}});
    const std::pair<std::string, std::string> saml{samlProvider, "sts:AssumeRoleWithSAML"};
    const std::pair<std::string, std::string> token{openIdConnectProvider, "sts:AssumeRoleWithWebIdentity"};
    const json::Object ofFinance{{"StringEquals", {{"aws:RequestTag/department", "finance"}}}};
    fixture.must("iam:CreateRole", {{"RoleName", "Analysts"}, {"AssumeRolePolicyDocument", federatedTrust({saml, token})}, {"MaxSessionDuration", 7200}});
    fixture.must("iam:CreateRole", {{"RoleName", "Finance"}, {"AssumeRolePolicyDocument", federatedTrust({saml, token}, ofFinance)}});
    fixture.must("iam:CreateRole", {{"RoleName", "Guests"}, {"AssumeRolePolicyDocument", federatedTrust({saml})}});
    json::Object policy = json::Object::parse(allowing("iam:ListUsers", "*"));
    policy["Statement"][0]["Condition"] = {{"StringEquals", {{"aws:PrincipalTag/department", "finance"}}}};
    fixture.must("iam:PutRolePolicy", {{"RoleName", "Analysts"}, {"PolicyName", "ListUsers"}, {"PolicyDocument", json::compact(policy)}});
    const json::Object offered = json::Object::array({roleArn("Analysts"), roleArn("Finance")});
    const json::Object department = json::Object::array({{{"Key", "department"}, {"Value", "finance"}}});
    fixture.must("practice:CreatePerson", {{"UserName", "ann"}, {"DisplayName", "Ann Example"}, {"Email", "ann@practice.example"}, {"Groups", json::Object::array({"Ledger"})},
                                           {"Attributes", department}, {"TransitiveKeys", json::Object::array({"department"})}, {"Roles", offered}});
    fixture.must("practice:CreatePerson", {{"UserName", "ben"}, {"DisplayName", "Ben Example"}, {"Roles", offered}});
}

}  // namespace rolewright::test
