#include "ui/wizard/plan_step.h"

#include "core/interchange/infrastructure.h"
#include "ui/store/administrator.h"
#include "ui/store/caller_name.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/compare_view.h"

#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <map>

namespace rolewright::ui {
namespace {

using interchange::InfrastructureText;

enum Format { awsCli, callList, cloudFormation, terraform, json };

/// What is done elsewhere says where.
InfrastructureText commandsOf(const Plan& plan)
{
    std::string text;
    for (const service::Operation& operation : plan.operations)
        text += (text.empty() ? "" : "\n\n") + service::toCommandLine(operation);
    for (const auto& [account, operation] : plan.elsewhere)
        text += (text.empty() ? "# " : "\n\n# ") + PlanStep::tr("In account %1, as its administrator:").arg(QString::fromStdString(account.text())).toStdString() + '\n' + service::toCommandLine(operation);
    return {text, {}};
}

/// "1. iam:CreateRole   RoleName R1": the call and what it is about.
InfrastructureText listOf(const Plan& plan)
{
    constexpr std::size_t longestValue = 120;  // policies are in the other texts
    std::string text;
    int number = 0;
    const auto add = [&](const service::Operation& operation, const std::string& where) {
        text += (number == 0 ? "" : "\n") + std::to_string(number + 1) + ". " + operation.name() + where;
        ++number;
        for (const auto& [name, value] : operation.parameters.items()) {
            const std::string shown = value.is_string() ? value.get<std::string>() : json::compact(value);
            if (shown.size() <= longestValue && shown.find('\n') == std::string::npos)
                text += "   " + name + ' ' + shown;
        }
    };
    for (const service::Operation& operation : plan.operations)
        add(operation, {});
    for (const auto& [account, operation] : plan.elsewhere)
        add(operation, " (" + account.text() + ")");
    return {text, {}};
}

/// What belongs to the account that the text is for; the rest is named.
InfrastructureText templateOf(const Plan& plan, int format)
{
    interchange::InfrastructureText written = format == cloudFormation ? interchange::toCloudFormation(plan.operations) : interchange::toTerraform(plan.operations);
    for (const auto& [account, operation] : plan.elsewhere)
        written.leftOut.push_back(operation.name() + " (" + account.text() + ")");
    return written;
}

InfrastructureText textOf(int format, const Plan& plan)
{
    switch (format) {
    case callList:
        return listOf(plan);
    case cloudFormation:
    case terraform:
        return templateOf(plan, format);
    default:
        return commandsOf(plan);
    }
}

QLabel* wrapped(const QString& objectName, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

}  // namespace

PlanStep::PlanStep(std::function<Plan()> plan, Store& store, QWidget* parent) : WizardStep(parent), m_plan(std::move(plan)), m_store(store)
{
    setObjectName(QStringLiteral("wizardReview"));
    m_summary = wrapped(QStringLiteral("wizardReviewSummary"), this);
    m_summary->setAccessibleName(tr("What will happen"));
    m_takeBack = new QPushButton(tr("Take back what was &done"), this);
    m_takeBack->setObjectName(QStringLiteral("wizardTakeBack"));
    m_takeBack->setAccessibleName(tr("Take back the calls that were made"));
    m_takeBack->hide();
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_takeBack, 0, Qt::AlignLeft);
    layout->addLayout(buildLine());
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("wizardCommands"));
    m_text->setAccessibleName(tr("The plan as text"));
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_compare = new CompareView(QStringLiteral("wizardJson"), this);
    m_compare->hide();
    m_leftOut = wrapped(QStringLiteral("wizardLeftOut"), this);
    m_leftOut->hide();
    m_quotas = new QuotaMeters(QStringLiteral("wizardReviewQuotas"), this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_compare, 1);
    layout->addWidget(m_leftOut);
    layout->addWidget(m_quotas);
    connect(m_takeBack, &QPushButton::clicked, this, &PlanStep::takeBackWanted);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] { showText(m_plan()); });
}

