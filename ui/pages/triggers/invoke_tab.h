/// Runs a function as the acting identity, and shows what came of each call that it made.
#pragma once

#include "core/engine/engine.h"
#include "ui/pages/entity_tab.h"

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace rolewright::ui {

class CodeView;
class EmptyWords;
class InlineMessage;

/// Parts: `functionsEvent`, `functionsInvocationType`, `functionsInvoke`, `functionsAnswer`, `functionsCalls`, `functionsCallAnswer`, `functionsWhy`.
class InvokeTab final : public EntityTab {
    Q_OBJECT
public:
    InvokeTab(const PageContext& context, QWidget* parent);
    void refresh() override;
    /// The event, from the first letter until it is sent.
    QVariantMap draft() const override;
    void restoreDraft(const QVariantMap& draft) override;

protected:
    void subjectChanged() override;

private:
    QWidget* buildHead();
    QWidget* buildResult();
    void invoke();
    void noteUnsent(bool unsent);
    void show(const engine::CallResult& result);
    void add(const engine::CallResult& result, QTreeWidgetItem* parent);
    /// The call of the chosen line; the invocation itself when none is chosen; null when nothing was called.
    const engine::CallResult* chosen() const;
    void showState();
    void showChosen();

    QLabel* m_actor = nullptr;
    CodeView* m_event = nullptr;
    QComboBox* m_type = nullptr;
    QPushButton* m_invoke = nullptr;
    InlineMessage* m_answer = nullptr;
    QTreeWidget* m_calls = nullptr;
    EmptyWords* m_nothing = nullptr;  ///< that there are no calls
    CodeView* m_callAnswer = nullptr;
    QPushButton* m_why = nullptr;
    std::unique_ptr<engine::CallResult> m_result;
    std::vector<const engine::CallResult*> m_lines;  ///< into m_result, by the number in each line
    bool m_running = false;
    bool m_unsent = false;  ///< something was typed into the event since it was sent
};

}  // namespace rolewright::ui
