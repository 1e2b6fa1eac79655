#include "tests/support/core/random_edits.h"

namespace rolewright::test {

void RandomEdits::make(MirrorFixture& world, int count) {
    for (int i = 0; i < count; ++i) {
        service::Operation operation = next(*world.snapshot().account(account(developmentId)));
        world.call(operation.name(), std::move(operation.parameters));
    }
}

std::string RandomEdits::document() {
    static const std::vector<std::string> actions = {"s3:GetObject", "s3:*", "iam:PassRole", "sts:AssumeRole", "ec2:StartInstances"};
    const std::string effect = below(4) == 0 ? "Deny" : "Allow";
    return R"({"Version": "2012-10-17", "Statement": [{"Effect": ")" + effect + R"(", "Action": ")" + actions[below(5)] + R"(", "Resource": "*"}]})";
}

/// The first user and role are never deleted or renamed: nobody else is trusted by name.
std::string RandomEdits::trust() {
    static const std::vector<std::string> principals = {"arn:aws:iam::111122223333:user/u0", "arn:aws:iam::111122223333:role/r0", "arn:aws:iam::111122223333:root", "444455556666"};
    return trusting(principals[below(4)]);
}

std::string RandomEdits::policyArn() {
    if (below(5) == 0) return "arn:aws:iam::aws:policy/ReadOnlyAccess";
    const std::string name = this->name("p", 5);
    return "arn:aws:iam::111122223333:policy" + std::string(name == "p4" ? "/team/" : "/") + name;
}

json::Object RandomEdits::tags() {
    json::Object list = json::Object::array();
    list.push_back({{"Key", name("k", 3)}, {"Value", name("v", 3)}});
    return list;
}

service::Operation RandomEdits::onUser(const identity::Account& account) {
    const std::string user = name("u", 7);
    const json::Object named{{"UserName", user}};
    const auto with = [&](json::Object more) {
        json::Object parameters = named;
        parameters.update(more);
        return parameters;
    };
    switch (below(m_withSecrets ? 17 : 15)) {
    case 0: case 1: return operationOf("iam:CreateUser", with({{"Path", below(2) == 0 ? "/" : "/team/"}, {"Tags", tags()}}));
    case 2: return operationOf("iam:DeleteUser", user == "u0" ? json::Object::object() : named);
    case 3: return operationOf("iam:UpdateUser", user == "u0" ? json::Object::object() : with({{"NewUserName", "u" + std::to_string(1 + below(6))}}));
    case 4: return operationOf("iam:UpdateUser", user == "u0" ? json::Object::object() : with({{"NewPath", below(2) == 0 ? "/" : "/ops/"}}));
    case 5: return operationOf("iam:AttachUserPolicy", with({{"PolicyArn", policyArn()}}));
    case 6: return operationOf("iam:DetachUserPolicy", with({{"PolicyArn", policyArn()}}));
    case 7: return operationOf("iam:PutUserPolicy", with({{"PolicyName", name("inline", 2)}, {"PolicyDocument", document()}}));
    case 8: return operationOf("iam:DeleteUserPolicy", with({{"PolicyName", name("inline", 2)}}));
    case 9: return operationOf("iam:PutUserPermissionsBoundary", with({{"PermissionsBoundary", policyArn()}}));
    case 10: return operationOf("iam:DeleteUserPermissionsBoundary", named);
    case 11: return operationOf("iam:TagUser", with({{"Tags", tags()}}));
    case 12: return operationOf("iam:UntagUser", with({{"TagKeys", {name("k", 3)}}}));
    case 13: case 14: {
        if (account.accessKeys.empty()) return operationOf("iam:GetUser", named);
        const auto& key = account.accessKeys.at(below(static_cast<unsigned>(account.accessKeys.size())));
        json::Object parameters{{"UserName", key->user}, {"AccessKeyId", key->id}};
        if (below(4) == 0) return operationOf("iam:DeleteAccessKey", parameters);
        parameters["Status"] = below(2) == 0 ? "Active" : "Inactive";
        return operationOf("iam:UpdateAccessKey", parameters);
    }
    case 15: return operationOf("iam:CreateAccessKey", named);
    default: return operationOf("iam:CreateLoginProfile", with({{"Password", "Correct-Horse-9-Battery"}}));
    }
}

service::Operation RandomEdits::onGroup() {
    const std::string group = name("g", 4);
    const json::Object named{{"GroupName", group}};
    const auto with = [&](json::Object more) {
        json::Object parameters = named;
        parameters.update(more);
        return parameters;
    };
    switch (below(9)) {
    case 0: return operationOf("iam:CreateGroup", named);
    case 1: return operationOf("iam:DeleteGroup", named);
    case 2: return operationOf("iam:UpdateGroup", with({{"NewGroupName", name("g", 4)}}));
    case 3: case 4: return operationOf("iam:AddUserToGroup", with({{"UserName", name("u", 7)}}));
    case 5: return operationOf("iam:RemoveUserFromGroup", with({{"UserName", name("u", 7)}}));
    case 6: return operationOf("iam:AttachGroupPolicy", with({{"PolicyArn", policyArn()}}));
    case 7: return operationOf("iam:DetachGroupPolicy", with({{"PolicyArn", policyArn()}}));
    default: return operationOf("iam:PutGroupPolicy", with({{"PolicyName", "inline"}, {"PolicyDocument", document()}}));
    }
}

service::Operation RandomEdits::onRole() {
    const std::string role = name("r", 5);
    const json::Object named{{"RoleName", role}};
    const auto with = [&](json::Object more) {
        json::Object parameters = named;
        parameters.update(more);
        return parameters;
    };
    const json::Object profile{{"InstanceProfileName", name("i", 3)}};
    switch (below(15)) {
    case 0: case 1: return operationOf("iam:CreateRole", with({{"AssumeRolePolicyDocument", trust()}, {"Path", below(3) == 0 ? "/app/" : "/"}, {"Description", name("d", 3)}}));
    case 2: return operationOf("iam:DeleteRole", role == "r0" ? json::Object::object() : named);
    case 3: return operationOf("iam:UpdateAssumeRolePolicy", with({{"PolicyDocument", trust()}}));
    case 4: return operationOf("iam:UpdateRole", with({{"Description", name("d", 3)}, {"MaxSessionDuration", 3600 + 3600 * static_cast<int>(below(3))}}));
    case 5: return operationOf("iam:AttachRolePolicy", with({{"PolicyArn", policyArn()}}));
    case 6: return operationOf("iam:DetachRolePolicy", with({{"PolicyArn", policyArn()}}));
    case 7: return operationOf("iam:PutRolePolicy", with({{"PolicyName", name("inline", 2)}, {"PolicyDocument", document()}}));
    case 8: return operationOf("iam:DeleteRolePolicy", with({{"PolicyName", name("inline", 2)}}));
    case 9: return operationOf("iam:TagRole", with({{"Tags", tags()}}));
    case 10: return operationOf("iam:PutRolePermissionsBoundary", with({{"PermissionsBoundary", policyArn()}}));
    case 11: return operationOf("iam:CreateInstanceProfile", profile);
    case 12: return operationOf("iam:DeleteInstanceProfile", profile);
    case 13: return operationOf("iam:AddRoleToInstanceProfile", with(profile));
    default: return operationOf("iam:RemoveRoleFromInstanceProfile", with(profile));
    }
}

service::Operation RandomEdits::onPolicy() {
    const std::string policy = name("p", 5);
    const json::Object named{{"PolicyArn", policyArn()}};
    const auto with = [&](json::Object more) {
        json::Object parameters = named;
        parameters.update(more);
        return parameters;
    };
    switch (below(8)) {
    case 0: case 1: return operationOf("iam:CreatePolicy", {{"PolicyName", policy}, {"Path", policy == "p4" ? "/team/" : "/"}, {"PolicyDocument", document()}, {"Description", name("d", 2)}});
    case 2: return operationOf("iam:DeletePolicy", named);
    case 3: case 4: return operationOf("iam:CreatePolicyVersion", with({{"PolicyDocument", document()}, {"SetAsDefault", below(2) == 0}}));
    case 5: return operationOf("iam:DeletePolicyVersion", with({{"VersionId", "v" + std::to_string(1 + below(6))}}));
    case 6: return operationOf("iam:SetDefaultPolicyVersion", with({{"VersionId", "v" + std::to_string(1 + below(6))}}));
    default: return operationOf("iam:TagPolicy", with({{"Tags", tags()}}));
    }
}

service::Operation RandomEdits::onAccount() {
    const std::string url = "idp" + std::to_string(below(2)) + ".example.com";
    const json::Object named{{"OpenIDConnectProviderArn", "arn:aws:iam::111122223333:oidc-provider/" + url}};
    switch (below(8)) {
    case 0: return operationOf("iam:CreateAccountAlias", {{"AccountAlias", "acme-" + std::to_string(below(3))}});
    case 1: return operationOf("iam:DeleteAccountAlias", {{"AccountAlias", "acme-" + std::to_string(below(3))}});
    case 2: return operationOf("iam:UpdateAccountPasswordPolicy", {{"MinimumPasswordLength", 8 + static_cast<int>(below(3))}, {"RequireNumbers", below(2) == 0}});
    case 3: return operationOf("iam:DeleteAccountPasswordPolicy");
    case 4: return operationOf("iam:CreateOpenIDConnectProvider", {{"Url", "https://" + url}, {"ClientIDList", {"app"}}, {"ThumbprintList", {std::string(40, 'a')}}});
    case 5: return operationOf("iam:DeleteOpenIDConnectProvider", named);
    case 6: return operationOf("iam:AddClientIDToOpenIDConnectProvider", {{"OpenIDConnectProviderArn", named["OpenIDConnectProviderArn"]}, {"ClientID", name("client", 3)}});
    default: return operationOf("iam:RemoveClientIDFromOpenIDConnectProvider", {{"OpenIDConnectProviderArn", named["OpenIDConnectProviderArn"]}, {"ClientID", name("client", 3)}});
    }
}

service::Operation RandomEdits::next(const identity::Account& account) {
    switch (below(10)) {
    case 0: case 1: case 2: return onUser(account);
    case 3: case 4: return onGroup();
    case 5: case 6: return onRole();
    case 7: case 8: return onPolicy();
    default: return onAccount();
    }
}

}  // namespace rolewright::test
