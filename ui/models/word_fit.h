/// Finding by a few letters: how well what was typed fits a name and what else is known of a thing.
#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::ui {

/// Upper and lower case alike, as UTF-8.
std::string folded(std::string_view text);
/// The words of what was typed, folded. All of them must fit.
std::vector<std::string> searchWords(const QString& text);
/// How well a word fits a folded name: 0 not at all; letters in order but a little apart least, then within, at a word's start, in front, and the whole name most.
int fit(std::string_view name, std::string_view word);
/// The same where more is known than the name, folded too: what stands in `rest` counts more than letters that are apart, and less than what is in the name.
int fit(std::string_view name, std::string_view rest, std::string_view word);

}  // namespace rolewright::ui
