/// Import of `aws iam get-account-authorization-details`. Source: IAM API Reference, GetAccountAuthorizationDetails.
#pragma once

#include "core/base/result.h"
#include "core/identity/change_set.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::interchange {

/// A hundred times the file of a large account; readers of files stop here.
inline constexpr std::size_t largestFile = std::size_t{512} << 20;

/// Something in a file that could not be taken, and where it stands.
struct Refusal {
    Phrase what;  ///< "role `x`"
    Phrase reason;
    std::optional<SourceSpan> span;
    std::size_t file = 0;  ///< index into ImportResult::files
};

/// `pages.json:12:5`; the name alone without a span.
std::string placeText(std::string_view file, const std::optional<SourceSpan>& span);

struct ImportResult {
    identity::ChangeSet changes;  ///< nothing when all was refused
    std::size_t users = 0, groups = 0, roles = 0, policies = 0;
    AccountId account;
    std::vector<Refusal> refusals;
    std::vector<Phrase> unknowns;       ///< facts the format does not carry: "maximum session length of 78 roles"
    std::vector<std::string> files;     ///< as they are called in messages
    /// `44 users, 5 groups, 78 roles, 84 policies`
    Phrase summary() const;
    std::string placeOf(const Refusal& refusal) const { return placeText(files[refusal.file], refusal.span); }
};

struct ImportOptions {
    std::optional<AccountId> account;  ///< whose entities are taken, others are refused; else the account of the first ARN
    bool foreignIds = false;           ///< of an endpoint that is not AWS: unique ids have a form of its own, and a policy may have none
    const std::atomic<bool>* cancelled = nullptr;
    std::function<void(double)> progress;  ///< 0…1 of each text, on the calling thread
};

/// What some files say of one account, before it meets a world.
class AuthorizationDetails {
public:
    explicit AuthorizationDetails(const ImportOptions& options = {});
    AuthorizationDetails(AuthorizationDetails&&) noexcept;
    ~AuthorizationDetails();

    /// Reads one page, several concatenated pages, or an array of pages; policy documents percent-encoded, decoded or as plain strings. Called once for each
    /// file: an account may be spread over several. Fails with `InvalidJson`, `InvalidImport`, `Cancelled`; then nothing more can be read.
    Result<void> read(std::string name, std::string_view text);

    /// What it would change in `world`: entities of the same name are replaced, others stay. Fails with `InvalidImport` when nothing says which account it is.
    Result<ImportResult> into(const identity::Snapshot& world) const;

private:
    struct Read;
    std::unique_ptr<Read> m_read;
};

/// The two steps at once, for one text.
Result<ImportResult> importAuthorizationDetails(std::string_view text, const identity::Snapshot& world, const ImportOptions& options);

}  // namespace rolewright::interchange
