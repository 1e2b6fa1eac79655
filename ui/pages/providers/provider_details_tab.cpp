#include "ui/pages/providers/provider_details_tab.h"

#include "core/federation/key_set.h"
#include "core/federation/saml_metadata.h"
#include "ui/models/session_time.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/prompts/prompts.h"
#include "ui/providers/provider_facts.h"
#include "ui/providers/saml_dialog.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace rolewright::ui {
namespace {

constexpr std::size_t longestShown = 100'000;

QString factsOf(const identity::SamlProvider& provider, Instant now)
{
    const auto metadata = federation::readMetadata(provider.metadata);
    QStringList lines{QCoreApplication::translate("ProviderText", "SAML 2.0 · id %1").arg(toQt(provider.id))};
    if (metadata) {
        lines += QCoreApplication::translate("ProviderText", "Calls itself: %1").arg(toQt(metadata->entityId));
        lines += QCoreApplication::translate("ProviderText", "Signing certificates: %1").arg(metadata->certificates.size());
    } else {
        lines += QCoreApplication::translate("ProviderText", "✖ The metadata cannot be read: %1").arg(messageOf(metadata.error()));
    }
    if (provider.validUntil && now >= *provider.validUntil)
        lines += QCoreApplication::translate("ProviderText", "✖ The metadata expired on %1: nobody signs in through it. Replace it.").arg(localText(*provider.validUntil));
    else if (provider.validUntil)
        lines += QCoreApplication::translate("ProviderText", "Metadata valid until: %1").arg(localText(*provider.validUntil));
    return lines.join(QLatin1Char('\n'));
}

QString factsOf(const identity::OidcProvider& provider)
{
    QStringList lines{QCoreApplication::translate("ProviderText", "OpenID Connect · https://%1").arg(toQt(provider.url))};
    const auto keys = federation::KeySet::parse(provider.keys);
    if (provider.keys.empty())
        lines += QCoreApplication::translate("ProviderText", "✖ Its keys are not known yet: no token of it is taken. AWS fetches them from the provider; here they are given as a file (JWKS).");
    else if (!keys)
        lines += QCoreApplication::translate("ProviderText", "✖ Its keys cannot be read: %1").arg(messageOf(keys.error()));
    else
        lines += QCoreApplication::translate("ProviderText", "Keys known: %1").arg(keys->keys().size());
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

ProviderDetailsTab::ProviderDetailsTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    m_facts = new QLabel(this);
    m_facts->setObjectName(QStringLiteral("providersFacts"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_replace = new QPushButton(tr("&Replace metadata…"), this);
    m_replace->setObjectName(QStringLiteral("providersReplace"));
    m_replace->setAccessibleName(tr("Replace the metadata document"));
    m_giveKeys = new QPushButton(tr("Give &keys…"), this);
    m_giveKeys->setObjectName(QStringLiteral("providersGiveKeys"));
    m_giveKeys->setAccessibleName(tr("Give the provider's keys from a file (JWKS)"));
    // Whoever may say with which keys people sign in may do what changes the thumbprints.
    for (const auto& [button, action] : {std::pair(m_replace, "iam:UpdateSAMLProvider"), std::pair(m_giveKeys, "iam:UpdateOpenIDConnectProviderThumbprint")})
        needsPermission(store(), button, [this, action = action] { return subject().key.isEmpty() ? Intent() : intentTo(subject().account, {analysis::wayNeeding(action, subject().name())}); });
    m_message = new InlineMessage(QStringLiteral("providersDetailsMessage"), this);
    m_document = new QPlainTextEdit(this);
    m_document->setObjectName(QStringLiteral("providersDocument"));
    m_document->setAccessibleName(tr("Metadata document or key set, as it was given"));
    m_document->setReadOnly(true);
    m_document->setTabChangesFocus(true);
    m_document->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_document->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_replace);
    buttons->addWidget(m_giveKeys);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_facts);
    layout->addLayout(buttons);
    layout->addWidget(m_message);
    layout->addWidget(m_document, 1);
    connect(m_replace, &QPushButton::clicked, this, &ProviderDetailsTab::replaceMetadata);
    connect(m_giveKeys, &QPushButton::clicked, this, &ProviderDetailsTab::giveKeys);
}

void ProviderDetailsTab::subjectChanged()
{
    m_message->clear();
    m_shown.reset();
}

void ProviderDetailsTab::refresh()
{
    const bool saml = isSamlProvider(subject().key);
    m_replace->setVisible(saml);
    m_giveKeys->setVisible(!saml);
    const auto samlRow = samlProviderOf(store(), subject());
    const auto oidcRow = oidcProviderOf(store(), subject());
    const std::shared_ptr<const void> row = saml ? std::shared_ptr<const void>(samlRow) : std::shared_ptr<const void>(oidcRow);
    if (!row || row == m_shown)
        return;
    m_shown = row;
    showText(saml ? samlRow->metadata : oidcRow->keys);
    m_facts->clear();
    // Documents of megabytes are read aside.
    const auto read = [samlRow, oidcRow, now = store().engine()->contextNow().now](const LatestTask::Cancelled&) { return samlRow ? factsOf(*samlRow, now) : factsOf(*oidcRow); };
    m_reading.start(read, [this](const QString& facts) { m_facts->setText(facts); });
}

void ProviderDetailsTab::showText(const std::string& text)
{
    const bool shown = text.size() <= longestShown;
    m_document->setPlainText(shown ? toQt(text) : QString());
    m_document->setPlaceholderText(shown ? QString() : tr("%L1 characters, too many to be shown").arg(text.size()));
}

void ProviderDetailsTab::replaceMetadata()
{
    m_message->clear();
    auto* dialog = new SamlDialog(context(), subject(), this);
    connect(dialog, &QDialog::accepted, this, [this] { m_message->say(InlineMessage::Tone::success, tr("The metadata is replaced. Responses are verified with its keys from now on.")); });
    dialog->open();
}

void ProviderDetailsTab::giveKeys()
{
    m_message->clear();
    context().prompts.askOpenFiles(this, tr("Key set of %1").arg(subject().key.section(QLatin1Char('/'), 1)), tr("Key sets (*.json);;All files (*)"), this, [this](const QStringList& files) {
        if (files.isEmpty())
            return;
        m_reading.start([path = files.first()](const LatestTask::Cancelled&) { return textOfFile(path, federation::KeySet::mostBytes); },
                        [this](const Result<std::string>& content) {
                            if (content)
                                putKeys(*content);
                            else
                                m_message->say(InlineMessage::Tone::error, messageOf(content.error()));
                        });
    });
}

void ProviderDetailsTab::putKeys(const std::string& keys)
{
    service::Operation put{"practice", "PutProviderKeys", json::Object{{"OpenIDConnectProviderArn", subject().name()}, {"Keys", keys}}};
    store().callIn(subject().account, std::move(put), this, [this](const engine::CallResult& result) {
        if (result.answer.ok())
            m_message->say(InlineMessage::Tone::success, tr("The keys are known. Tokens are verified with them from now on."));
        else
            m_message->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
    });
}

}  // namespace rolewright::ui
