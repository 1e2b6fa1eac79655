#include "core/storage/body_files.h"

#include "core/crypto/crypto.h"
#include "core/storage/files.h"

#include <set>

namespace rolewright::storage {
namespace {

namespace fs = std::filesystem;

/// Calls `visit(const Body&, most)` for every body of a row, with how many bytes may stand there; stops at the first that fails.
template <typename Visit>
Result<void> visitBodies(const identity::StoredObject& row, Visit&& visit) {
    Result<void> visited = visit(row.body, largestInRow);
    for (const auto& version : row.older) {
        if (visited) visited = visit(version->body, largestOfMany);
    }
    return visited;
}
template <typename Visit>
Result<void> visitBodies(const identity::MultipartUpload& row, Visit&& visit) {
    Result<void> visited;
    for (const auto& [number, part] : row.parts) {
        if (visited) visited = visit(part->body, largestOfMany);
    }
    return visited;
}
template <typename Row, typename Visit>
Result<void> visitBodies(const Row&, Visit&&) {
    return {};
}

template <typename Visit>
Result<void> visitBodies(const identity::Account& account, Visit&& visit) {
    Result<void> visited;
    account.objects.forEach([&](const identity::RowPtr<identity::StoredObject>& row) {
        if (visited) visited = visitBodies(*row, visit);
    });
    account.uploads.forEach([&](const identity::RowPtr<identity::MultipartUpload>& row) {
        if (visited) visited = visitBodies(*row, visit);
    });
    return visited;
}

/// Whether the file is what its name says: one that was changed under the program is written anew.
bool holds(const fs::path& file, const Blob& blob) {
    std::error_code failure;
    if (fs::file_size(file, failure) != blob.size() || failure) return false;
    const Blob kept(blob.size(), blob.name());
    kept.keepIn(file);
    const auto bytes = kept.read(0, blob.size());
    return bytes && crypto::toHex(crypto::sha256(*bytes)) == blob.name();
}

Error unwritable(const fs::path& file) {
    return Error::ours("WorkspaceUnwritable", Phrase::tr("the disk did not take `%1`; nothing was changed").with(file.string()));
}

/// A blob's file, or the draft of one (`writeWhole`): whatever else lies in the folder is somebody's and stays.
bool isOurs(std::string_view name) {
    constexpr std::size_t digits = 64;
    return name.size() >= digits && name.substr(0, digits).find_first_not_of("0123456789abcdef") == std::string_view::npos &&
           (name.size() == digits || name[digits] == '.');
}

}  // namespace

BodyFiles::BodyFiles(const fs::path& path) : m_folder(path.string() + ".objects") {}

Result<void> BodyFiles::keep(const identity::ChangeSet& changes) const {
    const auto keepOne = [this](const Body& body, std::size_t largest) { return keep(body, largest); };
    for (const identity::Change& change : changes.changes) {
        Result<void> kept;
        if (change.accountAfter && !change.accountBefore) kept = visitBodies(*change.accountAfter, keepOne);
        else if (change.table == identity::TableId::objects || change.table == identity::TableId::uploads) {
            kept = std::visit(
                [&](const auto& row) {
                    if constexpr (std::is_same_v<std::decay_t<decltype(row)>, std::monostate>) return Result<void>();
                    else return visitBodies(*row, keepOne);
                },
                change.after);
        }
        if (!kept) return kept;
    }
    return {};
}

Result<void> BodyFiles::keep(const Body& body, std::size_t largest) const {
    for (const Body::Piece& piece : body.pieces()) {
        const Blob& blob = *piece.blob;
        if (blob.isFiled() || blob.size() <= largest) continue;
        const fs::path file = m_folder / blob.name();
        if (!holds(file, blob)) {
            if (auto folder = createPrivateFolder(m_folder); !folder) return unwritable(file);
            const auto bytes = blob.read(0, blob.size());
            if (!bytes || !writeWhole(file, *bytes)) return unwritable(file);
        }
        blob.keepIn(file);
    }
    return {};
}

void BodyFiles::adopt(const identity::Snapshot& world) const {
    std::set<std::string, std::less<>> named;
    for (const identity::AccountPtr& account : world.accounts()) {
        static_cast<void>(visitBodies(*account, [&](const Body& body, std::size_t) {
            for (const Body::Piece& piece : body.pieces()) {
                if (!piece.blob->isFiled()) continue;
                named.insert(piece.blob->name());
                piece.blob->keepIn(m_folder / piece.blob->name());
            }
            return Result<void>();
        }));
    }
    std::error_code failure;
    if (fs::is_symlink(m_folder, failure)) return;  // another workspace's bodies could be there as well
    std::vector<fs::path> left;
    for (const fs::directory_entry& entry : fs::directory_iterator(m_folder, failure)) {
        const std::string name = entry.path().filename().string();
        if (isOurs(name) && !named.contains(name)) left.push_back(entry.path());
    }
    for (const fs::path& file : left) fs::remove(file, failure);
}

}  // namespace rolewright::storage
