#include "ui/widgets/form_bars.h"

#include "ui/widgets/change_control.h"

#include <QAbstractButton>
#include <QRadioButton>

namespace rolewright::ui {

void barEdits(const Store& store, const QWidget& fields)
{
    constexpr const char* isBarred = "barredWithForm";
    for (QAbstractButton* button : fields.findChildren<QAbstractButton*>()) {
        const bool looks = qobject_cast<QRadioButton*>(button) || button->autoExclusive() || button->property(onlyLooks).toBool() || button->objectName().isEmpty();
        if (looks || button->property(isBarred).toBool())
            continue;
        button->setProperty(isBarred, true);
        changesWorkspace(store, button);
    }
}

}  // namespace rolewright::ui
