#include "ui/trust/grant_card.h"

#include "ui/store/calls.h"
#include "ui/theme/icons.h"
#include "ui/trust/condition_switches.h"
#include "ui/trust/principal_picker.h"
#include "ui/widgets/form_bars.h"

#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

using policy::TrustSwitch;

bool isSame(const policy::PrincipalEntry& a, const policy::PrincipalEntry& b) { return a.kind == b.kind && a.value.value == b.value.value; }

QString lineOf(const PrincipalDescription& description)
{
    return description.warning.isEmpty() ? description.text : QString(QStringLiteral("⚠ ") + description.text);
}

QLabel* wrapped(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(1);  // long words do not widen the form
    return label;
}

}  // namespace

GrantCard::GrantCard(int number, const policy::TrustGrant& grant, const TrustSurroundings& surroundings, Parts parts, QWidget* parent)
    : QFrame(parent), m_number(number), m_grant(grant), m_surroundings(surroundings), m_withGroups(parts == Parts::who)
{
    setObjectName(QStringLiteral("trustGrant%1").arg(number));
    setFrameShape(QFrame::StyledPanel);
    auto* layout = new QVBoxLayout(this);
    QWidget* who = buildWho();
    QWidget* conditions = buildConditions();
    layout->addWidget(who);
    layout->addWidget(conditions);
    layout->addWidget(buildOthers());
    conditions->setVisible(parts != Parts::who);
    if (parts == Parts::conditions) {  // whom they are for is still shown, for reading
        for (QPushButton* button : who->findChildren<QPushButton*>())
            button->hide();
    }
    m_warnings = wrapped({}, this);
    m_warnings->setObjectName(QStringLiteral("trustWarnings%1").arg(number));
    m_warnings->setAccessibleName(tr("What to think about in this statement"));
    layout->addWidget(m_warnings);
    showPrincipals();
    showWarnings();
}

QWidget* GrantCard::buildWho()
{
    const bool denies = m_grant.effect == policy::Effect::deny;
    auto* part = new QWidget(this);
    m_principals = new QListWidget(part);
    m_principals->setObjectName(QStringLiteral("trustPrincipals%1").arg(m_number));
    m_principals->setAccessibleName((denies ? tr("Who is refused, statement %1") : tr("Who may assume the role, statement %1")).arg(m_number + 1));
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
    m_orphans = new OrphanRepair(m_number, part);

    auto* heading = wrapped(denies ? tr("✖ Deny: these may not assume the role, whatever other statements say") : tr("These may assume the role"), part);
    heading->setObjectName(QStringLiteral("trustHeading%1").arg(m_number));
    auto* layout = new QGridLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading, 0, 0, 1, 2);
    layout->addWidget(m_principals, 1, 0, 4, 1);
    layout->addWidget(add, 1, 1);
    layout->addWidget(m_removePrincipal, 2, 1);
    layout->addWidget(drop, 3, 1);
    layout->addWidget(m_orphans, 5, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    connect(add, &QPushButton::clicked, this, [this] { pickPrincipals(-1); });
    connect(m_removePrincipal, &QPushButton::clicked, this, &GrantCard::removeSelected);
    connect(drop, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(m_number); });
    connect(m_principals, &QListWidget::itemSelectionChanged, this,
            [this] { m_removePrincipal->setEnabled(!m_principals->selectedItems().isEmpty()); });
    connect(m_orphans, &OrphanRepair::replaceRequested, this, [this](int place, const QString& arn) { take({{"AWS", {arn.toStdString(), {}}}}, place); });
    connect(m_orphans, &OrphanRepair::removeRequested, this, &GrantCard::removeAt);
    connect(m_orphans, &OrphanRepair::chooseRequested, this, &GrantCard::pickPrincipals);
    return part;
}

QWidget* GrantCard::buildConditions()
{
    auto* part = new QWidget(this);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new QLabel(m_grant.effect == policy::Effect::deny ? tr("refused when all of this is so") : tr("only when"), part));
    m_conditions = new ConditionSwitches(m_number, m_grant, m_surroundings, part);
    layout->addWidget(m_conditions);
    connect(m_conditions, &ConditionSwitches::edited, this, &GrantCard::readConditions);
    return part;
}

