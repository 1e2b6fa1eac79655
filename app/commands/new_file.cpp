#include "app/commands/new_file.h"

#include "core/storage/files.h"

#include <QTemporaryFile>

#include <filesystem>

namespace rolewright::app {

Result<void> writeFile(const std::string& file, bool overwrite, const std::function<Result<void>(const Sink&)>& fill)
{
    const std::filesystem::path path = std::filesystem::absolute(file);
    const Error taken{"FileExists", "`" + file + "` is there already: --force overwrites it", {}};
    const auto unwritable = [&file](const std::string& why) { return Error{"Unwritable", "`" + file + "` cannot be written" + why, {}}; };
    if (!overwrite && std::filesystem::exists(std::filesystem::symlink_status(path))) {
        return taken;
    }
    QTemporaryFile temporary(QString::fromStdString(path.string() + ".XXXXXX"));
    if (!temporary.open()) {
        return unwritable(": " + temporary.errorString().toStdString());
    }
    if (auto filled = fill([&](std::string_view piece) { return temporary.write(piece.data(), static_cast<qint64>(piece.size())) == static_cast<qint64>(piece.size()); }); !filled) {
        return filled;
    }
    if (!temporary.flush()) {
        return unwritable(": " + temporary.errorString().toStdString());
    }
    const std::filesystem::path name = temporary.fileName().toStdString();
    if (!overwrite) {
        if (const auto named = storage::renameNew(name, path); !named) {
            return std::filesystem::exists(path) ? taken : Error{"Unwritable", named.error().message, {}};
        }
        return {};
    }
    storage::SyncHandle disk;
    if (!disk.open(name) || !disk.sync()) {
        return unwritable(" to the disk");
    }
    std::error_code failed;
    std::filesystem::rename(name, path, failed);
    return failed ? Result<void>(unwritable(": " + failed.message())) : Result<void>();
}

}  // namespace rolewright::app
