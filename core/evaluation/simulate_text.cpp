#include "core/evaluation/simulate.h"

#include "core/base/text.h"

namespace rolewright::evaluation {

namespace {

/// Reads and answers one question.
Result<json::Object> answer(std::string_view text, const json::Value& input, SimulationFormat format, Instant now)
{
    const auto simulation = readSimulation(text, input);
    if (!simulation) {
        return simulation.error();
    }
    return simulate(*simulation, format, now);
}

/// The lines that are not blank, one after the other.
class Lines {
public:
    explicit Lines(std::string_view text) : m_rest(text) {}

    bool next(std::string_view& line, std::size_t& number)
    {
        while (!m_rest.empty()) {
            const std::size_t end = m_rest.find('\n');
            line = text::trim(m_rest.substr(0, end));
            m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
            number = ++m_number;
            if (!line.empty()) {
                return true;
            }
        }
        return false;
    }

private:
    std::string_view m_rest;
    std::size_t m_number = 0;
};

/// JSON lines: a line that is a whole object, while the text as a whole is no JSON text.
bool isLines(std::string_view text)
{
    Lines lines(text);
    std::string_view line;
    std::size_t number = 0;
    std::size_t count = 0;
    bool object = false;
    while (count < 2 || !object) {
        if (!lines.next(line, number)) {
            break;
        }
        ++count;
        object = object || (line.front() == '{' && json::parse(line).ok());
    }
    return count > 1 && object;
}

}  // namespace

bool simulateText(std::string_view text, SimulationFormat format, Instant now, const std::function<void(std::string_view)>& write)
{
    bool fine = true;
    const auto put = [&](const Result<json::Object>& result) {
        fine = fine && result.ok();
        return result ? *result : errorAnswer(result.error());
    };
    // What stands on one line is answered on one: it may be JSON lines of a single line.
    const auto written = [oneLine = text::trim(text).find('\n') == std::string_view::npos](const json::Object& object) {
        return oneLine ? json::compact(object) : json::pretty(object);
    };
    const auto whole = json::parse(text);
    if (whole && !whole->isArray()) {
        write(written(put(answer(text, *whole, format, now))));
    } else if (whole) {
        json::Object list = json::Object::array();
        for (const json::Value& input : whole->elements) {
            list.push_back(put(answer(text, input, format, now)));
        }
        write(written(list));
    } else if (isLines(text)) {
        Lines lines(text);
        std::string_view line;
        for (std::size_t number = 0; lines.next(line, number);) {
            const auto input = json::parse(line);
            Result<json::Object> result = input ? answer(line, *input, format, now) : Result<json::Object>(input.error());
            json::Object object = put(result);
            if (!result && object["Error"].contains("Line")) {
                object["Error"]["Line"] = number;  // a line of the file, not of itself
            }
            write(json::compact(object));
        }
    } else {
        write(written(put(whole.error())));
    }
    return fine;
}

}  // namespace rolewright::evaluation
