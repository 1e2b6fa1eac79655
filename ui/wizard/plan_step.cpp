#include "ui/wizard/plan_step.h"

#include "core/interchange/infrastructure.h"
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

namespace rolewright::ui {
namespace {

enum Format { awsCli, callList, cloudFormation, terraform, json };

interchange::InfrastructureText commandsOf(const std::vector<service::Operation>& operations)
{
    std::string text;
    for (const service::Operation& operation : operations)
        text += (text.empty() ? "" : "\n\n") + service::toCommandLine(operation);
    return {text, {}};
}

/// "1. iam:CreateRole   RoleName R1": the call and what it is about.
interchange::InfrastructureText listOf(const std::vector<service::Operation>& operations)
{
    constexpr std::size_t longestValue = 120;  // policies are in the other texts
    std::string text;
    for (std::size_t i = 0; i < operations.size(); ++i) {
        text += (i == 0 ? "" : "\n") + std::to_string(i + 1) + ". " + operations[i].name();
        for (const auto& [name, value] : operations[i].parameters.items()) {
            const std::string shown = value.is_string() ? value.get<std::string>() : json::compact(value);
            if (shown.size() <= longestValue && shown.find('\n') == std::string::npos)
                text += "   " + name + ' ' + shown;
        }
    }
    return {text, {}};
}

interchange::InfrastructureText textOf(int format, const std::vector<service::Operation>& operations)
{
    switch (format) {
    case callList:
        return listOf(operations);
    case cloudFormation:
        return interchange::toCloudFormation(operations);
    case terraform:
        return interchange::toTerraform(operations);
    default:
        return commandsOf(operations);
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
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] { showText(m_plan().operations); });
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
    if (lines.isEmpty() && plan.isReady)
        lines.append(plan.operations.size() == 1 ? tr("✔ Ready: one call, which Undo takes back.")
                                                 : tr("✔ Ready: %1 calls, made together as one step that Undo takes back.").arg(plan.operations.size()));
    if (lines.isEmpty())
        lines.append(tr("… asking the engine"));
    if (!m_outcome.isEmpty())
        lines.prepend(m_outcome);
    m_summary->setText(lines.join(QLatin1Char('\n')));
    m_takeBack->setVisible(!m_outcome.isEmpty() && m_canTakeBack);
    m_quotas->show(plan.quotas);
    showText(plan.operations);
}

void PlanStep::showText(const std::vector<service::Operation>& operations)
{
    const int format = m_format->currentData().toInt();
    m_comparing.cancel();
    m_text->setVisible(format != json);
    m_copy->setVisible(format != json);
    m_compare->setVisible(format == json);
    if (format == json) {
        askForChange(operations);
        return;
    }
    const interchange::InfrastructureText written = textOf(format, operations);
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
