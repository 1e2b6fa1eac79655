#include "ui/pages/policies/versions_tab.h"

#include "core/policy/edit.h"
#include "ui/models/session_time.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/compare_view.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTreeWidget>

namespace rolewright::ui {

VersionsTab::VersionsTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("policiesVersions"));
    m_list->setAccessibleName(tr("Versions, newest first"));
    m_list->setHeaderLabels({tr("Version"), tr("Created"), tr("State")});
    lookLikeList(*m_list);
    m_list->setMaximumHeight(fontMetrics().lineSpacing() * 9);
    m_default = new QPushButton(tr("Set as &default"), this);
    m_default->setObjectName(QStringLiteral("policiesVersionDefault"));
    m_default->setAccessibleName(tr("Set the selected version as the default"));
    m_delete = new QPushButton(tr("Delete versi&on"), this);
    m_delete->setObjectName(QStringLiteral("policiesVersionDelete"));
    m_delete->setAccessibleName(tr("Delete the selected version"));
    for (const auto& [button, action] : {std::pair(m_default, "SetDefaultPolicyVersion"), std::pair(m_delete, "DeletePolicyVersion")}) {
        needsPermission(store(), button, [this, action = action] {
            const auto policy = store().snapshot()->managedPolicy(subject().name());
            return policy && !policy->awsManaged && !current().isEmpty() ? intentToCall(subject().account, {callFor(action)}) : Intent();
        });
    }
    m_message = new InlineMessage(QStringLiteral("policiesVersionsMessage"), this);
    m_compare = new CompareView(QStringLiteral("policiesVersions"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_default);
    buttons->addWidget(m_delete);
    buttons->addWidget(m_message, 1);
    buttons->addStretch(0);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(buttons);
    layout->addWidget(m_list);
    layout->addWidget(m_compare, 1);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &VersionsTab::showVersion);
    connect(m_default, &QPushButton::clicked, this, [this] { change("SetDefaultPolicyVersion", tr("Set %1 of %2 as the default")); });
    connect(m_delete, &QPushButton::clicked, this, [this] { change("DeletePolicyVersion", tr("Delete version %1 of %2")); });
}

QString VersionsTab::current() const { return m_list->currentItem() ? m_list->currentItem()->text(0) : QString(); }

void VersionsTab::refresh()
{
    const QString before = current();
    m_list->clear();
    m_message->clear();
    if (const auto policy = store().snapshot()->managedPolicy(subject().name())) {
        for (auto version = policy->versions.rbegin(); version != policy->versions.rend(); ++version) {
            auto* item = new QTreeWidgetItem(m_list, {toQt(version->id), localText(version->created), version->id == policy->defaultVersion ? tr("● default") : QString()});
            if (item->text(0) == before)
                m_list->setCurrentItem(item);
        }
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showVersion();
}

void VersionsTab::showVersion()
{
    const auto policy = store().snapshot()->managedPolicy(subject().name());
    const std::string id = current().toStdString();
    const bool own = policy && !policy->awsManaged && !id.empty();
    m_default->setEnabled(own && id != policy->defaultVersion);
    m_delete->setEnabled(own && id != policy->defaultVersion);
    Rights::of(store()).lookAgain();
    if (!policy)
        return;
    for (const identity::PolicyVersion& version : policy->versions) {
        if (version.id == id)
            m_compare->compare(tr("Default (%1)").arg(toQt(policy->defaultVersion)), toQt(policy::prettyPrint(policy->document()->text())), tr("Selected (%1)").arg(toQt(id)),
                               toQt(policy::prettyPrint(version.document->text())));
    }
}

service::Operation VersionsTab::callFor(const char* action) const { return iamCall(action, {{"PolicyArn", subject().name()}, {"VersionId", current().toStdString()}}); }

void VersionsTab::change(const char* action, const QString& title)
{
    store().runIn(subject().account, title.arg(current(), subject().key.section(QLatin1Char('/'), -1)), {callFor(action)}, this,
                [this](const std::vector<engine::CallResult>& results) {
                    if (!results.empty() && !results.back().answer.ok())
                        m_message->say(InlineMessage::Tone::error, messageOf(results.back().answer.error()));
                });
}

}  // namespace rolewright::ui
