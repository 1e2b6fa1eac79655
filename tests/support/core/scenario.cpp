#include "tests/support/core/scenario.h"

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/identity/aws_managed_policies.h"
#include "core/crypto/totp.h"
#include "core/engine/follow_ups.h"
#include "core/engine/recorder.h"
#include "core/service/mfa.h"
#include "core/service/sts_regions.h"
#include "core/service/trail_view.h"
#include "tests/support/core/saml_forge.h"
#include "tests/support/core/sample_world.h"
#include "tests/support/core/token_fixture.h"

#include <map>
#include <vector>

namespace rolewright::test {
namespace {

constexpr const char* firstAccount = "111122223333";
constexpr const char* secondAccount = "444455556666";
constexpr std::string_view codeMark = "code:";

class FixedVault final : public service::Vault, public service::TrailView {
public:
    const crypto::Secret& workspaceKey() const override { return m_key; }
    std::optional<crypto::Secret> secretOf(std::string_view name) const override {
        const auto found = secrets.find(name);
        return found == secrets.end() ? std::nullopt : std::optional(found->second.clone());
    }

    void visitTrail(const std::function<bool(const audit::Record&)>& visit) const override {
        for (auto record = trail.rbegin(); record != trail.rend() && visit(*record); ++record) {}
    }

    std::optional<service::NewestUse> newestUseOf(std::string_view id) const override {
        for (auto record = trail.rbegin(); record != trail.rend(); ++record) {
            const std::vector<std::string> used = service::usedIn(*record);
            if (std::find(used.begin(), used.end(), id) != used.end()) return service::NewestUse{record->time, record->service, record->region};
        }
        return std::nullopt;
    }

    std::map<std::string, crypto::Secret, std::less<>> secrets;
    std::vector<audit::Record> trail;  ///< of the calls that were made, the oldest first

private:
    crypto::Secret m_key{std::string(32, 'k')};
};

identity::Snapshot emptyWorld() {
    identity::Editor editor(identity::Snapshot().withAwsPolicies(identity::awsManagedPolicies()));
    for (const char* id : {firstAccount, secondAccount}) {
        identity::Account account;
        account.id = AccountId::parse(id).value();
        account.name = id == std::string_view(firstAccount) ? "Development" : "Production";
        account.email = account.name + "@example.com";
        editor.putAccount(std::move(account));
    }
    return editor.snapshot();
}

/// Empty when `actual` is as expected, else the first place where it is not.
std::string difference(const json::Object& expected, const json::Object& actual, bool partly, const std::string& place) {
    if (expected.is_string() && expected == "*") return {};
    if (expected.is_object() && actual.is_object()) {
        for (const auto& [key, value] : expected.items()) {
            if (!actual.contains(key)) return place + "/" + key + " is missing in " + json::compact(actual);
            if (auto deeper = difference(value, actual.at(key), partly, place + "/" + key); !deeper.empty()) return deeper;
        }
        if (partly) return {};
        for (const auto& [key, value] : actual.items())
            if (!expected.contains(key)) return place + "/" + key + " is there, with " + json::compact(value);
        return {};
    }
    if (expected.is_array() && actual.is_array() && expected.size() == actual.size()) {
        for (std::size_t i = 0; i < expected.size(); ++i)
            if (auto deeper = difference(expected[i], actual[i], partly, place + "/" + std::to_string(i)); !deeper.empty()) return deeper;
        return {};
    }
    return expected == actual ? std::string() : place + " is " + json::compact(actual) + ", not " + json::compact(expected);
}

class Player {
public:
    explicit Player(const Witness& witness) : m_witness(witness), m_world(emptyWorld()), m_beginning(m_world) { m_context.now = parseIso8601("2026-11-24T03:06:00Z").value(); }

