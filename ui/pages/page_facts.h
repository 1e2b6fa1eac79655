/// What navigator and menus show of a page, known before there is one.
#pragma once

#include <QString>

namespace rolewright::ui {

struct PageFacts {
    QString id;     ///< stable: `users`
    QString title;
    QString icon;   ///< name in resources/icons: `user`
};

}  // namespace rolewright::ui
