/// What the practice identity provider publishes, as files: for providers of other accounts, and for other programs.
#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>

class QWidget;

namespace rolewright::ui {

class Prompts;
class Store;

enum class PracticeFile { metadata, keySet, configuration };

/// Asks where, and writes the file whole or not at all. `done` comes with what to tell the person; not at all when cancelled.
void exportPracticeFile(PracticeFile file, Store& store, Prompts& prompts, QWidget* parent, std::function<void(Result<QString>)> done);

}  // namespace rolewright::ui
