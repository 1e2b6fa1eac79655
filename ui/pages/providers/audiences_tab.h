/// For whom the tokens of an OpenID Connect provider are meant, and the certificates that its keys come by.
#pragma once

#include "ui/pages/form_tab.h"

class QLabel;

namespace rolewright::ui {

class TextListEditor;

/// Parts: `providersAudiences…`, `providersThumbprints…`. A SAML provider has neither; that is said.
class AudiencesTab final : public FormTab {
    Q_OBJECT
public:
    AudiencesTab(const PageContext& context, QWidget* parent);

protected:
    std::optional<Fields> stored() const override;
    Fields typed() const override;
    void fill(const Fields& values) override;
    QString complaint() const override;
    QString begun() const override;
    void dropBegun() override;
    QVariantMap begunDraft() const override;
    void restoreBegun(const QVariantMap& draft) override;
    QString label(const std::string& field) const override;
    std::vector<service::Operation> operations(const Fields& from, const Fields& to) const override;
    QString undoTitle() const override;
    void shown() override;

private:
    QLabel* m_none = nullptr;
    TextListEditor* m_audiences = nullptr;
    TextListEditor* m_thumbprints = nullptr;
};

}  // namespace rolewright::ui
