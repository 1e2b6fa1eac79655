/// GetSessionToken: temporary credentials of the base identity's own, which carry its MFA into every call.
#pragma once

#include "core/sts/caller.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QSlider;

namespace rolewright::engine {
struct CallResult;
}

namespace rolewright::ui {

class InlineMessage;
class MfaFields;
class Prompts;
class Store;
class Ticker;

/// Parts: `sessionTokenDuration`, `sessionTokenMfa…`, `sessionTokenTake`, `sessionTokenCancel`, `sessionTokenRefusal`.
class SessionTokenDialog final : public QDialog {
    Q_OBJECT
public:
    SessionTokenDialog(Store& store, Prompts& prompts, Ticker& ticker, QWidget* parent);

private:
    void buildFields(Prompts& prompts, Ticker& ticker);
    void buildLayout();
    void showState();
    void take();
    void finished(const engine::CallResult& result);

    Store& m_store;
    sts::Caller m_base;
    bool m_waiting = false;
    QSlider* m_duration = nullptr;
    QLabel* m_durationText = nullptr;
    MfaFields* m_mfa = nullptr;
    InlineMessage* m_refusal = nullptr;
    QPushButton* m_take = nullptr;
};

}  // namespace rolewright::ui
