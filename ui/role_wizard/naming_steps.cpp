#include "ui/role_wizard/naming_steps.h"

#include "core/base/text.h"
#include "ui/store/calls.h"
#include "ui/widgets/arn_label.h"
#include "ui/widgets/tags_editor.h"

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

/// What a name or path means that only AWS gives; empty for all others. Source: IAM User Guide, "Service-linked roles"; IAM Identity Center User Guide.
QString reservedText(const RoleDraft& draft)
{
    if (text::startsWithIgnoringCase(draft.name, "AWSServiceRole") || draft.path.starts_with("/aws-service-role/"))
        return NameStep::tr("AWS names service-linked roles like this: name, path AWSServiceRole… and /aws-service-role/ are for those that services make themselves.");
    if (text::startsWithIgnoringCase(draft.name, "AWSReservedSSO_") || draft.path.starts_with("/aws-reserved/"))
        return NameStep::tr("AWS names the roles of IAM Identity Center like this: AWSReservedSSO_… and /aws-reserved/ are for those.");
    return {};
}

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
    auto* note = new QLabel(tr("900 seconds (15 minutes) is the least a caller may ask for, this the most. Without asking it gets one hour. A session obtained through "
                               "another role (chaining) never lasts longer than one hour."),
                            this);
    note->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("&Longest session"), m_hours);
    form->addRow(QString(), m_hoursText);
    m_tags = new TagsEditor(QStringLiteral("wizardTags"), this);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(note);
    layout->addSpacing(8);
    auto* tags = new QLabel(tr("Tags: to find the role by, and for policies that speak of them (aws:ResourceTag, and of its sessions aws:PrincipalTag)"), this);
    tags->setWordWrap(true);
    layout->addWidget(tags);
    layout->addWidget(m_tags, 1);
    connect(m_hours, &QSlider::valueChanged, this, [this](int hours) {
        this->state().draft.maxSessionSeconds = hours * 3600;
        showHours();
        Q_EMIT edited();
    });
    connect(m_tags, &TagsEditor::edited, this, [this] {
        this->state().draft.tags = m_tags->tags();
        Q_EMIT edited();
    });
}

QString LimitsStep::unfinished() const
{
    const QString wrong = m_tags->complaint();
    return wrong.isEmpty() ? QString() : tr("Tags: %1").arg(wrong);
}

void LimitsStep::refresh()
{
    if (m_tags->tags() != state().draft.tags)
        m_tags->setTags(state().draft.tags);
    showHours();
}

void LimitsStep::showHours()
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
    m_name = field(QStringLiteral("wizardRoleName"), tr("Role name"), 512);  // longer than it may be: what is pasted is not cut off unseen
    setFocusProxy(m_name);
    m_path = field(QStringLiteral("wizardRolePath"), tr("Path"), 1024);
    m_description = field(QStringLiteral("wizardRoleDescription"), tr("Description"), 1000);
    m_lengths = new QLabel(this);
    m_lengths->setObjectName(QStringLiteral("wizardNameLengths"));
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("wizardNameProblem"));
    m_problem->setWordWrap(true);
    m_arn = new ArnLabel(QStringLiteral("wizardArn"), this);
    auto* note = new QLabel(tr("A role cannot be renamed later: it can only be cloned under a new name, and whatever names it by its ARN must follow."), this);
    note->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_lengths);
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
    QStringList said;
    const QString problem = namingProblem(state());
    if (!problem.isEmpty() && (!draft.name.empty() || m_name->isModified()))  // before anything was typed nothing is wrong yet
        said.append(QStringLiteral("✖ ") + problem);
    if (const QString reserved = reservedText(draft); !reserved.isEmpty())
        said.append(QStringLiteral("⚠ ") + reserved);
    if (draft.path.size() + draft.name.size() > switchableNameLength)
        said.append(tr("⚠ Path and name are longer than 64 characters together: the AWS console cannot switch to this role."));
    m_problem->setText(said.join(QLatin1Char('\n')));
    m_problem->setVisible(!said.isEmpty());
    m_name->setAccessibleDescription(m_problem->text());
    showLengths();
    m_arn->setArn(problem.isEmpty() ? toQt(draft.arn()) : QString());  // of a name that cannot be there is none to copy
}

void NameStep::showLengths()
{
    const RoleDraft& draft = state().draft;
    m_lengths->setText(draft.name.empty() ? tr("Name 0 of %1 characters").arg(switchableNameLength) : tr("Name %1 of %3 characters · path and name %2 of %3 for the AWS console's Switch Role")
                           .arg(m_name->text().size())
                           .arg(toQt(draft.path).size() + toQt(draft.name).size())
                           .arg(switchableNameLength));
}

bool NameStep::isComplete() const
{
    return namingProblem(state()).isEmpty();
}

}  // namespace rolewright::ui
