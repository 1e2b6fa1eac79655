/// The main function of benches that open the window: no display, settings of their own that begin empty, light colours.
#pragma once

#include "ui/theme/theme.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace rolewright::bench {

/// Runs all benches; `add` registers those that are known only once there is an application. The exit status.
template <typename Add>
int runInWindow(int argc, char** argv, Add&& add)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    ui::applyTheme(application, ui::Scheme::light);
    benchmark::Initialize(&argc, argv);
    add();
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}

}  // namespace rolewright::bench
