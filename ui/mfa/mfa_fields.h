/// The second factor where a call may carry one: which of the user's devices, and what it shows now.
#pragma once

#include "core/base/identifiers.h"
#include "core/service/operation.h"
#include "core/sts/caller.h"

#include <QWidget>

#include <optional>
#include <string>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace rolewright::ui {

class CodeField;
class InlineMessage;
class PracticeCodes;
class Prompts;
class Store;
class Ticker;

class MfaFields final : public QWidget {
    Q_OBJECT
public:
    /// Parts are named after `prefix`: `…MfaDevice`, `…MfaCode`, `…MfaPracticeCode`, `…MfaMessage`, `…MfaSetUp`.
    MfaFields(const QString& prefix, Store& store, Prompts& prompts, Ticker& ticker, QWidget* parent);

    /// Offers this user's devices, and to set one up when there is none; with `why` nobody's, and says why instead.
    void setUser(const AccountId& account, const std::string& user);
    void setImpossible(const QString& why);
    /// Gives the labels the width of those in the form around, in pixels.
    void alignWith(int labelWidth, int spacing);
    bool hasDevice() const;
    QString serialNumber() const;
    /// Chooses a device, if it is one of those offered.
    void choose(const QString& serialNumber);
    /// Whether a code is being given. An incomplete one counts: it is not to be left out unnoticed.
    bool isUsed() const;
    /// What keeps the code from being sent; empty when nothing does.
    QString complaint() const;
    /// `SerialNumber` and `TokenCode`, when a code is given.
    void put(json::Object& parameters) const;
    /// Empties the code and says why below it.
    void refuse(const QString& why);
    /// Says what is missing before a call that needs a code is made without one, and gives it the keyboard.
    void askForCode();
    /// Somebody who could prove MFA, though maybe not without setting up a device.
    bool isOfUser() const { return m_user.has_value(); }
    void clearMessage();
    void clearCode();
    /// Opens the dialog that gives the user a device, as the user.
    void setUp();

Q_SIGNALS:
    void edited();
    /// Enter was pressed in the code.
    void confirmed();

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    QWidget* buildFields(const QString& prefix);
    void showDevices();
    void showPractice();

    Store& m_store;
    Prompts& m_prompts;
    Ticker& m_ticker;
    std::optional<sts::Caller> m_user;  ///< whose devices; nothing when they are nobody's
    QWidget* m_fields = nullptr;
    QGridLayout* m_grid = nullptr;
    QComboBox* m_device = nullptr;
    CodeField* m_code = nullptr;
    QLabel* m_none = nullptr;
    PracticeCodes* m_practice = nullptr;
    QPushButton* m_setUp = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
