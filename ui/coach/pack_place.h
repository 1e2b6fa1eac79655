/// Which pack is meant: the one that comes with the program, or one that somebody opened.
#pragma once

#include <QString>

namespace rolewright::ui {

struct PackPlace {
    QString path;            ///< of its folder or bundle; empty: it comes with the program
    bool isPreview = false;  ///< as its author looks at it: progress of its own, read again whenever it is saved

    bool isOwn() const { return path.isEmpty(); }
    bool operator==(const PackPlace&) const = default;
};

}  // namespace rolewright::ui
