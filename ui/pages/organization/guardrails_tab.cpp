#include "ui/pages/organization/guardrails_tab.h"

#include "core/analysis/asker.h"
#include "core/analysis/wording.h"
#include "core/evaluation/decision.h"
#include "ui/models/filter_model.h"
#include "ui/organization/guardrail_summary_model.h"
#include "ui/organization/organization_calls.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/why/suggestions.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"
#include "ui/widgets/suggest_field.h"

#include <QCoreApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

using analysis::Guardrails;
using analysis::Reach;
using policy::Type;

/// What one level says to an action, with a sign: colour would not be enough.
QString wordOf(const Guardrails& guardrails, Type type, std::size_t level, const evaluation::ActionName& action)
{
    switch (guardrails.reach(type, level, action)) {
    case Reach::open:
        return type == Type::serviceControl ? QCoreApplication::translate("GuardrailText", "✔ allows") : QCoreApplication::translate("GuardrailText", "✔ denies nothing");
    case Reach::partly:
        return QCoreApplication::translate("GuardrailText", "◐ depends");
    case Reach::closed:
        return guardrails.denies(type, level, action) ? QCoreApplication::translate("GuardrailText", "✖ denies") : QCoreApplication::translate("GuardrailText", "✖ stops: nothing allows it");
    }
    return {};
}

QString namesOf(const identity::Organization& organization, const analysis::GuardrailLevel& level)
{
    QStringList names;
    for (const std::string& id : level.policies)
        names += policyName(organization, toQt(id));
    return names.isEmpty() ? QCoreApplication::translate("GuardrailText", "none") : names.join(QStringLiteral(", "));
}

}  // namespace

GuardrailsTab::GuardrailsTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    m_note = new InlineMessage(QStringLiteral("guardrailNote"), this);
    auto* both = new QSplitter(Qt::Vertical, this);
    both->setObjectName(QStringLiteral("guardrailSplitter"));
    both->setChildrenCollapsible(false);
    both->addWidget(buildQuestion());
    both->addWidget(buildServices());
    both->setSizes({260, 260});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_note);
    layout->addWidget(both, 1);
}

QWidget* GuardrailsTab::buildQuestion()
{
    auto* part = new QWidget(this);
    auto* label = new QLabel(tr("&Is it possible here?"), part);
    m_action = new SuggestField(QStringLiteral("guardrailAction"), tr("Action to ask about"),
                                [] { return [](const QString& typed) { return suggestActions(typed, mostSuggested); }; }, {}, part);
    m_action->setPlaceholderText(QStringLiteral("ec2:RunInstances"));
    label->setBuddy(m_action);
    m_resource = new QLineEdit(QStringLiteral("*"), part);
    m_resource->setObjectName(QStringLiteral("guardrailResource"));
    m_resource->setAccessibleName(tr("Resource to ask about"));
    m_resource->setPlaceholderText(tr("on *, or an ARN"));
    m_ask = new QPushButton(tr("As&k"), part);
    m_ask->setObjectName(QStringLiteral("guardrailAsk"));
    m_ask->setAccessibleName(tr("Ask the policy engine"));
    m_simulate = new QPushButton(icon(QStringLiteral("why")), tr("&Simulator"), part);
    m_simulate->setObjectName(QStringLiteral("guardrailSimulate"));
    m_simulate->setAccessibleName(tr("Open the question in the simulator"));
    m_answer = new InlineMessage(QStringLiteral("guardrailAnswer"), part);
    m_answer->setField(m_action);
    m_levels = new QTreeWidget(part);
    m_levels->setObjectName(QStringLiteral("guardrailLevels"));
    m_levels->setAccessibleName(tr("Levels from the root down, and what each says"));
    m_levels->setHeaderLabels({tr("Level"), tr("Type"), tr("Policies"), tr("Says")});
    lookLikeList(*m_levels);
    new EmptyWords(*m_levels, tr("No guardrails are above it."));
    auto* line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_action, 2);
    line->addWidget(m_resource, 1);
    line->addWidget(m_ask);
    line->addWidget(m_simulate);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_answer);
    layout->addWidget(m_levels, 1);
    connect(m_ask, &QPushButton::clicked, this, &GuardrailsTab::ask);
    connect(m_simulate, &QPushButton::clicked, this, &GuardrailsTab::simulate);
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_action), m_resource})
        connect(field, &QLineEdit::returnPressed, this, &GuardrailsTab::ask);
    connect(m_action, &SuggestField::taken, this, &GuardrailsTab::ask);
    return part;
}

