/// The statements of an identity policy as a form beside its JSON: over one text, changing only what is edited.
#pragma once

#include "core/policy/edit.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace rolewright::ui {

class TextListEditor;

class StatementBuilder final : public QWidget {
    Q_OBJECT
public:
    /// Parts are named after `prefix`: `…Statements`, `…Effect`, `…ActionsField`, `…ResourcesField`, `…AddStatement`, `…RemoveStatement`.
    explicit StatementBuilder(const QString& prefix, QWidget* parent = nullptr);

    /// Shows another text; nothing happens when it is the one shown.
    void setText(const QString& text);
    QString text() const { return m_text; }

Q_SIGNALS:
    /// The person changed the form: this is the text now.
    void textEdited(const QString& text);

private:
    void rebuild();
    void showStatement();
    void write();
    void addStatement();
    void removeStatement();
    void take(const Result<std::string>& text);
    policy::DocumentPtr document() const;

    QString m_text;
    bool m_filling = false;
    QLabel* m_message = nullptr;
    QListWidget* m_statements = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QWidget* m_form = nullptr;
    QComboBox* m_effect = nullptr;
    TextListEditor* m_actions = nullptr;
    TextListEditor* m_resources = nullptr;
    QLabel* m_conditions = nullptr;
};

/// Actions that the engine knows, as policies name them: `iam:CreateRole`, `s3:GetObject`, and `s3:*` for each service.
QStringList knownActions();

}  // namespace rolewright::ui