    std::string play(const json::Object& scenario) {
        int number = 0;
        for (const json::Object& step : scenario.at("Steps")) {
            ++number;
            const std::string wrong = playStep(filledIn(step));
            if (!wrong.empty()) return "step " + std::to_string(number) + ": " + wrong;
        }
        return undoAll();
    }

private:
    json::Object filledIn(const json::Object& value) const {
        if (value.is_string()) {
            std::string text = value.get<std::string>();
            for (const auto& [name, kept] : m_kept) text = text::replaceAll(text, "<<" + name + ">>", kept);
            return text.starts_with(codeMark) ? codeOf(text.substr(codeMark.size())) : text;
        }
        json::Object copy = value;
        if (value.is_structured())
            for (auto& element : copy) element = filledIn(element);
        if (copy.is_object() && copy.size() == 1 && copy.contains("SamlResponse")) return samlResponse(copy.at("SamlResponse"), m_context.now);
        if (copy.is_object() && copy.size() == 1 && copy.contains("SamlMetadata")) return samlMetadata(copy.at("SamlMetadata"));
        return copy;
    }

    /// `-1 arn:…`: what the device of this serial number shows, so many steps of 30 seconds from now.
    std::string codeOf(const std::string& text) const {
        const std::size_t blank = text.find(' ');
        const auto seed = m_vault.secretOf(service::seedName(text.substr(blank + 1)));
        return seed ? std::string(crypto::totpCode(*seed, crypto::totpStep(m_context.now) + std::stoi(text)).reveal()) : std::string();
    }

    std::string playStep(const json::Object& step) {
        if (step.contains("Advance")) {
            m_context.now += std::chrono::seconds(step.at("Advance").get<long>());
            return {};
        }
        if (step.contains("Token")) {
            m_kept[json::stringOr(step, "Token")] = m_tokens.token(step, m_context.now);
            return {};
        }
        if (step.contains("KeySet")) {
            m_kept[json::stringOr(step, "KeySet")] = m_tokens.keySet(step.at("Of").get<std::vector<std::string>>());
            return {};
        }
        if (step.contains("Session")) return openSession(step);
        if (step.contains("Text")) {
            std::string text;
            for (int i = 0; i < step.at("Times").get<int>(); ++i) text += json::stringOr(step, "Repeat");
            m_kept[json::stringOr(step, "Text")] = text;
            return {};
        }
        return playCall(step);
    }

    std::string openSession(const json::Object& step) {
        const AccountId id = AccountId::parse(json::stringOr(step, "Account", firstAccount)).value();
        const auto role = m_world.account(id)->roles.find(json::stringOr(step, "Role"));
        if (!role) return "there is no such role";
        auto session = std::make_shared<sts::Session>();
        session->accessKeyId = "ASIA" + json::stringOr(step, "Session");
        session->account = id;
        session->principalId = role->id;
        session->principalArn = identity::arnOf(id, *role);
        session->name = json::stringOr(step, "Session");
        session->issued = m_context.now;
        session->expires = m_context.now + std::chrono::hours(1);
        m_sessions[session->name] = std::move(session);
        return {};
    }

    sts::Caller callerOf(const std::string& as) const {
        const std::size_t at = as.find('@');
        const AccountId account = AccountId::parse(at == std::string::npos ? firstAccount : as.substr(at + 1)).value();
        if (as == "anonymous") return sts::Caller::anonymous();
        if (as.starts_with("session:")) return sts::Caller::of(m_sessions.at(as.substr(8)));
        if (as.starts_with("user:")) return sts::Caller::user(account, as.substr(5, at == std::string::npos ? at : at - 5));
        return sts::Caller::root(account);
    }

