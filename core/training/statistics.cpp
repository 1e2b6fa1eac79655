// What many records say together.
#include "core/analysis/csv.h"
#include "core/training/record.h"

#include <map>

namespace rolewright::training {

namespace {

using json::Object;

struct Row {
    std::size_t played = 0, done = 0, refused = 0, right = 0, wrong = 0, seconds = 0;
    std::map<std::string, std::size_t> hows;
    std::map<std::string, std::size_t> diagnoses;
};

std::string csvRow(const std::vector<std::string>& cells)
{
    return analysis::csvLine({cells.begin(), cells.end()});
}

std::size_t countIn(const Object& object, const char* key)
{
    const Object number = object.value(key, Object());
    return number.is_number_integer() && number >= 0 ? number.get<std::size_t>() : 0;
}

void addStep(Row& row, const Object& step)
{
    ++row.played;
    const bool done = step.value("done", Object()) == true;
    row.done += done;
    row.hows[json::stringOr(step, "how")] += done;
    row.refused += countIn(step, "refused");
    row.seconds += done ? countIn(step, "seconds") : 0;
    row.right += step.value("right", Object()) == true;
    row.wrong += step.value("right", Object()) == false;
    const Object diagnoses = step.value("diagnoses", Object::array());
    for (const Object& diagnosis : diagnoses.is_array() ? diagnoses : Object::array())
        row.diagnoses[diagnosis.is_string() ? diagnosis.get<std::string>() : std::string("?")] += 1;
}

std::string counts(const std::map<std::string, std::size_t>& all)
{
    std::string text;
    for (const auto& [name, count] : all)
        text += (text.empty() ? "" : "; ") + name + " " + std::to_string(count);
    return text;
}

}  // namespace

bool isRecord(const json::Object& record)
{
    return record.is_object() && record.contains("walkthrough") && record.contains("steps") && record["steps"].is_array();
}

std::string statistics(const std::vector<Object>& records, std::size_t& unread)
{
    std::map<std::pair<std::string, std::string>, Row> rows;
    std::vector<std::pair<std::string, std::string>> order;
    unread = 0;
    for (const Object& record : records) {
        if (!isRecord(record)) {
            ++unread;
            continue;
        }
        for (const Object& step : record["steps"]) {
            if (!step.is_object())
                continue;
            const std::pair key(json::stringOr(record, "walkthrough"), json::stringOr(step, "uid"));
            if (!rows.contains(key))
                order.push_back(key);
            addStep(rows[key], step);
        }
    }
    std::string text = "walkthrough,step,played,done,alone,hinted,shown,done-for-me,refused,right,wrong,seconds,diagnoses\r\n";
    for (const auto& key : order) {
        Row& row = rows[key];
        std::vector<std::string> cells = {key.first, key.second, std::to_string(row.played), std::to_string(row.done)};
        for (const std::string_view how : howNames)
            cells.push_back(std::to_string(row.hows[std::string(how)]));
        for (const std::size_t count : {row.refused, row.right, row.wrong, row.done > 0 ? row.seconds / row.done : 0})
            cells.push_back(std::to_string(count));
        cells.push_back(counts(row.diagnoses));
        text += csvRow(cells);
    }
    return text;
}

}  // namespace rolewright::training
