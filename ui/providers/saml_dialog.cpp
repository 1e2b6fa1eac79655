#include "ui/providers/saml_dialog.h"

#include "ui/pages/principals/iam_intents.h"
#include "ui/prompts/kept_draft.h"
#include "ui/providers/metadata_editor.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int longestName = 128;  // IAM API Reference, CreateSAMLProvider: Name

bool isProviderName(const QString& name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) { return (c.unicode() < 128 && c.isLetterOrNumber()) || QStringLiteral("._-").contains(c); });
}

}  // namespace

SamlDialog::SamlDialog(const PageContext& context, const Subject& subject, QWidget* parent) : QDialog(parent), m_context(context), m_subject(subject)
{
    const bool making = subject.key.isEmpty();
    setObjectName(QStringLiteral("samlDialog"));
    setWindowTitle(making ? tr("Create SAML provider") : tr("Replace the metadata of %1").arg(subject.key.section(QLatin1Char('/'), 1)));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("samlName"));
    m_name->setMaxLength(longestName);
    m_nameMessage = new InlineMessage(QStringLiteral("samlNameMessage"), this);
    m_nameMessage->setField(m_name);
    auto* name = new QLabel(tr("&Name"), this);
    name->setBuddy(m_name);
    m_metadata = new MetadataEditor(QStringLiteral("saml"), context.prompts, this);
    m_refusal = new InlineMessage(QStringLiteral("samlRefusal"), this);
    auto* words = new QLabel(tr("The metadata document says what the identity provider is called and with which keys it signs. Whoever it vouches for may enter the roles that trust it."), this);
    words->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(making ? tr("&Create provider") : tr("&Replace metadata"), QDialogButtonBox::ActionRole);
    m_take->setObjectName(QStringLiteral("samlTake"));
    needsPermission(m_context.store, m_take, [this] {
        if (!m_subject.key.isEmpty())
            return intentTo(m_subject.account, {analysis::wayNeeding("iam:UpdateSAMLProvider", m_subject.name())});
        const std::string arn = complaint().isEmpty() ? iamArn(m_subject.account, "saml-provider", "/", m_name->text().toStdString()) : anyOf(m_subject.account, "saml-provider");
        return intentTo(m_subject.account, {analysis::wayNeeding("iam:CreateSAMLProvider", arn)});
    });
    m_take->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("samlCancel"));
    auto* grid = new QGridLayout;
    grid->addWidget(name, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_nameMessage, 1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addLayout(grid);
    layout->addWidget(m_metadata, 1);
    layout->addWidget(m_refusal);
    layout->addWidget(buttons);
    name->setVisible(making);
    m_name->setVisible(making);
    resize(680, 480);
    connect(m_name, &QLineEdit::textChanged, this, &SamlDialog::showState);
    connect(m_metadata, &MetadataEditor::edited, this, &SamlDialog::showState);
    connect(m_take, &QPushButton::clicked, this, [this] { m_draft->askToSave([this] { take(); }); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    keepDraft();
    showState();
}

void SamlDialog::keepDraft()
{
    m_draft = new KeptDraft(*this, m_context.store, m_context.prompts, QStringLiteral("saml/%1/%2").arg(toQt(m_subject.account.text()), m_subject.key), tr("The provider"));
    m_draft->add(m_name);
    m_draft->add(QStringLiteral("metadata"), [this] { return toQt(m_metadata->document()); }, [this](const QString& text) { m_metadata->setDocument(text.toStdString()); });
    connect(m_metadata, &MetadataEditor::edited, m_draft, &KeptDraft::keep);
}

void SamlDialog::reject()
{
    m_draft->askThen([this] { QDialog::reject(); });
}

QString SamlDialog::complaint() const
{
    if (!m_subject.key.isEmpty())
        return {};
    if (!isProviderName(m_name->text()))
        return tr("A name is made of the letters a to z, digits and . _ -");
    const identity::AccountPtr account = m_context.store.snapshot()->account(m_subject.account);
    const auto other = account ? account->samlProviders.find(m_name->text().toStdString()) : nullptr;
    return other ? tr("`%1` is there already; upper and lower case are the same.").arg(toQt(other->name)) : QString();
}

void SamlDialog::showState()
{
    const QString wrong = complaint();
    m_nameMessage->say(InlineMessage::Tone::error, m_name->text().isEmpty() ? QString() : wrong);
    m_take->setEnabled(!m_waiting && wrong.isEmpty() && m_metadata->isAccepted());
    m_refusal->clear();
    Rights::of(m_context.store).lookAgain();
}

void SamlDialog::take()
{
    if (!m_take->isEnabled())
        return;
    m_waiting = true;
    showState();
    const bool making = m_subject.key.isEmpty();
    json::Object parameters{{"SAMLMetadataDocument", m_metadata->document()}};
    parameters[making ? "Name" : "SAMLProviderArn"] = making ? m_name->text().toStdString() : m_subject.name();
    m_context.store.callIn(m_subject.account, iamCall(making ? "CreateSAMLProvider" : "UpdateSAMLProvider", std::move(parameters)), this, [this](const engine::CallResult& result) {
        m_waiting = false;
        showState();
        if (!result.answer.ok()) {
            m_refusal->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
            return;
        }
        m_draft->forget();
        Q_EMIT created(toQt(json::stringOr(*result.answer, "SAMLProviderArn")));
        accept();
    });
}

}  // namespace rolewright::ui
