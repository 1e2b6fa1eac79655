/// "Connect the practice identity provider": what it makes in the account, shown as a plan of calls before it is done as one step.
#pragma once

#include "ui/pages/page.h"
#include "ui/sign_in/connect_plan.h"
#include "ui/tasks/latest_task.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace rolewright::ui {

class InlineMessage;

/// Parts: `connectSaml`, `connectSamlName`, `connectOpenIdConnect`, `connectAudience`, `connectRole`, `connectRoleName`, `connectOffer`, `connectPlan`, `connectCommands`,
/// `connectTake`.
class ConnectDialog final : public QDialog {
    Q_OBJECT
public:
    /// In the account of whoever acts now. SAML may offer the role to `people`.
    ConnectDialog(const PageContext& context, const QStringList& people, QWidget* parent);

Q_SIGNALS:
    void connected();

private:
    /// The plan, and what the engine says of it.
    struct Preview {
        ConnectPlan plan;
        QString refusal;
    };

    QWidget* buildFields();
    QWidget* buildPreview();
    void askFacts();
    ConnectWish wish() const;
    void preview();
    void edited();
    void showPreview(Preview preview);
    void take();

    PageContext m_context;
    AccountId m_account;
    QStringList m_people;
    std::optional<PracticeFacts> m_facts;
    Preview m_preview;
    LatestTask m_planning;
    QTimer* m_pause = nullptr;
    QCheckBox* m_saml = nullptr;
    QLineEdit* m_samlName = nullptr;
    QCheckBox* m_openIdConnect = nullptr;
    QLineEdit* m_audience = nullptr;
    QCheckBox* m_role = nullptr;
    QLineEdit* m_roleName = nullptr;
    QCheckBox* m_offer = nullptr;
    QLabel* m_plan = nullptr;
    QPlainTextEdit* m_commands = nullptr;
    InlineMessage* m_message = nullptr;
    QPushButton* m_take = nullptr;
};

}  // namespace rolewright::ui
