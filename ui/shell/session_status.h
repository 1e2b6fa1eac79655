/// The status bar's word on sessions: how many are alive, and which ends next.
#pragma once

#include <QLabel>

namespace rolewright::ui {

class SessionsModel;
class Store;
class Ticker;

class SessionStatus final : public QLabel {
    Q_OBJECT
public:
    /// `sessions` must follow the store already.
    SessionStatus(const SessionsModel& sessions, const Store& store, const Ticker& ticker, QWidget* parent);
};

}  // namespace rolewright::ui
