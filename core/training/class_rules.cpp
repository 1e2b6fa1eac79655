#include "core/training/class_rules.h"

#include "core/base/time_text.h"
#include "core/crypto/crypto.h"
#include "core/training/object_reader.h"

#include <algorithm>
#include <cassert>

namespace rolewright::training {

namespace {

constexpr std::string_view fileName = "class.json";
constexpr std::string_view helpNames[] = {"hints", "show", "do-for-me"};

AllowedHelp readHelpAllowed(ObjectReader& read)
{
    const json::Value* const help = read.find("help");
    if (!help)
        return {};
    const std::vector<std::string> named = read.texts("help");
    for (const std::string& one : named) {
        if (std::find(std::begin(helpNames), std::end(helpNames), one) == std::end(helpNames))
            read.wrong(help->span, Phrase::tr("`%1` is none of: %2").with(one, "hints, show, do-for-me"));
    }
    const auto has = [&](std::string_view one) { return std::find(named.begin(), named.end(), one) != named.end(); };
    return {has(helpNames[0]), has(helpNames[1]), has(helpNames[2])};
}

Weights readWeights(const json::Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"alone", "hinted", "shown", "doneForMe"});
    const Weights usual;
    return {read.fraction("alone").value_or(usual.alone), read.fraction("hinted").value_or(usual.hinted), read.fraction("shown").value_or(usual.shown),
            read.fraction("doneForMe").value_or(usual.doneForMe)};
}

}  // namespace

std::uint32_t ClassRules::seedFor(const std::string& learner, const std::string& walkthrough) const
{
    assert(examSeed);
    const crypto::Digest digest = crypto::sha256(std::to_string(*examSeed) + "\n" + learner + "\n" + walkthrough);
    return static_cast<std::uint32_t>(digest[0]) << 24u | static_cast<std::uint32_t>(digest[1]) << 16u | static_cast<std::uint32_t>(digest[2]) << 8u | digest[3];
}

Result<ClassRules> ClassRules::read(std::string_view text)
{
    const auto value = json::parse(text, lessonLimits);
    if (!value)
        return value.error();
    Flaws flaws{std::string(fileName)};
    ObjectReader read(*value, flaws, {"format", "name", "help", "examSeed", "weights", "due"});
    ClassRules rules;
    static_cast<void>(read.integer("format", 1, formatKnown, Need::required));
    rules.name = read.text("name", Need::required);
    rules.help = readHelpAllowed(read);
    if (const auto seed = read.integer("examSeed", 0, 4294967295LL))
        rules.examSeed = static_cast<std::uint32_t>(*seed);
    if (const json::Value* weights = read.get("weights", Need::optional, json::Kind::object))
        rules.weights = readWeights(*weights, flaws);
    if (const std::string due = read.text("due"); !due.empty()) {
        rules.due = parseIso8601(due);
        if (!rules.due)
            read.wrong(read.find("due")->span, Phrase::tr("`%1` is no time; `2025-01-15T09:00:00Z` is one").with(due));
    }
    const auto verdict = flaws.verdict();
    return verdict ? Result<ClassRules>(std::move(rules)) : verdict.error();
}

}  // namespace rolewright::training
