#include "core/training/pack_files.h"

#include "core/base/text.h"
#include "core/crypto/crypto.h"
#include "core/json/writer.h"
#include "core/training/lesson_reader.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace rolewright::training {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostEntries = 20'000;  ///< of a folder that is no pack, somebody's home for instance

Error unreadable(const fs::path& path)
{
    return Error::ours("Unreadable", Phrase::tr("`%1` cannot be read").with(path.string()));
}

Error tooLarge()
{
    return Error::ours("TooLarge", Phrase::tr("a pack has at most 2 MiB in 500 files"));
}

Error invalidBundle(Phrase words, const SourceSpan& span)
{
    return Error::ours("InvalidBundle", std::move(words), span);
}

/// Names joined by slashes, none of them hidden or a way up.
bool isInside(std::string_view path)
{
    if (path.empty() || path.size() > 200 || path.find('\\') != std::string_view::npos || path.find('\0') != std::string_view::npos)
        return false;
    const auto names = text::split(path, '/');
    return std::none_of(names.begin(), names.end(), [](std::string_view name) { return name.empty() || name.front() == '.'; });
}

bool belongs(const std::string& path)
{
    return isInside(path) && (path.ends_with(".json") || path.ends_with(".md") || path.starts_with("media/"));
}

Result<std::string> readFile(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string bytes;
    bytes.resize(largestPack + 1);
    if (!file)
        return unreadable(path);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (file.bad())
        return unreadable(path);
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (bytes.size() > largestPack)
        return tooLarge();
    return bytes;
}

Result<PackFiles> readFolder(const fs::path& folder)
{
    PackFiles files;
    std::size_t size = 0;
    std::size_t looked = 0;
    std::error_code failure;
    for (fs::recursive_directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
        if (++looked > mostEntries)
            return tooLarge();
        if (at->path().filename().string().starts_with('.')) {
            at.disable_recursion_pending();
            continue;
        }
        const std::string name = at->path().lexically_relative(folder).generic_string();
        if (at->is_symlink() || !at->is_regular_file() || !belongs(name) || name == "README.md")
            continue;
        auto bytes = readFile(at->path());
        if (!bytes)
            return bytes.error();
        size += bytes->size();
        if (size > largestPack || files.size() == mostPackFiles)
            return tooLarge();
        files.emplace(name, *std::move(bytes));
    }
    if (failure)
        return unreadable(folder);
    return files;
}

}  // namespace

Result<PackFiles> readPack(const fs::path& path)
{
    std::error_code failure;
    if (fs::is_directory(path, failure))
        return readFolder(path);
    const auto text = readFile(path);
    return text ? readBundle(*text) : Result<PackFiles>(text.error());
}

Result<PackFiles> readBundle(std::string_view text)
{
    const auto value = json::parse(text, lessonLimits);
    if (!value)
        return value.error();
    const json::Value* const format = value->find("iamtrain");
    const json::Value* const members = value->find("files");
    if (!value->isObject() || !format || integerOf(*format) != 1 || !members || !members->isObject())
        return invalidBundle(Phrase::tr("this is no bundle of walkthroughs: `train bundle` makes one"), value->span);
    PackFiles files;
    for (const json::Member& member : members->members) {
        if (!isInside(member.key) || !member.value.isString())
            return invalidBundle(Phrase::tr("`%1` is no file of a pack").with(member.key), member.keySpan);
        if (!files.emplace(member.key, member.value.string).second)
            return invalidBundle(Phrase::tr("`%1` stands here twice").with(member.key), member.keySpan);
        if (files.size() > mostPackFiles)
            return tooLarge();
    }
    return files;
}

std::string bundleOf(const PackFiles& files)
{
    json::Object bundle{{"iamtrain", 1}, {"files", json::Object::object()}};
    for (const auto& [path, text] : files)
        bundle["files"][path] = text;
    return json::pretty(bundle, 1) + "\n";
}

std::string contentHash(const PackFiles& files)
{
    std::string all;
    for (const auto& [path, text] : files)
        all += path + '\n' + crypto::toHex(crypto::sha256(text)) + '\n';
    return crypto::toHex(crypto::sha256(all));
}

}  // namespace rolewright::training
