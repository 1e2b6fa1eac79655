#include "core/training/author.h"

#include "core/base/text.h"
#include "core/service/handler.h"
#include "core/training/entities.h"
#include "core/training/preview.h"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace rolewright::training {

namespace {

using json::Object;

bool continuesName(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.' || c == '@' || c == '+' || c == '=' || c == ',';
}

/// `text` with each whole `value` in it replaced by `${name}`; a value that is the beginning of a longer name is left.
std::string named(const std::string& text, const std::string& name, const std::string& value)
{
    std::string result;
    std::size_t from = 0;
    for (std::size_t at = text.find(value); at != std::string::npos; at = text.find(value, from)) {
        const std::size_t end = at + value.size();
        const bool isWhole = end == text.size() || !continuesName(text[end]);
        result += text.substr(from, at - from) + (isWhole ? "${" + name + "}" : value);
        from = end;
    }
    return result + text.substr(from);
}

std::string textWithNames(const std::string& text, const Bindings& names)
{
    std::vector<std::pair<std::string, std::string>> longestFirst(names.begin(), names.end());
    std::stable_sort(longestFirst.begin(), longestFirst.end(), [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
    std::string result = expand(std::string_view(text), names) == text ? text : text::replaceAll(text, "${", "$${");
    for (const auto& [name, value] : longestFirst) {
        if (value.starts_with("arn:") || value.starts_with("AKIA"))
            result = named(result, name, value);
    }
    return result;
}

/// Documents as JSON, as authors write them.
Object withOpenDocuments(Object params)
{
    for (auto& [name, value] : params.items()) {
        if (!value.is_string() || !(name.ends_with("Document") || name == "Policy"))
            continue;
        if (auto document = json::parseObject(value.get_ref<const std::string&>()); document && document->is_object())
            value = *std::move(document);
    }
    return params;
}

/// Keys of sessions follow from what was done before; their ARNs do not.
std::string lastingCaller(const std::string& who, const engine::Engine& engine)
{
    const sts::SessionPtr session = who.starts_with("ASIA") ? engine.findSession(who) : nullptr;
    return session ? session->arn() : who;
}

/// `RoleName` of a role that an earlier step made becomes `${R1.name}`: a learner may have called it otherwise.
void putNamesForPlainOnes(Object& params, const Bindings& made)
{
    constexpr std::pair<const char*, const char*> kinds[] = {{"RoleName", ":role/"}, {"UserName", ":user/"}, {"GroupName", ":group/"}, {"Bucket", ":s3:::"}};
    for (const auto& [key, kind] : kinds) {
        for (const auto& [name, arn] : made) {
            if (arn.find(kind) != std::string::npos && json::stringOr(params, key) == nameOf(arn))
                params[key] = "${" + name + ".name}";
        }
    }
}

Object opOf(const Deed& deed, const Bindings& names, const Bindings& made, const engine::Engine& engine)
{
    Object op{{"op", deed.op}};
    const auto caller = Arn::parse(deed.as);
    if (caller && caller->resource == "root")
        op["account"] = caller->account;
    else if (!deed.as.empty())
        op["as"] = textWithNames(lastingCaller(deed.as, engine), names);
    Object params = maskedJson({Move::Kind::act, deed})["deed"].value("params", Object::object());
    if (params.contains("Principal") && params["Principal"].is_string())
        params["Principal"] = lastingCaller(params["Principal"].get<std::string>(), engine);
    op["params"] = withNames(withOpenDocuments(std::move(params)), names);
    putNamesForPlainOnes(op["params"], made);
    if (deed.mayFail)
        op["mayFail"] = true;
    return op;
}

/// What is there in `after` and not in `before`.
std::vector<std::string> madeBetween(const identity::Snapshot& before, const identity::Snapshot& after)
{
    std::vector<std::string> made;
    for (std::size_t type = 0; type < std::size(entityTypeNames); ++type) {
        const auto old = entitiesOf(before, static_cast<EntityType>(type));
        for (const Entity& entity : entitiesOf(after, static_cast<EntityType>(type))) {
            if (std::none_of(old.begin(), old.end(), [&](const Entity& one) { return one.arn == entity.arn; }))
                made.push_back(entity.arn);
        }
    }
    return made;
}

/// `R1` for a role R1, `R1b` for the second thing of that name.
std::string freeName(const std::string& arn, const Bindings& taken)
{
    std::string name;
    for (const char c : nameOf(arn)) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            name += c;
    }
    if (name.empty() || std::isdigit(static_cast<unsigned char>(name.front())) != 0)
        name = "N" + name;
    const std::string stem = name;
    for (char letter = 'b'; taken.contains(name); ++letter)
        name = stem + letter;
    return name;
}

bool speaksOf(const Object& op, const std::string& name)
{
    const auto names = namesIn(json::compact(op));
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The deeds as ops; each that made something a later one speaks of binds it.
Object solveOf(const Player& player, const Bindings& names, const Bindings& made)
{
    const Sandbox& sandbox = player.sandbox();
    Object ops = Object::array();
    std::vector<std::size_t> places;
    for (std::size_t i = player.state().mark; i < sandbox.deeds().size(); ++i) {
        if (isReadOnly(sandbox.deeds()[i]))
            continue;
        ops.push_back(opOf(sandbox.deeds()[i], names, made, sandbox.engine()));
        places.push_back(i);
    }
    for (std::size_t i = 0; i < ops.size(); ++i) {
        for (const std::string& arn : madeBetween(*sandbox.worldAfter(places[i]), *sandbox.worldAfter(places[i] + 1))) {
            const auto name = std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.second == arn; });
            if (name != names.end() &&
                std::any_of(ops.begin() + static_cast<std::ptrdiff_t>(i) + 1, ops.end(), [&](const Object& op) { return speaksOf(op, name->first); }))
                ops[i]["bind"] = name->first;
        }
    }
    return ops;
}

}  // namespace

