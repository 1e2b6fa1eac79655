#include "ui/sessions/session_settings_dialog.h"

#include "ui/models/account_text.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/widgets/picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int mostMinutes = 720;
constexpr int mostUnusedMinutes = 1440;
constexpr int leastIdleSeconds = 30;
constexpr int mostIdleSeconds = 86'400;
constexpr int usualIdleSeconds = 240;

const QString prefix = QStringLiteral("sessionSettings");

}  // namespace

AlertRule SessionSettingsDialog::RuleFields::rule() const { return {soonMinutes->value(), soonPercent->value(), urgentMinutes->value(), urgentPercent->value()}; }

void SessionSettingsDialog::RuleFields::show(const AlertRule& rule) const
{
    soonMinutes->setValue(rule.soonMinutes);
    soonPercent->setValue(rule.soonPercent);
    urgentMinutes->setValue(rule.urgentMinutes);
    urgentPercent->setValue(rule.urgentPercent);
}

SessionSettingsDialog::SessionSettingsDialog(const PageContext& context, QWidget* parent)
    : QDialog(parent), m_context(context), m_preferences(SessionPreferences::of(context.store)), m_settings(m_preferences.settings())
{
    setObjectName(QStringLiteral("sessionSettingsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Session settings"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setObjectName(prefix + QStringLiteral("Save"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(prefix + QStringLiteral("Cancel"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(buildMarks());
    layout->addWidget(buildNotices());
    layout->addWidget(buildLock());
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SessionSettingsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_standard.show(m_settings.rules.standard);
    m_production.show(m_settings.rules.production);
    for (const auto& [arn, rule] : m_settings.rules.ofRoles)
        m_roles->addItem(toQt(arn.substr(arn.find(":iam::") + 6)), toQt(arn));
    showRole();
}

QSpinBox* SessionSettingsDialog::addNumber(const QString& objectName, const QString& accessibleName, int most, const QString& suffix)
{
    auto* number = new QSpinBox(this);
    number->setObjectName(prefix + objectName);
    number->setAccessibleName(accessibleName);
    number->setRange(1, most);
    number->setSuffix(suffix);
    return number;
}

SessionSettingsDialog::RuleFields SessionSettingsDialog::addRule(QFormLayout* form, const QString& title, const QString& name)
{
    const QString minutes = tr(" min");
    const QString percent = tr(" %");
    const QString spoken = QString(title).remove(QLatin1Char('&'));
    RuleFields fields;
    fields.soonMinutes = addNumber(name + QStringLiteral("SoonMinutes"), tr("%1: “ends soon” from so many minutes before the end").arg(spoken), mostMinutes, minutes);
    fields.soonPercent = addNumber(name + QStringLiteral("SoonPercent"), tr("%1: “ends soon” in the last part of the lifetime at most").arg(spoken), 100, percent);
    fields.urgentMinutes = addNumber(name + QStringLiteral("UrgentMinutes"), tr("%1: “ending” from so many minutes before the end").arg(spoken), mostMinutes, minutes);
    fields.urgentPercent = addNumber(name + QStringLiteral("UrgentPercent"), tr("%1: “ending” in the last part of the lifetime at most").arg(spoken), 100, percent);
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("◐ soon"), this));
    row->addWidget(fields.soonMinutes);
    row->addWidget(fields.soonPercent);
    row->addSpacing(12);
    row->addWidget(new QLabel(tr("▲ ending"), this));
    row->addWidget(fields.urgentMinutes);
    row->addWidget(fields.urgentPercent);
    row->addStretch(1);
    auto* label = new QLabel(title, this);
    label->setBuddy(fields.soonMinutes);
    form->addRow(label, row);
    return fields;
}

QWidget* SessionSettingsDialog::buildMarks()
{
    auto* box = new QGroupBox(tr("When a session is near its end"), this);
    auto* words = new QLabel(tr("So many minutes before the end, or in the last part of its lifetime, whichever is later."), box);
    words->setWordWrap(true);
    auto* form = new QFormLayout(box);
    form->addRow(words);
    m_standard = addRule(form, tr("&Everywhere"), QStringLiteral("Standard"));
    m_production = addRule(form, tr("In &production"), QStringLiteral("Production"));
    m_roles = new QComboBox(box);
    m_roles->setObjectName(prefix + QStringLiteral("Roles"));
    m_roles->setAccessibleName(tr("Roles with marks of their own"));
    m_roles->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_roles->setMinimumContentsLength(28);
    auto* add = new QPushButton(tr("&Add role…"), box);
    add->setObjectName(prefix + QStringLiteral("AddRole"));
    add->setAccessibleName(tr("Add a role with marks of its own"));
    add->setAutoDefault(false);
    m_remove = new QPushButton(tr("&Remove"), box);
    m_remove->setObjectName(prefix + QStringLiteral("RemoveRole"));
    m_remove->setAccessibleName(tr("Remove this role's own marks"));
    m_remove->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_roles, 1);
    row->addWidget(add);
    row->addWidget(m_remove);
    auto* label = new QLabel(tr("&For one role"), box);
    label->setBuddy(m_roles);
    form->addRow(label, row);
    m_ofRole = addRule(form, tr("&Its marks"), QStringLiteral("Role"));
    connect(m_roles, &QComboBox::currentIndexChanged, this, &SessionSettingsDialog::showRole);
    connect(add, &QPushButton::clicked, this, &SessionSettingsDialog::addRole);
    connect(m_remove, &QPushButton::clicked, this, &SessionSettingsDialog::removeRole);
    return box;
}

QWidget* SessionSettingsDialog::buildNotices()
{
    auto* box = new QGroupBox(tr("Notifications"), this);
    m_quiet = new QCheckBox(tr("&Do not disturb: tell only what stops me from acting"), box);
    m_quiet->setObjectName(prefix + QStringLiteral("Quiet"));
    m_quiet->setChecked(m_settings.quiet);
    m_onDesktop = new QCheckBox(tr("Also as a &notification of the desktop, where it shows them"), box);
    m_onDesktop->setObjectName(prefix + QStringLiteral("Desktop"));
    m_onDesktop->setChecked(m_settings.onDesktop);
    m_unused = addNumber(QStringLiteral("Unused"), tr("Silent for sessions not used for so many minutes"), mostUnusedMinutes, tr(" min"));
    m_unused->setMinimum(0);
    m_unused->setSpecialValueText(tr("never"));
    m_unused->setValue(m_settings.quietUnusedMinutes);
    auto* form = new QFormLayout(box);
    form->addRow(m_quiet);
    form->addRow(m_onDesktop);
    auto* label = new QLabel(tr("Silent for sessions &unused for"), box);
    label->setBuddy(m_unused);
    form->addRow(label, m_unused);
    return box;
}

QWidget* SessionSettingsDialog::buildLock()
{
    auto* box = new QGroupBox(tr("Lock"), this);
    m_lockWithScreen = new QCheckBox(tr("Lock Rolewright when the &screen is locked or the computer goes to sleep"), box);
    m_lockWithScreen->setObjectName(prefix + QStringLiteral("LockWithScreen"));
    m_lockWithScreen->setChecked(m_settings.lockWithScreen);
    m_lockIdle = new QCheckBox(tr("&Lock it when nobody was there for"), box);
    m_lockIdle->setObjectName(prefix + QStringLiteral("LockIdle"));
    m_lockIdle->setChecked(m_settings.lockIdleSeconds > 0);
    m_idleSeconds = addNumber(QStringLiteral("IdleSeconds"), tr("Seconds without a key or the mouse"), mostIdleSeconds, tr(" s"));
    m_idleSeconds->setMinimum(leastIdleSeconds);
    m_idleSeconds->setValue(m_settings.lockIdleSeconds > 0 ? m_settings.lockIdleSeconds : usualIdleSeconds);
    m_idleSeconds->setEnabled(m_lockIdle->isChecked());
    connect(m_lockIdle, &QCheckBox::toggled, m_idleSeconds, &QWidget::setEnabled);
    auto* row = new QHBoxLayout;
    row->addWidget(m_lockIdle);
    row->addWidget(m_idleSeconds);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(box);
    layout->addWidget(m_lockWithScreen);
    layout->addLayout(row);
    return box;
}

std::string SessionSettingsDialog::currentRole() const { return m_roles->currentData().toString().toStdString(); }

/// What was typed for the role before stays, then the chosen one's is shown.
void SessionSettingsDialog::showRole()
{
    takeRole();
    m_shownRole = currentRole();
    const bool any = !m_shownRole.empty();
    m_remove->setEnabled(any);
    m_remove->setToolTip(any ? QString() : tr("No role has marks of its own."));
    for (QSpinBox* field : {m_ofRole.soonMinutes, m_ofRole.soonPercent, m_ofRole.urgentMinutes, m_ofRole.urgentPercent}) {
        field->setEnabled(any);
        field->setToolTip(m_remove->toolTip());
    }
    m_ofRole.show(any ? m_settings.rules.ofRoles[m_shownRole] : AlertRule());
}

void SessionSettingsDialog::takeRole()
{
    if (const auto shown = m_settings.rules.ofRoles.find(m_shownRole); shown != m_settings.rules.ofRoles.end())
        shown->second = m_ofRole.rule();
}

void SessionSettingsDialog::addRole()
{
    std::size_t count = 0;
    std::vector<std::pair<std::size_t, identity::AccountPtr>> ends;  // after the last role of each account
    for (const identity::AccountPtr& account : m_context.store.snapshot()->accounts()) {
        count += account->roles.size();
        ends.emplace_back(count, account);
    }
    const auto at = [ends, taken = m_settings.rules.ofRoles](std::size_t index) -> PickItem {
        const auto place = std::upper_bound(ends.begin(), ends.end(), index, [](std::size_t wanted, const auto& end) { return wanted < end.first; });
        const identity::Account& account = *place->second;
        const identity::Role& role = *account.roles.at(index + account.roles.size() - place->first);
        const std::string arn = identity::arnOf(account.id, role);
        return {toQt(arn), toQt(role.name), accountName(account), QStringLiteral("role"), taken.contains(arn) ? tr("It has marks of its own already.") : QString()};
    };
    auto* picker = new Picker(prefix + QStringLiteral("Picker"), tr("Marks of its own for a role"), tr("Add"), PickList{count, at}, true, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker, &Picker::picked, this, [this](const QStringList& arns) { putRole(arns.first().toStdString()); });
    picker->open();
}

void SessionSettingsDialog::putRole(const std::string& arn)
{
    m_settings.rules.ofRoles.try_emplace(arn, m_standard.rule());
    m_roles->addItem(toQt(arn.substr(arn.find(":iam::") + 6)), toQt(arn));
    m_roles->setCurrentIndex(m_roles->count() - 1);
}

void SessionSettingsDialog::removeRole()
{
    m_settings.rules.ofRoles.erase(currentRole());
    m_roles->removeItem(m_roles->currentIndex());
}

void SessionSettingsDialog::save()
{
    takeRole();
    m_settings.rules.standard = m_standard.rule();
    m_settings.rules.production = m_production.rule();
    m_settings.quiet = m_quiet->isChecked();
    m_settings.onDesktop = m_onDesktop->isChecked();
    m_settings.quietUnusedMinutes = m_unused->value();
    m_settings.lockWithScreen = m_lockWithScreen->isChecked();
    m_settings.lockIdleSeconds = m_lockIdle->isChecked() ? m_idleSeconds->value() : 0;
    m_preferences.change(m_settings);
    accept();
}

}  // namespace rolewright::ui