    std::string playCall(const json::Object& step) {
        const std::string name = json::stringOr(step, "Call");
        const std::size_t colon = name.find(':');
        if (colon == std::string::npos) return "it is no step";
        const service::Operation operation{name.substr(0, colon), name.substr(colon + 1), step.contains("With") ? step.at("With") : json::Object::object()};
        const service::OperationInfo* info = service::findOperation(operation.service, operation.action);
        if (!info) return "there is no operation " + name;
        const sts::Caller caller = callerOf(json::stringOr(step, "As", "root"));
        const std::string region = json::stringOr(step, "Region", "us-east-1");
        m_context.globalEndpoint = region == service::globalRegion;
        m_context.region = m_context.globalEndpoint ? std::string(service::firstStsRegion) : region;
        std::string wrong;
        bool first = true;
        const auto once = [&](const sts::Caller& who, const service::Operation& what, const service::CallContext& context, engine::Consequences& consequences) {
            service::Outcome outcome = service::handle(who, what, m_world, context, m_vault);
            if (first) wrong = wrongOutcome(step, outcome, caller, *info, operation);
            first = false;
            m_vault.trail.push_back(engine::recordOf(m_world, who, what, context, outcome));
            return made(what, std::move(outcome), consequences, wrong);
        };
        const engine::CallResult result = engine::FollowUps(once, [this] { return m_context; }).call(caller, operation, m_context);
        if (m_witness) m_witness(operation, result);
        if (wrong.empty()) wrong = wrongAnswer(step, result);
        if (wrong.empty()) wrong = wrongCalls(step, result);
        if (!wrong.empty()) return name + ": " + wrong;
        if (!result.answer.ok()) return {};
        if (!result.changes.empty()) m_edits.push_back(result.changes);
        if (step.contains("Into")) {
            if (!result.newSession) return name + ": issued no session";
            m_sessions[json::stringOr(step, "Into")] = result.newSession;
        }
        return keep(step, *result.answer);
    }

    /// What no outcome of the step's own call may be.
    std::string wrongOutcome(const json::Object& step, const service::Outcome& outcome, const sts::Caller& caller, const service::OperationInfo& info, const service::Operation& operation) const {
        if (!step.contains("Unexplained"))
            if (std::string wrong = wrongExplanation(outcome, service::explainCall(caller, operation, m_world, m_context)); !wrong.empty()) return wrong;
        if (!outcome.answer.ok()) return outcome.changes.empty() ? std::string() : "failed, but with an edit";
        if (!outcome.unread.empty() && json::stringOr(step, "Error").empty()) return "did nothing with its parameter " + outcome.unread.front();
        return info.readOnly && !outcome.changes.empty() ? "is read-only, but edits" : "";
    }

    /// One call carried out, as the engine does it.
    engine::CallResult made(const service::Operation& operation, service::Outcome outcome, engine::Consequences& consequences, std::string& wrong) {
        engine::CallResult result;
        result.operation = operation;
        result.answer = std::move(outcome.answer);
        result.errorFacts = std::move(outcome.errorFacts);
        if (!result.answer.ok()) return result;
        auto next = identity::apply(m_world, outcome.changes);
        if (!next.ok()) {
            wrong = "its edit does not apply: " + next.error().message;
            return result;
        }
        m_world = std::move(*next);
        if (outcome.newSecret) m_vault.secrets.insert_or_assign(outcome.newSecret->first, std::move(outcome.newSecret->second));
        result.body = std::move(outcome.body);
        result.changes = std::move(outcome.changes);
        result.newSession = std::move(outcome.newSession);
        consequences = {std::move(outcome.followUps), outcome.reportsFollowUps};
        return result;
    }

    /// `s3:GetObject`, with the code of its error when it was refused; those of its own follow-ups come behind it.
    static void listCalls(const std::vector<engine::CallResult>& results, json::Object& list) {
        for (const engine::CallResult& result : results) {
            list.push_back(result.operation.name() + (result.answer.ok() ? std::string() : ": " + result.answer.error().code));
            listCalls(result.followUps, list);
        }
    }

    static std::string wrongCalls(const json::Object& step, const engine::CallResult& result) {
        json::Object list = json::Object::array();
        listCalls(result.followUps, list);
        const json::Object expected = step.contains("Calls") ? step.at("Calls") : json::Object::array();
        return list == expected || expected == "*" ? std::string() : "set off " + json::compact(list) + ", not " + json::compact(expected);
    }

