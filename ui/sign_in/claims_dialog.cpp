#include "ui/sign_in/claims_dialog.h"

#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"
#include "ui/widgets/secret_clipboard.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rolewright::ui {

ClaimsDialog::ClaimsDialog(SignInWay way, const crypto::Secret& proof, const QString& about, QWidget* parent)
    : QDialog(parent), m_way(way), m_proof(proof.clone())
{
    const bool saml = way == SignInWay::saml;
    setObjectName(QStringLiteral("claimsDialog"));
    setWindowTitle(saml ? tr("Inside the SAML response") : tr("Inside the ID token"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_clipboard = new SecretClipboard(this);
    auto* words = new QLabel(about, this);
    words->setObjectName(QStringLiteral("claimsAbout"));
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    const auto readable = readableProof(way, m_proof.reveal());
    if (readable) {
        auto* splitter = new QSplitter(Qt::Vertical, this);
        splitter->addWidget(buildClaims(*readable));
        splitter->addWidget(buildText(readable->text));
        splitter->setChildrenCollapsible(false);
        layout->addWidget(splitter, 1);
    } else {
        auto* wrong = new InlineMessage(QStringLiteral("claimsMessage"), this);
        wrong->say(InlineMessage::Tone::error, messageOf(readable.error()));
        layout->addWidget(wrong, 1);
    }
    m_copied = new QLabel(this);
    m_copied->setObjectName(QStringLiteral("claimsCopied"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("claimsClose"));
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    auto* copy = buttons->addButton(saml ? tr("Cop&y the raw response") : tr("Cop&y the raw token"), QDialogButtonBox::ActionRole);
    copy->setIcon(icon(QStringLiteral("copy")));
    copy->setObjectName(QStringLiteral("claimsCopyRaw"));
    copy->setAccessibleName(tr("Copy the raw text; the clipboard forgets it after %1 seconds").arg(SecretClipboard::seconds));
    copy->setToolTip(tr("It proves who somebody is for five minutes: the clipboard forgets it after %1 seconds.").arg(SecretClipboard::seconds));
    copy->setAutoDefault(false);
    layout->addWidget(m_copied);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, &ClaimsDialog::copyRaw);
    connect(m_clipboard, &SecretClipboard::secondsLeft, this, [this](int left) { m_copied->setText(left > 0 ? tr("Copied. The clipboard forgets it in %1 s.").arg(left) : QString()); });
    resize(820, 620);
}

QWidget* ClaimsDialog::buildClaims(const ReadableProof& proof)
{
    auto* list = new QTreeWidget(this);
    list->setObjectName(QStringLiteral("claimsList"));
    list->setAccessibleName(tr("What it says, and what AWS makes of it"));
    list->setHeaderLabels({tr("It says"), tr("Value"), tr("What AWS makes of it")});
    lookLikeList(*list);
    for (const Claim& claim : proof.claims) {
        auto* item = new QTreeWidgetItem(list, {claim.name.section(QLatin1Char('/'), -1), claim.value, claim.meaning});
        item->setToolTip(0, claim.name);
        item->setToolTip(1, claim.value);
        item->setToolTip(2, claim.meaning);
    }
    return list;
}

QWidget* ClaimsDialog::buildText(const QString& text)
{
    auto* view = new QPlainTextEdit(text, this);
    view->setObjectName(QStringLiteral("claimsText"));
    view->setAccessibleName(m_way == SignInWay::saml ? tr("The response as XML, its signature cut short") : tr("The token as JSON, its signature cut short"));
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return view;
}

void ClaimsDialog::copyRaw()
{
    const std::string_view raw = m_proof.reveal();
    m_clipboard->put(QString::fromUtf8(raw.data(), static_cast<qsizetype>(raw.size())));
}

}  // namespace rolewright::ui
