/// Sessions that are profiles in the files of the AWS CLI: put there, looked at, and taken out when they end.
#pragma once

#include "core/interchange/profile_place.h"
#include "ui/store/store.h"

#include <functional>
#include <memory>
#include <vector>

namespace rolewright::ui {

class Ticker;

/// Files are read and written on another thread. One for each store, and a child of it.
class SavedProfiles final : public QObject {
    Q_OBJECT
public:
    SavedProfiles(Store& store, Ticker& ticker);
    /// Null when this store has none.
    static SavedProfiles* of(const Store& store);

    /// Where they are kept: as the environment of the program says.
    static interchange::ProfilePlace place();
    /// Those of ours, by the last look.
    const std::vector<interchange::OwnProfile>& own() const { return m_own; }
    /// The names of those that have the credentials of the session.
    QStringList namesOf(const std::string& accessKeyId) const;

    using Done = std::function<void(const Result<void>&)>;
    /// `done` comes later, on the GUI thread, while `receiver` lives.
    void save(interchange::Profile profile, const QObject* receiver, const Done& done);
    void remove(const std::string& name, const QObject* receiver, const Done& done);
    /// Takes out what has ended and reads the rest.
    void look();

Q_SIGNALS:
    void changed();

private:
    void change(const std::function<Result<void>()>& work, const QObject* receiver, const Done& done);
    void tick();
    Instant endedBy() const;

    Store& m_store;
    Ticker& m_ticker;
    std::vector<interchange::OwnProfile> m_own;
    Instant m_first = Instant::max();  ///< when the next of them ends
};

}  // namespace rolewright::ui
