#include "app/terminal.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace rolewright::app {

namespace {

constexpr std::size_t longestAnswer = 1024;

/// The controlling terminal, with echo, line editing and signals off where what is typed is hidden; as it was again at the end.
class Terminal {
public:
    explicit Terminal(bool hides = true) : m_descriptor(::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        if (m_descriptor < 0 || tcgetattr(m_descriptor, &m_before) != 0) {
            return;
        }
        termios quiet = m_before;
        if (hides) {
            quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL | ICANON | ISIG);
            quiet.c_cc[VMIN] = 1;
            quiet.c_cc[VTIME] = 0;
        }
        m_isOpen = tcsetattr(m_descriptor, TCSAFLUSH, &quiet) == 0;
    }
    ~Terminal()
    {
        if (m_isOpen) {
            tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
        }
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    bool isOpen() const { return m_isOpen; }

    void write(std::string_view text) const
    {
        while (!text.empty()) {
            const ssize_t written = ::write(m_descriptor, text.data(), text.size());
            if (written <= 0) {
                return;
            }
            text.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    bool read(char& c) const { return ::read(m_descriptor, &c, 1) == 1; }

private:
    int m_descriptor;
    termios m_before{};
    bool m_isOpen = false;
};

/// Takes the last UTF-8 character away.
void eraseLast(std::string& text)
{
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0u) == 0x80u) {
        text.pop_back();
    }
    if (!text.empty()) {
        text.pop_back();
    }
}

/// Reads up to Enter; false when the person gave up.
bool readLine(const Terminal& terminal, std::string& line)
{
    constexpr char controlC = 3;
    constexpr char controlD = 4;
    constexpr char backspace = 8;
    constexpr char controlU = 21;
    constexpr char deletion = 127;
    for (char c = 0; terminal.read(c);) {
        switch (c) {
        case '\n':
        case '\r':
            return true;
        case controlC:
            return false;
        case controlD:
            if (line.empty()) {
                return false;
            }
            break;
        case backspace:
        case deletion:
            eraseLast(line);
            break;
        case controlU:
            line.clear();
            break;
        default:
            if (line.size() < longestAnswer) {
                line += c;
            }
        }
    }
    return false;
}

}  // namespace

bool hasTerminal()
{
    const int descriptor = ::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    return descriptor >= 0;
}

Result<crypto::Secret> askHidden(const std::string& question)
{
    const Terminal terminal;
    if (!terminal.isOpen()) {
        return Error{"NoTerminal", "there is no terminal to ask on", {}};
    }
    terminal.write(question);
    std::string line;
    line.reserve(longestAnswer);  // so that no shorter copy is left behind in memory
    const bool answered = readLine(terminal, line);
    terminal.write("\n");
    crypto::Secret answer(answered ? std::string_view(line) : std::string_view());
    line.resize(longestAnswer);
    crypto::cleanse(line);
    if (!answered) {
        return Error{"Cancelled", "no answer was given", {}};
    }
    return answer;
}

Result<std::string> askShown(const std::string& question)
{
    const Terminal terminal(false);
    if (!terminal.isOpen()) {
        return Error{"NoTerminal", "there is no terminal to ask on", {}};
    }
    terminal.write(question);
    std::string line;
    if (!readLine(terminal, line)) {
        return Error{"Cancelled", "no answer was given", {}};
    }
    return line;
}

}  // namespace rolewright::app
