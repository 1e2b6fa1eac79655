#include "ui/pages/functions/function_code_tab.h"

#include "core/service/function_code.h"
#include "ui/pages/functions/execution_roles.h"
#include "ui/pages/functions/function_dialog.h"
#include "ui/pages/principals/principal_kind.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/form_rows.h"
#include "ui/widgets/inline_message.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr const char* codeField = "Code";
constexpr int longestTimeout = 900;  // Lambda API Reference, CreateFunction: Timeout

std::string valueOf(const Fields& fields, const char* name)
{
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
}

}  // namespace

FunctionCodeTab::FunctionCodeTab(const PageContext& context, QWidget* parent) : FormTab(context, QStringLiteral("functionsCode"), parent)
{
    auto* note = new QLabel(tr("The API calls that the function makes with its role, in order; the first that is refused ends it. ${event.key} stands for what the event says."), this);
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    auto* example = new QPushButton(tr("Put in an exa&mple"), this);
    example->setObjectName(QStringLiteral("functionsCodeExample"));
    example->setAccessibleName(tr("Replace the code by an example"));
    auto* head = new QHBoxLayout;
    head->addWidget(note, 1);
    head->addWidget(example, 0, Qt::AlignTop);
    m_code = new CodeView(QStringLiteral("functionsCodeText"), tr("The function's calls as JSON"), this);
    body()->addWidget(buildSettings());
    body()->addLayout(head);
    body()->addWidget(m_code, 1);
    connect(m_code, &CodeView::textChanged, this, &FunctionCodeTab::fieldEdited);
    connect(example, &QPushButton::clicked, this, [this] { m_code->replaceCode(exampleCode()); });
}

QLineEdit* FunctionCodeTab::makeLine(const QString& objectName, const QString& accessibleName)
{
    auto* line = new QLineEdit(this);
    line->setObjectName(objectName);
    line->setAccessibleName(accessibleName);
    connect(line, &QLineEdit::textChanged, this, &FunctionCodeTab::fieldEdited);
    return line;
}

QWidget* FunctionCodeTab::buildSettings()
{
    auto* settings = new QWidget(this);
    m_role = makeLine(QStringLiteral("functionsCodeRole"), tr("ARN of the role that the function runs with"));
    auto* choose = new QPushButton(tr("Ch&oose…"), settings);
    choose->setObjectName(QStringLiteral("functionsCodeRoleChoose"));
    choose->setAccessibleName(tr("Choose a role that trusts Lambda"));
    connect(choose, &QPushButton::clicked, this, [this] {
        chooseExecutionRole(store(), subject().account, subject().name(), this, [this](const QString& arn) { m_role->setText(arn); });
    });
    m_trust = new InlineMessage(QStringLiteral("functionsCodeTrust"), settings);
    m_trust->setField(m_role);
    m_runtime = new QComboBox(settings);
    m_runtime->setObjectName(QStringLiteral("functionsCodeRuntime"));
    m_runtime->setAccessibleName(tr("Runtime"));
    m_runtime->setEditable(true);
    m_runtime->addItems(knownRuntimes());
    connect(m_runtime, &QComboBox::currentTextChanged, this, &FunctionCodeTab::fieldEdited);
    m_handler = makeLine(QStringLiteral("functionsCodeHandler"), tr("Handler"));
    m_handler->setMaxLength(longestHandler);
    m_description = makeLine(QStringLiteral("functionsCodeDescription"), tr("Description"));
    m_description->setMaxLength(longestDescription);
    m_timeout = new QSpinBox(settings);
    m_timeout->setObjectName(QStringLiteral("functionsCodeTimeout"));
    m_timeout->setAccessibleName(tr("Timeout in seconds"));
    m_timeout->setRange(1, longestTimeout);
    m_timeout->setSuffix(tr(" s"));
    connect(m_timeout, &QSpinBox::valueChanged, this, &FunctionCodeTab::fieldEdited);
    auto* role = new QHBoxLayout;
    role->addWidget(m_role, 1);
    role->addWidget(choose);
    auto* runtime = new QHBoxLayout;
    runtime->addWidget(m_runtime, 1);
    runtime->addWidget(m_handler, 1);
    runtime->addWidget(m_timeout);
    auto* form = new QFormLayout(settings);
    form->setContentsMargins(0, 0, 0, 0);
    addFields(*form, tr("Role"), role, m_role);
    form->addRow(QString(), m_trust);
    addFields(*form, tr("Runtime, handler"), runtime, m_runtime);
    form->addRow(tr("Description"), m_description);
    setMark("Role", form->labelForField(role));
    setMark("Description", form->labelForField(m_description));
    for (const char* field : {"Runtime", "Handler", "Timeout"})  // they have one label together
        setMark(field, form->labelForField(runtime));
    return settings;
}

