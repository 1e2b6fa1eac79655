#include "core/training/record_files.h"

#include <algorithm>
#include <fstream>

namespace rolewright::training {

namespace fs = std::filesystem;

std::vector<fs::path> recordsIn(const fs::path& fileOrFolder)
{
    std::error_code failure;
    if (!fs::is_directory(fileOrFolder, failure))
        return {fileOrFolder};
    std::vector<fs::path> files;
    for (fs::directory_iterator at(fileOrFolder, failure), end; !failure && at != end; at.increment(failure)) {
        if (!at->is_symlink(failure) && at->is_regular_file(failure) && at->path().extension() == ".json")
            files.push_back(at->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Result<json::Object> readRecord(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string text(largestRecord + 1, '\0');
    if (stream)
        stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!stream.is_open() || stream.bad() || fs::is_directory(file))
        return Error::ours("Unreadable", Phrase::tr("`%1` cannot be read").with(file.string()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (text.size() > largestRecord)
        return Error::ours("TooLarge", Phrase::tr("`%1` is larger than a record may be").with(file.string()));
    return json::parseObject(text);
}

std::vector<HandedIn> readHandedIn(const fs::path& fileOrFolder)
{
    std::vector<HandedIn> files;
    for (const fs::path& file : recordsIn(fileOrFolder))
        files.push_back({file.string(), readRecord(file)});
    return files;
}

}  // namespace rolewright::training
