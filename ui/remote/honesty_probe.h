/// Whether an endpoint checks what AWS checks: asked once, with consent, and kept as badges with the connection.
#pragma once

#include "core/client/connection.h"
#include "core/mirror/honesty.h"

#include <QLabel>
#include <QString>

#include <memory>

namespace rolewright::ui {

/// What was found, a letter each, to be kept: `y`, `n` or `?` for trust, enforcement, expiry, signature and token.
QString codesOf(const mirror::HonestyReport& report);
/// `trust ✔ enforce ✖ expiry ? …`; empty for no codes.
QString badgesOf(const QString& codes);
/// What the badges mean, a line each, and what was left behind.
QString honestyInWords(const mirror::HonestyReport& report);
/// What was found at once, and a session by which expiry is found when it is over; null when none was to be had, with the reason in the report.
struct ProbeFindings {
    mirror::HonestyReport report;
    std::shared_ptr<const mirror::ShortSession> session;
};
/// Probes the endpoint of the connection: makes a user and roles there and takes them away again. For a worker. Fails as mirror::probeHonesty does.
Result<ProbeFindings> probe(const client::Connection& connection);
/// Once the session is over. For a worker.
mirror::Observation lookAtExpired(const client::Connection& connection, const mirror::ShortSession& session);

/// `honestyBadges` by name, in the status bar. Not to be seen on AWS.
class HonestyBadges final : public QLabel {
    Q_OBJECT
public:
    explicit HonestyBadges(QWidget* parent);
    /// `words`: what they mean; empty: only what is always said.
    void show(const QString& codes, const QString& words);
};

}  // namespace rolewright::ui
