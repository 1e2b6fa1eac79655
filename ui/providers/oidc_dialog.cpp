#include "ui/providers/oidc_dialog.h"

#include "ui/pages/principals/iam_intents.h"
#include "ui/prompts/kept_draft.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text_list_editor.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace rolewright::ui {
namespace {

const QString scheme = QStringLiteral("https://");
constexpr int longestUrl = 255;        // IAM API Reference, CreateOpenIDConnectProvider: Url
constexpr int thumbprintDigits = 40;

json::Object listOf(const QStringList& texts)
{
    json::Object list = json::Object::array();
    for (const QString& text : texts)
        list.push_back(text.toStdString());
    return list;
}

SuggestField::Search nothing() { return [](const QString&) { return std::vector<Suggestion>(); }; }

}  // namespace

bool isThumbprint(const QString& text)
{
    return text.size() == thumbprintDigits && std::all_of(text.begin(), text.end(), [](QChar c) { return QStringLiteral("0123456789abcdefABCDEF").contains(c); });
}

OidcDialog::OidcDialog(const PageContext& context, QWidget* parent) : QDialog(parent), m_context(context), m_account(context.store.account())
{
    setObjectName(QStringLiteral("oidcDialog"));
    setWindowTitle(tr("Create OpenID Connect provider"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_url = new QLineEdit(scheme, this);
    m_url->setObjectName(QStringLiteral("oidcUrl"));
    m_url->setMaxLength(longestUrl);
    m_urlMessage = new InlineMessage(QStringLiteral("oidcUrlMessage"), this);
    m_urlMessage->setField(m_url);
    auto* url = new QLabel(tr("&URL of the provider"), this);
    url->setBuddy(m_url);
    m_audiences = new TextListEditor(QStringLiteral("oidcAudiences"), tr("Audiences: the client ids that tokens are meant for"), QStringLiteral("sts.amazonaws.com"), nothing, this);
    m_thumbprints = new TextListEditor(QStringLiteral("oidcThumbprints"), tr("Thumbprints of certificates, if any"), tr("%1 hexadecimal digits").arg(thumbprintDigits), nothing, this);
    m_refusal = new InlineMessage(QStringLiteral("oidcRefusal"), this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("&Create provider"), QDialogButtonBox::ActionRole);
    m_take->setObjectName(QStringLiteral("oidcTake"));
    needsPermission(m_context.store, m_take, [this] {
        const bool named = complaint().isEmpty();
        return intentTo(m_account, {analysis::wayNeeding("iam:CreateOpenIDConnectProvider",
                                                         named ? iamArn(m_account, "oidc-provider", "/", m_url->text().mid(scheme.size()).toStdString()) : anyOf(m_account, "oidc-provider"))});
    });
    m_take->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("oidcCancel"));
    auto* grid = new QGridLayout;
    grid->addWidget(url, 0, 0);
    grid->addWidget(m_url, 0, 1);
    grid->addWidget(m_urlMessage, 1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(grid);
    layout->addWidget(m_audiences, 1);
    layout->addWidget(m_thumbprints, 1);
    layout->addWidget(m_refusal);
    layout->addWidget(buttons);
    resize(560, 460);
    connect(m_url, &QLineEdit::textChanged, this, &OidcDialog::showState);
    for (const TextListEditor* list : {m_audiences, m_thumbprints}) {
        connect(list, &TextListEditor::edited, this, &OidcDialog::showState);
        connect(list, &TextListEditor::typing, this, &OidcDialog::showState);
    }
    connect(m_take, &QPushButton::clicked, this, [this] { m_draft->askToSave([this] { take(); }); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    keepDraft();
    m_url->setFocus();
    m_url->end(false);
    showState();
}

void OidcDialog::keepDraft()
{
    m_draft = new KeptDraft(*this, m_context.store, m_context.prompts, QStringLiteral("oidc/%1").arg(toQt(m_account.text())), tr("The provider"));
    m_draft->add(m_url);
    m_draft->add(QStringLiteral("audiences"), m_audiences);
    m_draft->add(QStringLiteral("thumbprints"), m_thumbprints);
}

void OidcDialog::reject()
{
    m_draft->askThen([this] { QDialog::reject(); });
}

QString OidcDialog::complaint() const
{
    const QString url = m_url->text();
    if (!url.startsWith(scheme))
        return tr("The URL begins with https://");
    if (url.contains(QLatin1Char('?')) || url.contains(QLatin1Char('#')) || url.contains(QLatin1Char(' ')) || url.mid(scheme.size()).section(QLatin1Char('/'), 0, 0).contains(QLatin1Char(':')))
        return tr("The URL has a host and maybe a path; no port, no query, no blanks.");
    const QStringList thumbprints = m_thumbprints->values();
    if (const auto wrong = std::find_if_not(thumbprints.begin(), thumbprints.end(), isThumbprint); wrong != thumbprints.end())
        return tr("`%1` is no thumbprint: 40 hexadecimal digits are wanted.").arg(*wrong);
    for (const TextListEditor* list : {m_audiences, m_thumbprints}) {
        if (const QString unfinished = list->unfinished(); !unfinished.isEmpty())
            return unfinished;
    }
    return url.size() == scheme.size() ? tr("The URL has no host.") : QString();
}

void OidcDialog::showState()
{
    const QString wrong = complaint();
    m_urlMessage->say(InlineMessage::Tone::error, m_url->text() == scheme ? QString() : wrong);
    m_take->setEnabled(!m_waiting && wrong.isEmpty());
    m_refusal->clear();
    Rights::of(m_context.store).lookAgain();
}

void OidcDialog::take()
{
    if (!m_take->isEnabled())
        return;
    m_waiting = true;
    showState();
    json::Object parameters{{"Url", m_url->text().toStdString()}};
    if (const QStringList ids = m_audiences->values(); !ids.isEmpty())
        parameters["ClientIDList"] = listOf(ids);
    if (const QStringList thumbprints = m_thumbprints->values(); !thumbprints.isEmpty())
        parameters["ThumbprintList"] = listOf(thumbprints);
    m_context.store.callIn(m_account, iamCall("CreateOpenIDConnectProvider", std::move(parameters)), this, [this](const engine::CallResult& result) {
        m_waiting = false;
        showState();
        if (!result.answer.ok()) {
            m_refusal->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
            return;
        }
        m_draft->forget();
        Q_EMIT created(toQt(json::stringOr(*result.answer, "OpenIDConnectProviderArn")));
        accept();
    });
}

}  // namespace rolewright::ui
