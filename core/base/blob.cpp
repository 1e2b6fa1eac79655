#include "core/base/blob.h"

#include <algorithm>
#include <fstream>

#include <sys/stat.h>

namespace rolewright {
namespace {

Error unreadable()
{
    return {"InternalError", "We encountered an internal error. Please try again.", {}};
}

}  // namespace

Blob::Blob(std::string bytes, std::string name)
    : m_size(bytes.size()), m_name(std::move(name)), m_place(std::make_shared<const Place>(Place{std::move(bytes), {}, true, {}}))
{
}

Blob::Blob(std::size_t size, std::string name) : m_size(size), m_name(std::move(name)), m_place(std::make_shared<const Place>())
{
}

Result<std::string> Blob::read(std::size_t offset, std::size_t length) const
{
    offset = std::min(offset, m_size);
    length = std::min(length, m_size - offset);
    const std::shared_ptr<const Place> place = m_place.load();
    if (place->inMemory)
        return place->bytes.substr(offset, length);
    std::string bytes(length, '\0');
    std::ifstream file(place->file, std::ios::binary);
    file.seekg(static_cast<std::streamoff>(offset));
    file.read(bytes.data(), static_cast<std::streamsize>(length));
    if (!file.good() || file.gcount() != static_cast<std::streamsize>(length))
        return unreadable();
    return bytes;
}

std::optional<Blob::Stamp> Blob::stampOf(const std::filesystem::path& file)
{
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0)
        return std::nullopt;
#ifdef __APPLE__
    const timespec& changed = found.st_ctimespec;
#else
    const timespec& changed = found.st_ctim;
#endif
    return Stamp{static_cast<std::uintmax_t>(found.st_size), static_cast<std::uintmax_t>(found.st_ino), changed.tv_sec * std::int64_t(1'000'000'000) + changed.tv_nsec};
}

Result<void> Blob::prove(const std::function<bool()>& holds) const
{
    std::shared_ptr<const Place> place = m_place.load();
    if (place->inMemory)
        return {};
    const std::optional<Stamp> now = stampOf(place->file);  // before it is read: what is changed meanwhile is looked at again
    if (!now || now->size != m_size)
        return unreadable();
    if (now == place->proven)
        return {};
    if (!holds())
        return unreadable();
    m_place.compare_exchange_strong(place, std::make_shared<const Place>(Place{{}, place->file, false, now}));
    return {};
}

void Blob::keepIn(std::filesystem::path file) const
{
    m_place.store(std::make_shared<const Place>(Place{{}, std::move(file), false, {}}));
}

Body::Body(BlobPtr whole) : m_size(whole->size())
{
    if (m_size > 0)
        m_pieces.push_back({std::move(whole), 0, m_size});
}

Body::Body(std::vector<Piece> pieces) : m_pieces(std::move(pieces))
{
    for (const Piece& piece : m_pieces)
        m_size += piece.length;
}

void Body::append(const Body& next)
{
    m_pieces.insert(m_pieces.end(), next.m_pieces.begin(), next.m_pieces.end());
    m_size += next.m_size;
}

Body Body::part(std::size_t begin, std::size_t length) const
{
    std::vector<Piece> pieces;
    for (const Piece& piece : m_pieces) {
        const std::size_t skipped = std::min(begin, piece.length);
        const std::size_t taken = std::min(length, piece.length - skipped);
        if (taken > 0)
            pieces.push_back({piece.blob, piece.begin + skipped, taken});
        begin -= skipped;
        length -= taken;
    }
    return Body(std::move(pieces));
}

Result<void> Body::prove(const std::function<bool(const BlobPtr&)>& holds) const
{
    for (const Piece& piece : m_pieces) {
        if (auto proven = piece.blob->prove([&] { return holds(piece.blob); }); !proven)
            return proven;
    }
    return {};
}

Result<std::string> Body::read(std::size_t offset, std::size_t length) const
{
    std::string bytes;
    const Body wanted = part(offset, length);
    for (const Piece& piece : wanted.m_pieces) {
        auto more = piece.blob->read(piece.begin, piece.length);
        if (!more)
            return more;
        if (bytes.empty())
            bytes = std::move(*more);
        else
            bytes += *more;
    }
    return bytes;
}

}  // namespace rolewright
