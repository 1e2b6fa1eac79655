/// The file of profiles that the AWS CLI and SDKs read, with sections of ours in it: every byte that is not ours stays.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/sts/session.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::interchange {

/// Credentials as a section of `~/.aws/credentials`. Source: AWS SDKs and Tools Reference Guide, "Shared config and credentials files".
struct Profile {
    std::string name;
    std::string region;       ///< left out when empty
    std::string endpointUrl;  ///< left out when empty: then AWS itself is asked
    sts::Credentials credentials;
};

/// A section that stands between our marks.
struct OwnProfile {
    std::string name;
    Instant expires{};
    std::string accessKeyId;
};

/// Why a name cannot be one of a profile; empty when it can: blanks, brackets, quotes and marks of comments would be read differently by different tools.
std::string whyNoProfileName(std::string_view name);

/// Holds other people's secrets: its text is zeroed when it goes. Lines are told apart as botocore does: a section begins with `[`, a comment with `#` or `;`.
class ProfileFile {
public:
    static constexpr std::size_t largest = 1U << 20;  ///< bytes

    /// Fails with `ProfileFileUnreadable` on a text that is too large or has NUL in it.
    static Result<ProfileFile> read(std::string text);
    ~ProfileFile() { crypto::cleanse(m_text); }
    ProfileFile(ProfileFile&&) noexcept = default;
    ProfileFile& operator=(ProfileFile&&) noexcept = default;

    /// In the order of the file. A section that somebody put another one into, or whose end is gone, is no longer ours.
    std::vector<OwnProfile> own() const;
    /// In place of ours of that name, else at the end. Lines that somebody added to ours stay in it. Fails with `ProfileTaken` when there is one of that name that
    /// is not ours, with `InvalidProfile` on a name that none can have.
    Result<void> put(const Profile& profile);
    /// Takes ours of that name out, with the marks; lines that somebody added stay, as a section of theirs. False when there is none.
    bool remove(std::string_view name);
    /// Takes out all of ours whose credentials have ended; how many.
    int removeExpired(Instant now);

    std::string_view text() const { return m_text; }

private:
    explicit ProfileFile(std::string text) : m_text(std::move(text)) {}
    struct Block;
    std::vector<Block> blocks() const;
    void take(const Block& block);
    std::string m_text;
};

/// The setting of a file of profiles by which `name` already comes to credentials, `credential_process` say; nothing when there is none. Tools would take one of the
/// two, and not all the same one. In `~/.aws/config` sections are called `[profile name]`.
std::optional<std::string> otherWayOf(std::string_view configText, std::string_view name);

}  // namespace rolewright::interchange
