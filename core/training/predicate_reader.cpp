#include "core/training/predicate_reader.h"

#include "core/training/entities.h"

#include <array>
#include <functional>

namespace rolewright::training {

namespace {

using json::Kind;
using json::Value;

Range readRange(const Value& value, Flaws& flaws)
{
    constexpr std::int64_t most = 1'000'000'000;
    ObjectReader read(value, flaws, {"min", "max"});
    const Range range{read.integer("min", 0, most), read.integer("max", 0, most)};
    if (range.min && range.max && *range.min > *range.max)
        read.wrong(value.span, Phrase::tr("nothing lies between %1 and %2").with(*range.min, *range.max));
    if (!range.min && !range.max)
        read.wrong(value.span, Phrase::tr("a range needs `min`, `max` or both"));
    return range;
}

std::optional<Range> rangeOf(ObjectReader& read, std::string_view key)
{
    const Value* const value = read.find(key);
    return value ? std::optional(readRange(*value, read.flaws())) : std::nullopt;
}

json::Object objectOf(ObjectReader& read, std::string_view key)
{
    const Value* const value = read.get(key, Need::optional, Kind::object);
    return value ? json::toObject(*value) : json::Object::object();
}

std::vector<Predicate> readPredicates(std::span<const Value> values, Flaws& flaws)
{
    std::vector<Predicate> predicates;
    for (const Value& value : values) {
        if (auto predicate = readPredicate(value, flaws))
            predicates.push_back(*std::move(predicate));
    }
    return predicates;
}

std::vector<Predicate> arrayOf(const Value& value, Flaws& flaws)
{
    if (!value.isArray() || value.elements.empty()) {
        flaws.add("W002", value.span, Phrase::tr("this must be a list of predicates, with at least one"));
        return {};
    }
    return readPredicates(value.elements, flaws);
}

using What = decltype(Predicate::what);

What readAll(const Value& value, Flaws& flaws) { return All{arrayOf(value, flaws)}; }
What readAny(const Value& value, Flaws& flaws) { return Any{arrayOf(value, flaws)}; }

What readNot(const Value& value, Flaws& flaws)
{
    return Not{readPredicates({&value, 1}, flaws)};
}

What readAtLeast(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"n", "of"});
    AtLeast what;
    what.of = readPredicates(read.list("of", Need::required, 1), flaws);
    what.n = static_cast<std::size_t>(read.integer("n", 1, 1000, Need::required).value_or(1));
    if (what.n > what.of.size())
        read.wrong(value.span, Phrase::tr("%1 of %2 can never hold").with(what.n, what.of.size()));
    return what;
}

What readExists(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"type", "id", "account", "where", "count", "bind", "new"});
    Exists what;
    const auto type = read.choice("type", entityTypeNames, Need::required);
    what.type = static_cast<EntityType>(type.value_or(0));
    what.id = read.text("id");
    what.account = read.text("account");
    what.where = objectOf(read, "where");
    what.count = rangeOf(read, "count");
    what.bind = read.text("bind");
    what.isNew = read.boolean("new").value_or(false);
    if (what.count && !what.bind.empty())
        read.wrong(value.span, Phrase::tr("`count` speaks of several, `bind` of one: use one of them"));
    for (const auto& [fact, expected] : what.where.items()) {
        if (type && !isFact(what.type, fact))
            read.wrong(read.find("where")->span, Phrase::tr("`%1` is nothing that is known of a thing of this type").with(fact));
    }
    return what;
}

What readAttached(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"policy", "to"});
    return Attached{read.text("policy", Need::required), read.text("to", Need::required)};
}

What readMember(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"user", "group"});
    return Member{read.text("user", Need::required), read.text("group", Need::required)};
}

What readVerdict(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"request", "expect"});
    VerdictIs what;
    if (const Value* request = read.get("request", Need::required, Kind::object))
        what.request = readProbe(*request, flaws).value_or(Probe{});
    if (const Value* expect = read.get("expect", Need::required, Kind::object))
        what.expect = readExpectation(*expect, flaws).value_or(Expectation{});
    if (what.expect.is == Answer::invalid)
        read.wrong(value.span, Phrase::tr("a request is allowed or denied; only the `call` of a prediction can be invalid"));
    return what;
}

