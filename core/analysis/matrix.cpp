#include "core/analysis/matrix.h"

#include "core/evaluation/service_rules.h"
#include "core/service/context_keys.h"

#include <algorithm>
#include <array>
#include <optional>

namespace rolewright::analysis {
namespace {

constexpr std::size_t batch = 4096;

/// A resource, looked up once for all askers: who guards it against ordinary actions and against trust actions, and which facts its requests carry.
struct Side {
    std::array<evaluation::ResourceGuard, 2> guards;
    std::size_t facts = 0;  ///< number in Sides::facts
};

/// All resources of a matrix. Resources of equal facts share them, so that a request's keys are made once for all of these.
struct Sides {
    std::vector<Side> sides;
    std::vector<service::ResourceFacts> facts;
};

Sides lookUp(const identity::Snapshot& world, const std::vector<std::string>& resources)
{
    constexpr std::array<std::string_view, 2> examples = {"s3:GetObject", "sts:AssumeRole"};  // of the two kinds of guard
    Sides all;
    all.sides.reserve(resources.size());
    for (const std::string& resource : resources) {
        Side& side = all.sides.emplace_back();
        for (std::size_t kind = 0; kind < examples.size(); ++kind)
            side.guards[kind] = evaluation::resourceGuard(world, examples[kind], resource);
        service::ResourceFacts facts = service::resourceFacts(world, resource, side.guards[0].owner);
        const auto known = std::find(all.facts.begin(), all.facts.end(), facts);
        side.facts = static_cast<std::size_t>(known - all.facts.begin());
        if (known == all.facts.end())
            all.facts.push_back(std::move(facts));
    }
    return all;
}

/// Collects cells and hands them over.
class Batches {
public:
    explicit Batches(const TakeCells& take) : m_take(take) { m_cells.reserve(batch); }
    ~Batches() { hand(); }
    Batches(const Batches&) = delete;
    Batches& operator=(const Batches&) = delete;

    /// True when a batch was handed over just now.
    bool add(Cell cell)
    {
        m_cells.push_back(cell);
        return m_cells.size() == batch && hand();
    }

private:
    bool hand()
    {
        if (!m_cells.empty())
            m_take(m_first, m_cells);
        m_first += m_cells.size();
        m_cells.clear();
        return true;
    }

    const TakeCells& m_take;
    std::size_t m_first = 0;
    std::vector<Cell> m_cells;
};

Cell cellOf(evaluation::Effect effect)
{
    switch (effect) {
    case evaluation::Effect::allowed:
        return Cell::allowed;
    case evaluation::Effect::explicitDeny:
        return Cell::explicitDeny;
    case evaluation::Effect::implicitDeny:
        break;
    }
    return Cell::implicitDeny;
}

/// One asker's row: what is its own is gathered once, what is a resource's is put beside it.
class Row {
public:
    Row(const identity::Snapshot& world, const Matrix& matrix, const Sides& sides, const Asker& asker)
        : m_world(world), m_circumstances(matrix.circumstances), m_sides(sides), m_prepared(prepareAsker(world, asker, matrix.circumstances.call)),
          m_own(m_prepared.request.context), m_keys(sides.facts.size())
    {
    }

    /// Turns to a resource; `kind` is 1 for trust actions.
    void turnTo(const std::string& resource, const Side& side, std::size_t kind)
    {
        m_prepared.request.resource = resource;
        service::guardResource(m_prepared, m_world, side.guards[kind]);
        std::optional<evaluation::Context>& keys = m_keys[side.facts];
        if (!keys) {
            m_prepared.request.context = m_own;
            service::addResourceKeys(m_prepared.request.context, m_world, m_prepared.request.caller, m_sides.facts[side.facts]);
            applyCircumstances(m_prepared, m_circumstances);
            keys = m_prepared.request.context;
        }
        m_prepared.request.context = *keys;
    }
    Cell ask(const std::string& action)
    {
        m_prepared.request.action = action;
        return cellOf(evaluation::decide(m_prepared.request, m_prepared.policies).effect);
    }

private:
    const identity::Snapshot& m_world;
    const Circumstances& m_circumstances;
    const Sides& m_sides;
    service::Prepared m_prepared;
    evaluation::Context m_own;
    std::vector<std::optional<evaluation::Context>> m_keys;  ///< by facts of the resource
};

}  // namespace

void askMatrix(const identity::Snapshot& world, const Matrix& matrix, const TakeCells& take, const std::function<bool()>& cancelled)
{
    const Sides sides = lookUp(world, matrix.resources);
    std::vector<std::size_t> kinds;
    for (const std::string& action : matrix.actions)
        kinds.push_back(evaluation::isTrustAction(evaluation::ActionName(action), {}) ? 1 : 0);
    Batches batches(take);
    for (const Asker& asker : matrix.askers) {
        Row row(world, matrix, sides, asker);
        for (std::size_t resource = 0; resource < matrix.resources.size(); ++resource) {
            std::optional<std::size_t> turned;
            for (std::size_t action = 0; action < matrix.actions.size(); ++action) {
                if (turned != kinds[action])
                    row.turnTo(matrix.resources[resource], sides.sides[resource], kinds[action]);
                turned = kinds[action];
                if (batches.add(row.ask(matrix.actions[action])) && cancelled())
                    return;
            }
        }
    }
}

}  // namespace rolewright::analysis
