/// The default version of a managed policy, as form and JSON; saving makes a new version.
#pragma once

#include "ui/pages/form_tab.h"

namespace rolewright::ui {

class PolicyWorkbench;

/// Parts: `policiesJson`, `policiesBuilder…`, `policiesSave`.
class DocumentTab final : public FormTab {
    Q_OBJECT
public:
    DocumentTab(const PageContext& context, QWidget* parent);

    bool holds(const PolicyPlace& place) const override { return place.inlinePolicy.isEmpty(); }
    void showStatement(const PolicyPlace& place) override;

protected:
    std::optional<Fields> stored() const override;
    Fields typed() const override;
    void fill(const Fields& values) override;
    QString complaint() const override;
    bool isFixed() const override;
    QString begun() const override;
    void dropBegun() override;
    QVariantMap begunDraft() const override;
    void restoreBegun(const QVariantMap& draft) override;
    QString label(const std::string& field) const override;
    std::vector<service::Operation> operations(const Fields& from, const Fields& to) const override;
    QString undoTitle() const override;
    void shown() override;

private:
    PolicyWorkbench* m_policy = nullptr;
    QLabel* m_note = nullptr;
};

}  // namespace rolewright::ui