std::optional<Fields> FunctionCodeTab::stored() const
{
    const auto row = rowOf<identity::Function>(store(), subject());
    if (!row)
        return std::nullopt;
    return Fields{{codeField, row->code},       {"Role", row->role},
                  {"Runtime", row->runtime},    {"Handler", row->handler},
                  {"Description", row->description}, {"Timeout", std::to_string(row->timeoutSeconds)}};
}

Fields FunctionCodeTab::typed() const
{
    return {{codeField, m_code->code().toStdString()},
            {"Role", m_role->text().trimmed().toStdString()},
            {"Runtime", m_runtime->currentText().toStdString()},
            {"Handler", m_handler->text().toStdString()},
            {"Description", m_description->text().toStdString()},
            {"Timeout", std::to_string(m_timeout->value())}};
}

void FunctionCodeTab::fill(const Fields& values)
{
    m_code->setCode(toQt(valueOf(values, codeField)));
    m_role->setText(toQt(valueOf(values, "Role")));
    m_runtime->setCurrentText(toQt(valueOf(values, "Runtime")));
    m_handler->setText(toQt(valueOf(values, "Handler")));
    m_description->setText(toQt(valueOf(values, "Description")));
    m_timeout->setValue(toQt(valueOf(values, "Timeout")).toInt());
}

QString FunctionCodeTab::complaint() const
{
    const auto calls = service::readFunctionCode(m_code->code().toStdString());
    if (!calls)
        return messageOf(calls.error());
    if (m_role->text().trimmed().isEmpty() || m_runtime->currentText().trimmed().isEmpty() || m_handler->text().trimmed().isEmpty())
        return tr("A function has a role, a runtime and a handler.");
    return {};
}

QString FunctionCodeTab::label(const std::string& field) const { return field == codeField ? tr("The code") : toQt(field); }

std::vector<service::Operation> FunctionCodeTab::operations(const Fields& from, const Fields& to) const
{
    const auto row = rowOf<identity::Function>(store(), subject());
    const std::string arn = row ? identity::arnOf(subject().account, *row) : subject().name();
    std::vector<service::Operation> calls;
    json::Object settings{{"FunctionName", arn}};
    for (const auto& [field, value] : to) {
        if (valueOf(from, field.c_str()) == value)
            continue;
        if (field == codeField)
            calls.push_back(lambdaCall("UpdateFunctionCode", {{"FunctionName", arn}, {"ZipFile", value}}));
        else if (field == "Timeout")
            settings[field] = std::stoi(value);
        else
            settings[field] = value;
    }
    if (settings.size() > 1)
        calls.push_back(lambdaCall("UpdateFunctionConfiguration", std::move(settings)));
    return calls;
}

QString FunctionCodeTab::undoTitle() const { return tr("Change function %1").arg(subject().key); }

void FunctionCodeTab::shown()
{
    const auto row = rowOf<identity::Function>(store(), subject());
    const auto own = row ? executionRole(store(), subject().account, row->name, row->role) : std::nullopt;
    m_trust->say(InlineMessage::Tone::warning, !row || (own && own->whyNot.isEmpty()) ? QString()
                                               : !own ? tr("The role is not there any more: the function cannot run.")
                                                      : tr("The role's trust does not let Lambda in: the function cannot run."));
}

}  // namespace rolewright::ui
