/// Says that one acts in another account than the one that is to be changed, with a button that changes that.
#pragma once

#include "core/base/identifiers.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class Store;

/// Hidden while there is nothing to say. Parts: the words have the name given, the button the same with `Act` after it.
class ActingNote final : public QWidget {
    Q_OBJECT
public:
    ActingNote(Store& store, const QString& objectName, QWidget* parent);

    /// About this account; nothing is said without one, or while one acts in it. `words` may hold %1 (who acts), %2 (in which account) and %3 (the account that is
    /// to be changed); empty: that it can only be looked at. To be called again when who acts is another.
    void show(const std::optional<AccountId>& account, const QString& words = {});

Q_SIGNALS:
    /// By the button, one acts as the account's administrator now.
    void acted();

private:
    void act();

    Store& m_store;
    std::optional<AccountId> m_account;
    InlineMessage* m_message = nullptr;
    QPushButton* m_act = nullptr;
};

}  // namespace rolewright::ui
