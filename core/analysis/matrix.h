/// Many questions at once: who of these may do which of these actions on which of these resources?
#pragma once

#include "core/analysis/asker.h"

#include <cstdint>
#include <functional>
#include <span>

namespace rolewright::analysis {

enum class Cell : std::uint8_t { notAsked, allowed, explicitDeny, implicitDeny };

/// Cells are numbered asker by asker, for each its resources in order, for each of those the actions in order.
struct Matrix {
    static constexpr std::size_t mostCells = 1'000'000;

    std::vector<Asker> askers;
    std::vector<std::string> actions;
    std::vector<std::string> resources;
    Circumstances circumstances;

    std::size_t columns() const { return resources.size() * actions.size(); }
    std::size_t cells() const { return askers.size() * columns(); }
};

/// Takes the cells from `first` on.
using TakeCells = std::function<void(std::size_t first, std::span<const Cell> cells)>;

/// Asks the engine about every cell, in order, and hands over what it knows in batches of at most 4,096. Each cell is what `explain` decides for it.
/// Stops soon after `cancelled()` says so. More cells than `mostCells` are for the caller of this to refuse.
void askMatrix(const identity::Snapshot& world, const Matrix& matrix, const TakeCells& take, const std::function<bool()>& cancelled);

}  // namespace rolewright::analysis
