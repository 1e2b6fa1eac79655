#include "ui/pages/policies/policy_dialog.h"
#include "ui/policy/policy_workbench.h"

#include "core/policy/edit.h"
#include "core/service/quotas.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/prompts/kept_draft.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/room_for.h"
#include "ui/widgets/tall_area.h"
#include "ui/widgets/text_rules.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace rolewright::ui {

PolicyDialog::PolicyDialog(const PageContext& context, QWidget* parent) : QDialog(parent), m_context(context)
{
    m_owner.account = context.store.account();
    build(tr("Create policy"), true);
    m_policy->editor()->setQuota(static_cast<int>(service::quota("PolicySize")));
}

PolicyDialog::PolicyDialog(const PageContext& context, PrincipalKind kind, const Subject& owner, QWidget* parent) : QDialog(parent), m_context(context), m_kind(kind), m_owner(owner)
{
    build(tr("Add inline policy to %1").arg(owner.key), false);
    m_policy->editor()->setQuota(static_cast<int>(service::quota(nounOf(kind) + "PolicySize")), tr("All inline policies together count."));
    if (const auto row = principalOf(context.store, kind, owner)) {
        std::size_t used = 0;
        for (const identity::InlinePolicy& policy : row->inlinePolicies)
            used += policy.document->countedSize();
        m_policy->editor()->setUsedElsewhere(static_cast<int>(used));
    }
}

void PolicyDialog::build(const QString& title, bool managed)
{
    setObjectName(QStringLiteral("policyDialog"));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("policyDialogName"));
    m_nameMessage = new InlineMessage(QStringLiteral("policyDialogNameMessage"), this);
    m_nameMessage->setField(m_name);
    auto* form = new QFormLayout;
    form->addRow(tr("Nam&e"), m_name);
    form->addRow(QString(), m_nameMessage);
    if (managed) {
        m_path = new QLineEdit(QStringLiteral("/"), this);
        m_path->setObjectName(QStringLiteral("policyDialogPath"));
        m_description = new QLineEdit(this);
        m_description->setObjectName(QStringLiteral("policyDialogDescription"));
        m_description->setMaxLength(1000);
        form->addRow(tr("&Path"), m_path);
        form->addRow(tr("&Description"), m_description);
        connect(m_path, &QLineEdit::textChanged, this, &PolicyDialog::showState);
    }
    m_policy = new PolicyWorkbench(policy::Type::identity, QStringLiteral("policyDialogJson"), QStringLiteral("policyDialogBuilder"), tr("Policy as JSON"), this);
    m_policy->setWorld(m_context.store.snapshot(), m_owner.account);
    // Nothing is allowed by itself: what a statement begins with is easily left in.
    m_policy->setText(toQt(policy::newIdentityPolicy(policy::Effect::allow, {}, {})));
    m_refusal = new InlineMessage(QStringLiteral("policyDialogRefusal"), this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(managed ? tr("&Create policy") : tr("&Add policy"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("policyDialogCreate"));
    needsPermission(m_context.store, m_create, [this] { return intent(); });
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("policyDialogCancel"));
    for (QAbstractButton* button : buttons->buttons())
        qobject_cast<QPushButton*>(button)->setAutoDefault(false);  // Enter adds to the lists
    auto* area = new TallArea(this);
    area->content()->addLayout(form);
    area->content()->addWidget(m_policy, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(m_refusal);
    layout->addWidget(buttons);
    resize(roomFor(*this, {960, 680}));
    keepDraft();

    connect(m_name, &QLineEdit::textChanged, this, &PolicyDialog::showState);
    connect(m_policy, &PolicyWorkbench::edited, this, &PolicyDialog::showState);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { m_draft->askToSave([this] { create(); }); });
    connect(buttons, &QDialogButtonBox::rejected, this, &PolicyDialog::reject);
    m_name->setFocus();
    showState();
}

