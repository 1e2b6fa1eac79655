/// An entity as the API answers it: `get-user` and what belongs to it, to be read and copied.
#pragma once

#include "core/service/operation.h"
#include "ui/pages/entity_tab.h"

#include <functional>
#include <string>
#include <vector>

namespace rolewright::ui {

class CodeView;

class JsonTab final : public EntityTab {
    Q_OBJECT
public:
    /// The calls whose answers are shown, one member of the whole each.
    using Calls = std::function<std::vector<service::Operation>(const Store&, const Subject&)>;
    JsonTab(const PageContext& context, const QString& page, Calls calls, QWidget* parent);
    void refresh() override;

private:
    Calls m_calls;
    CodeView* m_view = nullptr;
};

}  // namespace rolewright::ui
