/// Bytes that may be many: in memory, or in a file of which only what is asked for is read.
#pragma once

#include "core/base/result.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rolewright {

/// Bytes under a name that says what they are. They never change; where they are may, once, from memory into a file. All members may be called from any thread.
class Blob {
public:
    /// In memory. `name` is the hex SHA-256 of `bytes`.
    Blob(std::string bytes, std::string name);
    /// Bytes in a file that `keepIn` is yet to name: nothing can be read before.
    Blob(std::size_t size, std::string name);

    std::size_t size() const { return m_size; }
    const std::string& name() const { return m_name; }
    /// Whether a file has them.
    bool isFiled() const { return !m_place.load()->inMemory; }
    /// At most `length` bytes from `offset`. Fails with `InternalError` when the file cannot be read.
    Result<std::string> read(std::size_t offset, std::size_t length) const;
    /// `file` has these bytes: they leave the memory.
    void keepIn(std::filesystem::path file) const;
    /// Whether the file, which anybody may change, still has these bytes. `holds` reads them; it is asked only when the file is not as it was when it last said
    /// yes. Fails with `InternalError`.
    Result<void> prove(const std::function<bool()>& holds) const;

private:
    /// What tells that a file was touched: its time of change cannot be set back.
    struct Stamp {
        std::uintmax_t size = 0;
        std::uintmax_t node = 0;
        std::int64_t changed = 0;  ///< nanoseconds
        bool operator==(const Stamp&) const = default;
    };
    static std::optional<Stamp> stampOf(const std::filesystem::path& file);

    struct Place {
        std::string bytes;
        std::filesystem::path file;
        bool inMemory = false;
        std::optional<Stamp> proven = {};
    };
    std::size_t m_size;
    std::string m_name;
    mutable std::atomic<std::shared_ptr<const Place>> m_place;
};
using BlobPtr = std::shared_ptr<const Blob>;

/// A row of pieces of blobs, read as one: joining and cutting copy no bytes.
class Body {
public:
    struct Piece {
        BlobPtr blob;
        std::size_t begin = 0;  ///< of the piece in the blob
        std::size_t length = 0;
    };

    Body() = default;
    explicit Body(BlobPtr whole);
    explicit Body(std::vector<Piece> pieces);

    std::size_t size() const { return m_size; }
    const std::vector<Piece>& pieces() const { return m_pieces; }
    void append(const Body& next);
    /// `length` bytes from `begin`, fewer where it ends before.
    Body part(std::size_t begin, std::size_t length) const;
    /// At most `length` bytes from `offset`. Fails with `InternalError` when a file cannot be read.
    Result<std::string> read(std::size_t offset, std::size_t length) const;
    /// All of them; for bodies known to be small.
    Result<std::string> all() const { return read(0, m_size); }
    /// `Blob::prove` of every blob in it.
    Result<void> prove(const std::function<bool(const BlobPtr&)>& holds) const;

private:
    std::vector<Piece> m_pieces;
    std::size_t m_size = 0;
};

}  // namespace rolewright
