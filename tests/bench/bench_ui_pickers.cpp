/// Dialogs and fields that offer everybody, among 100,000 users and 10,000 roles: how long they take to open, and a keystroke in them. Budget: 16 ms.
#include "tests/bench/large_world.h"
#include "tests/support/ui/page_fixture.h"
#include "ui/principal_wizard/principal_steps.h"
#include "ui/sessions/session_settings_dialog.h"
#include "ui/trust/principal_picker.h"
#include "ui/widgets/picker.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>

#include <benchmark/benchmark.h>

using namespace rolewright;

namespace {

struct Large : test::PageFixture {
    Large()
    {
        if (!engine->applyChanges(bench::manyPrincipals(*engine->snapshot()), "rolewright:Import").ok())
            std::abort();
        settle();
    }
};

/// A person needs some moments from opening a dialog to the first letter.
void look()
{
    for (int turn = 0; turn < 500; ++turn)
        QCoreApplication::processEvents();
}

/// Letter by letter and back, each with what is painted for it.
void type(benchmark::State& state, QLineEdit& field, const QString& text)
{
    qsizetype length = 0;
    int step = 1;
    for (auto _ : state) {
        length += step;
        field.setText(text.left(length));
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        if (length == text.size() || length == 0)
            step = -step;
    }
}

void openPrincipals(benchmark::State& state)
{
    Large fixture;
    for (auto _ : state) {
        auto* picker = new ui::PrincipalPicker(*fixture.store.snapshot(), fixture.store.account(), nullptr);
        picker->open();
        QCoreApplication::sendPostedEvents();
        state.PauseTiming();
        delete picker;
        state.ResumeTiming();
    }
}
BENCHMARK(openPrincipals)->Unit(benchmark::kMillisecond);

void principalsKeystroke(benchmark::State& state)
{
    Large fixture;
    auto* picker = new ui::PrincipalPicker(*fixture.store.snapshot(), fixture.store.account(), nullptr);
    picker->open();
    look();
    type(state, *test::part<QLineEdit>(*picker, "principalFilter"), QStringLiteral("user-12"));
    delete picker;
}
BENCHMARK(principalsKeystroke)->Unit(benchmark::kMillisecond);

/// The picker of roles in the settings of sessions, from the button on.
void openRoles(benchmark::State& state)
{
    Large fixture;
    ui::SessionSettingsDialog dialog(fixture.context(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    for (auto _ : state) {
        test::part<QPushButton>(dialog, "sessionSettingsAddRole")->click();
        QCoreApplication::sendPostedEvents();
        state.PauseTiming();
        delete dialog.findChild<ui::Picker*>();
        state.ResumeTiming();
    }
}
BENCHMARK(openRoles)->Unit(benchmark::kMillisecond);

void rolesKeystroke(benchmark::State& state)
{
    Large fixture;
    ui::SessionSettingsDialog dialog(fixture.context(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    test::part<QPushButton>(dialog, "sessionSettingsAddRole")->click();
    look();
    type(state, *test::part<QLineEdit>(dialog, "sessionSettingsPickerFilter"), QStringLiteral("role42"));
}
BENCHMARK(rolesKeystroke)->Unit(benchmark::kMillisecond);

/// The users who may join a new group, in the wizard.
void membersKeystroke(benchmark::State& state)
{
    Large fixture;
    ui::PrincipalState wizard;
    wizard.world = fixture.store.snapshot();
    wizard.draft.account = fixture.store.account();
    wizard.draft.kind = ui::PrincipalKind::group;
    ui::MembershipStep step(wizard, nullptr);
    step.show();
    look();
    type(state, *test::part<QLineEdit>(step, "principalLinkFilter"), QStringLiteral("user-12"));
}
BENCHMARK(membersKeystroke)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
