#include "ui/remote/honesty_probe.h"

#include "core/client/remote_backend.h"
#include "ui/remote/remote_line.h"
#include "ui/store/calls.h"

#include <QUrl>

namespace rolewright::ui {
namespace {

using mirror::Finding;
using mirror::Flaw;

constexpr qsizetype codeCount = 5;

QChar codeOf(Finding finding)
{
    return finding == Finding::yes ? QLatin1Char('y') : finding == Finding::no ? QLatin1Char('n') : QLatin1Char('?');
}

QString signOf(QChar code)
{
    return code == QLatin1Char('y') ? QStringLiteral("✔") : code == QLatin1Char('n') ? QStringLiteral("✖") : QStringLiteral("?");
}

QString wordOf(Finding finding)
{
    return finding == Finding::yes ? HonestyBadges::tr("it does") : finding == Finding::no ? HonestyBadges::tr("it does not") : HonestyBadges::tr("not known");
}

/// The first letter is another one.
crypto::Secret garbled(const crypto::Secret& secret)
{
    std::string text(secret.reveal());
    if (!text.empty())
        text.front() = text.front() == 'A' ? 'B' : 'A';
    crypto::Secret other(text);
    crypto::cleanse(text);
    return other;
}

/// Signs each call with keys of its own choosing.
class Prober final : public mirror::ProbeCaller {
public:
    explicit Prober(const client::Connection& connection) : m_connection(connection) { m_connection.readOnly = false; }

    mirror::Reply call(const service::Operation& operation, const mirror::ProbeCredentials* as, Flaw flaw) override
    {
        client::Connection connection = m_connection;
        if (as) {
            sts::Credentials keys{as->accessKeyId, flaw == Flaw::badSignature ? garbled(as->secret) : as->secret.clone(), {}, client::noEnd};
            if (flaw != Flaw::missingToken)
                keys.sessionToken = flaw == Flaw::garbledToken ? garbled(as->sessionToken) : as->sessionToken.clone();
            connection.keys = client::fixedKeys(std::move(keys));
        }
        auto backend = client::RemoteBackend::create(std::move(connection), {});
        if (!backend)
            return {backend.error(), {}, false};
        return mirror::askAndWait(mirror::callerThrough(**backend, keyHolder()), operation);
    }

private:
    client::Connection m_connection;
};

}  // namespace

QString codesOf(const mirror::HonestyReport& report)
{
    QString codes;
    for (const mirror::Observation* observation : {&report.trust, &report.enforce, &report.expiry, &report.signature, &report.token})
        codes += codeOf(observation->finding);
    return codes;
}

QString badgesOf(const QString& codes)
{
    if (codes.size() != codeCount)
        return {};
    return HonestyBadges::tr("trust %1 enforce %2 expiry %3 signature %4 token %5").arg(signOf(codes[0]), signOf(codes[1]), signOf(codes[2]), signOf(codes[3]), signOf(codes[4]));
}

QString honestyInWords(const mirror::HonestyReport& report)
{
    const std::pair<QString, const mirror::Observation&> lines[] = {{HonestyBadges::tr("Refuses a role to whom it does not trust: %1"), report.trust},
                                                                    {HonestyBadges::tr("Refuses what a policy denies: %1"), report.enforce},
                                                                    {HonestyBadges::tr("Refuses a session that is over: %1"), report.expiry},
                                                                    {HonestyBadges::tr("Refuses a wrong signature: %1"), report.signature},
                                                                    {HonestyBadges::tr("Refuses temporary keys without their token: %1"), report.token}};
    QStringList words;
    for (const auto& [text, observation] : lines)
        words += text.arg(wordOf(observation.finding)) + (observation.seen.empty() ? QString() : QStringLiteral(" (%1)").arg(toQt(observation.seen)));
    for (const std::string& left : report.leftBehind)
        words += HonestyBadges::tr("⚠ Could not be taken away again: %1").arg(toQt(left));
    return words.join(QLatin1Char('\n'));
}

Result<ProbeFindings> probe(const client::Connection& connection)
{
    Prober prober(connection);
    const std::string host = connection.url.empty() ? std::string("amazonaws.com") : QUrl(toQt(connection.url)).host().toStdString();
    auto report = mirror::probeHonesty(host, prober, {true});
    if (!report)
        return report.error();
    ProbeFindings findings{*std::move(report), {}};
    if (auto session = mirror::takeShortSession(host, prober, {true}))
        findings.session = std::make_shared<const mirror::ShortSession>(*std::move(session));
    else
        findings.report.expiry.seen = session.error().code;
    return findings;
}

mirror::Observation lookAtExpired(const client::Connection& connection, const mirror::ShortSession& session)
{
    Prober prober(connection);
    return mirror::lookAtExpired(prober, session);
}

HonestyBadges::HonestyBadges(QWidget* parent) : QLabel(parent)
{
    setObjectName(QStringLiteral("honestyBadges"));
    setTextFormat(Qt::PlainText);
    hide();
}

void HonestyBadges::show(const QString& codes, const QString& words)
{
    const QString badges = badgesOf(codes);
    const QString training = tr("Walkthroughs run on practice worlds alone; nothing that is done here is credited.");
    const QString all = words.isEmpty() ? training : words + QLatin1Char('\n') + training;
    const bool isHonest = codes.startsWith(QLatin1String("yy"));
    setText(badges);
    setVisible(!badges.isEmpty());
    setToolTip(isHonest ? all : tr("⚠ What this endpoint answers says little about AWS.") + QLatin1Char('\n') + all);
    setAccessibleName(tr("What the endpoint checks: %1").arg(badges));
    setAccessibleDescription(toolTip());
}

}  // namespace rolewright::ui
