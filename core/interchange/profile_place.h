/// Profiles of ours in the files that the AWS CLI and SDKs read: put there whole or not at all, and taken out again.
#pragma once

#include "core/interchange/profile_file.h"

#include <filesystem>
#include <functional>

namespace rolewright::interchange {

/// The two files.
struct ProfilePlace {
    std::filesystem::path credentials;
    std::filesystem::path config;

    /// AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE, else `.aws/credentials` and `.aws/config` in `home`. `variable` answers what the environment says, empty when
    /// nothing. Source: AWS SDKs and Tools Reference Guide, "Location of the shared config and credentials files".
    static ProfilePlace of(const std::filesystem::path& home, const std::function<std::string(const char*)>& variable);
    /// Where the file is kept as it was before the first section of ours; written once and never again.
    std::filesystem::path backup() const;
};

/// Writes a section, by a draft that takes the file's place: a kill leaves the old file or the new one. Mode 0600. Links to the file stay, what they lead to changes.
/// Fails as ProfileFile::put does, with `ProfileTaken` when the other file gives that profile its credentials, and with `ProfileFileUnreadable` and
/// `ProfileFileUnwritable`.
Result<void> putProfile(const ProfilePlace& place, const Profile& profile);
/// False when ours has no such profile.
Result<bool> removeProfile(const ProfilePlace& place, std::string_view name);
/// How many of ours had ended. A file that is not there has none.
Result<int> removeExpiredProfiles(const ProfilePlace& place, Instant now);
Result<std::vector<OwnProfile>> ownProfiles(const ProfilePlace& place);

}  // namespace rolewright::interchange