/// What no switch says stays in the text, and is shown.
QWidget* GrantCard::buildOthers()
{
    m_others = new QWidget(this);
    m_othersText = wrapped({}, m_others);
    m_othersText->setObjectName(QStringLiteral("trustAlso%1").arg(m_number));
    auto* open = new QPushButton(tr("Show in the JSON"), m_others);
    open->setObjectName(QStringLiteral("trustAlsoJson%1").arg(m_number));
    open->setAccessibleName(tr("Show statement %1 in the JSON").arg(m_number + 1));
    open->setProperty(onlyLooks, true);
    auto* layout = new QHBoxLayout(m_others);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_othersText, 1);
    layout->addWidget(open, 0, Qt::AlignTop);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT jsonRequested(m_number); });
    QStringList lines;
    for (const policy::ConditionForm& row : m_grant.otherRows())
        lines += tr("also: %1").arg(toQt(policy::lineOf(row)));
    for (const std::string& action : m_grant.otherActions())
        lines += tr("also: the action %1").arg(toQt(action));
    m_othersText->setText(lines.join(QLatin1Char('\n')));
    m_others->setVisible(!lines.isEmpty());
    return m_others;
}

void GrantCard::setSurroundings(const TrustSurroundings& surroundings)
{
    m_surroundings = surroundings;
    m_conditions->setSurroundings(surroundings);
    if (!showsPrincipals())
        showPrincipals();
    m_orphans->setPrincipals(m_grant.principals, m_surroundings);
    showWarnings();
}

/// Whether the list says already what is so: then what is selected stays.
bool GrantCard::showsPrincipals() const
{
    bool shows = m_principals->count() == static_cast<int>(m_grant.principals.size());
    for (int row = 0; shows && row < m_principals->count(); ++row)
        shows = m_principals->item(row)->text() == lineOf(describe(m_grant.principals[static_cast<std::size_t>(row)], m_surroundings));
    return shows;
}

void GrantCard::showPrincipals()
{
    m_principals->clear();
    for (const policy::PrincipalEntry& principal : m_grant.principals) {
        const PrincipalDescription description = describe(principal, m_surroundings);
        auto* item = new QListWidgetItem(icon(description.icon), lineOf(description));
        item->setToolTip(QString(toQt(principal.value.value) + QLatin1Char('\n') + description.warning + description.note).trimmed());
        item->setData(Qt::AccessibleDescriptionRole, description.warning + description.note);
        m_principals->addItem(item);
    }
    m_removePrincipal->setEnabled(false);
    m_orphans->setPrincipals(m_grant.principals, m_surroundings);
}

bool GrantCard::isOfOneStatement(const policy::TrustGrant& grant, const policy::PrincipalEntry& principal)
{
    const auto fits = [&](const policy::PrincipalEntry& known) {
        return policy::assumeActionOf(known) == policy::assumeActionOf(principal) && policy::tokenProviderOf(known) == policy::tokenProviderOf(principal);
    };
    return std::all_of(grant.principals.begin(), grant.principals.end(), fits);
}

void GrantCard::pickPrincipals(int inPlaceOf)
{
    auto* picker = new PrincipalPicker(*m_surroundings.world, m_surroundings.own, this, m_withGroups && inPlaceOf < 0);
    connect(picker, &PrincipalPicker::groupsChosen, this, [this](const QStringList& arns) {
        take(accountsOf(arns), -1);
        Q_EMIT groupsLetIn(arns);
    });
    connect(picker, &PrincipalPicker::chosen, this, [this, inPlaceOf](const std::vector<policy::PrincipalEntry>& principals) { take(principals, inPlaceOf); });
    picker->open();
}

/// Those of another kind take another action and other conditions: they get a statement of their own.
void GrantCard::take(const std::vector<policy::PrincipalEntry>& principals, int inPlaceOf)
{
    std::vector<policy::PrincipalEntry> mine;
    std::vector<policy::PrincipalEntry> others;
    for (const policy::PrincipalEntry& principal : principals)
        (isOfOneStatement(m_grant, principal) ? mine : others).push_back(principal);
    std::size_t place = m_grant.principals.size();
    if (inPlaceOf >= 0 && !mine.empty()) {
        place = static_cast<std::size_t>(inPlaceOf);
        m_grant.principals.erase(m_grant.principals.begin() + inPlaceOf);
    }
    for (const policy::PrincipalEntry& principal : mine) {
        if (std::none_of(m_grant.principals.begin(), m_grant.principals.end(), [&](const auto& known) { return isSame(known, principal); }))
            m_grant.principals.insert(m_grant.principals.begin() + static_cast<std::ptrdiff_t>(place++), principal);
    }
    if (!mine.empty())
        principalsChanged();
    if (!others.empty())
        Q_EMIT othersPicked(others);
}

