// Policies into which revocations are written and out of which they are taken again: what comes of it is a policy, and statements of others stay.
// builds: core/base core/json core/crypto core/policy core/sts core/service/revocation_documents.cpp
#include "core/service/revocation_documents.h"
#include "tests/fuzz/fuzz.h"

#include <memory>

using namespace rolewright;

namespace {

sts::SessionPtr someSession(Instant issued)
{
    auto session = std::make_shared<sts::Session>();
    session->account = *AccountId::parse("111122223333");
    session->principalId = "AROAEXAMPLEEXAMPLE123";
    session->principalArn = "arn:aws:iam::111122223333:role/R1";
    session->name = "s1";
    session->issued = issued;
    return session;
}

std::size_t statementsOf(const std::string& text)
{
    const auto document = policy::Document::parse(text);
    fuzz::require(document.ok(), "what is written is a policy");
    return (*document)->statements().size();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto document = policy::Document::parse(std::string(fuzz::textOf(data, size)));
    if (!document)
        return 0;
    const Instant now{std::chrono::seconds(1'800'000'000)};
    const std::size_t before = (*document)->statements().size();
    if (const auto text = service::withOlderSessionsRevoked(*document, now)) {
        const std::size_t after = statementsOf(*text);
        fuzz::require(after == before || after == before + 1, "at most one statement comes");
    }
    const auto session = someSession(now);
    const auto keepAll = [](const std::string&, Instant) { return true; };
    if (const auto text = service::withSingleRevocations(*document, {{session}, {"alice"}}, now, keepAll)) {
        statementsOf(*text);
        const auto with = policy::Document::parse(*text);
        const auto rest = service::withoutSession(**with, *session);
        fuzz::require(rest.ok() && rest->changed, "what was written is found again");
        if (rest->text)
            statementsOf(*rest->text);
    }
    for (const policy::Statement& statement : (*document)->statements())
        static_cast<void>(service::momentOf(statement));
    return 0;
}
