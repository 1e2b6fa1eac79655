/// Finds anything of any account by what one remembers of it: a few letters of its name, its ARN, its id or a tag.
#pragma once

#include "core/identity/snapshot.h"
#include "core/sts/session_book.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::ui {

/// Immutable; made on any thread, read on any thread.
class SearchIndex {
public:
    enum class Kind : unsigned char { account, user, group, role, policy, bucket, provider, function, instanceProfile, resource, object, person, unit, organizationPolicy, session };
    struct Entry {
        Kind kind = Kind::user;
        std::uint32_t account = 0;  ///< index into the accounts; `none` for what is of no account
        std::uint32_t shown = 0;    ///< where name and target begin
        std::uint32_t nameSize = 0;
        std::uint32_t targetSize = 0;
        std::uint32_t folded = 0;  ///< where the folded name begins, and after it everything else that is looked through
        std::uint32_t foldedNameSize = 0;
        std::uint32_t foldedSize = 0;
    };
    static constexpr std::uint32_t none = UINT32_MAX;

    /// Over every account and the sessions of the book that were not forgotten. Null when `cancelled` said so meanwhile.
    static std::shared_ptr<const SearchIndex> build(const identity::Snapshot& world, const sts::BookView& sessions,
                                                    const std::function<bool()>& cancelled = {});

    /// The best `limit` entries, best first. Of equal ones those in `recent` (newest first) come first, then shorter names. With no word: nothing.
    std::vector<std::uint32_t> find(const std::vector<std::string>& words, const std::vector<std::uint32_t>& recent, std::size_t limit) const;
    /// The entries of these targets, in their order; those that are not there are left out.
    std::vector<std::uint32_t> entriesOf(const QStringList& targets) const;

    /// How well it fits, as `find` counts; 0 not at all.
    int score(std::uint32_t entry, const std::vector<std::string>& words) const { return score(m_entries[entry], words); }

    std::size_t size() const { return m_entries.size(); }
    Kind kind(std::uint32_t entry) const { return m_entries[entry].kind; }
    QString name(std::uint32_t entry) const;
    /// What the window opens: an ARN (of a practice person, one of our own, `personReference`), an account's id, or a session's access key id.
    QString target(std::uint32_t entry) const;
    /// "Development (111122223333)"; empty for what is of no account.
    QString account(std::uint32_t entry) const;

private:
    class Maker;
    int score(const Entry& entry, const std::vector<std::string>& words) const;

    std::vector<Entry> m_entries;
    std::vector<std::string> m_accounts;
    std::string m_shown;
    std::string m_folded;
};

}  // namespace rolewright::ui
