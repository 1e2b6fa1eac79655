/// Packs that did not come with the program: read, linted, and remembered.
#pragma once

#include "core/training/pack.h"
#include "ui/coach/pack_place.h"

#include <QStringList>

#include <vector>

namespace rolewright::ui {

/// What the linter says, in words for the person.
struct FlawLine {
    QString rule;
    QString place;  ///< `file:line`
    QString text;
    bool mustGo = false;  ///< otherwise it is advice
};

struct OpenedPack {
    Result<std::shared_ptr<const training::Pack>> pack;  ///< fails as `readPack` and `loadPack`
    std::vector<FlawLine> flaws;                         ///< also of a pack that can be played
    std::string hash;                                    ///< of its files; empty when they could not be read
};

/// Reads and lints a folder or bundle; every place that walkthroughs may name is known. Nothing in it is carried out. For a worker.
OpenedPack openPack(const QString& path);

/// As a ProgressFile calls it. What was opened is told apart by where it is, so that no pack gets at the progress of another of its name.
std::string progressName(const std::string& packId, const PackPlace& place);

/// Paths of those that were opened last, newest first, at most ten; also of those that are gone.
QStringList recentPacks();
void rememberPack(const QString& path);
void forgetPack(const QString& path);

}  // namespace rolewright::ui
