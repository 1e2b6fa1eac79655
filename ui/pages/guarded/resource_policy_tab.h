/// A bucket's policy as JSON: judged as S3 judges it, saved with PutBucketPolicy, gone with DeleteBucketPolicy.
#pragma once

#include "ui/pages/form_tab.h"

class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class PolicyWorkbench;

/// Parts: `resourcesPolicyJson`, `resourcesPolicyBegin`, `resourcesPolicyClear`, `resourcesPolicySave`, `resourcesPolicyOrphans`.
class BucketPolicyTab final : public FormTab {
    Q_OBJECT
public:
    BucketPolicyTab(const PageContext& context, QWidget* parent);

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
    /// A policy to begin with: the bucket owner's own account may read.
    QString beginning() const;
    void showButtons();

    PolicyWorkbench* m_policy = nullptr;
    InlineMessage* m_orphans = nullptr;
    QPushButton* m_begin = nullptr;
    QPushButton* m_clear = nullptr;
};

}  // namespace rolewright::ui
