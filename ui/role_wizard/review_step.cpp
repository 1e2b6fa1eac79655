#include "ui/role_wizard/review_step.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {

ReviewStep::ReviewStep(WizardState& state, QWidget* parent) : WizardStep(state, parent)
{
    setObjectName(QStringLiteral("wizardReview"));
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("wizardReviewSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_summary->setAccessibleName(tr("What will happen"));
    m_commands = new QPlainTextEdit(this);
    m_commands->setObjectName(QStringLiteral("wizardCommands"));
    m_commands->setAccessibleName(tr("The same as AWS CLI commands"));
    m_commands->setReadOnly(true);
    m_commands->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_commands->setTabChangesFocus(true);
    auto* copy = new QPushButton(tr("C&opy commands"), this);
    copy->setObjectName(QStringLiteral("wizardCopyCommands"));
    copy->setAccessibleName(tr("Copy the commands"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_commands, 1);
    layout->addWidget(copy, 0, Qt::AlignLeft);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_commands->toPlainText()); });
}

void ReviewStep::refresh()
{
    QStringList lines;
    for (const std::string& problem : state().draft.problems(*state().world))
        lines.append(QStringLiteral("✖ ") + QString::fromStdString(problem));
    if (lines.isEmpty() && state().rehearsal) {
        if (!state().rehearsal->error.empty())
            lines.append(tr("✖ The engine would refuse it: %1").arg(QString::fromStdString(state().rehearsal->error)));
        else if (!state().rehearsal->anyCan())
            lines.append(tr("⚠ Nobody in this workspace can assume the role as it stands. It can be saved anyway."));
    }
    const std::vector<service::Operation> operations = state().draft.operations();
    if (lines.isEmpty())
        lines.append(operations.size() == 1 ? tr("✔ Ready: one call, which Undo takes back.")
                                            : tr("✔ Ready: %1 calls, made together as one step that Undo takes back.").arg(operations.size()));
    m_summary->setText(lines.join(QLatin1Char('\n')));
    QStringList commands;
    for (const service::Operation& operation : operations)
        commands.append(QString::fromStdString(service::toCommandLine(operation)));
    m_commands->setPlainText(commands.join(QStringLiteral("\n\n")));
}

bool ReviewStep::isComplete() const
{
    return state().draft.problems(*state().world).empty() && state().rehearsal && state().rehearsal->error.empty();
}

void ReviewStep::showOutcome(const QString& text)
{
    m_summary->setText(text);
}

}  // namespace rolewright::ui
