// Lines at the credential desk, from whoever may open its socket: a question gets one line, with credentials for those only whom the desk gives any; an answer
// is read, or refused. builds: core/base core/json core/crypto core/policy core/catalogue core/evaluation core/identity core/sts core/audit core/federation
// core/service core/engine core/storage core/server/credential_desk.cpp core/server/desk_talk.cpp tests/support/core/sample_world.cpp
// tests/support/core/engine_fixture.cpp
#include "core/server/desk_talk.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/core/engine_fixture.h"

using namespace rolewright;
using namespace rolewright::server;

namespace {

/// A world in which alice may take on one role and no other.
struct Desk {
    Desk()
    {
        fixture.must("iam:CreateUser", {{"UserName", "alice"}});
        const auto trust =
            R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/alice"},"Action":"sts:AssumeRole"}]})";
        fixture.must("iam:CreateRole", {{"RoleName", "open"}, {"AssumeRolePolicyDocument", trust}});
        const auto shut = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]})";
        fixture.must("iam:CreateRole", {{"RoleName", "shut"}, {"AssumeRolePolicyDocument", shut}});
    }
    test::EngineFixture fixture;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static Desk desk;
    const std::string_view text = fuzz::textOf(data, size);
    CredentialWish asked;
    const std::string answer = deskAnswer(text, [&](const CredentialWish& wish) {
        asked = wish;
        return giveCredentials(*desk.fixture.engine, wish);
    });
    fuzz::require(answer.ends_with('\n') && answer.find('\n') == answer.size() - 1, "an answer is one line");
    const auto given = readDeskAnswer(answer);
    fuzz::require(given || !given.error().code.empty(), "a refusal says what it is");
    fuzz::require(!given || asked.role.ends_with(":role/open") || !asked.session.empty(), "nobody gets what nobody may have");
    const std::string again = deskQuestion(asked);
    fuzz::require(CredentialWish::fromJson(*json::parseObject(again)).toJson() == asked.toJson(), "a question that is said again is the same");
    static_cast<void>(readDeskAnswer(text));
    return 0;
}
