#include "ui/wizard/plan_step.h"

#include "core/interchange/infrastructure.h"

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

enum Format { awsCli, cloudFormation, terraform };

interchange::InfrastructureText commandsOf(const std::vector<service::Operation>& operations)
{
    std::string text;
    for (const service::Operation& operation : operations)
        text += (text.empty() ? "" : "\n\n") + service::toCommandLine(operation);
    return {text, {}};
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

PlanStep::PlanStep(std::function<Plan()> plan, QWidget* parent) : WizardStep(parent), m_plan(std::move(plan))
{
    setObjectName(QStringLiteral("wizardReview"));
    m_summary = wrapped(QStringLiteral("wizardReviewSummary"), this);
    m_summary->setAccessibleName(tr("What will happen"));
    m_format = new QComboBox(this);
    m_format->setObjectName(QStringLiteral("wizardFormat"));
    m_format->setAccessibleName(tr("The plan as"));
    m_format->addItem(tr("AWS CLI commands"), awsCli);
    m_format->addItem(tr("CloudFormation template"), cloudFormation);
    m_format->addItem(tr("Terraform configuration"), terraform);
    auto* formatLabel = new QLabel(tr("The same &as"), this);
    formatLabel->setBuddy(m_format);
    m_leftOut = wrapped(QStringLiteral("wizardLeftOut"), this);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("wizardCommands"));
    m_text->setAccessibleName(tr("The plan as text"));
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    auto* copy = new QPushButton(tr("C&opy"), this);
    copy->setObjectName(QStringLiteral("wizardCopyCommands"));
    copy->setAccessibleName(tr("Copy the text of the plan"));
    auto* line = new QHBoxLayout;
    line->addWidget(formatLabel);
    line->addWidget(m_format);
    line->addStretch(1);
    line->addWidget(copy);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addLayout(line);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_leftOut);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] { showText(m_plan().operations); });
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
    m_summary->setText(lines.isEmpty() ? tr("… asking the engine") : lines.join(QLatin1Char('\n')));
    showText(plan.operations);
}

void PlanStep::showText(const std::vector<service::Operation>& operations)
{
    const int format = m_format->currentData().toInt();
    const interchange::InfrastructureText written = format == awsCli           ? commandsOf(operations)
                                                    : format == cloudFormation ? interchange::toCloudFormation(operations)
                                                                               : interchange::toTerraform(operations);
    m_text->setPlainText(QString::fromStdString(written.text));
    QStringList leftOut;
    for (const std::string& what : written.leftOut)
        leftOut.append(QString::fromStdString(what));
    m_leftOut->setText(tr("Not in this text, as it has no counterpart there: %1").arg(leftOut.join(QStringLiteral(", "))));
    m_leftOut->setVisible(!leftOut.isEmpty());
}

void PlanStep::showOutcome(const QString& text)
{
    m_summary->setText(text);
}

}  // namespace rolewright::ui
