#include "core/training/lesson_reader.h"

#include "core/base/time_text.h"
#include "core/service/handler.h"
#include "core/training/predicate_reader.h"
#include "core/training/sandbox.h"

#include <algorithm>
#include <array>

namespace rolewright::training {

namespace {

using json::Kind;
using json::Value;

constexpr std::array<std::string_view, 3> levels = {"novice", "practised", "expert"};
constexpr std::array<std::string_view, 3> effects = {"keep", "redo", "dropped"};

bool isName(std::string_view text)
{
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !text.empty() && letter(text.front()) && std::all_of(text.begin(), text.end(), [&](char c) { return letter(c) || c == '_' || (c >= '0' && c <= '9'); });
}

/// Three numbers joined by dots.
bool isVersion(std::string_view text)
{
    std::size_t parts = 1;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dot = text[i] == '.';
        if ((!dot && (text[i] < '0' || text[i] > '9')) || (dot && (i == 0 || text[i - 1] == '.' || i + 1 == text.size())))
            return false;
        parts += dot;
    }
    return !text.empty() && parts == 3;
}

void readAccounts(ObjectReader& read, World& world)
{
    const Value* const accounts = read.get("accounts", Need::optional, Kind::object);
    for (const json::Member& member : accounts ? accounts->members : std::vector<json::Member>()) {
        const auto id = AccountId::parse(member.key);
        if (!id || !member.value.isString())
            read.wrong(member.keySpan, Phrase::tr("`%1` is no account: write its twelve digits and its name").with(member.key));
        else
            world.accounts.emplace_back(*id, member.value.string);
    }
}

void readVars(ObjectReader& read, World& world)
{
    const Value* const vars = read.get("vars", Need::optional, Kind::object);
    for (const json::Member& member : vars ? vars->members : std::vector<json::Member>()) {
        if (!isName(member.key) || !member.value.isString())
            read.wrong(member.keySpan, Phrase::tr("`%1` is no name with a text: names are letters, digits and `_`").with(member.key));
        else
            world.vars.emplace_back(member.key, member.value.string);
    }
}

void readWorld(const Value& value, Flaws& flaws, World& world)
{
    ObjectReader read(value, flaws, {"base", "seed", "clock", "accounts", "vars", "setup", "invariants"});
    world.base = read.slug("base");
    world.seed = static_cast<std::uint32_t>(read.integer("seed", 0, 4294967295LL, Need::required).value_or(0));
    const std::string clock = read.text("clock", Need::required);
    if (const auto instant = parseIso8601(clock); instant && clock.ends_with('Z'))
        world.clock = *instant;
    else if (!clock.empty())
        read.wrong(read.find("clock")->span, Phrase::tr("`%1` is no time; `2025-01-15T09:00:00Z` is one").with(clock));
    readAccounts(read, world);
    readVars(read, world);
    world.setup = readOps(read.list("setup", Need::required), flaws);
    for (const Value& invariant : read.list("invariants")) {
        if (auto predicate = readPredicate(invariant, flaws))
            world.invariants.push_back(*std::move(predicate));
    }
    if (world.accounts.empty() && world.base.empty())
        read.wrong(value.span, Phrase::tr("the world has no accounts"));
}

void readPass(const Value& value, Flaws& flaws, Lesson& lesson)
{
    ObjectReader read(value, flaws, {"minScaled", "mustPass"});
    lesson.mustPass = read.slugs("mustPass");
    lesson.minScaled = read.fraction("minScaled").value_or(0);
}

void readMigration(const Value& value, Flaws& flaws, Lesson& lesson)
{
    ObjectReader read(value, flaws, {"from", "step", "effect"});
    Migration migration{read.text("from", Need::required), read.slug("step", Need::required), {}};
    migration.effect = effects[read.choice("effect", effects, Need::required).value_or(0)];
    lesson.migrations.push_back(std::move(migration));
}

void readSteps(ObjectReader& read, Lesson& lesson)
{
    const auto steps = read.list("steps", Need::required, 3);
    if (steps.size() > mostSteps)
        read.wrong(read.find("steps")->span, Phrase::tr("%1 steps are too many: at most %2").with(steps.size(), mostSteps));
    for (const Value& value : steps.first(std::min(steps.size(), mostSteps)))
        readStep(value, read.flaws(), lesson.steps.emplace_back());
}

void readFormat(ObjectReader& read)
{
    const Value* const format = read.get("format", Need::required, Kind::number);
    const std::optional<std::int64_t> number = format ? integerOf(*format) : std::nullopt;
    if (number && *number > formatKnown)
        read.wrong(format->span, Phrase::tr("this is written in format %1; this program reads format %2: use a newer one").with(*number, formatKnown));
    else if (format && number != formatKnown)
        read.wrong(format->span, Phrase::tr("`format` must be %1").with(formatKnown));
}

std::optional<Value> parsed(std::string_view text, Flaws& flaws)
{
    auto value = json::parse(text, lessonLimits);
    if (value)
        return *std::move(value);
    flaws.add("W001", value.error().span.value_or(SourceSpan{}), value.error().words());
    return std::nullopt;
}

}  // namespace

