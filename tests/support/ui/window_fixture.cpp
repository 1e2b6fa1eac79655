#include "tests/support/ui/window_fixture.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

namespace rolewright::test {

WindowFixture::WindowFixture(World world, ui::Scheme scheme) : BackendFixture(world)
{
    ui::applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), scheme);
    auto prompts = std::make_unique<ScriptedPrompts>();
    m_prompts = prompts.get();
    m_application = std::make_unique<ui::Application>(*backend, clock, std::move(prompts));
}

WindowFixture::~WindowFixture() = default;

void WindowFixture::show()
{
    window().resize(1280, 800);
    window().show();
    if (!QTest::qWaitForWindowExposed(&window()))
        qFatal("fixture: the window is not shown");
    window().activateWindow();
    settle();
}

}  // namespace rolewright::test
