/// One finding in full: who gets in where and under which conditions, an example, and the ways to the statement and the simulator.
#pragma once

#include "core/analysis/external_access.h"
#include "ui/models/findings_model.h"
#include "ui/pages/page.h"

#include <optional>

class QLabel;
class QPushButton;

namespace rolewright::ui {

class CodeView;
class InlineMessage;

/// Parts: `findingTitle`, `findingDetail`, `findingConditions`, `findingExample`, `findingNote`, `findingStatement` (opens it), `findingWhy` (the example in
/// the simulator), `findingCopy`, `findingJson`.
class FindingView final : public QWidget {
    Q_OBJECT
public:
    FindingView(const PageContext& context, QWidget* parent);

    /// How accounts are called in what is shown next.
    void setAccountNames(const AccountNames& names) { m_names = names; }
    /// Nothing for none.
    void show(std::optional<analysis::ExternalFinding> finding);
    /// On to the statement's editor.
    void openStatement();

private:
    QLabel* addText(const QString& objectName);
    QPushButton* addButton(const QString& objectName, const QString& iconName, const QString& text);
    void askWhy();

    PageContext m_context;
    std::optional<analysis::ExternalFinding> m_finding;
    AccountNames m_names;
    QLabel* m_title = nullptr;
    QLabel* m_detail = nullptr;
    QLabel* m_conditions = nullptr;
    QLabel* m_example = nullptr;
    InlineMessage* m_note = nullptr;
    QPushButton* m_statement = nullptr;
    QPushButton* m_why = nullptr;
    QPushButton* m_copy = nullptr;
    CodeView* m_json = nullptr;
};

}  // namespace rolewright::ui
