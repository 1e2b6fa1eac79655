#include "ui/pages/resources/bucket_policy_tab.h"

#include "core/service/documents.h"
#include "core/service/s3.h"
#include "ui/models/roles_model.h"
#include "ui/pages/principals/principal_kind.h"
#include "ui/policy/policy_workbench.h"
#include "ui/widgets/inline_message.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rolewright::ui {
namespace {

constexpr const char* field = "Policy";

std::string bucketArn(const Subject& subject) { return "arn:aws:s3:::" + subject.name(); }

}  // namespace

BucketPolicyTab::BucketPolicyTab(const PageContext& context, QWidget* parent) : FormTab(context, QStringLiteral("resourcesPolicy"), parent)
{
    auto* note = new QLabel(tr("Who may do what with this bucket and its objects, told at the bucket. Somebody of another account needs both: a statement here and a policy of their own."), this);
    note->setWordWrap(true);
    m_begin = new QPushButton(tr("&Begin with an example"), this);
    m_begin->setObjectName(QStringLiteral("resourcesPolicyBegin"));
    m_begin->setAccessibleName(tr("Put in a policy to begin with"));
    m_clear = new QPushButton(tr("Rem&ove policy"), this);
    m_clear->setObjectName(QStringLiteral("resourcesPolicyClear"));
    m_clear->setAccessibleName(tr("Empty the policy; saving then deletes it"));
    m_orphans = new InlineMessage(QStringLiteral("resourcesPolicyOrphans"), this);
    m_policy = new PolicyWorkbench(policy::Type::resource, QStringLiteral("resourcesPolicyJson"), QStringLiteral("resourcesPolicyForm"), tr("Bucket policy as JSON"), this);
    m_policy->editor()->setQuotaOfBytes(static_cast<int>(service::quota("BucketPolicySize")));
    m_policy->editor()->setFurtherCheck([this](const std::string& text) -> std::optional<policy::Problem> {
        const auto read = service::readBucketPolicy(*store().snapshot(), text, bucketArn(subject()));
        if (read.ok())
            return std::nullopt;
        return policy::Problem{policy::Problem::Severity::error, read.error().code, read.error().message, read.error().span.value_or(SourceSpan{}), {}};
    });
    auto* head = new QHBoxLayout;
    head->addWidget(note, 1);
    head->addWidget(m_begin, 0, Qt::AlignTop);
    head->addWidget(m_clear, 0, Qt::AlignTop);
    body()->addLayout(head);
    body()->addWidget(m_orphans);
    body()->addWidget(m_policy, 1);
    connect(m_policy, &PolicyWorkbench::edited, this, [this] {
        showButtons();
        fieldEdited();
    });
    connect(m_begin, &QPushButton::clicked, this, [this] { m_policy->replaceText(beginning()); });
    connect(m_clear, &QPushButton::clicked, this, [this] { m_policy->replaceText({}); });
}

QString BucketPolicyTab::beginning() const
{
    const std::string arn = bucketArn(subject());
    const json::Object statement{{"Sid", "OwnersMayRead"},
                                 {"Effect", "Allow"},
                                 {"Principal", {{"AWS", accountRootArn(subject().account)}}},
                                 {"Action", json::Object::array({"s3:GetObject"})},
                                 {"Resource", json::Object::array({arn + "/*"})}};
    return toQt(json::pretty({{"Version", "2012-10-17"}, {"Statement", json::Object::array({statement})}}, 2));
}

std::optional<Fields> BucketPolicyTab::stored() const
{
    const auto bucket = rowOf<identity::Bucket>(store(), subject());
    if (!bucket)
        return std::nullopt;
    return bucket->policy ? Fields{{field, service::shownPolicy(*store().snapshot(), *bucket->policy, bucket->policyBindings)}} : Fields{};
}

Fields BucketPolicyTab::typed() const
{
    const QString text = m_policy->text();
    return text.trimmed().isEmpty() ? Fields{} : Fields{{field, text.toStdString()}};
}

void BucketPolicyTab::fill(const Fields& values)
{
    const auto found = values.find(field);
    m_policy->setText(found == values.end() ? QString() : toQt(found->second));
    showButtons();
}

/// No text at all is no policy, which is well.
QString BucketPolicyTab::complaint() const { return typed().empty() ? QString() : m_policy->complaint(); }

void BucketPolicyTab::showStatement(const PolicyPlace& place) { m_policy->goTo(place.offset); }

QString BucketPolicyTab::label(const std::string&) const { return tr("The bucket policy"); }

std::vector<service::Operation> BucketPolicyTab::operations(const Fields&, const Fields& to) const
{
    if (to.empty())
        return {s3Call("DeleteBucketPolicy", {{"Bucket", subject().name()}})};
    return {s3Call("PutBucketPolicy", {{"Bucket", subject().name()}, {"Policy", to.at(field)}})};
}

QString BucketPolicyTab::undoTitle() const { return tr("Change the policy of bucket %1").arg(subject().key); }

void BucketPolicyTab::shown()
{
    const auto bucket = rowOf<identity::Bucket>(store(), subject());
    m_policy->setWorld(store().snapshot(), subject().account);
    const QStringList orphans = bucket ? orphanedPrincipals(*store().snapshot(), bucket->policyBindings) : QStringList();
    m_orphans->say(InlineMessage::Tone::warning,
                   orphans.isEmpty() ? QString() : tr("Names somebody who is gone: %1. Replace or remove the unique id, or saving is refused.").arg(orphans.join(QStringLiteral(", "))));
    showButtons();
}

void BucketPolicyTab::showButtons()
{
    const bool empty = typed().empty();
    m_begin->setVisible(empty);
    m_clear->setVisible(!empty);
}

}  // namespace rolewright::ui
