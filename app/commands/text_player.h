/// A walkthrough in a terminal: the same player, steps and records as in the window, line by line.
#pragma once

#include "core/training/record.h"

#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::app {

/// Reads lines and writes what is to be shown: what is typed is the same in every language. Ends at `quit`, at the end of the input, or when the walkthrough is finished.
class TextPlayer {
public:
    using Write = std::function<void(const std::string&)>;
    /// Called after every move: for saving.
    using Moved = std::function<void(const training::Player&)>;
    /// `player` and `walkthrough` must outlive it.
    TextPlayer(training::Player& player, const training::Walkthrough& walkthrough, std::string_view locale, Write write, Moved moved,
               const training::Weights& weights = {});

    /// False when the input ended or the learner left before the walkthrough was finished.
    bool run(std::istream& in);

private:
    bool line(const std::string& text, std::istream& in);
    void showStep();
    void showQuestion();
    void showHelp();
    void showWhy();
    void showSolution();
    void showResult();
    void showScore();
    bool make(const training::Move& move);
    void call(const std::string& text);
    void answer(const std::string& text, std::istream& in);
    json::Object answerOf(const std::string& text, std::istream& in);
    std::vector<std::string> chosen(const std::string& text, const std::vector<std::string>& options) const;
    /// Ids of the records that an audit may pick from.
    std::vector<std::string> eventIds() const;
    /// In the language that is installed.
    void tell(const Phrase& words) const;
    /// With an empty line before it.
    void tellApart(const Phrase& words) const;
    std::string said(const std::string& part) const;
    std::string filledIn(const std::string& text) const;

    training::Player& m_player;
    training::Texts m_texts;
    Write m_write;
    Moved m_moved;
    training::Weights m_weights;
};

}  // namespace rolewright::app
