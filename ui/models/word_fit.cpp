#include "ui/models/word_fit.h"

#include <algorithm>
#include <cctype>

namespace rolewright::ui {
namespace {

constexpr std::size_t shortestStretch = 12;

enum Fit { apart = 10, elsewhere = 20, within = 40, atWordStart = 60, inFront = 80, whole = 100 };

/// Within a short stretch: over the whole of a long name the letters of almost anything are found.
bool isInOrder(std::string_view name, std::string_view word)
{
    const std::size_t stretch = std::max(shortestStretch, 2 * word.size());
    for (std::size_t start = name.find(word.front()); start != std::string_view::npos; start = name.find(word.front(), start + 1)) {
        std::size_t found = 0;
        for (const char letter : name.substr(start, stretch))
            found += found < word.size() && letter == word[found] ? 1 : 0;
        if (found == word.size())
            return true;
    }
    return false;
}

}  // namespace

std::string folded(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toCaseFolded().toStdString();
}

std::vector<std::string> searchWords(const QString& text)
{
    std::vector<std::string> words;
    for (const QString& word : text.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        words.push_back(word.toStdString());
    return words;
}

int fit(std::string_view name, std::string_view word)
{
    const std::size_t at = name.find(word);
    if (at == 0)
        return name.size() == word.size() ? whole : inFront;
    if (at != std::string_view::npos)
        return std::isalnum(static_cast<unsigned char>(name[at - 1])) ? within : atWordStart;
    return word.size() > 1 && isInOrder(name, word) ? apart : 0;
}

int fit(std::string_view name, std::string_view rest, std::string_view word)
{
    const int best = fit(name, word);
    return best <= apart && word.size() > 1 && rest.find(word) != std::string_view::npos ? elsewhere : best;
}

}  // namespace rolewright::ui
