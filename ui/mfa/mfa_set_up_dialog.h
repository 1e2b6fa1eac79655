/// Sets up a virtual MFA device of a user: name it, give its seed to an authenticator app, prove with two codes that the app has it.
#pragma once

#include "core/service/operation.h"
#include "ui/pages/entity_tab.h"
#include "ui/store/store.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace rolewright::ui {

class InlineMessage;
class PracticeCodes;
class QrView;
class SecretField;
class TwoCodesForm;

/// A device that was created and not enabled when the dialog goes, in whatever way, is deleted again.
/// Parts: `mfaName`, `mfaPath`, `mfaQr`, `mfaSeedField`, `mfaCode1`, `mfaCode2`, `mfaPracticeCode`, `mfaNext`, `mfaCancel`, `mfaRefusal`, `mfaAsAdministrator`.
class MfaSetUpDialog final : public QDialog {
    Q_OBJECT
public:
    MfaSetUpDialog(Store& store, Prompts& prompts, Ticker& ticker, const Subject& user, QWidget* parent);
    ~MfaSetUpDialog() override;

    /// From now on this one makes the calls, instead of whoever acts in the window.
    void actAs(const sts::Caller& caller);
    void done(int result) override;

Q_SIGNALS:
    /// The device is the user's.
    void enabled(const QString& serialNumber);

private:
    QWidget* buildNaming();
    QWidget* buildProof();
    QWidget* buildPairing(QWidget* parent);
    QString complaint() const;
    QString freeName() const;
    void call(service::Operation operation, QObject* context, Store::Done done);
    void refused(const Error& error);
    void offerAdministrator();
    void tryAsAdministrator();
    void showState();
    void next();
    void create();
    void showDevice(const json::Object& device);
    void enable();
    /// Deletes a device that is not enabled yet.
    void takeBack(QObject* context);

    Store& m_store;
    Prompts& m_prompts;
    Ticker& m_ticker;
    Subject m_user;
    std::optional<sts::Caller> m_caller;  ///< who makes the calls, when it is not whoever acts
    std::string m_serialNumber;  ///< of the device that is half made; empty when there is none
    bool m_waiting = false;      ///< for an answer
    bool m_leaving = false;      ///< as soon as it is there
    QStackedWidget* m_steps = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_path = nullptr;
    InlineMessage* m_nameMessage = nullptr;
    InlineMessage* m_refusal = nullptr;
    QrView* m_qr = nullptr;
    SecretField* m_seed = nullptr;
    QLabel* m_serial = nullptr;
    TwoCodesForm* m_codes = nullptr;
    PracticeCodes* m_practice = nullptr;
    InlineMessage* m_clock = nullptr;
    QPushButton* m_asAdministrator = nullptr;  ///< there while whoever asks may not, or after a refusal that was about that
    QPushButton* m_next = nullptr;
};

}  // namespace rolewright::ui