const Step* Lesson::find(std::string_view uid) const
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.uid == uid; });
    return found == steps.end() ? nullptr : &*found;
}

std::optional<Op> readOp(const Value& value, Flaws& flaws)
{
    const std::size_t before = flaws.all().size();
    ObjectReader read(value, flaws, {"op", "as", "account", "params", "bind", "mayFail"});
    Op op;
    op.name = read.text("op", Need::required);
    op.as = read.text("as");
    op.account = read.text("account");
    if (const Value* params = read.get("params", Need::optional, Kind::object))
        op.params = json::toObject(*params);
    op.bind = read.text("bind");
    op.mayFail = read.boolean("mayFail").value_or(false);
    op.span = value.span;
    if (!op.bind.empty() && !isName(op.bind))
        read.wrong(read.find("bind")->span, Phrase::tr("`%1` is no name: names are letters, digits and `_`").with(op.bind));
    const std::size_t colon = op.name.find(':');
    const bool isOwn = op.name == "signin:As" || op.name == "clock:Advance";
    if (!op.name.empty() && !isOwn && (colon == std::string::npos || !service::findOperation(op.name.substr(0, colon), op.name.substr(colon + 1))))
        flaws.add("W006", read.find("op")->span, Phrase::tr("`%1` is no operation").with(op.name));
    if (op.name == "signin:As" && (!op.params.contains("Principal") || !op.params["Principal"].is_string()))
        read.wrong(value.span, Phrase::tr("`signin:As` needs `Principal`"));
    if (op.name == "clock:Advance" && !secondsOf(op.params))
        read.wrong(value.span, Phrase::tr("`clock:Advance` needs `Seconds`, at most 400 days of them"));
    return flaws.all().size() == before ? std::optional(std::move(op)) : std::nullopt;
}

Ops readOps(std::span<const Value> values, Flaws& flaws)
{
    Ops ops;
    for (const Value& value : values) {
        if (auto op = readOp(value, flaws))
            ops.push_back(*std::move(op));
    }
    return ops;
}

void readBase(std::string_view text, Flaws& flaws, World& world)
{
    const auto value = parsed(text, flaws);
    if (!value)
        return;
    World base;
    ObjectReader read(*value, flaws, {"accounts", "vars", "setup"});
    readAccounts(read, base);
    readVars(read, base);
    base.setup = readOps(read.list("setup", Need::required), flaws);
    const auto prepend = [](auto& to, auto&& from) { to.insert(to.begin(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end())); };
    prepend(world.accounts, base.accounts);
    prepend(world.vars, base.vars);
    prepend(world.setup, base.setup);
}

std::optional<Lesson> readLesson(std::string_view text, Flaws& flaws)
{
    const auto value = parsed(text, flaws);
    if (!value)
        return std::nullopt;
    ObjectReader read(*value, flaws, {"format", "id", "version", "engine", "minutes", "level", "locales", "concepts", "after", "references", "world", "steps", "pass", "migrations"});
    if (!value->isObject())
        return std::nullopt;
    Lesson lesson;
    readFormat(read);
    lesson.id = read.slug("id", Need::required);
    lesson.version = read.text("version", Need::required);
    if (!lesson.version.empty() && !isVersion(lesson.version))
        read.wrong(read.find("version")->span, Phrase::tr("`%1` is no version; `1.0.0` is one").with(lesson.version));
    lesson.engine = read.text("engine", Need::required);
    lesson.minutes = static_cast<int>(read.integer("minutes", 1, 120).value_or(0));
    if (const auto level = read.choice("level", levels))
        lesson.level = levels[*level];
    lesson.locales = read.texts("locales", Need::required);
    lesson.concepts = read.slugs("concepts", Need::required);
    lesson.after = read.slugs("after");
    for (const std::string& reference : read.texts("references")) {
        if (!reference.starts_with("https://"))
            flaws.add("W046", read.find("references")->span, Phrase::tr("`%1` must begin with `https://`").with(reference));
    }
    if (lesson.locales.empty())
        read.wrong(value->span, Phrase::tr("`%1` needs at least %2 elements").with("locales", 1));
    if (const Value* world = read.get("world", Need::required, Kind::object))
        readWorld(*world, flaws, lesson.world);
    readSteps(read, lesson);
    if (const Value* pass = read.get("pass", Need::optional, Kind::object))
        readPass(*pass, flaws, lesson);
    for (const Value& migration : read.list("migrations"))
        readMigration(migration, flaws, lesson);
    return lesson;
}

}  // namespace rolewright::training
