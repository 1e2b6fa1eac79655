/// What can be done about a link of the chain of identities: work as it, copy its ARN, go back from it and end its session.
#pragma once

#include "core/sts/session.h"

#include <cstddef>
#include <functional>

class QMenu;
class QWidget;

namespace rolewright::ui {

class Store;

/// Ends a session, after asking; it says which.
using EndSession = std::function<void(const sts::SessionPtr& session)>;

/// A menu about `store.chain()[depth]`, which deletes itself: `crumbWork`, `crumbCopyArn`, and for a session `crumbBack` and `crumbBackAndEnd`.
QMenu* makeChainMenu(Store& store, std::size_t depth, EndSession end, QWidget* parent);

}  // namespace rolewright::ui
