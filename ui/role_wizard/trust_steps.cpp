#include "ui/role_wizard/trust_steps.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {

TrustStep::TrustStep(RoleState& state, GrantCard::Parts parts, QWidget* parent) : RoleStep(state, parent), m_parts(parts)
{
    const bool who = parts == GrantCard::Parts::who;
    setObjectName(who ? QStringLiteral("wizardWho") : QStringLiteral("wizardConditions"));
    auto* hint = new QLabel(who ? tr("Who may become this role? People and roles of any account, whole accounts, or AWS services.")
                                : tr("When may they? Every switch that is on must be met. None on: whenever they like."),
                            this);
    hint->setWordWrap(true);
    m_editor = new TrustEditor(parts, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_editor, 1);
    connect(m_editor, &TrustEditor::textEdited, this, [this](const QString& text) {
        this->state().draft.trust = text.toStdString();
        Q_EMIT edited();
    });
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
}

}  // namespace rolewright::ui
