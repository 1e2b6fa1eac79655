/// Undo and redo as the window's menu does them: what somebody else did is asked about first.
#pragma once

class QWidget;

namespace rolewright::ui {

class Prompts;
class Store;

enum class TakeBack { undo, redo };

/// At once when whoever acts now made the change, or nobody did (an import); else the question says whose it is and in which account: undo asks no policy. `parent`
/// outlives the question.
void takeBackAsked(Store& store, Prompts& prompts, TakeBack what, QWidget* parent);

}  // namespace rolewright::ui
