/// The sessions that are alive, soonest end first, beside whatever page is open.
#pragma once

#include "ui/pages/page.h"

namespace rolewright::ui {

class SessionsDock final : public QWidget {
    Q_OBJECT
public:
    SessionsDock(const PageContext& context, QWidget* parent);
};

}  // namespace rolewright::ui
