/// The four switches of S3 Block Public Access, in plain words.
#pragma once

#include "ui/pages/form_tab.h"

#include <vector>

class QCheckBox;
class QLabel;

namespace rolewright::ui {

/// Parts: `resourcesBlockPublicAcls`, `resourcesIgnorePublicAcls`, `resourcesBlockPublicPolicy`, `resourcesRestrictPublicBuckets`, `resourcesAccessSave`.
class PublicAccessTab final : public FormTab {
    Q_OBJECT
public:
    PublicAccessTab(const PageContext& context, QWidget* parent);

protected:
    std::optional<Fields> stored() const override;
    Fields typed() const override;
    void fill(const Fields& values) override;
    QString label(const std::string& field) const override;
    std::vector<service::Operation> operations(const Fields& from, const Fields& to) const override;
    QString undoTitle() const override;
    void shown() override;

private:
    std::vector<QCheckBox*> m_switches;  ///< in the order of the settings
    QLabel* m_state = nullptr;
};

}  // namespace rolewright::ui
