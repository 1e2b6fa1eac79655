#include "core/training/class_view.h"

#include "core/analysis/csv.h"
#include "core/base/time_text.h"

#include <algorithm>
#include <cmath>

namespace rolewright::training {

namespace {

using json::Object;

constexpr std::size_t mostConcepts = 100;  ///< of a record: a made-up one must not make the table endless

std::size_t countOf(const Object& object, const char* key)
{
    const Object number = object.value(key, Object());
    return number.is_number_integer() && number >= 0 && number <= 1'000'000'000 ? number.get<std::size_t>() : 0;
}

double amountOf(const Object& object, const char* key)
{
    const Object number = object.value(key, Object());
    return number.is_number() ? number.get<double>() : 0;
}

std::vector<ConceptScore> conceptsOf(const Object& record)
{
    const Object concepts = record.value("concepts", Object());
    std::vector<ConceptScore> scores;
    for (const auto& [name, score] : concepts.items()) {
        if (scores.size() == mostConcepts)
            break;
        if (concepts.is_object() && score.is_object() && amountOf(score, "possible") > 0)
            scores.push_back({name, amountOf(score, "earned"), amountOf(score, "possible")});
    }
    return scores;
}

std::size_t hintsOf(const Object& record)
{
    const Object moves = record.value("moves", Object());
    return moves.is_array() ? static_cast<std::size_t>(std::count_if(moves.begin(), moves.end(),
                                                                     [](const Object& move) {
                                                                         const std::string name = json::stringOr(move, "move");
                                                                         return name == "hint" || name == "show" || name == "do-for-me";
                                                                     }))
                            : 0;
}

void read(const Object& record, const ClassRules& rules, ClassRow& row)
{
    const Object& steps = record["steps"];
    row.learner = json::stringOr(record, "learner");
    row.walkthrough = json::stringOr(record, "walkthrough");
    row.written = json::stringOr(record, "written");
    if (const auto written = parseIso8601(row.written); written && rules.due)
        row.isLate = *written > *rules.due;
    row.passed = record.value("passed", Object()) == true;
    row.scaled = amountOf(record, "scaled");
    row.steps = steps.size();
    row.done = static_cast<std::size_t>(
        std::count_if(steps.begin(), steps.end(), [](const Object& step) { return step.is_object() && step.value("done", Object()) == true; }));
    row.hints = hintsOf(record);
    row.seconds = static_cast<int>(countOf(record, "seconds"));
    row.concepts = conceptsOf(record);
}

std::string hundredths(double share)
{
    return json::compact(Object(std::round(100 * share) / 100));
}

std::string shareOf(const ClassRow& row, const std::string& name)
{
    const auto found = std::find_if(row.concepts.begin(), row.concepts.end(), [&](const ConceptScore& one) { return one.name == name; });
    return found == row.concepts.end() ? std::string() : hundredths(found->earned / found->possible);
}

std::string csvRow(const std::vector<std::string>& cells)
{
    return analysis::csvLine({cells.begin(), cells.end()});
}

}  // namespace

Result<const Pack*> packOf(const Object& record, const std::vector<Pack>& packs)
{
    if (!isRecord(record))
        return noRecord();
    const std::string id = json::stringOr(record, "pack");
    const auto pack = std::find_if(packs.begin(), packs.end(), [&](const Pack& one) { return one.id == id; });
    if (pack == packs.end())
        return Error::ours("WrongPack", Phrase::tr("the record is of the pack `%1`, which is not here").with(id));
    return &*pack;
}

Result<void> checkHandedIn(const Object& record, const std::vector<Pack>& packs, const ClassRules& rules, std::string_view code)
{
    const auto pack = packOf(record, packs);
    if (!pack)
        return pack.error();
    if (auto verified = verifyRecord(record, **pack, rules); !verified)
        return verified;
    if (!code.empty() && !isSealedWith(record, code))
        return Error::ours("WrongSeal", Phrase::tr("it is not sealed with this code, or was touched since"));
    return {};
}

std::vector<ClassRow> classRows(const std::vector<HandedIn>& files, const std::vector<Pack>& packs, const ClassRules& rules, std::string_view code,
                                const std::function<bool()>& isCancelled)
{
    std::vector<ClassRow> rows;
    for (const HandedIn& one : files) {
        if (isCancelled())
            break;
        ClassRow row;
        row.file = one.file;
        if (one.record && isRecord(*one.record))
            read(*one.record, rules, row);
        row.genuine = one.record ? checkHandedIn(*one.record, packs, rules, code) : Result<void>(one.record.error());
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string classTable(const std::vector<ClassRow>& rows)
{
    std::vector<std::string> head = {"learner", "walkthrough", "passed", "scaled", "done", "steps", "hints", "minutes", "written", "late", "genuine", "file"};
    const std::size_t own = head.size();
    for (const ClassRow& row : rows) {
        for (const ConceptScore& one : row.concepts) {
            if (std::find(head.begin() + static_cast<std::ptrdiff_t>(own), head.end(), one.name) == head.end())
                head.push_back(one.name);
        }
    }
    std::string text = csvRow(head);
    for (const ClassRow& row : rows) {
        std::vector<std::string> cells = {row.learner,
                                          row.walkthrough,
                                          row.passed ? "yes" : "no",
                                          hundredths(row.scaled),
                                          std::to_string(row.done),
                                          std::to_string(row.steps),
                                          std::to_string(row.hints),
                                          std::to_string((row.seconds + 30) / 60),
                                          row.written,
                                          row.isLate ? (*row.isLate ? "yes" : "no") : "",
                                          row.genuine ? "yes" : row.genuine.error().message,
                                          row.file};
        for (std::size_t i = own; i < head.size(); ++i)
            cells.push_back(shareOf(row, head[i]));
        text += csvRow(cells);
    }
    return text;
}

}  // namespace rolewright::training
