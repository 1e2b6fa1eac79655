#include "ui/trust/grant_card.h"

#include "core/crypto/crypto.h"
#include "ui/theme/icons.h"
#include "ui/trust/principal_picker.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHostAddress>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr long defaultMfaAge = 3600;

/// The characters of an external ID. Source: STS API Reference, AssumeRole.
bool isExternalId(const QString& text)
{
    static const QString marks = QStringLiteral("_+=,.@:/-");
    return text.size() >= 2 && text.size() <= 1224 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c.unicode() < 128 && c.isLetterOrNumber()) || marks.contains(c);
           });
}

bool isAddressBlock(const QString& text)
{
    if (!text.contains(QLatin1Char('/')))
        return QHostAddress().setAddress(text);
    const auto block = QHostAddress::parseSubnet(text);
    return block.second >= 0 && QHostAddress().setAddress(text.section(QLatin1Char('/'), 0, 0));
}

QStringList blocks(const QString& text)
{
    QStringList list = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (QString& block : list)
        block = block.trimmed();
    list.removeAll(QString());
    return list;
}

}  // namespace

GrantCard::GrantCard(int number, const policy::TrustGrant& grant, identity::SnapshotPtr world, const AccountId& own, Parts parts,
                     QWidget* parent)
    : QFrame(parent), m_number(number), m_grant(grant), m_world(std::move(world)), m_own(own)
{
    setObjectName(QStringLiteral("trustGrant%1").arg(number));
    setFrameShape(QFrame::StyledPanel);
    auto* layout = new QVBoxLayout(this);
    QWidget* who = buildWho();
    QWidget* conditions = buildConditions();
    layout->addWidget(who);
    layout->addWidget(conditions);
    conditions->setVisible(parts != Parts::who);
    if (parts == Parts::conditions) {  // whom they are for is still shown, for reading
        for (QPushButton* button : who->findChildren<QPushButton*>())
            button->hide();
    }
    m_warnings = new QLabel(this);
    m_warnings->setObjectName(QStringLiteral("trustWarnings%1").arg(number));
    m_warnings->setAccessibleName(tr("What to think about in this statement"));
    m_warnings->setWordWrap(true);
    layout->addWidget(m_warnings);
    showPrincipals();
    showWarnings();
}

QWidget* GrantCard::buildWho()
{
    auto* part = new QWidget(this);
    m_principals = new QListWidget(part);
    m_principals->setObjectName(QStringLiteral("trustPrincipals%1").arg(m_number));
    m_principals->setAccessibleName(tr("Who may assume the role, statement %1").arg(m_number + 1));
    m_principals->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_principals->setFixedHeight(92);
    const auto button = [&](const QString& text, const QString& objectName, const QString& accessibleName) {
        auto* made = new QPushButton(text, part);
        made->setObjectName(objectName + QString::number(m_number));
        made->setAccessibleName(accessibleName);
        return made;
    };
    auto* add = button(tr("Add who…"), QStringLiteral("trustAddPrincipal"), tr("Add people, roles, accounts or services"));
    m_removePrincipal = button(tr("Remove"), QStringLiteral("trustRemovePrincipal"), tr("Remove the selected principals"));
    auto* drop = button(tr("Delete statement"), QStringLiteral("trustDeleteStatement"), tr("Delete statement %1").arg(m_number + 1));

    auto* heading = new QLabel(tr("These may assume the role"), part);
    auto* layout = new QGridLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading, 0, 0);
    layout->addWidget(m_principals, 1, 0, 4, 1);
    layout->addWidget(add, 1, 1);
    layout->addWidget(m_removePrincipal, 2, 1);
    layout->addWidget(drop, 3, 1);
    layout->setColumnStretch(0, 1);
    connect(add, &QPushButton::clicked, this, &GrantCard::pickPrincipals);
    connect(m_removePrincipal, &QPushButton::clicked, this, &GrantCard::removeSelected);
    connect(drop, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(m_number); });
    connect(m_principals, &QListWidget::itemSelectionChanged, this,
            [this] { m_removePrincipal->setEnabled(!m_principals->selectedItems().isEmpty() && m_principals->count() > 1); });
    return part;
}

