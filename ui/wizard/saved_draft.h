/// Where a wizard keeps its draft over a crash: the text, as whom it was begun, and what was typed and is not in it yet.
#pragma once

#include "ui/prompts/begun_as.h"

#include <vector>

namespace rolewright::ui {

class WizardStep;

/// Lives in the settings: nothing secret may be in it.
class SavedDraft final {
public:
    SavedDraft(const Store& store, Prompts& prompts, const QString& key) : m_begunAs(store, prompts), m_key(key) {}

    /// What was saved; empty when nothing is.
    QString text() const;
    /// Also kill -9 finds it on the disk then. False when it could not be written.
    bool save(const QString& text, const std::vector<WizardStep*>& steps);
    /// The rest, when the text is on show.
    void putBack(const std::vector<WizardStep*>& steps);
    /// It is made, or empty.
    void forget();
    BegunAs& begunAs() { return m_begunAs; }

private:
    BegunAs m_begunAs;
    QString m_key;
};

}  // namespace rolewright::ui
