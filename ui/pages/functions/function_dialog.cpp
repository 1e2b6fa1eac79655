#include "ui/pages/functions/function_dialog.h"

#include "core/service/lambda.h"
#include "ui/pages/functions/execution_roles.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/prompts/kept_draft.h"
#include "ui/store/administrator.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr int longestName = 64;  // Lambda API Reference, CreateFunction: FunctionName

}  // namespace

QString functionNameComplaint(const QString& name)
{
    if (name.isEmpty() || name.size() > longestName)
        return FunctionDialog::tr("A function's name has 1 to 64 characters.");
    return service::isLambdaWord(name.toStdString()) ? QString() : FunctionDialog::tr("Only the letters a to z in either case, digits, hyphens and underscores.");
}

QStringList knownRuntimes()
{
    return {QStringLiteral("python3.13"), QStringLiteral("nodejs22.x"), QStringLiteral("java21"), QStringLiteral("dotnet8"), QStringLiteral("ruby3.4"), QStringLiteral("provided.al2023")};
}

FunctionDialog::FunctionDialog(const PageContext& context, QWidget* parent) : QDialog(parent), m_context(context)
{
    setObjectName(QStringLiteral("functionDialog"));
    setWindowTitle(tr("Create function"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("functionName"));
    m_nameMessage = new InlineMessage(QStringLiteral("functionNameMessage"), this);
    m_nameMessage->setField(m_name);
    QWidget* role = buildRole();  // here, for the order of Tab
    m_runtime = new QComboBox(this);
    m_runtime->setObjectName(QStringLiteral("functionRuntime"));
    m_runtime->setEditable(true);
    m_runtime->addItems(knownRuntimes());
    m_runtime->setToolTip(tr("What the code would be written in. Here a function is a list of API calls, whatever it says."));
    m_handler = new QLineEdit(QStringLiteral("index.handler"), this);
    m_handler->setObjectName(QStringLiteral("functionHandler"));
    m_handler->setMaxLength(longestHandler);
    m_description = new QLineEdit(this);
    m_description->setObjectName(QStringLiteral("functionDescription"));
    m_description->setMaxLength(longestDescription);
    m_refusal = new InlineMessage(QStringLiteral("functionRefusal"), this);
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_nameMessage);
    auto* roleLabel = new QLabel(tr("R&ole"), this);
    roleLabel->setBuddy(m_role);
    form->addRow(roleLabel, role);
    form->addRow(tr("R&untime"), m_runtime);
    form->addRow(tr("&Handler"), m_handler);
    form->addRow(tr("&Description"), m_description);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("&Create function"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("functionCreate"));
    needsPermission(m_context.store, m_create, [this] {
        const AccountId& account = accountOf(m_context.store.caller());
        const std::string name = complaint().isEmpty() ? m_name->text().toStdString() : "*";
        return isComplete() ? intentToCall(account, {operation()}) : intentTo(account, {analysis::wayNeeding("lambda:CreateFunction", "arn:aws:lambda:us-east-1:" + account.text() + ":function:" + name)});
    });
    m_create->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("functionCancel"));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_refusal);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(540);
    for (QLineEdit* field : {m_name, m_role, m_handler})
        connect(field, &QLineEdit::textChanged, this, &FunctionDialog::showState);
    connect(m_runtime, &QComboBox::currentTextChanged, this, &FunctionDialog::showState);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { m_draft->askToSave([this] { create(); }); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    keepDraft();
    m_name->setFocus();
    showState();
}

QWidget* FunctionDialog::buildRole()
{
    auto* line = new QWidget(this);
    m_role = new QLineEdit(line);
    m_role->setObjectName(QStringLiteral("functionRole"));
    m_role->setAccessibleName(tr("ARN of the role that the function runs with"));
    m_role->setPlaceholderText(tr("arn:aws:iam::…:role/…"));
    auto* choose = new QPushButton(tr("Choos&e…"), line);
    choose->setObjectName(QStringLiteral("functionRoleChoose"));
    choose->setAccessibleName(tr("Choose a role that trusts Lambda"));
    choose->setAutoDefault(false);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_role, 1);
    layout->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, [this] {
        chooseExecutionRole(m_context.store, m_context.store.caller().account, m_name->text().toStdString(), this, [this](const QString& arn) { m_role->setText(arn); });
    });
    return line;
}

void FunctionDialog::keepDraft()
{
    m_draft = new KeptDraft(*this, m_context.store, m_context.prompts, QStringLiteral("function/%1").arg(toQt(m_context.store.caller().account.text())), tr("The function"));
    for (QLineEdit* field : {m_name, m_role, m_handler, m_description})
        m_draft->add(field);
    m_draft->add(m_runtime->objectName(), [this] { return m_runtime->currentText(); }, [this](const QString& text) { m_runtime->setCurrentText(text); });
    connect(m_runtime, &QComboBox::currentTextChanged, m_draft, &KeptDraft::keep);
}

void FunctionDialog::reject()
{
    m_draft->askThen([this] { QDialog::reject(); });
}

QString FunctionDialog::complaint() const
{
    if (const QString wrong = functionNameComplaint(m_name->text()); !wrong.isEmpty())
        return wrong;
    const identity::AccountPtr account = m_context.store.snapshot()->account(m_context.store.caller().account);
    const auto other = account ? account->functions.find(m_name->text().toStdString()) : nullptr;
    return other ? tr("%1 is there already.").arg(toQt(other->name)) : QString();
}

void FunctionDialog::showState()
{
    const QString wrong = complaint();
    m_nameMessage->say(InlineMessage::Tone::error, m_name->text().isEmpty() ? QString() : wrong);
    m_create->setEnabled(isComplete() && !m_creating);
    m_refusal->clear();
    Rights::of(m_context.store).lookAgain();
}

bool FunctionDialog::isComplete() const
{
    return complaint().isEmpty() && !m_role->text().trimmed().isEmpty() && !m_handler->text().trimmed().isEmpty() && !m_runtime->currentText().trimmed().isEmpty();
}

service::Operation FunctionDialog::operation() const
{
    json::Object parameters{{"FunctionName", m_name->text().toStdString()},
                            {"Role", m_role->text().trimmed().toStdString()},
                            {"Runtime", m_runtime->currentText().trimmed().toStdString()},
                            {"Handler", m_handler->text().trimmed().toStdString()},
                            {"Code", {{"ZipFile", exampleCode().toStdString()}}}};
    if (!m_description->text().isEmpty())
        parameters["Description"] = m_description->text().toStdString();
    return lambdaCall("CreateFunction", std::move(parameters));
}

void FunctionDialog::create()
{
    if (!m_create->isEnabled())
        return;
    m_creating = true;
    showState();
    m_context.store.call(operation(), this, [this](const engine::CallResult& result) {
        m_creating = false;
        if (result.answer.ok()) {
            m_draft->forget();
            Q_EMIT created(m_name->text());
            accept();
            return;
        }
        showState();
        m_refusal->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
    });
}

}  // namespace rolewright::ui
