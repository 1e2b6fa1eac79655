#include "core/interchange/profile_place.h"

#include "core/storage/files.h"

namespace rolewright::interchange {
namespace {

namespace fs = std::filesystem;

/// Empty when there is none.
Result<ProfileFile> readFile(const fs::path& path)
{
    std::error_code failure;
    if (!fs::exists(path, failure))
        return ProfileFile::read({});
    if (!fs::is_regular_file(path, failure))
        return Error::ours("ProfileFileUnreadable", Phrase::tr("`%1` is no file").with(path.string()));
    auto text = storage::readBeginning(path, ProfileFile::largest + 1);
    if (!text)
        return Error{"ProfileFileUnreadable", text.error().message, {}};
    Result<ProfileFile> file = ProfileFile::read(*std::move(text));
    if (!file)
        return Error::ours("ProfileFileUnreadable", Phrase::tr("cannot read `%1`: %2").with(path.string(), file.error().message));
    return file;
}

/// What a chain of links ends at, be it there or not.
fs::path targetOf(fs::path path)
{
    constexpr int mostLinks = 40;
    std::error_code failure;
    for (int i = 0; i < mostLinks && fs::is_symlink(path, failure); ++i) {
        const fs::path next = fs::read_symlink(path, failure);
        path = next.is_absolute() ? next : path.parent_path() / next;
    }
    return path;
}

Error unwritable(const fs::path& path)
{
    return Error::ours("ProfileFileUnwritable", Phrase::tr("cannot write `%1`").with(path.string()));
}

/// `edit` answers whether there is something to write.
Result<void> rewrite(const ProfilePlace& place, const std::function<Result<bool>(ProfileFile&)>& edit)
{
    const fs::path path = targetOf(fs::absolute(place.credentials));
    if (auto made = storage::createPrivateFolder(path.parent_path()); !made)
        return Error{"ProfileFileUnwritable", made.error().message, {}};
    const auto lock = storage::FolderLock::acquire(path.parent_path());
    if (!lock)
        return lock.error();
    Result<ProfileFile> file = readFile(path);
    if (!file)
        return file.error();
    const crypto::Secret before(file->text());
    const bool isFirst = !before.empty() && file->own().empty();
    const Result<bool> edited = edit(*file);
    if (!edited || !*edited)
        return edited ? Result<void>() : Result<void>(edited.error());
    storage::removeDrafts(path);
    std::error_code failure;
    if (isFirst && !fs::exists(place.backup(), failure) && !storage::writeWhole(place.backup(), before.reveal()))
        return unwritable(place.backup());
    return storage::writeWhole(path, file->text()) ? Result<void>() : Result<void>(unwritable(path));
}

/// Without making a folder or touching a file when there is nothing of ours.
Result<int> takeOut(const ProfilePlace& place, const std::function<int(ProfileFile&)>& take)
{
    int count = 0;
    std::error_code failure;
    if (!fs::exists(place.credentials, failure))
        return count;
    const auto done = rewrite(place, [&](ProfileFile& file) -> Result<bool> {
        count = take(file);
        return count > 0;
    });
    return done ? Result<int>(count) : Result<int>(done.error());
}

}  // namespace

ProfilePlace ProfilePlace::of(const fs::path& home, const std::function<std::string(const char*)>& variable)
{
    const auto at = [&](const char* name, const char* usual) {
        const std::string said = variable(name);
        if (said == "~" || said.starts_with("~/"))
            return home / fs::path(said).relative_path().lexically_relative("~");
        return said.empty() ? home / ".aws" / usual : fs::path(said);
    };
    return {at("AWS_SHARED_CREDENTIALS_FILE", "credentials"), at("AWS_CONFIG_FILE", "config")};
}

fs::path ProfilePlace::backup() const
{
    fs::path path = targetOf(fs::absolute(credentials));
    return path += ".before-rolewright";
}

Result<void> putProfile(const ProfilePlace& place, const Profile& profile)
{
    const Result<ProfileFile> config = readFile(place.config);
    if (!config)
        return config.error();
    if (const auto way = otherWayOf(config->text(), profile.name))
        return Error::ours("ProfileTaken", Phrase::tr("`%1` gives the profile `%2` its credentials by `%3`: choose another name").with(place.config.string(), profile.name, *way));
    return rewrite(place, [&](ProfileFile& file) -> Result<bool> {
        const Result<void> put = file.put(profile);
        return put ? Result<bool>(true) : Result<bool>(put.error());
    });
}

Result<bool> removeProfile(const ProfilePlace& place, std::string_view name)
{
    const Result<int> count = takeOut(place, [&](ProfileFile& file) { return file.remove(name) ? 1 : 0; });
    return count ? Result<bool>(*count > 0) : Result<bool>(count.error());
}

Result<int> removeExpiredProfiles(const ProfilePlace& place, Instant now)
{
    return takeOut(place, [&](ProfileFile& file) { return file.removeExpired(now); });
}

Result<std::vector<OwnProfile>> ownProfiles(const ProfilePlace& place)
{
    const Result<ProfileFile> file = readFile(place.credentials);
    return file ? Result<std::vector<OwnProfile>>(file->own()) : Result<std::vector<OwnProfile>>(file.error());
}

}  // namespace rolewright::interchange