QLayout* PlanStep::buildLine()
{
    m_format = new QComboBox(this);
    m_format->setObjectName(QStringLiteral("wizardFormat"));
    m_format->setAccessibleName(tr("The plan as"));
    m_format->addItem(tr("AWS CLI commands"), awsCli);
    m_format->addItem(tr("Calls in order"), callList);
    m_format->addItem(tr("CloudFormation template"), cloudFormation);
    m_format->addItem(tr("Terraform configuration"), terraform);
    m_format->addItem(tr("JSON before and after"), json);
    auto* label = new QLabel(tr("The same &as"), this);
    label->setBuddy(m_format);
    m_copy = new QPushButton(tr("C&opy"), this);
    m_copy->setObjectName(QStringLiteral("wizardCopyCommands"));
    m_copy->setAccessibleName(tr("Copy the text of the plan"));
    auto* line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_format);
    line->addStretch(1);
    line->addWidget(m_copy);
    return line;
}

void PlanStep::refresh()
{
    const Plan plan = m_plan();
    QStringList lines;
    for (const QString& problem : plan.problems)
        lines.append(QStringLiteral("✖ ") + problem);
    if (lines.isEmpty() && !plan.warning.isEmpty())
        lines.append(QStringLiteral("⚠ ") + plan.warning);
    const std::size_t calls = plan.operations.size() + plan.elsewhere.size();
    if (lines.isEmpty() && plan.isReady)
        lines.append(calls == 1 ? tr("✔ Ready: one call, which Undo takes back.") : tr("✔ Ready: %1 calls, made together as one step that Undo takes back.").arg(calls));
    if (plan.isReady)
        lines.append(whereElse(plan));
    if (lines.isEmpty())
        lines.append(tr("… asking the engine"));
    if (!m_outcome.isEmpty())
        lines.prepend(m_outcome);
    m_summary->setText(lines.join(QLatin1Char('\n')));
    m_takeBack->setVisible(!m_outcome.isEmpty() && m_canTakeBack);
    m_quotas->show(plan.quotas);
    showText(plan);
}

/// Who does what in another account is said before it is done.
QStringList PlanStep::whereElse(const Plan& plan) const
{
    constexpr int most = 4;  // more say less than their number
    std::map<AccountId, QStringList> calls;
    for (const auto& [account, operation] : plan.elsewhere)
        calls[account].append(QString::fromStdString(operation.name()));
    QStringList lines;
    for (const auto& [account, names] : calls) {
        const QString who = callerName(administratorOf(account), m_store);
        if (names.size() > most)
            lines.append(tr("• %n calls are made as %1.", nullptr, static_cast<int>(names.size())).arg(who));
        for (const QString& name : names.size() > most ? QStringList() : names)
            lines.append(tr("• %1 is made as %2.").arg(name, who));
    }
    return lines;
}

void PlanStep::showText(const Plan& plan)
{
    const int format = m_format->currentData().toInt();
    m_comparing.cancel();
    m_text->setVisible(format != json);
    m_copy->setVisible(format != json);
    m_compare->setVisible(format == json);
    if (format == json) {
        askForChange(plan.operations);
        return;
    }
    const interchange::InfrastructureText written = textOf(format, plan);
    m_text->setPlainText(QString::fromStdString(written.text));
    QStringList leftOut;
    for (const std::string& what : written.leftOut)
        leftOut.append(QString::fromStdString(what));
    m_leftOut->setText(tr("Not in this text, as it has no counterpart there: %1").arg(leftOut.join(QStringLiteral(", "))));
    m_leftOut->setVisible(!leftOut.isEmpty());
}

void PlanStep::askForChange(const std::vector<service::Operation>& operations)
{
    m_leftOut->hide();
    const engine::Engine& engine = *m_store.engine();
    m_comparing.start([world = m_store.snapshot(), caller = m_store.caller(), operations, context = engine.contextNow(),
                       &engine](const LatestTask::Cancelled&) { return jsonChange(*world, caller, operations, context, engine); },
                      [this](const JsonChange& change) { showChange(change); });
}

void PlanStep::showChange(const JsonChange& change)
{
    m_compare->compare(tr("Now"), change.before, tr("Afterwards"), change.after);
    m_leftOut->setText(tr("✖ The engine would refuse a call; what is shown ends there. %1").arg(change.error));
    m_leftOut->setVisible(!change.error.isEmpty());
}

void PlanStep::showOutcome(const QString& text, bool canTakeBack)
{
    m_outcome = text;
    m_canTakeBack = canTakeBack;
    refresh();
}

}  // namespace rolewright::ui
