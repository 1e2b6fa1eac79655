/// What belongs to users, groups or policies that are about to go.
#pragma once

#include "core/base/text.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace rolewright::ui {

/// Things by whom or what they belong to, case ignored: found in one pass for all that are deleted, however many those are.
template <typename Row>
class Belongings {
public:
    void add(const std::string& owner, const Row& row) { m_rows[text::lower(owner)].push_back(row); }
    const std::vector<Row>& of(const std::string& owner) const
    {
        static const std::vector<Row> none;
        const auto rows = m_rows.find(text::lower(owner));
        return rows == m_rows.end() ? none : rows->second;
    }

private:
    std::unordered_map<std::string, std::vector<Row>> m_rows;
};

}  // namespace rolewright::ui
