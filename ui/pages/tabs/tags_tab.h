/// The tags of a user, role, managed policy or bucket.
#pragma once

#include "core/identity/principals.h"
#include "ui/pages/form_tab.h"

#include <functional>

namespace rolewright::ui {

class TagsEditor;

/// How the tags of one kind of entity are read and written.
struct TagAccess {
    std::function<std::optional<identity::Tags>(const Store&, const Subject&)> read;
    std::function<std::vector<service::Operation>(const Subject&, const identity::Tags& before, const identity::Tags& after)> write;
    std::function<bool(const Store&, const Subject&)> fixed = {};  ///< true when nobody can change them; none: never
};
/// With `TagUser`/`UntagUser` and the like; `parameter` is `UserName`, `RoleName` or `PolicyArn`.
std::vector<service::Operation> tagCalls(const std::string& noun, const std::string& parameter, const std::string& value, const identity::Tags& before, const identity::Tags& after);

class TagsTab final : public FormTab {
    Q_OBJECT
public:
    TagsTab(const PageContext& context, const QString& page, TagAccess access, QWidget* parent);

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
    TagAccess m_access;
    TagsEditor* m_editor = nullptr;
};

}  // namespace rolewright::ui
