/// Everything that lives as long as the window: store, ticker, prompts, main window.
#pragma once

#include "core/base/clock.h"
#include "core/engine/backend.h"
#include "ui/prompts/prompts.h"

#include <memory>

namespace rolewright::ui {

class MainWindow;
class Store;
class Ticker;

class Application {
public:
    /// Needs a QApplication. `prompts` are real dialogs unless given. All that is passed in must outlive it.
    Application(engine::Backend& backend, PracticeClock& clock, std::unique_ptr<Prompts> prompts = nullptr);
    ~Application();

    /// Fills an empty workspace with the practice world and signs in as its administrator. Fails only if the engine refuses.
    static Result<void> prepareFirstStart(engine::Engine& engine);

    Store& store() { return *m_store; }
    Ticker& ticker() { return *m_ticker; }
    MainWindow& window() { return *m_window; }

private:
    void signIn();

    std::unique_ptr<Prompts> m_prompts;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Ticker> m_ticker;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace rolewright::ui
