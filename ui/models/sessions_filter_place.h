/// Inside of SessionsFilter; included by its sources only.
#pragma once

#include "ui/models/sessions_filter.h"

#include <utility>

namespace rolewright::ui {

/// A row of the source, shown or not. Whoever is shown is below somebody who is.
struct SessionsFilter::Place {
    Place* above = nullptr;  ///< null for the root
    void* node = nullptr;    ///< the source's pointer
    int sourceRow = 0;
    int row = -1;         ///< in `shown` of the one above; -1 while hidden
    bool matches = true;  ///< itself
    bool stays = true;    ///< it or somebody below matches: noted by `judge`
    bool folded = false;  ///< wants to be, whether it is shown or not
    bool draggable = false;
    std::vector<std::unique_ptr<Place>> all;  ///< in the order of the source
    Places shown;                             ///< in ours

    bool isHidden() const { return above && row < 0; }
    void number(std::size_t from = 0)
    {
        for (std::size_t i = from; i < shown.size(); ++i)
            shown[i]->row = static_cast<int>(i);
    }
    void numberAll(std::size_t from)
    {
        for (std::size_t i = from; i < all.size(); ++i)
            all[i]->sourceRow = static_cast<int>(i);
    }
    void conceal()
    {
        row = -1;
        for (Place* place : std::exchange(shown, {}))
            place->conceal();
    }
};

}  // namespace rolewright::ui
