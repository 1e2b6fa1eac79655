#include "ui/policy/template_dialog.h"

#include "ui/store/calls.h"
#include "ui/theme/phrases.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace rolewright::ui {

TemplateDialog::TemplateDialog(policy::Type type, Typed& typed, QWidget* parent) : QDialog(parent), m_templates(analysis::templatesFor(type)), m_typed(typed)
{
    setObjectName(QStringLiteral("templateDialog"));
    setWindowTitle(tr("Statements from a template"));
    setAttribute(Qt::WA_DeleteOnClose);
    const auto named = [](auto* widget, const char* objectName, const QString& accessibleName) {
        widget->setObjectName(QLatin1String(objectName));
        widget->setAccessibleName(accessibleName);
        return widget;
    };
    m_filter = named(new QLineEdit(this), "templateDialogFilter", tr("Find a template"));
    m_filter->setPlaceholderText(tr("Find a template"));
    m_filter->setClearButtonEnabled(true);
    m_list = named(new QListWidget(this), "templateDialogList", tr("Templates"));
    for (const analysis::StatementTemplate* one : m_templates)
        m_list->addItem(toQt(one->title));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_about = new QLabel(this);
    m_about->setWordWrap(true);
    m_fields = new QWidget(this);
    m_preview = named(new QPlainTextEdit(this), "templateDialogPreview", tr("The statements as JSON"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_insert = named(buttons->addButton(tr("&Insert"), QDialogButtonBox::AcceptRole), "templateDialogInsert", tr("Put the statements into the policy"));
    m_insert->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("templateDialogCancel"));
    auto* left = new QVBoxLayout;
    left->addWidget(m_filter);
    left->addWidget(m_list, 1);
    auto* right = new QVBoxLayout;
    right->addWidget(m_about);
    right->addWidget(m_fields);
    right->addWidget(m_preview, 1);
    right->addWidget(m_note);
    auto* both = new QHBoxLayout;
    both->addLayout(left, 2);
    both->addLayout(right, 3);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(both, 1);
    layout->addWidget(buttons);
    resize(760, 460);
    connect(m_filter, &QLineEdit::textChanged, this, &TemplateDialog::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplateDialog::showTemplate);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (auto statements = filled()) {
            Q_EMIT chosen(*statements);
            accept();
        }
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_list->setCurrentRow(0);
    m_filter->setFocus();
}

void TemplateDialog::filter(const QString& text)
{
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool fits = (m_list->item(row)->text() + QLatin1Char(' ') + toQt(m_templates[static_cast<std::size_t>(row)]->about)).contains(text.trimmed(), Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!fits);
        first = fits && first < 0 ? row : first;
    }
    if (m_list->currentRow() < 0 || m_list->currentItem()->isHidden())
        m_list->setCurrentRow(first);
}

const analysis::StatementTemplate* TemplateDialog::current() const
{
    const int row = m_list->currentRow();
    return row < 0 ? nullptr : m_templates[static_cast<std::size_t>(row)];
}

void TemplateDialog::showTemplate()
{
    m_lines.clear();
    auto* fields = new QWidget(this);
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    m_fields->parentWidget()->layout()->replaceWidget(m_fields, fields);
    m_fields->hide();
    m_fields->deleteLater();
    m_fields = fields;
    const analysis::StatementTemplate* shown = current();
    m_about->setText(shown ? toQt(shown->about) : tr("No template says that."));
    for (const analysis::TemplateField& field : shown ? shown->fields : std::vector<analysis::TemplateField>()) {
        const std::string name(field.name);
        auto* line = new QLineEdit(fields);
        line->setObjectName(QStringLiteral("templateDialogField_") + toQt(field.name));
        line->setAccessibleName(toQt(field.label));
        line->setPlaceholderText(toQt(field.example));
        const auto typed = m_typed.find(name);
        line->setText(typed == m_typed.end() ? toQt(field.preset) : typed->second);
        form->addRow(toQt(field.label), line);
        m_lines[name] = line;
        connect(line, &QLineEdit::textChanged, this, [this, name](const QString& text) {
            m_typed[name] = text;
            showStatements();
        });
    }
    fields->show();
    showStatements();
}

Result<std::vector<policy::StatementForm>> TemplateDialog::filled() const
{
    const analysis::StatementTemplate* shown = current();
    if (!shown)
        return Error{"ValidationError", tr("choose a template").toStdString(), {}};
    std::map<std::string, std::string> values;
    for (const auto& [name, line] : m_lines)
        values[name] = line->text().toStdString();
    return analysis::fill(*shown, values);
}

void TemplateDialog::showStatements()
{
    const auto statements = filled();
    const analysis::StatementTemplate* shown = current();
    m_preview->setPlainText(statements ? toQt(policy::newPolicy(*statements)) : shown ? toQt(policy::prettyPrint(shown->document)) : QString());
    m_note->setText(statements ? QString() : messageOf(statements.error()));
    m_note->setVisible(!statements);
    m_insert->setEnabled(statements.ok());
}

}  // namespace rolewright::ui