QWidget* GrantCard::buildConditions()
{
    auto* part = new QWidget(this);
    const auto named = [&](auto* widget, const QString& objectName, const QString& accessibleName) {
        widget->setObjectName(objectName + QString::number(m_number));
        widget->setAccessibleName(accessibleName);
        return widget;
    };
    m_externalIdOn = named(new QCheckBox(tr("External ID is"), part), QStringLiteral("trustExternalIdOn"), tr("Require an external ID"));
    m_externalId = named(new QLineEdit(part), QStringLiteral("trustExternalId"), tr("External ID to require"));
    m_generate = named(new QPushButton(tr("Generate"), part), QStringLiteral("trustExternalIdGenerate"), tr("Generate an external ID"));
    m_mfa = named(new QCheckBox(tr("Signed in with MFA"), part), QStringLiteral("trustMfa"), tr("Require MFA"));
    m_mfaAgeOn = named(new QCheckBox(tr("not longer ago than"), part), QStringLiteral("trustMfaAgeOn"), tr("Limit the age of the MFA sign-in"));
    m_mfaAge = named(new QSpinBox(part), QStringLiteral("trustMfaAge"), tr("Greatest age of the MFA sign-in in seconds"));
    m_mfaAge->setRange(1, 129600);
    m_mfaAge->setSingleStep(300);
    m_mfaAge->setSuffix(tr(" s"));
    m_sourceIpOn = named(new QCheckBox(tr("Source IP in"), part), QStringLiteral("trustSourceIpOn"), tr("Limit the source IP"));
    m_sourceIp = named(new QLineEdit(part), QStringLiteral("trustSourceIp"), tr("Address blocks, separated by commas"));
    m_sourceIp->setPlaceholderText(tr("203.0.113.0/24, 2001:db8::/32"));

    m_externalIdOn->setChecked(m_grant.externalId.has_value());
    m_externalId->setText(QString::fromStdString(m_grant.externalId.value_or(std::string())));
    m_mfa->setChecked(m_grant.mfaRequired);
    m_mfaAgeOn->setChecked(m_grant.mfaMaxAgeSeconds.has_value());
    m_mfaAge->setValue(static_cast<int>(m_grant.mfaMaxAgeSeconds.value_or(defaultMfaAge)));
    QStringList ips;
    for (const std::string& ip : m_grant.sourceIps)
        ips.append(QString::fromStdString(ip));
    m_sourceIpOn->setChecked(!ips.isEmpty());
    m_sourceIp->setText(ips.join(QStringLiteral(", ")));

    auto* layout = new QGridLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new QLabel(tr("only when"), part), 0, 0);
    layout->addWidget(m_externalIdOn, 1, 0);
    layout->addWidget(m_externalId, 1, 1);
    layout->addWidget(m_generate, 1, 2);
    layout->addWidget(m_mfa, 2, 0);
    auto* age = new QHBoxLayout;
    age->addWidget(m_mfaAgeOn);
    age->addWidget(m_mfaAge);
    age->addStretch(1);
    layout->addLayout(age, 2, 1, 1, 2);
    layout->addWidget(m_sourceIpOn, 3, 0);
    layout->addWidget(m_sourceIp, 3, 1, 1, 2);
    layout->setColumnStretch(1, 1);

    for (QCheckBox* box : {m_externalIdOn, m_mfa, m_mfaAgeOn, m_sourceIpOn})
        connect(box, &QCheckBox::toggled, this, &GrantCard::readConditions);
    for (QLineEdit* field : {m_externalId, m_sourceIp})
        connect(field, &QLineEdit::textEdited, this, &GrantCard::readConditions);
    connect(m_mfaAge, &QSpinBox::valueChanged, this, &GrantCard::readConditions);
    connect(m_generate, &QPushButton::clicked, this, [this] {
        m_externalId->setText(QString::fromStdString(crypto::randomText(24, "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789")));
        m_externalIdOn->setChecked(true);
        readConditions();
    });
    showWarnings();
    return part;
}

