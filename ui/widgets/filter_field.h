/// The field above a list that filters it as one types.
#pragma once

#include <QLineEdit>

namespace rolewright::ui {

/// Named after the list: `users` gives `usersFilter`. Escape clears it; Down and Enter go on to the list.
class FilterField final : public QLineEdit {
    Q_OBJECT
public:
    /// `listName` is what is filtered: "Users".
    FilterField(const QString& listId, const QString& listName, QWidget* parent);

Q_SIGNALS:
    /// On to the list.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace rolewright::ui
