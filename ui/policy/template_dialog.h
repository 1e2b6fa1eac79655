/// Statements from a template: which, what its places are filled with, and what comes of it. Never modal to the program.
#pragma once

#include "core/analysis/statement_templates.h"

#include <QDialog>

#include <map>
#include <vector>

class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace rolewright::ui {

class TemplateDialog final : public QDialog {
    Q_OBJECT
public:
    /// What was typed, by field: it serves the next template and, since it is the caller's, the next dialog. It must outlive this one.
    using Typed = std::map<std::string, QString>;
    TemplateDialog(policy::Type type, Typed& typed, QWidget* parent);

Q_SIGNALS:
    void chosen(const std::vector<rolewright::policy::StatementForm>& statements);

private:
    void filter(const QString& text);
    void showTemplate();
    void showStatements();
    const analysis::StatementTemplate* current() const;
    Result<std::vector<policy::StatementForm>> filled() const;

    std::vector<const analysis::StatementTemplate*> m_templates;
    Typed& m_typed;
    QLineEdit* m_filter = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_about = nullptr;
    QWidget* m_fields = nullptr;
    std::map<std::string, QLineEdit*> m_lines;
    QPlainTextEdit* m_preview = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_insert = nullptr;
};

}  // namespace rolewright::ui