What readGrants(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"policy", "allows", "notAllows"});
    Grants what{read.text("policy", Need::required), readProbes(read.list("allows"), flaws), readProbes(read.list("notAllows"), flaws)};
    if (what.allows.empty() && what.notAllows.empty())
        read.wrong(value.span, Phrase::tr("this asks nothing: give `allows`, `notAllows` or both"));
    return what;
}

constexpr std::array<std::string_view, 5> sessionApis = {"AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity", "GetSessionToken", "GetFederationToken"};
constexpr std::array<std::string_view, 3> sessionStates = {"active", "expired", "revoked"};
constexpr std::array<std::string_view, 3> outcomes = {"ok", "denied", "invalid"};
constexpr std::array<std::string_view, 2> sinces = {"step", "walkthrough"};
constexpr std::array<std::string_view, 4> findingStates = {"active", "archived", "resolved", "none"};
constexpr std::array<std::string_view, 2> zones = {"account", "organization"};
constexpr std::array<std::string_view, 3> thans = {"step-start", "walkthrough-start", "reference"};

/// The chosen word, or nothing.
std::string word(ObjectReader& read, std::string_view key, std::span<const std::string_view> words, Need need = Need::optional)
{
    const auto chosen = read.choice(key, words, need);
    return chosen ? std::string(words[*chosen]) : std::string();
}

What readSession(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"role", "api", "by", "state", "remaining", "duration", "mfa", "tags", "chained"});
    SessionIs what;
    what.role = read.text("role");
    what.api = word(read, "api", sessionApis);
    what.by = read.text("by");
    what.state = word(read, "state", sessionStates);
    what.remaining = rangeOf(read, "remaining");
    what.duration = rangeOf(read, "duration");
    what.mfa = read.boolean("mfa");
    what.tags = objectOf(read, "tags");
    what.chained = read.boolean("chained");
    return what;
}

What readActingAs(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"principal", "role"});
    ActingAs what{read.text("principal"), read.text("role")};
    if (what.principal.empty() == what.role.empty())
        read.wrong(value.span, Phrase::tr("give `principal` or `role`"));
    return what;
}

EventIs eventOf(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"api", "by", "target", "outcome", "error", "since", "count"});
    EventIs what;
    what.api = read.text("api", Need::required);
    what.by = read.text("by");
    what.target = read.text("target");
    what.outcome = word(read, "outcome", outcomes);
    what.error = read.text("error");
    what.sinceStep = read.choice("since", sinces).value_or(0) == 0;
    what.count = rangeOf(read, "count");
    return what;
}

What readEvent(const Value& value, Flaws& flaws) { return eventOf(value, flaws); }

What readSequence(const Value& value, Flaws& flaws)
{
    Sequence what;
    if (!value.isArray() || value.elements.size() < 2)
        flaws.add("W002", value.span, Phrase::tr("a sequence lists at least two events"));
    for (const Value& element : value.elements) {
        ObjectReader read(element, flaws, {"event"});
        if (const Value* event = read.get("event", Need::required, Kind::object))
            what.of.push_back(eventOf(*event, flaws));
    }
    return what;
}

What readFinding(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"resource", "principal", "status", "zone"});
    return FindingIs{read.text("resource"), read.text("principal"), word(read, "status", findingStates, Need::required), word(read, "zone", zones)};
}

What readNoWider(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"than", "over"});
    return NoWider{static_cast<Than>(read.choice("than", thans, Need::required).value_or(0)), readProbes(read.list("over", Need::required, 1), flaws)};
}

What readChanged(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"max", "onlyUnder"});
    Changed what{read.integer("max", 0, 10'000), read.texts("onlyUnder")};
    if (!what.max && what.onlyUnder.empty())
        read.wrong(value.span, Phrase::tr("this asks nothing: give `max`, `onlyUnder` or both"));
    return what;
}

What readAnswered(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"step", "correct"});
    return Answered{read.slug("step", Need::required), read.boolean("correct")};
}

What readUi(const Value& value, Flaws& flaws)
{
    ObjectReader read(value, flaws, {"page", "focused", "opened"});
    return Ui{read.text("page"), read.text("focused"), read.text("opened")};
}

