/// A function's code, the list of the calls that it makes, and the settings beside it.
#pragma once

#include "ui/pages/form_tab.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace rolewright::ui {

class CodeView;
class InlineMessage;

/// Parts: `functionsCodeText`, `functionsCodeExample`, `functionsCodeRole`, `functionsCodeRoleChoose`, `functionsCodeRuntime`, `functionsCodeHandler`,
/// `functionsCodeDescription`, `functionsCodeTimeout`, `functionsCodeSave`.
class FunctionCodeTab final : public FormTab {
    Q_OBJECT
public:
    FunctionCodeTab(const PageContext& context, QWidget* parent);

protected:
    std::optional<Fields> stored() const override;
    Fields typed() const override;
    void fill(const Fields& values) override;
    QString complaint() const override;
    QString label(const std::string& field) const override;
    std::vector<service::Operation> operations(const Fields& from, const Fields& to) const override;
    QString undoTitle() const override;
    void shown() override;

private:
    QWidget* buildSettings();
    QLineEdit* makeLine(const QString& objectName, const QString& accessibleName);

    CodeView* m_code = nullptr;
    QLineEdit* m_role = nullptr;
    QComboBox* m_runtime = nullptr;
    QLineEdit* m_handler = nullptr;
    QLineEdit* m_description = nullptr;
    QSpinBox* m_timeout = nullptr;
    InlineMessage* m_trust = nullptr;
};

}  // namespace rolewright::ui
