/// Makes an ARN from the parts that its type of resource has, each of them a value or any. Never modal to the program.
#pragma once

#include "core/catalogue/access.h"
#include "core/catalogue/arn_template.h"
#include "core/base/identifiers.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rolewright::ui {

class ArnDialog final : public QDialog {
    Q_OBJECT
public:
    /// Offers the types on which `actions` work, and all of their services behind those. `arn`, if it is one of them, is taken apart; `own` is what the account
    /// begins with.
    ArnDialog(const std::vector<std::string>& actions, const QString& arn, const AccountId& own, QWidget* parent);

    QString arn() const;

Q_SIGNALS:
    void made(const QString& arn);

private:
    struct Part {
        QLineEdit* value;
        QCheckBox* any;
    };
    void collectTypes(const std::vector<std::string>& actions);
    void showType();
    void addPart(const QString& name, int number);
    void takeApart(const QString& arn);
    void showArn();
    QString complaint() const;

    AccountId m_own;
    std::vector<catalogue::TypeOfService> m_types;
    QComboBox* m_type = nullptr;
    QFormLayout* m_form = nullptr;
    QWidget* m_fields = nullptr;
    std::vector<Part> m_parts;
    QLabel* m_arn = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_add = nullptr;
};

}  // namespace rolewright::ui
