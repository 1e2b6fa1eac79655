/// The menu of what is set once about switching roles: how sessions are named, and which roles take a second thought.
#pragma once

#include <QMenu>

namespace rolewright::ui {

class Prompts;

/// Entries: `switchRoleNamePattern`, `switchRoleCautionNever`, `…Administrators`, `…Production`, `switchRoleReasonName`, `…ReasonTag`.
class SwitchOptions final : public QMenu {
    Q_OBJECT
public:
    SwitchOptions(Prompts& prompts, QWidget* parent);

Q_SIGNALS:
    void changed();

private:
    void askPattern();
    QAction* addChoice(const QString& objectName, const QString& text, bool chosen, std::function<void()> choose);
    void fill();

    Prompts& m_prompts;
};

}  // namespace rolewright::ui
