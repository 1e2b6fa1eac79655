/// What the practice directory says of a person, in forms that are saved as one call.
#pragma once

#include "core/identity/snapshot.h"
#include "ui/pages/form_tab.h"

class QLineEdit;

namespace rolewright::ui {

class TagsEditor;
class TextListEditor;

/// `[{Key, Value}]`
json::Object attributesParameter(const identity::Tags& attributes);
/// The person; null when there is none any more.
identity::RowPtr<identity::Person> personOf(const Store& store, const Subject& subject);

/// Display name, email, groups.
class PersonTab final : public FormTab {
    Q_OBJECT
public:
    PersonTab(const PageContext& context, QWidget* parent);

protected:
    std::optional<Fields> stored() const override;
    Fields typed() const override;
    void fill(const Fields& values) override;
    QString begun() const override;
    void dropBegun() override;
    QVariantMap begunDraft() const override;
    void restoreBegun(const QVariantMap& draft) override;
    QString label(const std::string& field) const override;
    std::vector<service::Operation> operations(const Fields& from, const Fields& to) const override;
    QString undoTitle() const override;

private:
    QLineEdit* m_displayName = nullptr;
    QLineEdit* m_email = nullptr;
    TextListEditor* m_groups = nullptr;
};

/// What sessions of the person carry as tags, and which of them go down a chain of roles.
class AttributesTab final : public FormTab {
    Q_OBJECT
public:
    AttributesTab(const PageContext& context, QWidget* parent);

protected:
    std::optional<Fields> stored() const override;
    Fields typed() const override;
    void fill(const Fields& values) override;
    QString complaint() const override;
    QString label(const std::string& field) const override;
    std::vector<service::Operation> operations(const Fields& from, const Fields& to) const override;
    QString undoTitle() const override;

private:
    TagsEditor* m_editor = nullptr;
};

}  // namespace rolewright::ui