QWidget* GuardrailsTab::buildServices()
{
    auto* part = new QWidget(this);
    m_filter = new FilterField(QStringLiteral("guardrail"), tr("What is left of each service"), part);
    m_filter->setPlaceholderText(tr("Service, access or limited action"));
    m_limited = new QCheckBox(tr("Only what is limite&d"), part);
    m_limited->setObjectName(QStringLiteral("guardrailLimited"));
    m_limited->setChecked(true);
    m_state = new InlineMessage(QStringLiteral("guardrailState"), part);
    m_services = new GuardrailSummaryModel(this);
    m_filtered = new FilterModel(this);
    m_filtered->setSourceModel(m_services);
    m_list = new QTableView(part);
    m_list->setObjectName(QStringLiteral("guardrailServices"));
    m_list->setAccessibleName(tr("What is left of each service, by access level"));
    m_list->setToolTip(tr("Enter asks about the first limited action."));
    m_list->setModel(m_filtered);
    lookLikeList(*m_list);
    new EmptyWords(*m_list, tr("No service is limited."));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(-1, Qt::AscendingOrder);
    m_list->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto* line = new QHBoxLayout;
    line->addWidget(m_filter, 1);
    line->addWidget(m_limited);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_state);
    layout->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &FilterModel::setFilterText);
    connect(m_filter, &FilterField::left, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_limited, &QCheckBox::toggled, m_services, &GuardrailSummaryModel::showOnlyLimited);
    connect(m_list, &QTableView::activated, this, [this](const QModelIndex& row) {
        const QString action = m_services->firstLimited(m_filtered->mapToSource(row).row());
        if (action.isEmpty())
            return;
        m_action->setText(action);
        m_action->dismiss();
        ask();
    });
    return part;
}

void GuardrailsTab::subjectChanged()
{
    m_asked.clear();
    m_answer->clear();
}

bool GuardrailsTab::isAccount() const
{
    const auto& organization = store().snapshot()->organization();
    return organization && kindOf(*organization, subject().key) == TargetKind::account;
}

void GuardrailsTab::refresh()
{
    const identity::SnapshotPtr world = store().snapshot();
    const Guardrails guardrails(*world, subject().key.toStdString());
    QString note;
    if (guardrails.isManagement())
        note = tr("The management account: no SCP limits its principals and no RCP guards its resources.");
    else if (!guardrails.binds(Type::serviceControl) && !guardrails.binds(Type::resourceControl))
        note = tr("Neither policy type is switched on: nothing is limited.");
    else if (!isAccount())
        note = tr("What holds for the accounts directly below.");
    m_note->say(InlineMessage::Tone::note, note);
    m_simulate->setEnabled(isAccount());
    m_simulate->setToolTip(isAccount() ? QString() : tr("The simulator asks about accounts."));
    showLevels();
    if (!m_asked.isEmpty())
        showAnswer(m_asked, m_askedResource);
    sumUp();
}

void GuardrailsTab::showLevels()
{
    const identity::SnapshotPtr world = store().snapshot();
    m_levels->clear();
    if (!world->organization())
        return;
    const Guardrails guardrails(*world, subject().key.toStdString());
    const evaluation::ActionName action(m_asked.toStdString());
    for (const Type type : {Type::serviceControl, Type::resourceControl}) {
        const auto& levels = guardrails.levels(type);
        const bool concerned = guardrails.binds(type) && (type == Type::serviceControl || m_asked.isEmpty() || analysis::reachesResources(action));
        for (std::size_t level = 0; level < levels.size(); ++level) {
            const QString says = m_asked.isEmpty() ? QString() : concerned ? wordOf(guardrails, type, level, action) : tr("– does not apply");
            const QString indent = QString(static_cast<int>(level) * 2, QLatin1Char(' ')) + (level == 0 ? QString() : QStringLiteral("↳ "));
            auto* item = new QTreeWidgetItem(m_levels, {indent + toQt(levels[level].name), typeWord(type), namesOf(*world->organization(), levels[level]), says});
            item->setIcon(0, icon(level + 1 == levels.size() && isAccount() ? QStringLiteral("account") : QStringLiteral("organization")));
            item->setToolTip(2, item->text(2));
        }
    }
}

