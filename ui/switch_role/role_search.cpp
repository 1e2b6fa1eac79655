#include "ui/switch_role/role_search.h"

#include <algorithm>
#include <utility>

namespace rolewright::ui {
namespace {

bool isSpreadOver(const QString& text, const QString& letters)
{
    qsizetype at = 0;
    for (const QChar c : letters) {
        at = text.indexOf(c, at) + 1;
        if (at == 0)
            return false;
    }
    return true;
}

int wordScore(const RoleText& text, const QString& word)
{
    const qsizetype at = text.name.indexOf(word);
    if (at >= 0)
        return at == 0 ? 100 : 80;
    if (text.rest.contains(word))
        return 60;
    return word.size() > 1 && isSpreadOver(text.name, word) ? 30 : 0;
}

}  // namespace

int roleScore(const RoleText& text, const QStringList& words)
{
    int sum = 1;
    for (const QString& word : words) {
        const int score = wordScore(text, word);
        if (score == 0)
            return 0;
        sum += score;
    }
    return sum;
}

std::vector<int> searchRoles(const std::vector<RoleText>& texts, const QStringList& words, const std::function<bool()>& cancelled)
{
    std::vector<std::pair<int, int>> found;  // score, index
    for (std::size_t i = 0; i < texts.size() && !(i % 1024 == 0 && cancelled()); ++i) {
        if (const int score = roleScore(texts[i], words))
            found.emplace_back(score, static_cast<int>(i));
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<int> indexes;
    indexes.reserve(found.size());
    for (const auto& [score, index] : found)
        indexes.push_back(index);
    return indexes;
}

}  // namespace rolewright::ui
