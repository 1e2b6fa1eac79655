/// Runs the real executable (environment ROLEWRIGHT_BINARY) the way a shell would, away from the person's own files, keychain and terminal.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace rolewright::test {

struct Run {
    int exitCode = -1;  ///< -1 when it crashed or did not end in time
    std::string out;
    std::string error;
};

/// `HOME` and the data folder are `home`; no session bus, no display, no terminal. `environment` is added to that.
Run run(const std::string& home, const std::vector<std::string>& arguments, const std::map<std::string, std::string>& environment = {},
        const std::string& input = {});

/// Runs it on a terminal of its own and types an answer whenever a prompt comes. `out` is everything that the terminal showed.
Run runOnTerminal(const std::string& home, const std::vector<std::string>& arguments,
                  const std::vector<std::pair<std::string, std::string>>& promptsAndAnswers);

}  // namespace rolewright::test
