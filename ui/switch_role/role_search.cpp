#include "ui/switch_role/role_search.h"

#include "ui/models/word_fit.h"

#include <algorithm>
#include <utility>

namespace rolewright::ui {
namespace {

/// 0: not at all.
int score(const RoleText& text, const std::vector<std::string>& words)
{
    int sum = 1;
    for (const std::string& word : words) {
        const int points = fit(text.name, text.rest, word);
        if (points == 0)
            return 0;
        sum += points;
    }
    return sum;
}

}  // namespace

std::vector<int> searchRoles(const std::vector<RoleText>& texts, const std::vector<std::string>& words, const std::function<bool()>& cancelled)
{
    std::vector<std::pair<int, int>> found;  // score, index
    for (std::size_t i = 0; i < texts.size() && !(i % 1024 == 0 && cancelled()); ++i) {
        if (const int points = score(texts[i], words))
            found.emplace_back(points, static_cast<int>(i));
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<int> indexes;
    indexes.reserve(found.size());
    for (const auto& [points, index] : found)
        indexes.push_back(index);
    return indexes;
}

}  // namespace rolewright::ui
