#include "ui/policy/statement_card.h"

#include "ui/policy/access_text.h"
#include "ui/policy/arn_dialog.h"
#include "ui/policy/conditions_editor.h"
#include "ui/policy/principals_box.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/why/suggestions.h"
#include "ui/widgets/form_bars.h"
#include "ui/widgets/still_wheel.h"
#include "ui/widgets/text_list_editor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

// Of what is kept.
const QString actionsKey = QStringLiteral("actions");
const QString resourcesKey = QStringLiteral("resources");
const QString conditionsKey = QStringLiteral("conditions");

constexpr std::size_t mostSuggestions = 100;
constexpr int rowsInPlace = 6;
constexpr int lettersOfMode = 22;  ///< of a choice, arrow included, where there is no room for all of it

QStringList toList(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list += toQt(text);
    return list;
}

std::vector<std::string> fromList(const QStringList& list)
{
    std::vector<std::string> texts;
    for (const QString& text : list)
        texts.push_back(text.toStdString());
    return texts;
}

/// Of all services, from the catalogue; runs on a worker.
std::vector<Suggestion> actionSearch(const QString& typed) { return suggestActions(typed, mostSuggestions); }

}  // namespace

StatementCard::StatementCard(policy::Type type, const QString& prefix, QWidget* parent) : QWidget(parent), m_type(type), m_world(std::make_shared<const identity::Snapshot>())
{
    m_unreadable = new QLabel(this);
    m_unreadable->setWordWrap(true);
    m_json = new QPushButton(tr("Edit as JSON"), this);
    m_json->setObjectName(prefix + QStringLiteral("EditJson"));
    m_json->setAccessibleName(tr("Edit this statement as JSON"));
    m_json->setProperty(onlyLooks, true);
    m_json->setAutoDefault(false);
    m_body = new QWidget(this);
    buildHead(prefix);
    buildLists(prefix);
    m_conditions = new ConditionsEditor(prefix, m_body);
    m_notes = new PolicyNotes(prefix, this);
    arrange();
    StillWheel::guard(this);
    connect(m_json, &QPushButton::clicked, this, &StatementCard::jsonWanted);
    connect(m_conditions, &ConditionsEditor::jsonWanted, this, &StatementCard::jsonWanted);
    connect(m_conditions, &ConditionsEditor::edited, this, &StatementCard::change);
    connect(m_notes, &PolicyNotes::chosen, this, &StatementCard::placeWanted);
    connect(m_notes, &PolicyNotes::fixWanted, this, &StatementCard::fixWanted);
}

void StatementCard::buildHead(const QString& prefix)
{
    m_effect = new QComboBox(m_body);
    m_effect->setObjectName(prefix + QStringLiteral("Effect"));
    m_effect->setAccessibleName(tr("Effect"));
    m_effect->addItems({tr("Allow"), tr("Deny")});
    m_sid = new QLineEdit(m_body);
    m_sid->setObjectName(prefix + QStringLiteral("Sid"));
    m_sid->setAccessibleName(tr("Name of the statement (Sid)"));
    m_sid->setPlaceholderText(tr("name (Sid), optional"));
    m_principals = new PrincipalsBox(prefix, m_body);
    connect(m_effect, &QComboBox::activated, this, &StatementCard::change);
    connect(m_sid, &QLineEdit::textEdited, this, &StatementCard::change);
    connect(m_principals, &PrincipalsBox::edited, this, &StatementCard::change);
}

QComboBox* StatementCard::modeBox(const QString& objectName, const QString& accessibleName, const QStringList& entries)
{
    auto* box = new QComboBox(m_body);
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->addItems(entries);
    box->setMinimumWidth(fontMetrics().averageCharWidth() * lettersOfMode);
    connect(box, &QComboBox::activated, this, &StatementCard::change);
    return box;
}

