#include "ui/pages/guarded/guarded_dialog.h"

#include "core/service/resource_policies.h"
#include "ui/models/account_text.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/policy/arn_dialog.h"
#include "ui/prompts/kept_draft.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace rolewright::ui {
namespace {

/// Of the services whose resources have policies most often: their types are offered first.
const std::vector<std::string> typicalActions{"sqs:SendMessage", "sns:Publish", "kms:Decrypt", "secretsmanager:GetSecretValue", "dynamodb:GetItem", "ecr:BatchGetImage", "events:PutEvents"};

}  // namespace

GuardedDialog::GuardedDialog(const PageContext& context, QWidget* parent) : QDialog(parent), m_context(context)
{
    setObjectName(QStringLiteral("guardedDialog"));
    setWindowTitle(tr("Add a resource by its ARN"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* words = new QLabel(tr("A queue, a topic, a key, a secret: whatever has a policy of its own in AWS. The policy begins with all that its own account may do with it."), this);
    words->setWordWrap(true);
    m_message = new InlineMessage(QStringLiteral("guardedArnMessage"), this);
    m_refusal = new InlineMessage(QStringLiteral("guardedRefusal"), this);
    auto* form = new QFormLayout;
    auto* field = buildField();
    auto* label = new QLabel(tr("A&RN"), this);
    label->setBuddy(m_arn);
    form->addRow(label, field);
    form->addRow(QString(), m_message);
    m_message->setField(m_arn);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Add resource"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("guardedCreate"));
    needsPermission(m_context.store, m_create, [this] { return complaint().isEmpty() ? intentToCall(m_context.store.account(), {callToAdd()}) : Intent(); });
    m_create->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("guardedCancel"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addLayout(form);
    layout->addWidget(m_refusal);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(560);
    connect(m_arn, &QLineEdit::textChanged, this, &GuardedDialog::showState);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { m_draft->askToSave([this] { create(); }); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    keepDraft();
    m_arn->setFocus();
    showState();
}

QLayout* GuardedDialog::buildField()
{
    m_arn = new QLineEdit(this);
    m_arn->setObjectName(QStringLiteral("guardedArn"));
    m_arn->setAccessibleName(tr("ARN of the resource"));
    m_arn->setPlaceholderText(QStringLiteral("arn:aws:sqs:us-east-1:%1:orders").arg(toQt(m_context.store.account().text())));
    auto* parts = new QPushButton(tr("By &parts…"), this);
    parts->setObjectName(QStringLiteral("guardedParts"));
    parts->setAccessibleName(tr("Make the ARN from its parts"));
    parts->setAutoDefault(false);
    connect(parts, &QPushButton::clicked, this, &GuardedDialog::makeArn);
    auto* line = new QHBoxLayout;
    line->addWidget(m_arn, 1);
    line->addWidget(parts);
    return line;
}

void GuardedDialog::makeArn()
{
    auto* dialog = new ArnDialog(typicalActions, m_arn->text(), m_context.store.account(), this);
    connect(dialog, &ArnDialog::made, m_arn, &QLineEdit::setText);
    dialog->open();
}

void GuardedDialog::keepDraft()
{
    m_draft = new KeptDraft(*this, m_context.store, m_context.prompts, QStringLiteral("guarded/%1").arg(toQt(m_context.store.account().text())), tr("The resource"));
    m_draft->add(m_arn);
}

void GuardedDialog::reject()
{
    m_draft->askThen([this] { QDialog::reject(); });
}

QString GuardedDialog::complaint() const
{
    const Store& store = m_context.store;
    const std::string arn = m_arn->text().trimmed().toStdString();
    const auto owner = service::ownerOfGuarded(arn);
    if (!owner)
        return messageOf(owner.error());
    const identity::AccountPtr shown = store.accountRow();
    if (!shown || shown->id != *owner)
        return tr("It belongs to account %1; on show is %2.").arg(toQt(owner->text()), shown ? accountName(*shown) : QString());
    return shown->guardedResources.find(arn) ? tr("This resource is there already.") : QString();
}

service::Operation GuardedDialog::callToAdd() const
{
    const QString arn = m_arn->text().trimmed();
    return {"practice", "PutResourcePolicy", {{"ResourceArn", arn.toStdString()}, {"Policy", startOfGuarded(arn).toStdString()}}};
}

void GuardedDialog::showState()
{
    const QString wrong = complaint();
    m_message->say(InlineMessage::Tone::error, m_arn->text().isEmpty() ? QString() : wrong);
    m_create->setEnabled(wrong.isEmpty() && !m_creating);
    m_refusal->clear();
    Rights::of(m_context.store).lookAgain();
}

void GuardedDialog::create()
{
    if (!m_create->isEnabled())
        return;
    const QString arn = m_arn->text().trimmed();
    m_creating = true;
    showState();
    m_context.store.callIn(m_context.store.account(), callToAdd(), this, [this, arn](const engine::CallResult& result) {
        m_creating = false;
        if (result.answer.ok()) {
            m_draft->forget();
            Q_EMIT created(arn);
            accept();
            return;
        }
        showState();
        m_refusal->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
    });
}

QString startOfGuarded(const QString& arn)
{
    const auto parsed = Arn::parse(arn.toStdString());
    const auto owner = service::ownerOfGuarded(arn.toStdString());
    if (!parsed || !owner)
        return {};
    const json::Object statement{{"Sid", "OwnAccount"},
                                 {"Effect", "Allow"},
                                 {"Principal", {{"AWS", accountRootArn(*owner)}}},
                                 {"Action", parsed->service + ":*"},
                                 {"Resource", arn.toStdString()}};
    return toQt(json::pretty({{"Version", "2012-10-17"}, {"Statement", json::Object::array({statement})}}, 2));
}

}  // namespace rolewright::ui
