/// The whole window over an engine in memory, with answers from a script.
#pragma once

#include "tests/support/ui/page_fixture.h"
#include "ui/shell/application.h"
#include "ui/shell/main_window.h"
#include "ui/theme/tokens.h"

namespace rolewright::test {

/// The acting identity is Development's administrator in the practice world, root in the empty one.
class WindowFixture : public BackendFixture {
public:
    explicit WindowFixture(World world = World::practice, ui::Scheme scheme = ui::Scheme::light);
    ~WindowFixture();

    /// Shows the window, 1280 × 800, and waits until it is there.
    void show();
    ui::MainWindow& window() { return m_application->window(); }
    ui::Store& store() { return m_application->store(); }
    ui::Ticker& ticker() { return m_application->ticker(); }
    ui::Application& application() { return *m_application; }
    /// The answers; the window owns them.
    ScriptedPrompts& prompts() { return *m_prompts; }

private:
    ScriptedPrompts* m_prompts = nullptr;
    std::unique_ptr<ui::Application> m_application;
};

}  // namespace rolewright::test
