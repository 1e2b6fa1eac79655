/// The endpoint that the window serves: one for the program, over the engine that all windows show.
#pragma once

#include "core/server/endpoint.h"
#include "ui/endpoint/request_mailbox.h"
#include "ui/models/requests_model.h"
#include "ui/store/served_changes.h"

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QTimer>

#include <memory>

namespace rolewright::ui {

/// Lives on the GUI thread; its server has threads of its own. Where it listens, and whether it is on, is remembered for the workspace.
class ServedEndpoint final : public QObject {
    Q_OBJECT
public:
    enum class State { off, on, stopping, failed };
    static constexpr quint16 usualPort = 4577;  ///< as `rolewright serve` has it

    /// Where it listens. Port 0: any that is free.
    struct Place {
        QString address = QStringLiteral("127.0.0.1");
        quint16 port = usualPort;
        bool operator==(const Place&) const = default;
    };

    /// `settings`: the group of QSettings in which it is remembered. The engine must outlive it.
    ServedEndpoint(engine::Engine& engine, const QString& settings);
    /// Answers what has begun, for at most five seconds.
    ~ServedEndpoint() override;

    /// That which a window's store was given; null when it was given none.
    static ServedEndpoint* of(const Store& store);
    void giveTo(Store& store);

    State state() const { return m_state; }
    bool isOn() const { return m_state == State::on; }
    /// Why it could not be switched on, in words for the person.
    const QString& problem() const { return m_problem; }
    const Place& place() const { return m_place; }
    /// `http://127.0.0.1:4577` while it is on; empty otherwise.
    const QString& url() const { return m_url; }
    /// The key of an account's root that no workspace holds: it is made anew with every start of the program.
    const server::AdminKey& admin() const { return m_admin; }
    /// Whether clients were given another one by an earlier start: what was copied then works no longer.
    bool hadOtherAdmin() const { return !m_formerAdmins.isEmpty(); }
    /// A free port near the one that could not be had; 0 when none was found.
    quint16 otherPort() const;

    /// Where it listens when it is switched on the next time.
    void setPlace(const Place& place);
    void switchOn();
    /// What has begun is answered meanwhile; it is off when `stateChanged` says so.
    void switchOff();
    /// Switches it on if it was on when the program ended.
    void resume();
    /// While the window is read-only, changes that clients ask for are refused with `AccessDenied`.
    void setReadOnly(bool readOnly) { m_readOnly->store(readOnly); }

    RequestsModel& requests() { return m_requests; }
    /// Requests answered since the program began.
    std::uint64_t answered() const { return m_mailbox->count(); }
    /// The first since it was switched on; nothing before it came.
    const std::optional<RequestLine>& first() const { return m_first; }
    /// "127.0.0.1, aws-cli/2.9.19 …": who asked for the session over the endpoint; empty when nobody did since the program began, as far as is known.
    QString originOf(const std::string& sessionKeyId) const { return m_origins.value(QString::fromStdString(sessionKeyId)); }

Q_SIGNALS:
    void stateChanged();
    /// Requests were answered; at most once a frame.
    void requested();
    /// Clients changed the workspace, in this order.
    void changed(const std::vector<rolewright::ui::ServedChange>& changes);

private:
    struct Serving;
    void enter(State state);
    void remember() const;
    void rememberAdmin() const;
    void collect();
    RequestLine lineOf(const ServedRequest& request) const;
    void rememberOrigin(const ServedRequest& request);

    engine::Engine& m_engine;
    const QString m_settings;
    std::shared_ptr<RequestMailbox> m_mailbox;
    std::shared_ptr<std::atomic<bool>> m_readOnly = std::make_shared<std::atomic<bool>>(false);
    server::AdminKey m_admin;
    QStringList m_formerAdmins;  ///< access key ids, which are no secrets, of the latest starts that were switched on
    std::unique_ptr<Serving> m_serving;
    State m_state = State::off;
    Place m_place;
    QString m_problem;
    QString m_url;
    RequestsModel m_requests;
    std::optional<RequestLine> m_first;
    QHash<QString, QString> m_origins;
    QQueue<QString> m_originsByAge;
    QTimer m_frame;
};

}  // namespace rolewright::ui
