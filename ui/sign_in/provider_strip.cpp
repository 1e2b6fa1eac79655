#include "ui/sign_in/provider_strip.h"

#include "core/federation/practice_identity_provider.h"
#include "ui/models/account_text.h"
#include "ui/sign_in/practice_files.h"
#include "ui/sign_in/practice_providers.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/possible_action.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace rolewright::ui {

ProviderStrip::ProviderStrip(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setObjectName(QStringLiteral("practiceStrip"));
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("practiceState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_message = new InlineMessage(QStringLiteral("practiceMessage"), this);
    m_connect = new QAction(icon(QStringLiteral("provider")), tr("C&onnect…"), this);
    changesWorkspace(m_context.store, m_connect);
    m_signIn = new QAction(icon(QStringLiteral("switch")), tr("S&ign in…"), this);
    auto* exported = new QAction(icon(QStringLiteral("export")), tr("E&xport"), this);
    QToolButton* connectButton = actionButton(m_connect, QStringLiteral("practiceConnect"), this);
    QToolButton* signInButton = actionButton(m_signIn, QStringLiteral("practiceSignIn"), this);
    QToolButton* exportButton = actionButton(exported, QStringLiteral("practiceExport"), this);
    connectButton->setAccessibleName(tr("Connect the practice identity provider to the account you act in"));
    signInButton->setAccessibleName(tr("Sign in as a practice person"));
    exportButton->setAccessibleName(tr("Export what the practice identity provider publishes"));
    QMenu* menu = buildExport();
    auto* row = new QHBoxLayout;
    row->addWidget(m_state, 1);
    row->addWidget(connectButton);
    row->addWidget(signInButton);
    row->addWidget(exportButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 0);
    layout->addLayout(row);
    layout->addWidget(m_message);
    connect(m_connect, &QAction::triggered, this, &ProviderStrip::connectRequested);
    connect(m_signIn, &QAction::triggered, this, &ProviderStrip::signInRequested);
    // Not the button's own menu: that would run an event loop of its own.
    connect(exportButton, &QToolButton::clicked, menu, [menu, exportButton] { menu->popup(exportButton->mapToGlobal(QPoint(0, exportButton->height()))); });
    for (const auto signal : {&Store::snapshotChanged, &Store::accountChanged})
        connect(&context.store, signal, this, &ProviderStrip::refresh);
    refresh();
}

QMenu* ProviderStrip::buildExport()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("practiceExportMenu"));
    const std::pair<PracticeFile, QString> files[] = {
        {PracticeFile::metadata, tr("SAML &metadata (XML)…")}, {PracticeFile::keySet, tr("&Key set (JWKS)…")}, {PracticeFile::configuration, tr("&OpenID configuration (JSON)…")}};
    for (const auto& [file, text] : files) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QStringLiteral("practiceExport%1").arg(static_cast<int>(file)));
        connect(action, &QAction::triggered, this, [this, chosen = file] {
            m_message->clear();
            exportPracticeFile(chosen, m_context.store, m_context.prompts, this, [this](const Result<QString>& done) {
                m_message->say(done ? InlineMessage::Tone::success : InlineMessage::Tone::error, done ? *done : messageOf(done.error()));
            });
        });
    }
    return menu;
}

void ProviderStrip::refresh()
{
    setPossible(m_signIn, m_context.store.snapshot()->people().empty() ? tr("The practice directory is empty: create a person first.") : QString());
    const identity::AccountPtr account = m_context.store.accountRow();
    if (!account)
        return showState({}, {});
    using Found = std::pair<QString, QString>;
    m_looking.start(
        [account](const LatestTask::Cancelled&) {
            const auto saml = practiceProviders(*account, SignInWay::saml);
            const auto openIdConnect = practiceProviders(*account, SignInWay::openIdConnect);
            QStringList audiences;
            for (const std::string& id : openIdConnect.empty() ? std::vector<std::string>() : openIdConnect.front().clientIds)
                audiences += toQt(id);
            return Found{saml.empty() ? QString() : toQt(saml.front().name), openIdConnect.empty() ? QString() : tr("audience %1").arg(audiences.isEmpty() ? tr("none") : audiences.join(QStringLiteral(", ")))};
        },
        [this](const Found& found) { showState(found.first, found.second); });
}

void ProviderStrip::showState(const QString& saml, const QString& openIdConnect)
{
    const identity::AccountPtr account = m_context.store.accountRow();
    const QString where = account ? accountName(*account) : QString();
    const QString issuer = toQt(federation::practiceIssuer);
    if (saml.isEmpty() && openIdConnect.isEmpty())
        m_state->setText(tr("%1 is not known in %2 yet: nobody of the directory can sign in to its roles. Connect it.").arg(issuer, where));
    else
        m_state->setText(tr("%1 in %2 · SAML: %3 · OpenID Connect: %4")
                             .arg(issuer, where, saml.isEmpty() ? tr("✖ not known") : tr("✔ %1").arg(saml), openIdConnect.isEmpty() ? tr("✖ not known") : tr("✔ %1").arg(openIdConnect)));
}

}  // namespace rolewright::ui
