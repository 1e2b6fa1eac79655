/// What the recording of a walkthrough begins with.
#pragma once

#include "core/base/clock.h"
#include "core/identity/snapshot.h"
#include "ui/coach/pack_place.h"

namespace rolewright::ui {

struct RecordingWish {
    enum class From { draft, empty, walkthrough, present };
    From from = From::empty;
    QString walkthrough = {};                 ///< of `walkthrough`: its id
    PackPlace pack = {};                      ///< and its pack
    identity::SnapshotPtr present = nullptr;  ///< of `present`
    Instant now = {};
};

}  // namespace rolewright::ui
