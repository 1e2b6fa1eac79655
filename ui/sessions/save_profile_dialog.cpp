#include "ui/sessions/save_profile_dialog.h"

#include "ui/endpoint/served_endpoint.h"
#include "ui/models/session_cells.h"
#include "ui/models/session_time.h"
#include "ui/remote/remote_room.h"
#include "ui/sessions/saved_profiles.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace rolewright::ui {
namespace {

QString placeText(const std::filesystem::path& path)
{
    const QString home = QDir::homePath() + QLatin1Char('/');
    const QString text = toQt(path.string());
    return text.startsWith(home) ? QStringLiteral("~/") + text.mid(home.size()) : text;
}

/// `R1` of the role's session, else the session's own name.
QString usualName(const sts::Session& session)
{
    const QString name = session.kind == sts::SessionKind::assumeRole ? toQt(session.principalArn).section(QLatin1Char('/'), -1) : toQt(session.name);
    return interchange::whyNoProfileName(name.toStdString()).empty() ? name : QStringLiteral("rolewright");
}

}  // namespace

SaveProfileDialog::SaveProfileDialog(const PageContext& context, SavedProfiles& profiles, const sts::SessionPtr& session, QWidget* parent)
    : QDialog(parent), m_context(context), m_profiles(profiles), m_session(session)
{
    setObjectName(QStringLiteral("saveProfileDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save as a profile"));
    const QString file = placeText(SavedProfiles::place().credentials);
    auto* words = new QLabel(tr("The credentials of %1 become a section of %2, in the clear, as the AWS CLI and SDKs read them; only you may read the file. What else stands there keeps every byte. "
                                "When they end, at %3, Rolewright takes the section out again.")
                                 .arg(sessionTitle(*session), file, shortLocalText(session->expires, context.store.serverNow())),
                             this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    m_name = new QLineEdit(usualName(*session), this);
    m_name->setObjectName(QStringLiteral("saveProfileName"));
    m_name->setAccessibleName(tr("Name of the profile"));
    m_region = new QLineEdit(RemoteRoom::of(context.store) ? toQt(RemoteRoom::of(context.store)->connection().region) : QStringLiteral("us-east-1"), this);
    m_region->setObjectName(QStringLiteral("saveProfileRegion"));
    m_region->setAccessibleName(tr("Region of the profile"));
    m_target = new QLabel(this);
    m_target->setObjectName(QStringLiteral("saveProfileTarget"));
    m_target->setTextFormat(Qt::PlainText);
    m_target->setWordWrap(true);
    m_refusal = new InlineMessage(QStringLiteral("saveProfileRefusal"), this);
    m_refusal->setField(m_name);
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("Re&gion"), m_region);
    form->addRow(tr("Asks"), m_target);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("saveProfileSave"));
    m_save->setAccessibleName(windowTitle());
    m_save->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("saveProfileCancel"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addLayout(form);
    layout->addWidget(m_refusal);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(520, 300);
    for (QLineEdit* field : {m_name, m_region})
        connect(field, &QLineEdit::textChanged, this, &SaveProfileDialog::showState);
    if (const ServedEndpoint* endpoint = ServedEndpoint::of(context.store))
        connect(endpoint, &ServedEndpoint::stateChanged, this, &SaveProfileDialog::showState);
    connect(m_save, &QPushButton::clicked, this, &SaveProfileDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_name->selectAll();
    m_name->setFocus();
    showState();
}

/// Where the window serves its engine; it is the only one that knows these credentials.
QString SaveProfileDialog::endpointUrl() const
{
    if (const RemoteRoom* room = RemoteRoom::of(m_context.store))
        return toQt(room->connection().url);
    const ServedEndpoint* endpoint = ServedEndpoint::of(m_context.store);
    return endpoint ? endpoint->url() : QString();
}

void SaveProfileDialog::showState()
{
    const QString url = endpointUrl();
    const RemoteRoom* room = RemoteRoom::of(m_context.store);
    if (room)
        m_target->setText(url.isEmpty() ? tr("AWS itself.") : tr("%1, the endpoint of this connection. Versions of the AWS CLI before 2.13 do not read it from a profile: give them --endpoint-url.").arg(url));
    else
        m_target->setText(url.isEmpty() ? tr("AWS itself, which does not know these credentials: switch the endpoint on first (page Endpoint), so that the profile asks it.")
                                    : tr("%1, the endpoint of this window. Versions of the AWS CLI before 2.13 do not read it from a profile: give them --endpoint-url.").arg(url));
    const QString name = m_name->text();
    const std::string odd = interchange::whyNoProfileName(name.toStdString());
    const QString region = m_region->text();
    const bool plain = std::none_of(region.begin(), region.end(), [](QChar c) { return c.isSpace() || !c.isPrint(); });
    const QString obstacle = name.isEmpty() ? tr("A profile needs a name.")
                             : !odd.empty() ? tr("A profile's name has no blanks, quotes, brackets or any of # ; = \\, and at most 128 bytes.")
                             : plain        ? QString()
                                            : tr("A Region has no blanks.");
    m_refusal->say(InlineMessage::Tone::error, obstacle);
    m_save->setEnabled(!m_waiting && obstacle.isEmpty());
    m_save->setToolTip(obstacle);
}

void SaveProfileDialog::save()
{
    if (!m_save->isEnabled())
        return;
    auto credentials = m_context.store.engine()->credentialsOf(m_session->accessKeyId);
    if (!credentials)
        return m_refusal->say(InlineMessage::Tone::error, messageOf(credentials.error()));
    m_waiting = true;
    showState();
    const QString name = m_name->text();
    interchange::Profile profile{name.toStdString(), m_region->text().toStdString(), endpointUrl().toStdString(), *std::move(credentials)};
    m_profiles.save(std::move(profile), this, [this, name](const Result<void>& put) {
        m_waiting = false;
        showState();
        if (!put)
            return m_refusal->say(InlineMessage::Tone::error, messageOf(put.error()));
        Q_EMIT saved(name);
        accept();
    });
}

}  // namespace rolewright::ui
