/// The colour of the environment one acts in, around the whole window and every dialog of it.
#pragma once

#include "core/identity/snapshot.h"

#include <QObject>
#include <QPointer>

#include <optional>
#include <vector>

class QMainWindow;
class QWidget;

namespace rolewright::ui {

class Store;

/// The environment's word is in the identity bar and in the title: the colour says nothing alone. Follows who acts and how the account is marked.
class EnvironmentFrame final : public QObject {
    Q_OBJECT
public:
    EnvironmentFrame(Store& store, QMainWindow* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void update();
    void frame(QWidget* window);

    Store& m_store;
    QMainWindow* m_window;
    std::optional<identity::Environment> m_environment;
    std::vector<QPointer<QWidget>> m_frames;
};

}  // namespace rolewright::ui