void StatementCard::buildLists(const QString& prefix)
{
    m_actions = new TextListEditor(prefix + QStringLiteral("Actions"), tr("Actions"), QStringLiteral("s3:GetObject"), [] { return actionSearch; }, m_body);
    m_actionsMode = modeBox(prefix + QStringLiteral("ActionsMode"), tr("Which actions"), {tr("Actions"), tr("All actions but (NotAction)")});
    m_actions->setHead(m_actionsMode);
    m_levels = new QLabel(m_body);
    m_levels->setObjectName(prefix + QStringLiteral("Access"));
    m_levels->setWordWrap(true);
    m_levels->setTextFormat(Qt::PlainText);
    const auto resources = [this]() -> SuggestField::Search {
        return [world = WhyWorld{m_world, std::make_shared<const std::vector<sts::EntryPtr>>(), {}}](const QString& typed) { return suggestResources(world, typed, mostSuggestions); };
    };
    m_resources = new TextListEditor(prefix + QStringLiteral("Resources"), tr("Resources"), QStringLiteral("arn:aws:s3:::bucket/*"), resources, m_body);
    m_resourcesMode = modeBox(prefix + QStringLiteral("ResourcesMode"), tr("Which resources"), {tr("Resources"), tr("All resources but (NotResource)")});
    m_resources->setHead(m_resourcesMode);
    auto* parts = new QPushButton(tr("By parts…"), m_resources);
    parts->setObjectName(prefix + QStringLiteral("ResourcesParts"));
    parts->setAccessibleName(tr("Make a resource from its parts, or change the selected one"));
    parts->setToolTip(parts->accessibleName());
    parts->setAutoDefault(false);
    m_resources->addButton(parts);
    for (TextListEditor* list : {m_actions, m_resources}) {
        list->setInPlace(rowsInPlace);
        connect(list, &TextListEditor::edited, this, &StatementCard::change);
        connect(list, &TextListEditor::typing, this, [this] {
            if (!m_filling)
                Q_EMIT typing();
        });
    }
    connect(parts, &QPushButton::clicked, this, &StatementCard::makeArn);
}

void StatementCard::arrange()
{
    auto* head = new QHBoxLayout;
    head->addWidget(m_effect);
    head->addWidget(m_sid, 1);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->addLayout(head);
    body->addWidget(m_principals);
    body->addWidget(m_actions);
    body->addWidget(m_levels);
    body->addWidget(m_resources);
    body->addWidget(m_conditions);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->addWidget(m_unreadable);
    layout->addWidget(m_json, 0, Qt::AlignLeft);
    layout->addWidget(m_body);
    layout->addWidget(m_notes);  // last, so that what comes and goes moves no field
    layout->addStretch(1);
    m_principals->setVisible(hasPrincipals());
    m_unreadable->hide();
    m_json->hide();
    m_levels->hide();
}

void StatementCard::setWorld(identity::SnapshotPtr world, const AccountId& own)
{
    m_world = std::move(world);
    m_own = own;
    m_principals->setWorld(m_world, own);
}

void StatementCard::setStatement(const Result<policy::StatementForm>& statement, bool another)
{
    m_unreadable->setText(statement ? QString() : tr("✖ %1").arg(messageOf(statement.error())));
    m_unreadable->setVisible(!statement);
    m_json->setVisible(!statement);
    m_body->setVisible(statement.ok());
    if (!statement)
        return;
    m_filling = true;
    for (TextListEditor* list : {m_actions, m_resources}) {
        if (another)
            list->dropPending();
    }
    m_set = *statement;
    m_effect->setCurrentIndex(m_set.effect == policy::Effect::deny ? 1 : 0);
    const QString sid = toQt(m_set.sid.value_or(std::string()));
    if (m_sid->text() != sid) {
        m_sid->setText(sid);
        m_sid->setCursorPosition(0);
    }
    m_principals->setPrincipals(m_set.principals, m_set.notPrincipal);
    m_principals->setVisible(hasPrincipals() || !m_set.principals.empty());
    m_actionsMode->setCurrentIndex(m_set.notAction ? 1 : 0);
    m_actions->setValues(toList(m_set.actions));
    m_resourcesMode->setCurrentIndex(m_set.notResource ? 1 : 0);
    m_resources->setValues(toList(m_set.resources));
    m_resources->setVisible(m_type != policy::Type::trust || !m_set.resources.empty());
    m_conditions->setConditions(m_set.conditions, !another);
    m_filling = false;
    showAccess();
}