/// Root is limited by guardrails and nothing else: what it may do is what the account can at most do.
void GuardrailsTab::ask()
{
    const auto actions = analysis::splitActions(m_action->text().toStdString());
    const auto expanded = analysis::expandActions(actions, 1);
    if (actions.empty() || !expanded) {
        m_asked.clear();
        m_answer->say(InlineMessage::Tone::error, actions.empty() ? tr("Say which action: ec2:RunInstances, for example.")
                                                                  : tr("One action without wildcards, please: %1").arg(messageOf(expanded.error())));
        showLevels();
        return;
    }
    m_asked = toQt(expanded->front());
    m_askedResource = m_resource->text().trimmed().isEmpty() ? QStringLiteral("*") : m_resource->text().trimmed();
    m_action->dismiss();
    showAnswer(m_asked, m_askedResource);
    showLevels();
}

void GuardrailsTab::showAnswer(const QString& action, const QString& resource)
{
    const identity::SnapshotPtr world = store().snapshot();
    const Guardrails guardrails(*world, subject().key.toStdString());
    const Reach reach = guardrails.reach(evaluation::ActionName(action.toStdString()));
    if (!isAccount() || !world->account(*AccountId::parse(subject().key.toStdString()))) {
        m_answer->say(reach == Reach::open ? InlineMessage::Tone::success : reach == Reach::partly ? InlineMessage::Tone::warning : InlineMessage::Tone::error,
                      reach == Reach::open     ? tr("Guardrails leave %1 possible down to here.").arg(action)
                      : reach == Reach::partly ? tr("Whether %1 is possible depends on the resource or on conditions.").arg(action)
                                               : tr("%1 is not possible for accounts below.").arg(action));
        return;
    }
    const auto root = analysis::findAsker(*world, *store().sessions(), subject().key.toStdString(), store().serverNow());
    if (!root)
        return m_answer->say(InlineMessage::Tone::error, messageOf(root.error()));
    analysis::Circumstances circumstances;
    circumstances.call = store().engine()->contextNow();
    const service::Verdict verdict = analysis::explain(*world, *root, action.toStdString(), resource.toStdString(), circumstances);
    const bool allowed = verdict.explanation.decision.effect == evaluation::Effect::allowed;
    const QString sentence = toQt(evaluation::sentence(verdict.explanation, action.toStdString(), resource.toStdString()));
    const QString depends = reach == Reach::partly ? tr(" Other resources or conditions may be answered otherwise.") : QString();
    m_answer->say(allowed ? InlineMessage::Tone::success : InlineMessage::Tone::error, tr("Asked as the account's root user, whom guardrails alone limit: %1.").arg(sentence) + depends);
}

void GuardrailsTab::simulate()
{
    context().navigation.ask({subject().key, m_action->text(), m_resource->text(), {}, 0});
}

void GuardrailsTab::sumUp()
{
    m_state->say(InlineMessage::Tone::note, tr("Summing up…"));
    m_summing.start([world = store().snapshot(), target = subject().key.toStdString()](const LatestTask::Cancelled&) { return analysis::summarise(Guardrails(*world, target)); },
                    [this](std::vector<analysis::GuardrailSummary> rows) {
                        std::size_t limited = 0;
                        for (const analysis::GuardrailSummary& row : rows)
                            limited += row.limited.size();
                        m_services->setRows(std::move(rows), m_limited->isChecked());
                        m_state->say(InlineMessage::Tone::note, limited == 0 ? tr("Guardrails take nothing away: what is possible is for identity-based and resource-based policies to say.")
                                                                             : tr("Limited: %n action(s). What is left, identity-based and resource-based policies must still allow.", nullptr,
                                                                                  static_cast<int>(limited)));
                    });
}

}  // namespace rolewright::ui