bool isReadOnly(const Deed& deed)
{
    const std::size_t colon = deed.op.find(':');
    const auto* const operation = service::findOperation(deed.op.substr(0, colon), deed.op.substr(colon + 1));
    return operation && operation->readOnly;
}

Object anyAnswer(const Step& step)
{
    if (step.predict)
        return {{"outcome", "deny"}};
    return step.explain ? Object{{"text", "-"}} : Object::array();
}

Result<std::unique_ptr<Player>> playTo(const Walkthrough& walkthrough, std::string_view uid)
{
    auto player = Player::start(walkthrough);
    if (!player)
        return player;
    if (auto gone = goTo(**player, uid); !gone)
        return gone.error();
    return player;
}

Result<void> doAgain(Player& player, const std::vector<Deed>& deeds)
{
    for (std::size_t i = 0; i < deeds.size(); ++i) {
        if (isReadOnly(deeds[i]))
            continue;
        if (auto made = player.act(deeds[i]); !made)
            return made;
        if (const auto& answer = player.lastDone().answer; !answer)
            return Error::ours(answer.error().code, Phrase::tr("call %1, %2: %3").with(i + 1, deeds[i].op, answer.error().words()));
    }
    return {};
}

Object withNames(const Object& value, const Bindings& names)
{
    if (value.is_string())
        return textWithNames(value.get_ref<const std::string&>(), names);
    Object result = value;
    if (value.is_structured()) {
        for (Object& member : result)
            member = withNames(std::as_const(member), names);
    }
    return result;
}

Bindings namesOfNew(const Scene& scene, const Bindings& known)
{
    Bindings all = known;
    Bindings fresh;
    for (const std::string& arn : madeBetween(*scene.stepStart, *scene.world)) {
        if (std::any_of(known.begin(), known.end(), [&](const auto& one) { return one.second == arn; }))
            continue;
        const std::string name = freeName(arn, all);
        all[name] = arn;
        fresh[name] = arn;
    }
    return fresh;
}

Object draftOf(const Player& player, const Bindings& made)
{
    const Scene scene = player.scene();
    Bindings names = player.state().bindings;
    names.insert(made.begin(), made.end());
    for (const auto& [name, arn] : namesOfNew(scene, names))
        names[name] = arn;
    return {{"uid", player.step().uid}, {"solve", solveOf(player, names, made)}, {"goal", {{"all", proposals(scene, names)}}}};
}

}  // namespace rolewright::training
