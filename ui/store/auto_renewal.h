/// Sessions that renew themselves for as long as the person said: each by opt-in, until a moment, and never in a storm.
#pragma once

#include "ui/models/sessions_model.h"
#include "ui/store/store.h"

#include <QPointer>

#include <functional>
#include <map>

namespace rolewright::ui {

/// Renews at the amber mark, a little later by chance, so that many do not ask at once; one call at a time. A refusal is followed by another try after 30 s,
/// then 60 s; after the third it stops, and says so once. What takes a person (an MFA code, an assertion) or what somebody revoked is never renewed. While the program
/// is closed nothing is. One for each store, and a child of it.
class AutoRenewal final : public QObject {
    Q_OBJECT
public:
    static constexpr int mostFailures = 3;
    /// How long a session may be left to itself.
    static constexpr std::chrono::hours longest{24};

    /// `sessions` must follow the store already. `chance` gives numbers in 0…1.
    AutoRenewal(Store& store, Ticker& ticker, const SessionsModel& sessions, std::function<double()> chance = {});
    /// Null when this store has none.
    static AutoRenewal* of(const Store& store);

    /// Remembers from now on in QSettings, under this group, which sessions are renewed until when.
    void keepIn(const QString& group) { m_group = group; }
    /// Goes on with those that are remembered and still there, spread like after a sleep; forgets the others.
    void resume();

    /// Why it cannot be switched on for this session; empty when it can.
    QString obstacle(const sts::Session& session) const;
    /// Renews it and what comes of it until then. Must have no obstacle.
    void begin(const sts::SessionPtr& session, Instant until);
    void stop(const std::string& accessKeyId);
    /// Until when it is renewed by itself; nothing when it is not.
    std::optional<Instant> untilOf(const std::string& accessKeyId) const;

Q_SIGNALS:
    void changed();
    /// A session is not renewed any more, against the person's wish.
    void gaveUp(const QString& why);

private:
    struct Watch {
        sts::SessionPtr session;
        Instant until{};
        Instant next{};  ///< of the next try
        int failures = 0;
    };
    using Watches = std::map<std::string, Watch>;

    void look();
    void watch(const sts::SessionPtr& session, Instant until, Instant next);
    void remember(const std::string& accessKeyId, std::optional<Instant> until) const;
    void spread();
    Instant firstTry(const sts::Session& session) const;
    void renewNow(Watches::iterator watch);
    void answered(const std::string& key, const engine::CallResult& result);
    void giveUp(Watches::iterator watch, const QString& why);
    void wantTicks();

    Store& m_store;
    Ticker& m_ticker;
    QPointer<const SessionsModel> m_sessions;  ///< gone with the window, a moment before the store
    std::function<double()> m_chance;
    Watches m_watches;  ///< by access key id
    bool m_asking = false;
    QString m_group;  ///< of the settings; empty: nothing is remembered
};

}  // namespace rolewright::ui
