// The facts of a session, as storage hands them back: what is read is written and read again as the same; a token is opened or refused, never more.
// builds: core/base core/json core/crypto core/policy core/sts
#include "core/sts/issue.h"
#include "tests/fuzz/fuzz.h"

using namespace rolewright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    static const crypto::Secret key(std::string(32, 'k'));
    fuzz::require(!sts::open(key, "ASIAQAAAAAAAAAAAAAAA", text).ok(), "nobody makes a token by chance");
    fuzz::require(!sts::openTradeInToken(key, text).ok(), "nor one that can be traded in");

    const Result<sts::Session> session = sts::fromText(text);
    if (!session) {
        fuzz::require(session.error().code == "InvalidSession", "a refusal has its code");
        return 0;
    }
    const std::string written = sts::toText(*session);
    const Result<sts::Session> again = sts::fromText(written);
    fuzz::require(again.ok() && sts::toText(*again) == written, "what is written is read as the same");
    const sts::Credentials credentials = sts::issue(key, *session);
    const Result<sts::Session> opened = sts::open(key, session->accessKeyId, credentials.sessionToken.reveal());
    fuzz::require(opened.ok() && sts::toText(*opened) == written, "its token brings the session back");
    return 0;
}
