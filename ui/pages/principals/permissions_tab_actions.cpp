#include "ui/pages/principals/permissions_tab.h"

#include "ui/pages/bulk/bulk_actions.h"
#include "ui/pages/policies/policy_dialog.h"
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

}  // namespace rolewright::ui
