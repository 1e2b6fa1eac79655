#include "ui/pages/guarded/resource_policy_tab.h"

#include "core/service/quotas.h"
#include "ui/models/roles_model.h"
#include "ui/policy/policy_workbench.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/inline_message.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rolewright::ui {
namespace {

constexpr const char* field = "Policy";

}  // namespace

ResourcePolicyTab::ResourcePolicyTab(const PageContext& context, ResourcePolicyKind kind, QWidget* parent) : FormTab(context, kind.prefix, parent), m_kind(std::move(kind))
{
    body()->addLayout(buildHead());
    m_orphans = new InlineMessage(m_kind.prefix + QStringLiteral("Orphans"), this);
    m_policy = new PolicyWorkbench(policy::Type::resource, m_kind.prefix + QStringLiteral("Json"), m_kind.prefix + QStringLiteral("Form"), m_kind.spoken, this);
    m_policy->editor()->setQuotaOfBytes(static_cast<int>(service::quota(m_kind.quota)));
    m_policy->editor()->setFurtherCheck([this](const std::string& text) -> std::optional<policy::Problem> {
        const auto refused = m_kind.refuse(*store().snapshot(), text, subject());
        if (!refused)
            return std::nullopt;
        return policy::Problem{policy::Problem::Severity::error, refused->code, refused->message, refused->span.value_or(SourceSpan{}), {}};
    });
    body()->addWidget(m_orphans);
    body()->addWidget(m_policy, 1);
    connect(m_policy, &PolicyWorkbench::edited, this, [this] {
        showButtons();
        fieldEdited();
    });
}

QLayout* ResourcePolicyTab::buildHead()
{
    auto* words = new QLabel(m_kind.words, this);
    words->setWordWrap(true);
    m_begin = new QPushButton(tr("&Begin with an example"), this);
    m_begin->setObjectName(m_kind.prefix + QStringLiteral("Begin"));
    m_begin->setAccessibleName(tr("Put in a policy to begin with"));
    m_clear = new QPushButton(tr("Rem&ove policy"), this);
    m_clear->setObjectName(m_kind.prefix + QStringLiteral("Clear"));
    m_clear->setAccessibleName(tr("Empty the policy; saving then deletes it"));
    connect(m_begin, &QPushButton::clicked, this, [this] { m_policy->replaceText(toQt(json::pretty(m_kind.example(subject()), 2))); });
    connect(m_clear, &QPushButton::clicked, this, [this] { m_policy->replaceText({}); });
    auto* head = new QHBoxLayout;
    head->addWidget(words, 1);
    head->addWidget(m_begin, 0, Qt::AlignTop);
    head->addWidget(m_clear, 0, Qt::AlignTop);
    return head;
}

std::optional<Fields> ResourcePolicyTab::stored() const
{
    const auto held = m_kind.find(store(), subject());
    if (!held)
        return std::nullopt;
    return held->text.empty() ? Fields{} : Fields{{field, held->text}};
}

Fields ResourcePolicyTab::typed() const
{
    const QString text = m_policy->text();
    return text.trimmed().isEmpty() ? Fields{} : Fields{{field, text.toStdString()}};
}

void ResourcePolicyTab::fill(const Fields& values)
{
    const auto found = values.find(field);
    m_policy->setText(found == values.end() ? QString() : toQt(found->second));
    showButtons();
}

/// No text at all is no policy, which is well where there may be none.
QString ResourcePolicyTab::complaint() const { return typed().empty() && m_kind.canBeNone ? QString() : m_policy->complaint(); }

QString ResourcePolicyTab::begun() const { return m_policy->begun(); }

QVariantMap ResourcePolicyTab::begunDraft() const { return m_policy->begunDraft(); }

void ResourcePolicyTab::restoreBegun(const QVariantMap& draft) { m_policy->restoreBegun(draft); }

void ResourcePolicyTab::dropBegun() { m_policy->dropBegun(); }

void ResourcePolicyTab::showStatement(const PolicyPlace& place) { m_policy->goTo(place.offset); }

QString ResourcePolicyTab::label(const std::string&) const { return tr("The policy"); }

std::vector<service::Operation> ResourcePolicyTab::operations(const Fields&, const Fields& to) const
{
    return {m_kind.put(subject(), to.empty() ? std::string() : to.at(field))};
}

QString ResourcePolicyTab::undoTitle() const { return m_kind.undoTitle(subject()); }

void ResourcePolicyTab::shown()
{
    const auto held = m_kind.find(store(), subject());
    m_policy->setWorld(store().snapshot(), subject().account);
    const QStringList orphans = held ? orphanedPrincipals(*store().snapshot(), held->bindings) : QStringList();
    m_orphans->say(InlineMessage::Tone::warning,
                   orphans.isEmpty() ? QString() : tr("Names somebody who is gone: %1. Replace or remove the unique id, or saving is refused.").arg(orphans.join(QStringLiteral(", "))));
    showButtons();
}

void ResourcePolicyTab::showButtons()
{
    const bool empty = typed().empty();
    m_begin->setVisible(empty);
    m_clear->setVisible(!empty && m_kind.canBeNone);
}

}  // namespace rolewright::ui
