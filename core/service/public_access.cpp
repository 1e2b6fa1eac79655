#include "core/service/public_access.h"

namespace rolewright::service {
namespace {

using identity::PublicAccessBlock;

struct Setting {
    const char* name;
    bool PublicAccessBlock::*member;
};
constexpr Setting settings[] = {{"BlockPublicAcls", &PublicAccessBlock::blockPublicAcls},
                                {"IgnorePublicAcls", &PublicAccessBlock::ignorePublicAcls},
                                {"BlockPublicPolicy", &PublicAccessBlock::blockPublicPolicy},
                                {"RestrictPublicBuckets", &PublicAccessBlock::restrictPublicBuckets}};

/// The parameter `AccountId` must be the caller's own account: nobody blocks another's.
Result<void> authorizeAccount(Call& call, const char* action)
{
    const std::string account = call.parameters.text("AccountId", rules::any);
    static_cast<void>(call.parameters.has("PublicAccessBlockConfiguration"));
    if (auto valid = call.parameters.check(); !valid)
        return valid;
    if (call.caller.kind == sts::CallerKind::anonymous || account != call.accountId().text())
        return Error{"AccessDenied", "Access Denied", {}};
    return call.authorize(action, "*", {});
}

Result<json::Object> changeAccount(Call& call, std::optional<PublicAccessBlock> block, const Phrase::Source& title)
{
    identity::Account account = call.account();
    if (account.publicAccessBlock == block)
        return json::Object::object();
    account.publicAccessBlock = block;
    call.title(title.with(account.id.text()));
    call.editor.putAccount(std::move(account));
    return json::Object::object();
}

Result<json::Object> putOfAccount(Call& call)
{
    if (auto allowed = authorizeAccount(call, "s3:PutAccountPublicAccessBlock"); !allowed)
        return allowed.error();
    const auto block = readPublicAccessBlock(call);
    return block ? changeAccount(call, *block, Phrase::tr("Change Block Public Access of account %1")) : block.error();
}

Result<json::Object> getOfAccount(Call& call)
{
    if (auto allowed = authorizeAccount(call, "s3:GetAccountPublicAccessBlock"); !allowed)
        return allowed.error();
    if (!call.account().publicAccessBlock)
        call.outcome.errorFacts.elements = {{"AccountId", call.accountId().text()}};
    return publicAccessAnswer(call.account().publicAccessBlock);
}

/// Takes the permission to put one: there is none of its own. Source: Service Authorization Reference, Amazon S3.
Result<json::Object> deleteOfAccount(Call& call)
{
    if (auto allowed = authorizeAccount(call, "s3:PutAccountPublicAccessBlock"); !allowed)
        return allowed.error();
    return changeAccount(call, std::nullopt, Phrase::tr("Remove Block Public Access of account %1"));
}

constexpr Entry table[] = {
    {{"s3control", "PutPublicAccessBlock", false}, putOfAccount},
    {{"s3control", "GetPublicAccessBlock", true}, getOfAccount},
    {{"s3control", "DeletePublicAccessBlock", false}, deleteOfAccount},
};

}  // namespace

Result<PublicAccessBlock> readPublicAccessBlock(const Call& call)
{
    const Error malformed{"MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema", {}};
    const auto given = call.operation.parameters.find("PublicAccessBlockConfiguration");
    if (given == call.operation.parameters.end() || !given->is_object())
        return malformed;
    PublicAccessBlock block{false, false, false, false};
    std::size_t read = 0;
    for (const Setting& setting : settings) {
        if (!given->contains(setting.name))
            continue;
        const json::Object& value = given->at(setting.name);
        if (!value.is_boolean() && value != "true" && value != "false")
            return malformed;
        block.*setting.member = value == true || value == "true";
        ++read;
    }
    return read == given->size() ? Result(block) : malformed;
}

Result<json::Object> publicAccessAnswer(const std::optional<PublicAccessBlock>& block)
{
    if (!block)
        return Error{"NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found", {}};
    json::Object answer = json::Object::object();
    for (const Setting& setting : settings)
        answer[setting.name] = (*block).*setting.member;
    return json::Object{{"PublicAccessBlockConfiguration", std::move(answer)}};
}

PublicAccessBlock blockOf(const Call& call, const FoundBucket& bucket)
{
    return identity::blockOf(call.world().account(bucket.owner)->publicAccessBlock, bucket.row->publicAccessBlock);
}

std::span<const Entry> accountPublicAccessOperations()
{
    return table;
}

}  // namespace rolewright::service
