/// Reads a question of the simulate format, member by member. Internal to the reader's own files.
#pragma once

#include "core/evaluation/discovery.h"
#include "core/evaluation/simulate.h"
#include "core/evaluation/simulate_parts.h"

namespace rolewright::evaluation {

/// A `ValidationError` at the value's place.
Error invalidInput(std::string message, const json::Value& at);
Error wrongType(std::string_view name, std::string_view wanted, const json::Value& value);
/// Outside text for a message: in backticks, shortened.
std::string ticked(std::string_view text);

/// Collects the members of the question; stops at the first thing that is wrong.
class SimulationReader {
public:
    SimulationReader(std::string_view text, Simulation& simulation) : m_text(text), m_simulation(simulation) {}

    Result<void> read(const json::Value& input);

private:
    using Member = Result<void> (SimulationReader::*)(const std::string& name, const json::Value& value);

    Result<void> member(const std::string& name, const json::Value& value);
    Result<void> strings(const std::string& name, const json::Value& value, std::size_t count, std::size_t length, std::vector<std::string>& into);
    Result<std::string> string(const std::string& name, const json::Value& value);
    Result<void> contextEntry(const json::Value& entry);
    Result<void> contextEntries(const std::string& name, const json::Value& value);
    Result<NamedPolicy> policy(const std::string& name, const json::Value& value, std::size_t number);
    Result<std::vector<NamedPolicy>> policies(const std::string& name, const json::Value& value);
    Result<std::vector<OrganizationLevel>> levels(const std::string& name, const json::Value& value, const std::string& list);
    Result<void> document(const std::string& name, const json::Value& value);
    Result<void> choice(const std::string& name, const json::Value& value);
    Result<void> discovery(const std::string& name, const json::Value& value);
    Result<void> serviceSettings(const std::string& name, const json::Value& value);
    Result<void> exclusions(const std::string& name, const json::Value& value);
    Result<void> finish(const json::Value& input);

    std::string_view m_text;
    Simulation& m_simulation;
    CallerText m_caller;
    Discovery m_discovery;
    bool m_discovers = false;
    std::size_t m_policyCount = 0;
};

}  // namespace rolewright::evaluation
