/// In which account what a wizard plans will be, and who acts: above every step, with the way to change either.
#pragma once

#include "core/base/identifiers.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLabel;

namespace rolewright::ui {

class ActingNote;
class InlineMessage;
class Store;

/// Parts: `wizardAccount`, `wizardActor`, `wizardElsewhere`, `wizardElsewhereAct`, `wizardMoved`.
class WizardHome final : public QWidget {
    Q_OBJECT
public:
    WizardHome(Store& store, QWidget* parent);

    /// What is planned is for this account. To be called again when who acts or the world is another.
    void show(const AccountId& account);
    /// The policies that were left out when the account became another; empty: none.
    void tell(const std::vector<std::string>& leftOut);

Q_SIGNALS:
    void moved(const rolewright::AccountId& account);
    /// One acts as the account's administrator now, by the button.
    void acted();

private:
    Store& m_store;
    QComboBox* m_account = nullptr;
    QLabel* m_actor = nullptr;
    ActingNote* m_elsewhere = nullptr;
    InlineMessage* m_moved = nullptr;
};

}  // namespace rolewright::ui