    /// What explains a call must have come to the same end: the same error, refused by the same question for the same reason.
    static std::string wrongExplanation(const service::Outcome& outcome, const service::Explained& explained) {
        const auto codeOf = [](const Result<json::Object>& answer) { return answer.ok() ? std::string("ok") : answer.error().code + ": " + answer.error().message; };
        if (codeOf(outcome.answer) != codeOf(explained.answer)) return "answers `" + codeOf(outcome.answer) + "`, explained it is `" + codeOf(explained.answer) + "`";
        const service::Verdict* refused = nullptr;
        for (const service::Verdict& verdict : explained.verdicts)
            if (verdict.explanation.decision.effect != evaluation::Effect::allowed) refused = &verdict;
        if ((refused != nullptr) != outcome.denied.has_value()) return outcome.denied ? "is refused, but explained as allowed" : "is explained as refused, but was not";
        if (!refused) return {};
        const bool same = refused->action == outcome.denied->action && refused->resource == outcome.denied->resource &&
                          refused->explanation.decision == outcome.denied->explanation.decision;
        return same ? std::string() : "is refused for " + outcome.denied->action + ", explained for " + refused->action;
    }

    static std::string wrongAnswer(const json::Object& step, const engine::CallResult& outcome) {
        const std::string expected = json::stringOr(step, "Error");
        if (!outcome.answer.ok()) {
            const std::string whole = outcome.answer.error().code + ": " + outcome.answer.error().message;
            if (whole == expected || (!expected.empty() && outcome.answer.error().code == expected)) return {};
            return "failed with `" + whole + "`" + (expected.empty() ? std::string() : ", not with `" + expected + "`");
        }
        if (!expected.empty()) return "succeeded with " + json::compact(*outcome.answer) + ", must fail with `" + expected + "`";
        if (step.contains("Title")) {
            const std::string title = outcome.changes.empty() ? std::string() : outcome.changes.title.english();
            if (title != json::stringOr(step, "Title")) return "its edit is called `" + title + "`";
        }
        if (step.contains("Has")) return difference(step.at("Has"), *outcome.answer, true, "");
        return step.contains("Answer") ? difference(step.at("Answer"), *outcome.answer, false, "") : std::string();
    }

    std::string keep(const json::Object& step, const json::Object& answer) {
        if (!step.contains("Keep")) return {};
        for (const auto& [name, pointer] : step.at("Keep").items()) {
            const json::Object::json_pointer place(pointer.get<std::string>());
            if (!answer.contains(place)) return "there is nothing to keep at " + pointer.get<std::string>() + " of " + json::compact(answer);
            m_kept[name] = answer.at(place).is_string() ? answer.at(place).get<std::string>() : json::compact(answer.at(place));
        }
        return {};
    }

    std::string undoAll() {
        for (auto edit = m_edits.rbegin(); edit != m_edits.rend(); ++edit) {
            auto back = identity::apply(m_world, edit->inverse());
            if (!back.ok()) return "`" + edit->title.english() + "` cannot be undone: " + back.error().message;
            m_world = std::move(*back);
        }
        return dump(m_world) == dump(m_beginning) ? std::string() : "undone, the world is another than at the beginning";
    }

    const Witness& m_witness;
    identity::Snapshot m_world;
    identity::Snapshot m_beginning;
    service::CallContext m_context;
    FixedVault m_vault;
    TokenFixture m_tokens;
    std::map<std::string, std::string> m_kept;
    std::map<std::string, sts::SessionPtr> m_sessions;
    std::vector<identity::ChangeSet> m_edits;
};

}  // namespace

std::string playScenario(const json::Object& scenario, const Witness& witness) {
    return Player(witness).play(scenario);
}

}  // namespace rolewright::test
