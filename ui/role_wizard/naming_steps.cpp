#include "ui/role_wizard/naming_steps.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int switchableNameLength = 64;  // IAM User Guide, "Switching to a role (console)": path and name together

/// The complaint about the name or path, if that is what is wrong with the draft.
QString namingProblem(const RoleState& state)
{
    const auto problems = state.draft.namingProblems(*state.world);
    return problems.empty() ? QString() : QString::fromStdString(problems.front());
}

}  // namespace

LimitsStep::LimitsStep(RoleState& state, QWidget* parent) : RoleStep(state, parent)
{
    setObjectName(QStringLiteral("wizardLimits"));
    m_hours = new QSlider(Qt::Horizontal, this);
    m_hours->setObjectName(QStringLiteral("wizardHours"));
    m_hours->setAccessibleName(tr("Longest session in hours, 1 to 12"));
    m_hours->setRange(1, 12);
    m_hours->setTickPosition(QSlider::TicksBelow);
    m_hoursText = new QLabel(this);
    auto* note = new QLabel(tr("A caller may ask for 15 minutes up to this. Without asking it gets one hour. A session obtained through another role "
                               "(chaining) never lasts longer than one hour."),
                            this);
    note->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("&Longest session"), m_hours);
    form->addRow(QString(), m_hoursText);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(note);
    layout->addStretch(1);
    connect(m_hours, &QSlider::valueChanged, this, [this](int hours) {
        this->state().draft.maxSessionSeconds = hours * 3600;
        refresh();
        Q_EMIT edited();
    });
}

void LimitsStep::refresh()
{
    const QSignalBlocker blocker(m_hours);
    const int hours = std::clamp(state().draft.maxSessionSeconds / 3600, 1, 12);
    m_hours->setValue(hours);
    m_hoursText->setText(hours == 1 ? tr("1 hour") : tr("%1 hours").arg(hours));
    m_hours->setAccessibleDescription(m_hoursText->text());
}

NameStep::NameStep(RoleState& state, QWidget* parent) : RoleStep(state, parent)
{
    setObjectName(QStringLiteral("wizardName"));
    const auto field = [this](const QString& objectName, const QString& accessibleName, int limit) {
        auto* made = new QLineEdit(this);
        made->setObjectName(objectName);
        made->setAccessibleName(accessibleName);
        made->setMaxLength(limit);
        connect(made, &QLineEdit::textEdited, this, &NameStep::take);
        return made;
    };
    m_name = field(QStringLiteral("wizardRoleName"), tr("Role name"), 64);
    setFocusProxy(m_name);
    m_path = field(QStringLiteral("wizardRolePath"), tr("Path"), 512);
    m_description = field(QStringLiteral("wizardRoleDescription"), tr("Description"), 1000);
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("wizardNameProblem"));
    m_problem->setWordWrap(true);
    m_arn = new QLabel(this);
    m_arn->setObjectName(QStringLiteral("wizardArn"));
    m_arn->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* note = new QLabel(tr("A role cannot be renamed later."), this);
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_problem);
    form->addRow(tr("&Path"), m_path);
    form->addRow(tr("&Description"), m_description);
    form->addRow(tr("ARN"), m_arn);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(note);
    layout->addStretch(1);
}

void NameStep::take()
{
    RoleDraft& draft = state().draft;
    draft.name = m_name->text().toStdString();
    draft.path = m_path->text().isEmpty() ? "/" : m_path->text().toStdString();
    draft.description = m_description->text().toStdString();
    refresh();
    Q_EMIT edited();
}

void NameStep::refresh()
{
    const RoleDraft& draft = state().draft;
    for (const auto& [field, text] : {std::pair(m_name, &draft.name), std::pair(m_path, &draft.path), std::pair(m_description, &draft.description)}) {
        if (field->text().toStdString() != *text && !field->hasFocus())
            field->setText(QString::fromStdString(*text));
    }
    QString said = namingProblem(state());
    if (!said.isEmpty())
        said.prepend(QStringLiteral("✖ "));
    else if (draft.path.size() + draft.name.size() > switchableNameLength)
        said = tr("⚠ Path and name are longer than 64 characters together: the AWS console cannot switch to this role.");
    m_problem->setText(said);
    m_problem->setVisible(!said.isEmpty());
    m_arn->setText(draft.name.empty() ? QStringLiteral("—") : QString::fromStdString(draft.arn()));
}

bool NameStep::isComplete() const
{
    return namingProblem(state()).isEmpty();
}

}  // namespace rolewright::ui
