#include "ui/pages/principals/permissions_tab.h"

#include "core/service/quotas.h"
#include "ui/pages/bulk/bulk_actions.h"
#include "ui/pages/policies/policy_dialog.h"
#include "ui/policy/policy_workbench.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/picker.h"

namespace rolewright::ui {

void PermissionsTab::run(const QString& title, std::vector<service::Operation> operations)
{
    m_refusal->clear();
    store().runIn(subject().account, title, std::move(operations), this, [this](const std::vector<engine::CallResult>& results) {
        if (!results.empty() && !results.back().answer.ok())
            m_refusal->say(InlineMessage::Tone::error, messageOf(results.back().answer.error()));
    });
}

std::vector<PickItem> PermissionsTab::policies(const std::vector<std::string>& without) const { return policyItems(store(), subject().account, without); }

void PermissionsTab::addInline()
{
    auto* dialog = new PolicyDialog(context(), m_kind, subject(), this);
    dialog->open();
}

void PermissionsTab::setBoundary()
{
    auto* picker = new Picker(m_prefix + QStringLiteral("BoundaryPicker"), tr("Permissions boundary of %1").arg(subject().key), tr("&Set boundary"), policies({}), true, this);
    connect(picker, &Picker::picked, this, [this](const QStringList& arns) {
        run(tr("Set the boundary of %1").arg(subject().key),
            {iamCall("Put" + nounOf(m_kind) + "PermissionsBoundary", {{nameParameter(), subject().name()}, {"PermissionsBoundary", arns.first().toStdString()}})});
    });
    picker->open();
}

/// Of every policy that was changed, not only of the one in the editor; and of all of them together.
QString PermissionsTab::complaint() const
{
    const Fields before = stored().value_or(Fields());
    int used = 0;
    for (const auto& [name, text] : m_drafts) {
        const PolicyJudgement judged = judgePolicy(policy::Type::identity, text);
        used += judged.counted;
        const auto known = before.find(name);
        const QString wrong = known != before.end() && known->second == text ? QString() : complaintOf(judged.problems);
        if (!wrong.isEmpty())
            return tr("%1: %2").arg(label(name), wrong);
    }
    const auto most = static_cast<int>(service::quota(nounOf(m_kind) + "PolicySize"));
    return used > most ? tr("All inline policies together have %L1 characters without white space: more than the quota of %L2.").arg(used).arg(most) : QString();
}

int PermissionsTab::usedByOthers() const
{
    int used = 0;
    for (const auto& [name, text] : m_drafts)
        used += toQt(name) == m_shown ? 0 : judgePolicy(policy::Type::identity, text).counted;
    return used;
}

}  // namespace rolewright::ui
