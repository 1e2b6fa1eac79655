// What many records say together.
#include "core/analysis/csv.h"
#include "core/training/record.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace rolewright::training {

namespace {

using json::Object;

struct Row {
    std::size_t played = 0, done = 0, refused = 0, right = 0, wrong = 0;
    std::map<std::string, std::size_t> hows;
    std::map<std::string, std::size_t> diagnoses;
};

std::string csvRow(const std::vector<std::string>& cells)
{
    return analysis::csvLine({cells.begin(), cells.end()});
}

bool isRecord(const Object& record)
{
    return record.is_object() && record.contains("walkthrough") && record.contains("steps") && record["steps"].is_array();
}

void addStep(Row& row, const Object& step)
{
    ++row.played;
    const bool done = step.value("done", Object()) == true;
    row.done += done;
    row.hows[json::stringOr(step, "how")] += done;
    const Object refused = step.value("refused", Object());
    row.refused += refused.is_number_integer() && refused >= 0 ? refused.get<std::size_t>() : 0;
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

std::string share(const Object& score)
{
    const Object earned = score.is_object() ? score.value("earned", Object()) : Object();
    const Object possible = score.is_object() ? score.value("possible", Object()) : Object();
    if (!earned.is_number() || !possible.is_number() || possible.get<double>() <= 0)
        return {};
    return json::compact(Object(std::round(100 * earned.get<double>() / possible.get<double>()) / 100));
}

}  // namespace

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
    std::string text = "walkthrough,step,played,done,alone,hinted,shown,done-for-me,refused,right,wrong,diagnoses\r\n";
    for (const auto& key : order) {
        Row& row = rows[key];
        std::vector<std::string> cells = {key.first, key.second, std::to_string(row.played), std::to_string(row.done)};
        for (const std::string_view how : howNames)
            cells.push_back(std::to_string(row.hows[std::string(how)]));
        for (const std::size_t count : {row.refused, row.right, row.wrong})
            cells.push_back(std::to_string(count));
        cells.push_back(counts(row.diagnoses));
        text += csvRow(cells);
    }
    return text;
}

std::string classTable(const std::vector<Object>& records)
{
    std::vector<std::string> concepts;
    for (const Object& record : records) {
        const Object scores = isRecord(record) ? record.value("concepts", Object::object()) : Object::object();
        if (!scores.is_object())
            continue;
        for (const auto& [name, score] : scores.items()) {
            if (std::find(concepts.begin(), concepts.end(), name) == concepts.end())
                concepts.push_back(name);
        }
    }
    std::vector<std::string> head = {"learner", "walkthrough", "passed", "scaled"};
    head.insert(head.end(), concepts.begin(), concepts.end());
    std::string text = csvRow(head);
    for (const Object& record : records) {
        if (!isRecord(record))
            continue;
        std::vector<std::string> cells = {json::stringOr(record, "learner"), json::stringOr(record, "walkthrough"), json::compact(record.value("passed", Object(false))),
                                          json::compact(record.value("scaled", Object(0)))};
        const Object scores = record.value("concepts", Object::object());
        for (const std::string& name : concepts)
            cells.push_back(share(scores.is_object() ? scores.value(name, Object()) : Object()));
        text += csvRow(cells);
    }
    return text;
}

}  // namespace rolewright::training
