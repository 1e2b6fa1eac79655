#include "ui/role_wizard/trust_steps.h"

#include "ui/models/account_text.h"
#include "ui/store/calls.h"
#include "ui/widgets/inline_message.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {

TrustStep::TrustStep(RoleState& state, GrantCard::Parts parts, QWidget* parent) : RoleStep(state, parent), m_parts(parts)
{
    const bool who = parts == GrantCard::Parts::who;
    setObjectName(who ? QStringLiteral("wizardWho") : QStringLiteral("wizardConditions"));
    auto* hint = new QLabel(who ? tr("Who may become this role? People, groups and roles of any account, whole accounts, or AWS services.")
                                : tr("When may they? Every switch that is on must be met. None on: whenever they like."),
                            this);
    hint->setWordWrap(true);
    m_editor = new TrustEditor(parts, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_editor, 1);
    if (who)
        layout->addWidget(buildAllowed());
    connect(m_editor, &TrustEditor::textEdited, this, [this](const QString& text) {
        this->state().draft.trust = text.toStdString();
        Q_EMIT edited();
    });
    connect(m_editor, &TrustEditor::groupsLetIn, this, &TrustStep::allowGroups);
}

QWidget* TrustStep::buildAllowed()
{
    m_allowed = new QWidget(this);
    m_allowedWords = new InlineMessage(QStringLiteral("wizardGroups"), m_allowed);
    auto* drop = new QPushButton(tr("Do not allow them"), m_allowed);
    drop->setObjectName(QStringLiteral("wizardGroupsDrop"));
    drop->setAccessibleName(tr("Take back that groups are allowed to assume the role"));
    auto* layout = new QHBoxLayout(m_allowed);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_allowedWords, 1);
    layout->addWidget(drop, 0, Qt::AlignTop);
    connect(drop, &QPushButton::clicked, this, [this] {
        std::vector<AssumeGrant>& grants = this->state().draft.grants;
        grants.erase(std::remove_if(grants.begin(), grants.end(), [](const AssumeGrant& grant) { return grant.kind == AssumeGrant::Kind::group; }), grants.end());
        showAllowed();
        Q_EMIT edited();
    });
    return m_allowed;
}

/// The other half of what letting a group in takes: its account was let in.
void TrustStep::allowGroups(const QStringList& arns)
{
    RoleDraft& draft = state().draft;
    for (const QString& text : arns) {
        const auto arn = Arn::parse(text.toStdString());
        const auto account = arn ? AccountId::parse(arn->account) : Result<AccountId>(arn.error());
        if (!account)
            continue;
        const AssumeGrant grant{AssumeGrant::Kind::group, arn->resource.substr(arn->resource.rfind('/') + 1), *account == draft.account ? std::nullopt : std::optional(*account)};
        if (std::find(draft.grants.begin(), draft.grants.end(), grant) == draft.grants.end())
            draft.grants.push_back(grant);
    }
    showAllowed();
    Q_EMIT edited();
}

void TrustStep::showAllowed()
{
    const RoleDraft& draft = state().draft;
    QStringList groups;
    std::map<std::string, std::vector<std::string>> names;
    for (const AssumeGrant& grant : draft.grants) {
        if (grant.kind != AssumeGrant::Kind::group)
            continue;
        names[grant.elsewhere.value_or(draft.account).text()].push_back(grant.name);
        const identity::AccountPtr home = state().world->account(grant.elsewhere.value_or(draft.account));
        groups += tr("%1 of %2").arg(toQt(grant.name), home ? accountName(*home) : toQt(grant.elsewhere.value_or(draft.account).text()));
    }
    m_editor->setGroups(std::move(names));
    if (!m_allowed)
        return;
    m_allowedWords->say(InlineMessage::Tone::success,
                        groups.isEmpty() ? QString() : tr("Made with the role: the permission to assume exactly this role, for %1. In another account its administrator gives it.").arg(groups.join(QStringLiteral(", "))));
    m_allowed->setVisible(!groups.isEmpty());
}

QString TrustStep::title() const
{
    return m_parts == GrantCard::Parts::who ? tr("Who") : tr("Conditions");
}

bool TrustStep::isBegun() const
{
    if (m_parts == GrantCard::Parts::who)
        return isComplete();
    const auto document = policy::Document::parse(state().draft.trust);
    return document && std::any_of((*document)->statements().begin(), (*document)->statements().end(), [](const policy::Statement& statement) { return !statement.conditions.empty(); });
}

void TrustStep::refresh()
{
    if (m_shownWorld != state().world) {
        m_shownWorld = state().world;
        m_editor->setWorld(state().world, state().draft.account);
    }
    m_editor->setText(QString::fromStdString(state().draft.trust));
    showAllowed();
}

}  // namespace rolewright::ui
