/// One row of a Condition: key, operator, values of the operator's type, one to a line.
#pragma once

#include "core/policy/edit.h"

#include <QFrame>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace rolewright::ui {

class SuggestField;

class ConditionRow final : public QFrame {
    Q_OBJECT
public:
    /// Parts are named after `prefix` and `number`: `…Key0`, `…Set0`, `…Operator0`, `…IfExists0`, `…Values0`, `…Flag0`, `…Remove0`.
    ConditionRow(const QString& prefix, int number, QWidget* parent);

    /// Can the row show it? A value that holds a line break cannot stand on a line of its own.
    static bool canShow(const policy::ConditionForm& condition);
    void setCondition(const policy::ConditionForm& condition);
    /// What the row says; values that were not touched are as they were set.
    policy::ConditionForm condition() const;
    /// Puts back what was begun and could not be written; what the policy says stays.
    void setBegun(const policy::ConditionForm& condition);
    /// What the policy is to say: the row, or while that is not whole what it said before.
    const std::optional<policy::ConditionForm>& written() const { return m_written; }
    /// Why it cannot be written into a policy yet; empty when it can.
    QString complaint() const;
    /// Nothing was put into it yet.
    bool isBlank() const;
    /// Beyond the row's own: "is there twice". Empty takes it back.
    void setRefusal(const QString& why);
    void focusKey();
    /// Tab comes here from `before`; answers with the part that it leaves from.
    QWidget* takeTabFrom(QWidget* before);

Q_SIGNALS:
    void edited();
    void removeWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build(const QString& prefix, int number);
    void connectParts();
    void fillOperators(const QString& chosen);
    void keyChanged();
    void operatorChanged();
    void showValues();
    std::vector<std::string> values() const;
    QString valueWarning() const;
    void showState();
    void change();

    policy::ConditionForm m_set;   ///< as it was set
    std::optional<policy::ConditionForm> m_written;
    bool m_valuesTouched = false;
    bool m_operatorTouched = false;  ///< chosen by the person: another key does not change it
    bool m_filling = false;
    QString m_refusal;
    SuggestField* m_key = nullptr;
    QComboBox* m_quantifier = nullptr;
    QComboBox* m_operator = nullptr;
    QCheckBox* m_ifExists = nullptr;
    QPlainTextEdit* m_values = nullptr;
    QComboBox* m_flag = nullptr;  ///< in place of the values where there are only two
    QToolButton* m_remove = nullptr;
    QLabel* m_note = nullptr;
};

}  // namespace rolewright::ui