void StatementCard::setReadOnly(bool readOnly)
{
    m_body->setEnabled(!readOnly);
    m_notes->setReadOnly(readOnly);
}

policy::StatementForm StatementCard::statement() const
{
    policy::StatementForm form = m_set;
    form.effect = m_effect->currentIndex() == 1 ? policy::Effect::deny : policy::Effect::allow;
    const bool hasSid = !m_sid->text().isEmpty() || (m_set.sid && m_set.sid->empty());
    form.sid = hasSid ? std::optional(m_sid->text().toStdString()) : std::nullopt;
    form.principals = m_principals->principals();
    form.notPrincipal = m_principals->isAllBut();
    form.actions = fromList(m_actions->values());
    form.notAction = m_actionsMode->currentIndex() == 1;
    form.resources = fromList(m_resources->values());
    form.notResource = m_resourcesMode->currentIndex() == 1;
    form.conditions = m_conditions->conditions();
    return form;
}

void StatementCard::takePending()
{
    for (TextListEditor* list : {m_actions, m_resources}) {
        if (m_body->isEnabledTo(this) && !list->pending().isEmpty())
            list->add();
    }
}

QString StatementCard::complaint() const
{
    if (m_body->isHidden())
        return {};
    for (const TextListEditor* list : {m_actions, m_resources}) {
        if (const QString unfinished = list->unfinished(); !unfinished.isEmpty())
            return unfinished;
    }
    const QString condition = m_conditions->complaint();
    return condition.isEmpty() ? QString() : tr("Condition: %1").arg(condition);
}

QVariantMap StatementCard::begunDraft() const
{
    if (complaint().isEmpty())
        return {};
    return {{actionsKey, m_actions->pending()}, {resourcesKey, m_resources->pending()}, {conditionsKey, m_conditions->begunDraft()}};
}

void StatementCard::restoreBegun(const QVariantMap& draft)
{
    m_actions->setPending(draft.value(actionsKey).toString());
    m_resources->setPending(draft.value(resourcesKey).toString());
    m_conditions->restoreBegun(draft.value(conditionsKey).toList());
}

void StatementCard::focusActions()
{
    if (auto* field = m_actions->findChild<SuggestField*>())
        field->setFocus();
}

void StatementCard::change()
{
    if (m_filling)
        return;
    showAccess();
    Q_EMIT edited();
}

/// Of all actions but some there are too many to count; the mode says it.
void StatementCard::showAccess()
{
    m_access.cancel();
    std::vector<std::string> actions = fromList(m_actions->values());
    const bool all = m_actionsMode->currentIndex() == 1 || std::find(actions.begin(), actions.end(), "*") != actions.end();
    if (all || actions.empty()) {
        m_levels->setText(actions.empty() ? QString() : m_actionsMode->currentIndex() == 1 ? tr("Every service's actions but these, and those that AWS adds later.") : tr("Every action of every service."));
        m_levels->setVisible(!m_levels->text().isEmpty());
        return;
    }
    m_access.start([actions = std::move(actions)](const LatestTask::Cancelled& cancelled) { return accessText(catalogue::accessOf(actions, cancelled)); },
                   [this](const QString& text) {
                       m_levels->setText(text);
                       m_levels->setVisible(!text.isEmpty());
                   });
}

void StatementCard::makeArn()
{
    const QString chosen = m_resources->chosen();
    auto* dialog = new ArnDialog(fromList(m_actions->values()), chosen == QLatin1String("*") ? QString() : chosen, m_own, this);
    connect(dialog, &ArnDialog::made, this, [this, chosen](const QString& arn) {
        if (!chosen.isEmpty() && m_resources->chosen() == chosen) {
            m_resources->replaceChosen(arn);
            return;
        }
        QStringList values = m_resources->values();
        if (values.contains(arn))
            return;
        m_resources->setValues(values << arn);
        change();
    });
    dialog->open();
}

}  // namespace rolewright::ui
