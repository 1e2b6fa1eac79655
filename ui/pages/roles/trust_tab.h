/// Who may assume a role: as a form and as JSON, in step both ways over one text.
#pragma once

#include "ui/pages/form_tab.h"

class QButtonGroup;
class QStackedWidget;

namespace rolewright::ui {

class InlineMessage;
class PolicyEditor;
class TrustChangePanel;
class TrustEditor;

/// Before it is saved, it says who gains and who loses. Parts: `rolesTrustForm`, `rolesTrustAsJson` (the switch), `rolesTrustJson` (the text), `rolesTrustSave`.
class TrustTab final : public FormTab {
    Q_OBJECT
public:
    TrustTab(const PageContext& context, QWidget* parent);

    bool holds(const PolicyPlace& place) const override { return place.inlinePolicy.isEmpty(); }
    void showStatement(const PolicyPlace& place) override;

protected:
    std::optional<Fields> stored() const override;
    Fields typed() const override;
    void fill(const Fields& values) override;
    QString complaint() const override;
    QString label(const std::string& field) const override;
    std::vector<service::Operation> operations(const Fields& from, const Fields& to) const override;
    QString undoTitle() const override;
    void shown() override;

private:
    /// Who gains and who loses by what is not saved.
    void compare();
    void showAs(int view);
    void showJson(std::size_t offset);

    QButtonGroup* m_switch = nullptr;
    QStackedWidget* m_stack = nullptr;
    TrustEditor* m_form = nullptr;
    PolicyEditor* m_json = nullptr;
    InlineMessage* m_orphans = nullptr;
    TrustChangePanel* m_changes = nullptr;
};

}  // namespace rolewright::ui
