#include "ui/trust/trust_editor.h"

#include "core/policy/trust_grant.h"
#include "ui/store/calls.h"
#include "ui/trust/principal_picker.h"
#include "ui/trust/trust_fields.h"
#include "ui/widgets/focus_order.h"
#include "ui/widgets/form_bars.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

policy::DocumentPtr read(const QString& text)
{
    auto document = policy::Document::parse(text.toStdString());
    return document ? *document : nullptr;
}

/// What lets such principals in, with the conditions that AWS's own console begins with.
policy::TrustGrant grantFor(const policy::PrincipalEntry& principal, const TrustSurroundings& surroundings)
{
    policy::TrustGrant grant;
    grant.principals = {principal};
    grant.actions = {std::string(policy::assumeActionOf(principal))};
    for (const policy::TrustSwitch which : {policy::TrustSwitch::samlAudience, policy::TrustSwitch::tokenAudience}) {
        if (suits(which, grant))
            grant.say(which, {firstValue(which, grant, *surroundings.world, surroundings.own).toStdString()});
    }
    return grant;
}

}  // namespace

TrustEditor::TrustEditor(GrantCard::Parts parts, QWidget* parent) : QScrollArea(parent), m_parts(parts)
{
    m_surroundings.world = std::make_shared<const identity::Snapshot>();
    setObjectName(QStringLiteral("trustEditor"));
    setAccessibleName(tr("Trust relationship, as a form"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    m_body = new QWidget(this);
    auto* layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(0, 0, 0, 0);
    m_message = new QLabel(m_body);
    m_message->setWordWrap(true);
    auto* place = new QWidget(m_body);  // of the cards
    m_cards = new QVBoxLayout(place);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_add = new QPushButton(tr("Let others i&n…"), m_body);
    m_add->setObjectName(QStringLiteral("trustAddStatement"));
    m_add->setAccessibleName(tr("Let others assume the role, under conditions of their own"));
    layout->addWidget(m_message);
    layout->addWidget(place);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    layout->addStretch(1);
    setWidget(m_body);
    m_add->setVisible(m_parts != GrantCard::Parts::conditions);
    connect(m_add, &QPushButton::clicked, this, &TrustEditor::addStatement);
    rebuild();
}

void TrustEditor::setWorld(identity::SnapshotPtr world, const AccountId& own, std::map<std::string, std::string> formerArns, std::optional<Instant> now)
{
    const bool elsewhere = own != m_surroundings.own;
    m_surroundings = {std::move(world), own, std::move(formerArns), now, std::move(m_surroundings.groups)};
    if (elsewhere)
        return rebuild();
    tellCards();
}

void TrustEditor::setGroups(std::map<std::string, std::vector<std::string>> groups)
{
    if (groups == m_surroundings.groups)
        return;
    m_surroundings.groups = std::move(groups);
    tellCards();
}

void TrustEditor::tellCards()
{
    for (GrantCard* card : m_cards->parentWidget()->findChildren<GrantCard*>(QString(), Qt::FindDirectChildrenOnly))
        card->setSurroundings(m_surroundings);
}

void TrustEditor::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    rebuild();
}

void TrustEditor::rebuild()
{
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const bool blank = m_text.trimmed().isEmpty();
    const policy::DocumentPtr document = blank ? nullptr : read(m_text);
    m_add->setEnabled(blank || document);
    m_message->setText(blank ? tr("Nobody may assume this role yet.") : document ? QString() : tr("✖ The JSON has a mistake: mend it there, and the form comes back."));
    m_message->setVisible(!m_message->text().isEmpty());
    if (!document)
        return;
    const policy::TrustView view = policy::readTrust(*document);
    for (std::size_t i = 0; i < view.grants.size(); ++i) {
        const int number = static_cast<int>(i);
        if (view.readable[i]) {
            auto* card = new GrantCard(number, view.grants[i], m_surroundings, m_parts, m_cards->parentWidget());
            connect(card, &GrantCard::edited, this, &TrustEditor::writeGrant);
            connect(card, &GrantCard::removeRequested, this, &TrustEditor::removeStatement);
            connect(card, &GrantCard::othersPicked, this, &TrustEditor::addGrants);
            connect(card, &GrantCard::groupsLetIn, this, &TrustEditor::groupsLetIn);
            connect(card, &GrantCard::jsonRequested, this, &TrustEditor::showStatement);
            m_cards->addWidget(card);
        } else {
            m_cards->addWidget(unreadable(number, document->statements()[i]));
        }
    }
    takePlaceInFocusOrder(*m_cards->parentWidget());
}

QWidget* TrustEditor::unreadable(int number, const policy::Statement& statement)
{
    const bool denies = statement.effect == policy::Effect::deny;
    auto* button = new QPushButton((denies ? tr("✖ Statement %1 denies, and says more than this form can show. Open it as JSON") : tr("Statement %1 says more than this form can show. Open it as JSON")).arg(number + 1), m_cards->parentWidget());
    button->setObjectName(QStringLiteral("trustOpenJson%1").arg(number));
    button->setAccessibleName(button->text());
    button->setProperty(onlyLooks, true);
    connect(button, &QPushButton::clicked, this, [this, number] { showStatement(number); });
    return button;
}

void TrustEditor::showStatement(int number)
{
    if (const policy::DocumentPtr document = read(m_text))
        Q_EMIT jsonRequested(static_cast<int>(document->statements()[static_cast<std::size_t>(number)].span.begin.offset));
}

void TrustEditor::take(const QString& text)
{
    m_text = text;
    m_message->hide();  // it was about the text before
    Q_EMIT textEdited(m_text);
}

void TrustEditor::writeGrant(int number)
{
    const auto* card = qobject_cast<GrantCard*>(sender());
    const policy::DocumentPtr document = read(m_text);
    if (!card || !document)
        return;
    if (auto text = policy::writeTrustGrant(*document, static_cast<std::size_t>(number), card->grant()))
        take(QString::fromStdString(*text));  // the card already shows it: no rebuild, so focus stays
}

void TrustEditor::removeStatement(int number)
{
    const policy::DocumentPtr document = read(m_text);
    if (!document)
        return;
    if (m_parts == GrantCard::Parts::who && document->statements().size() == 1) {  // of a role that is not there yet
        take({});
        return rebuild();
    }
    auto text = policy::removeStatement(*document, static_cast<std::size_t>(number));
    if (!text) {
        m_message->setText(tr("✖ A trust policy needs at least one statement: to close the role to everybody, delete the role."));
        m_message->setVisible(true);
        return;
    }
    take(QString::fromStdString(*text));
    rebuild();
}

void TrustEditor::addStatement()
{
    auto* picker = new PrincipalPicker(*m_surroundings.world, m_surroundings.own, this, m_parts == GrantCard::Parts::who);
    connect(picker, &PrincipalPicker::chosen, this, &TrustEditor::addGrants);
    connect(picker, &PrincipalPicker::groupsChosen, this, &TrustEditor::addGroups);
    picker->open();
}

/// An account that is let in already is not let in once more: without the conditions that it has there.
void TrustEditor::addGroups(const QStringList& arns)
{
    std::vector<policy::PrincipalEntry> accounts = accountsOf(arns);
    if (const policy::DocumentPtr document = read(m_text)) {
        const policy::TrustView view = policy::readTrust(*document);
        for (std::size_t i = 0; i < view.grants.size(); ++i) {
            if (!view.readable[i] || view.grants[i].effect != policy::Effect::allow)
                continue;
            for (const policy::PrincipalEntry& known : view.grants[i].principals)
                accounts.erase(std::remove_if(accounts.begin(), accounts.end(), [&known](const policy::PrincipalEntry& one) { return one.value.value == known.value.value; }), accounts.end());
        }
    }
    if (!accounts.empty())
        addGrants(accounts);
    Q_EMIT groupsLetIn(arns);
}

void TrustEditor::addGrants(const std::vector<policy::PrincipalEntry>& principals)
{
    std::vector<policy::TrustGrant> grants;
    for (const policy::PrincipalEntry& principal : principals) {
        auto grant = std::find_if(grants.begin(), grants.end(), [&](const policy::TrustGrant& one) { return GrantCard::isOfOneStatement(one, principal); });
        if (grant == grants.end())
            grants.push_back(grantFor(principal, m_surroundings));
        else
            grant->principals.push_back(principal);
    }
    QString text = m_text;
    if (!text.trimmed().isEmpty() && !read(text))
        return;  // what cannot be read is not replaced
    for (const policy::TrustGrant& grant : grants) {
        const policy::DocumentPtr document = read(text);
        if (!document)
            text = toQt(policy::newTrustPolicy({grant}));
        else if (auto longer = policy::addTrustGrant(*document, grant))
            text = toQt(*longer);
    }
    take(text);
    rebuild();
}

}  // namespace rolewright::ui
