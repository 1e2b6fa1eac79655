#include "ui/pages/roles/limits_tab.h"

#include "ui/pages/principals/principal_kind.h"
#include "ui/widgets/text_rules.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace rolewright::ui {
namespace {

constexpr const char* durationField = "MaxSessionDuration";
constexpr const char* descriptionField = "Description";
constexpr int leastSeconds = 3600;   // IAM API Reference, UpdateRole
constexpr int mostSeconds = 43200;

}  // namespace

LimitsTab::LimitsTab(const PageContext& context, QWidget* parent) : FormTab(context, QStringLiteral("rolesLimits"), parent)
{
    m_known = new QCheckBox(tr("Kn&own"), this);
    m_known->setObjectName(QStringLiteral("rolesLimitsKnown"));
    m_known->setAccessibleName(tr("The maximum session is known"));
    m_known->setToolTip(tr("An import does not say it: AWS's account details leave it out."));
    const auto spin = [this](const QString& name, const QString& spoken, int most, const QString& suffix) {
        auto* box = new QSpinBox(this);
        box->setObjectName(name);
        box->setAccessibleName(spoken);
        box->setRange(0, most);
        box->setSuffix(suffix);
        return box;
    };
    m_hours = spin(QStringLiteral("rolesLimitsHours"), tr("Maximum session, hours"), 12, tr(" h"));
    m_minutes = spin(QStringLiteral("rolesLimitsMinutes"), tr("Maximum session, minutes"), 59, tr(" min"));
    auto* duration = new QHBoxLayout;
    for (QWidget* part : {static_cast<QWidget*>(m_hours), static_cast<QWidget*>(m_minutes), static_cast<QWidget*>(m_known)})
        duration->addWidget(part);
    duration->addStretch(1);
    auto* note = new QLabel(tr("1 to 12 hours. A caller asks for 15 minutes at least; when roles are chained, never more than 1 hour."), this);
    note->setWordWrap(true);
    m_description = new QPlainTextEdit(this);
    m_description->setObjectName(QStringLiteral("rolesLimitsDescription"));
    m_description->setAccessibleName(tr("Description"));
    m_description->setTabChangesFocus(true);
    m_description->setMaximumHeight(100);
    m_path = new QLabel(this);
    m_path->setTextFormat(Qt::PlainText);
    auto* form = new QFormLayout;
    auto* label = new QLabel(tr("&Maximum session"), this);
    label->setBuddy(m_hours);
    form->addRow(label, duration);
    form->addRow(QString(), note);
    form->addRow(tr("&Description"), m_description);
    setMark(durationField, label);
    setMark(descriptionField, form->labelForField(m_description));
    form->addRow(tr("Path"), m_path);
    body()->addLayout(form);
    body()->addStretch(1);
    connect(m_hours, &QSpinBox::valueChanged, this, &LimitsTab::fieldEdited);
    connect(m_minutes, &QSpinBox::valueChanged, this, &LimitsTab::fieldEdited);
    connect(m_description, &QPlainTextEdit::textChanged, this, &LimitsTab::fieldEdited);
    connect(m_known, &QCheckBox::toggled, this, [this](bool known) {
        m_hours->setEnabled(known);
        m_minutes->setEnabled(known);
        fieldEdited();
    });
}

std::optional<Fields> LimitsTab::stored() const
{
    const auto role = rowOf<identity::Role>(store(), subject());
    if (!role)
        return std::nullopt;
    Fields fields{{descriptionField, role->description}};
    if (role->maxSessionSeconds)
        fields[durationField] = std::to_string(*role->maxSessionSeconds);
    return fields;
}

Fields LimitsTab::typed() const
{
    Fields fields{{descriptionField, m_description->toPlainText().toStdString()}};
    if (m_known->isChecked())
        fields[durationField] = std::to_string(m_hours->value() * 3600 + m_minutes->value() * 60 + m_seconds);
    return fields;
}

void LimitsTab::fill(const Fields& values)
{
    const auto duration = values.find(durationField);
    const int seconds = duration == values.end() ? leastSeconds : std::stoi(duration->second);
    m_known->setChecked(duration != values.end());
    m_hours->setEnabled(m_known->isChecked());
    m_minutes->setEnabled(m_known->isChecked());
    m_hours->setValue(seconds / 3600);
    m_minutes->setValue(seconds / 60 % 60);
    m_seconds = seconds % 60;
    const auto description = values.find(descriptionField);
    m_description->setPlainText(description == values.end() ? QString() : toQt(description->second));
}

QString LimitsTab::complaint() const
{
    const Fields now = typed();
    const auto duration = now.find(durationField);
    if (duration != now.end() && (std::stoi(duration->second) < leastSeconds || std::stoi(duration->second) > mostSeconds))
        return tr("The maximum session is 1 to 12 hours.");
    if (!m_known->isChecked() && stored() && stored()->contains(durationField))
        return tr("A maximum session that is known cannot be made unknown.");
    const QString wrong = ui::complaint(m_description->toPlainText(), service::rules::description);
    return wrong.isEmpty() ? QString() : tr("Description: %1").arg(wrong);
}

QString LimitsTab::label(const std::string& field) const { return field == durationField ? tr("Maximum session (seconds)") : tr("Description"); }

/// UpdateRole sets what it is not told to its default, so it is told both. Source: IAM API Reference, UpdateRole.
/// What is not sent stays as it is.
std::vector<service::Operation> LimitsTab::operations(const Fields& from, const Fields& to) const
{
    json::Object changes{{"RoleName", subject().name()}};
    const auto differs = [&](const char* field) { return to.contains(field) && (!from.contains(field) || from.at(field) != to.at(field)); };
    if (differs(descriptionField))
        changes[descriptionField] = to.at(descriptionField);
    if (!differs(durationField))
        return {iamCall("UpdateRoleDescription", std::move(changes))};
    changes[durationField] = std::stoi(to.at(durationField));
    return {iamCall("UpdateRole", std::move(changes))};
}

QString LimitsTab::undoTitle() const { return tr("Change limits of %1").arg(subject().key); }

void LimitsTab::shown()
{
    const auto role = rowOf<identity::Role>(store(), subject());
    m_path->setText(role ? toQt(role->path) : QString());
}

}  // namespace rolewright::ui