QString PolicyDialog::complaint() const
{
    if (const QString wrong = ui::complaint(m_name->text(), service::rules::groupName); !wrong.isEmpty())
        return wrong;
    if (!m_kind) {
        if (m_path)
            if (const QString wrong = ui::complaint(m_path->text(), service::rules::path); !wrong.isEmpty())
                return tr("Path: %1").arg(wrong);
        const identity::AccountPtr account = accountOf(m_context.store, m_owner);
        const auto other = account ? account->policies.find(m_name->text().toStdString()) : nullptr;
        return other ? clash(m_name->text(), toQt(other->name)) : QString();
    }
    const auto row = principalOf(m_context.store, *m_kind, m_owner);
    if (row) {
        for (const identity::InlinePolicy& policy : row->inlinePolicies) {
            if (text::equalsIgnoringCase(policy.name, m_name->text().toStdString()))
                return clash(m_name->text(), toQt(policy.name));
        }
    }
    return {};
}

void PolicyDialog::showState()
{
    const QString wrong = complaint();
    m_nameMessage->say(InlineMessage::Tone::error, m_name->text().isEmpty() ? QString() : wrong);
    m_create->setEnabled(wrong.isEmpty() && m_policy->complaint().isEmpty());
    m_refusal->clear();
    Rights::of(m_context.store).lookAgain();
}

/// Without the document, which decides nothing here and may be long.
Intent PolicyDialog::intent() const
{
    if (m_kind) {
        const std::string arn = arnOf(m_context.store, *m_kind, m_owner);
        return arn.empty() ? Intent() : intentTo(m_owner.account, {analysis::wayNeeding("iam:Put" + nounOf(*m_kind) + "Policy", arn)});
    }
    const std::string arn = complaint().isEmpty() ? iamArn(m_owner.account, "policy", m_path->text().toStdString(), m_name->text().toStdString()) : anyOf(m_owner.account, "Policy");
    return intentTo(m_owner.account, {analysis::wayNeeding("iam:CreatePolicy", arn)});
}

void PolicyDialog::keepDraft()
{
    const QString whose = m_kind ? QStringLiteral("inline/%1/%2/%3").arg(toQt(m_owner.account.text()), toQt(nounOf(*m_kind)), m_owner.key)
                                 : QStringLiteral("policy/%1").arg(toQt(m_owner.account.text()));
    m_draft = new KeptDraft(*this, m_context.store, m_context.prompts, whose, tr("The policy"));
    for (QLineEdit* field : {m_name, m_path, m_description}) {
        if (field)
            m_draft->add(field);
    }
    m_draft->add(QStringLiteral("policy"), [this] { return m_policy->text(); }, [this](const QString& text) { m_policy->replaceText(text); });
    m_draft->setBegun([this] { return m_policy->begunDraft(); }, [this](const QVariantMap& begun) { m_policy->restoreBegun(begun); });
    connect(m_policy, &PolicyWorkbench::edited, m_draft, &KeptDraft::keep);
}

void PolicyDialog::reject()
{
    m_draft->askThen([this] { QDialog::reject(); });
}

service::Operation PolicyDialog::operation() const
{
    const std::string name = m_name->text().toStdString();
    const std::string document = m_policy->text().toStdString();
    if (m_kind)
        return iamCall("Put" + nounOf(*m_kind) + "Policy", {{nounOf(*m_kind) + "Name", m_owner.name()}, {"PolicyName", name}, {"PolicyDocument", document}});
    service::Operation call = iamCall("CreatePolicy", {{"PolicyName", name}, {"PolicyDocument", document}});
    if (m_path->text() != QLatin1String("/"))
        call.parameters["Path"] = m_path->text().toStdString();
    if (!m_description->text().isEmpty())
        call.parameters["Description"] = m_description->text().toStdString();
    return call;
}

void PolicyDialog::create()
{
    m_create->setEnabled(false);
    m_context.store.callIn(m_owner.account, operation(), this, [this](const engine::CallResult& result) {
        if (result.answer.ok()) {
            m_draft->forget();
            Q_EMIT created(m_name->text());
            accept();
            return;
        }
        showState();
        m_refusal->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
    });
}

}  // namespace rolewright::ui