void GrantCard::removeSelected()
{
    std::vector<policy::PrincipalEntry> rest;
    for (int row = 0; row < m_principals->count(); ++row) {
        if (!m_principals->item(row)->isSelected())
            rest.push_back(m_grant.principals[static_cast<std::size_t>(row)]);
    }
    if (rest.empty()) {  // a statement needs somebody: it goes with the last
        Q_EMIT removeRequested(m_number);
        return;
    }
    m_grant.principals = std::move(rest);
    principalsChanged();
}

void GrantCard::removeAt(int place)
{
    if (m_grant.principals.size() < 2) {
        Q_EMIT removeRequested(m_number);
        return;
    }
    m_grant.principals.erase(m_grant.principals.begin() + place);
    principalsChanged();
}

void GrantCard::principalsChanged()
{
    showPrincipals();
    m_conditions->setGrant(m_grant);
    showWarnings();
    Q_EMIT edited(m_number);
}

void GrantCard::readConditions()
{
    if (m_conditions->complaint().isEmpty()) {  // else it is said on the card; nothing is written until it is right
        policy::TrustGrant grant = m_conditions->applied();
        const bool changed = !(grant == m_grant);
        m_grant = std::move(grant);
        m_conditions->setGrant(m_grant);
        showWarnings();
        if (changed)
            Q_EMIT edited(m_number);
        return;
    }
    m_conditions->setGrant(m_grant);
    showWarnings();
}

QStringList GrantCard::errors() const
{
    QStringList lines;
    if (const QString wrong = m_conditions->complaint(); !wrong.isEmpty())
        lines += wrong;
    if (policy::letsAnybodyIn(m_grant))
        lines += tr("✖ Everyone (*) without a condition: anybody with an AWS account could become this role. Turn on a condition that says whom you mean.");
    return lines;
}

QStringList GrantCard::hints() const
{
    QStringList lines;
    if (m_grant.effect == policy::Effect::deny)
        return lines;
    const auto on = [&](TrustSwitch which) { return m_conditions->isOn(which); };
    if (on(TrustSwitch::externalId))
        lines += tr("ℹ With an external ID the AWS console's Switch Role cannot be used; the CLI and SDKs can.");
    if (on(TrustSwitch::sourceIdentity) && !m_grant.has("sts:SetSourceIdentity"))
        lines += tr("⚠ Nobody can set a source identity unless sts:SetSourceIdentity is allowed: turn it on under More conditions.");
    if ((on(TrustSwitch::requestTags) || on(TrustSwitch::transitiveKeys)) && !m_grant.has("sts:TagSession"))
        lines += tr("⚠ Nobody can give the session tags unless sts:TagSession is allowed: turn it on under More conditions.");
    const bool token = std::any_of(m_grant.principals.begin(), m_grant.principals.end(), [](const auto& principal) { return policy::tokenProviderOf(principal).has_value(); });
    if (token && !on(TrustSwitch::tokenSubject) && m_grant.otherRows().empty())
        lines += tr("⚠ Whoever this provider signs a token for may become the role: say by the token's subject whom you mean.");
    return lines;
}

void GrantCard::showWarnings()
{
    QStringList lines = errors();
    for (const policy::PrincipalEntry& principal : m_grant.principals) {
        const PrincipalDescription description = describe(principal, m_surroundings);
        if (!description.warning.isEmpty() && m_grant.effect == policy::Effect::allow)
            lines += tr("⚠ %1: %2").arg(description.text, description.warning);
        if (!description.note.isEmpty())
            lines += tr("%1: %2").arg(description.text, description.note);
    }
    lines += hints();
    m_warnings->setText(lines.join(QLatin1Char('\n')));
    m_warnings->setVisible(!lines.isEmpty());
}

}  // namespace rolewright::ui
