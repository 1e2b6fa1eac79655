/// What passwords of an account's users must be like: AWS's own rules, or rules of the account.
#pragma once

#include "core/base/identifiers.h"
#include "core/identity/credentials.h"
#include "ui/pages/page.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QGroupBox;
class QPushButton;
class QSpinBox;

namespace rolewright::ui {

class InlineMessage;
class KeptDraft;

/// Parts: `passwordPolicyOwn`, `…Length`, `…Uppercase`, `…Lowercase`, `…Numbers`, `…Symbols`, `…Expire`, `…Days`, `…Remember`, `…Remembered`, `…MayChange`, `…HardExpiry`,
/// `…Save`, `…Cancel`, `…Message`. Of the account on show when it is made. Deletes itself.
class PasswordPolicyDialog final : public QDialog {
    Q_OBJECT
public:
    PasswordPolicyDialog(const PageContext& context, QWidget* parent);

    /// Asks first when something was changed.
    void reject() override;

private:
    using Policy = std::optional<identity::PasswordPolicy>;
    Policy stored() const;
    /// What the fields say; nothing for AWS's own rules.
    Policy typed() const;
    void fill(const Policy& policy);
    QGroupBox* buildOwn();
    QCheckBox* addCheck(const QString& name, const QString& text);
    QSpinBox* addNumber(const QString& name, const QString& spoken, int least, int most, const QString& suffix);
    void keepDraft();
    void showState();
    void save();

    PageContext m_context;
    AccountId m_account;
    Policy m_base;  ///< what the fields began with
    bool m_saving = false;
    KeptDraft* m_draft = nullptr;
    QGroupBox* m_own = nullptr;
    QSpinBox* m_length = nullptr;
    QCheckBox* m_uppercase = nullptr;
    QCheckBox* m_lowercase = nullptr;
    QCheckBox* m_numbers = nullptr;
    QCheckBox* m_symbols = nullptr;
    QCheckBox* m_expire = nullptr;
    QSpinBox* m_days = nullptr;
    QCheckBox* m_remember = nullptr;
    QSpinBox* m_remembered = nullptr;
    QCheckBox* m_mayChange = nullptr;
    QCheckBox* m_hardExpiry = nullptr;
    InlineMessage* m_message = nullptr;
    QPushButton* m_save = nullptr;
};

}  // namespace rolewright::ui