struct Entry {
    std::string_view name;
    What (*read)(const Value&, Flaws&);
};
constexpr Entry vocabulary[] = {
    {"all", readAll}, {"any", readAny}, {"not", readNot}, {"atLeast", readAtLeast}, {"exists", readExists}, {"attached", readAttached}, {"member", readMember},
    {"verdict", readVerdict}, {"grants", readGrants}, {"session", readSession}, {"actingAs", readActingAs}, {"event", readEvent}, {"sequence", readSequence},
    {"finding", readFinding}, {"noWider", readNoWider}, {"changed", readChanged}, {"answered", readAnswered}, {"ui", readUi},
};

}  // namespace

const std::vector<Predicate>& partsOf(const Predicate& predicate)
{
    static const std::vector<Predicate> none;
    return std::visit(
        [](const auto& what) -> const std::vector<Predicate>& {
            if constexpr (requires { { what.of } -> std::same_as<const std::vector<Predicate>&>; })
                return what.of;
            else
                return none;
        },
        predicate.what);
}

std::optional<Predicate> readPredicate(const Value& value, Flaws& flaws)
{
    if (!value.isObject() || value.members.size() != 1) {
        flaws.add("W002", value.span, Phrase::tr("a predicate is an object with one member, its name"));
        return std::nullopt;
    }
    const json::Member& member = value.members.front();
    for (const Entry& entry : vocabulary) {
        if (entry.name == member.key) {
            const std::size_t before = flaws.all().size();
            Predicate predicate{entry.read(member.value, flaws), value.span};
            return flaws.all().size() == before ? std::optional(std::move(predicate)) : std::nullopt;
        }
    }
    flaws.add("W002", member.keySpan, Phrase::tr("`%1` is no predicate").with(member.key));
    return std::nullopt;
}

std::optional<Probe> readProbe(const Value& value, Flaws& flaws)
{
    const std::size_t before = flaws.all().size();
    ObjectReader read(value, flaws, {"principal", "action", "resource", "context", "outsider", "label"});
    Probe probe;
    probe.principal = read.text("principal", Need::required);
    probe.action = read.text("action", Need::required);
    probe.resource = read.text("resource", Need::required);
    probe.context = objectOf(read, "context");
    probe.outsider = read.boolean("outsider").value_or(false);
    probe.label = read.slug("label");
    probe.span = value.span;
    if (!probe.action.empty() && probe.action.find(':') == std::string::npos)
        read.wrong(read.find("action")->span, Phrase::tr("`%1` is no action; `s3:GetObject` is one").with(probe.action));
    for (const auto& [key, given] : probe.context.items()) {
        const bool texts = given.is_array() && std::all_of(given.begin(), given.end(), [](const json::Object& one) { return one.is_string(); });
        if (!given.is_string() && !texts)
            read.wrong(read.find("context")->span, Phrase::tr("the value of `%1` must be a text or a list of texts").with(key));
    }
    return flaws.all().size() == before ? std::optional(std::move(probe)) : std::nullopt;
}

std::vector<Probe> readProbes(std::span<const Value> values, Flaws& flaws)
{
    std::vector<Probe> probes;
    for (const Value& value : values) {
        if (auto probe = readProbe(value, flaws))
            probes.push_back(*std::move(probe));
    }
    return probes;
}

std::optional<Expectation> readExpectation(const Value& value, Flaws& flaws)
{
    const std::size_t before = flaws.all().size();
    ObjectReader read(value, flaws, {"is", "because", "layer", "sid", "reasonCode"});
    Expectation expect;
    expect.is = static_cast<Answer>(read.choice("is", answerNames, Need::required).value_or(0));
    if (const auto because = read.choice("because", reasonNames))
        expect.because = static_cast<Reason>(*because);
    if (const auto layer = read.choice("layer", layerNames))
        expect.layer = static_cast<Layer>(*layer);
    expect.sid = read.text("sid");
    expect.reasonCode = read.text("reasonCode");
    expect.span = value.span;
    if (expect.is == Answer::allow && expect.because)
        read.wrong(value.span, Phrase::tr("what is allowed is denied for no reason: leave `because` out"));
    return flaws.all().size() == before ? std::optional(std::move(expect)) : std::nullopt;
}

}  // namespace rolewright::training