void GrantCard::showPrincipals()
{
    m_principals->clear();
    for (const policy::PrincipalEntry& principal : m_grant.principals) {
        const PrincipalDescription description = describe(principal, *m_world);
        auto* item = new QListWidgetItem(icon(description.icon), description.warning.isEmpty() ? description.text : QString(QStringLiteral("⚠ ") + description.text));
        item->setToolTip(QString(QString::fromStdString(principal.value.value) + QLatin1Char('\n') + description.warning).trimmed());
        item->setData(Qt::AccessibleDescriptionRole, description.warning);
        m_principals->addItem(item);
    }
    m_removePrincipal->setEnabled(false);
}

void GrantCard::pickPrincipals()
{
    auto* picker = new PrincipalPicker(*m_world, m_own, this);
    connect(picker, &PrincipalPicker::chosen, this, [this](const std::vector<policy::PrincipalEntry>& principals) {
        for (const policy::PrincipalEntry& principal : principals) {
            const bool there = std::any_of(m_grant.principals.begin(), m_grant.principals.end(), [&](const policy::PrincipalEntry& known) {
                return known.kind == principal.kind && known.value.value == principal.value.value;
            });
            if (!there)
                m_grant.principals.push_back(principal);
        }
        showPrincipals();
        showWarnings();
        Q_EMIT edited(m_number);
    });
    picker->open();
}

void GrantCard::removeSelected()
{
    std::vector<policy::PrincipalEntry> rest;
    for (int row = 0; row < m_principals->count(); ++row) {
        if (!m_principals->item(row)->isSelected())
            rest.push_back(m_grant.principals[static_cast<std::size_t>(row)]);
    }
    if (rest.empty())
        return;  // a statement needs somebody: deleting the statement is another button
    m_grant.principals = std::move(rest);
    showPrincipals();
    showWarnings();
    Q_EMIT edited(m_number);
}

void GrantCard::readConditions()
{
    showWarnings();
    if (!complaint().isEmpty())
        return;  // said on the card; nothing is written until it is right
    policy::TrustGrant grant = m_grant;
    grant.externalId = m_externalIdOn->isChecked() ? std::optional(m_externalId->text().toStdString()) : std::nullopt;
    grant.mfaRequired = m_mfa->isChecked();
    grant.mfaMaxAgeSeconds = m_mfaAgeOn->isChecked() ? std::optional(static_cast<long>(m_mfaAge->value())) : std::nullopt;
    grant.sourceIps.clear();
    if (m_sourceIpOn->isChecked()) {
        for (const QString& block : blocks(m_sourceIp->text()))
            grant.sourceIps.push_back(block.toStdString());
    }
    if (grant == m_grant)
        return;
    m_grant = std::move(grant);
    Q_EMIT edited(m_number);
}

QString GrantCard::complaint() const
{
    if (m_externalIdOn->isChecked() && !isExternalId(m_externalId->text()))
        return tr("✖ The external ID needs 2 to 1224 letters, digits or any of _ + = , . @ : / -");
    if (m_sourceIpOn->isChecked()) {
        const QStringList list = blocks(m_sourceIp->text());
        if (list.isEmpty())
            return tr("✖ Type at least one address block, such as 203.0.113.0/24");
        for (const QString& block : list) {
            if (!isAddressBlock(block))
                return tr("✖ “%1” is no address block").arg(block);
        }
    }
    return {};
}

void GrantCard::showWarnings()
{
    if (!m_warnings)
        return;
    m_externalId->setEnabled(m_externalIdOn->isChecked());
    m_mfaAge->setEnabled(m_mfaAgeOn->isChecked());
    m_sourceIp->setEnabled(m_sourceIpOn->isChecked());
    QStringList lines;
    if (const QString wrong = complaint(); !wrong.isEmpty())
        lines.append(wrong);
    for (const policy::PrincipalEntry& principal : m_grant.principals) {
        const PrincipalDescription description = describe(principal, *m_world);
        if (!description.warning.isEmpty())
            lines.append(tr("⚠ %1: %2").arg(description.text, description.warning));
    }
    if (m_externalIdOn->isChecked())
        lines.append(tr("ℹ With an external ID the AWS console's Switch Role cannot be used; the CLI and SDKs can."));
    m_warnings->setText(lines.join(QLatin1Char('\n')));
    m_warnings->setVisible(!lines.isEmpty());
}

}  // namespace rolewright::ui
