#include "ui/why/why_inquiry.h"

#include "core/analysis/matrix.h"
#include "core/analysis/wording.h"
#include "ui/models/account_text.h"
#include "ui/models/session_time.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/why/key_types.h"
#include "ui/why/why_lines.h"

#include <QCoreApplication>

#include <algorithm>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WhyInquiry)
};

QString sentenceCase(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

evaluation::Effect effectOf(analysis::Cell cell)
{
    return cell == analysis::Cell::allowed ? evaluation::Effect::allowed : cell == analysis::Cell::explicitDeny ? evaluation::Effect::explicitDeny : evaluation::Effect::implicitDeny;
}

QString joined(const std::vector<std::string>& values)
{
    QStringList list;
    for (const std::string& value : values)
        list += toQt(value);
    return list.join(QStringLiteral(", "));
}

/// What is asked: every action on every resource, or what is missing.
struct Asked {
    std::optional<analysis::Asker> asker;
    std::vector<std::string> actions;
    std::vector<std::string> resources;
};

Asked read(const WhyQuestion& question, const WhyWorld& world, WhyAnswer& answer)
{
    Asked asked;
    if (question.caller.trimmed().isEmpty()) {
        answer.callerComplaint = Texts::tr("Choose who calls: a user, a role, a live session, an account, a service, or “anonymous”.");
    } else if (auto found = analysis::findAsker(*world.world, *world.sessions, question.caller.trimmed().toStdString(), world.now)) {
        asked.asker = *std::move(found);
        answer.callerWords = callerWords(*asked.asker, *world.world);
        if (asked.asker->caller.session && !asked.asker->imagined)
            answer.expires = asked.asker->caller.session->expires;
    } else {
        answer.callerComplaint = sentenceCase(messageOf(found.error()));
    }
    auto actions = analysis::expandActions(analysis::splitActions(question.actions.toStdString()), mostPairs);
    if (!actions)
        answer.actionsComplaint = sentenceCase(messageOf(actions.error()));
    else if (asked.actions = *std::move(actions); asked.actions.empty())
        answer.actionsComplaint = Texts::tr("Say what would be done: an action such as s3:GetObject. Wildcards stand for all they match.");
    asked.resources = analysis::splitResources(question.resources.toStdString());
    if (asked.resources.empty())
        answer.resourcesComplaint = Texts::tr("Say on what: an ARN, or * for actions without resources.");
    const std::size_t pairs = asked.actions.size() * asked.resources.size();
    if (pairs > mostPairs) {
        answer.actionsComplaint = Texts::tr("%1 actions on %2 resources are too many here (at most %3 questions): ask the matrix.").arg(asked.actions.size()).arg(asked.resources.size()).arg(mostPairs);
        asked.actions.clear();
    }
    return asked;
}

const GivenKey* givenOf(const WhyQuestion& question, const QString& key)
{
    const auto found = std::find_if(question.keys.begin(), question.keys.end(), [&](const GivenKey& given) { return given.key.compare(key, Qt::CaseInsensitive) == 0; });
    return found == question.keys.end() ? nullptr : &*found;
}

ContextRow keyRow(const QString& key, const evaluation::ContextEntry* derived, const GivenKey* given)
{
    const KeyFacts facts = keyFacts(key);
    ContextRow row;
    row.key = key;
    row.type = typeWord(facts, derived && derived->multivalued);
    row.hint = valueHint(facts);
    row.derivable = derived != nullptr;
    row.values = derived ? joined(derived->values) : QString();
    if (given) {
        row.given = true;
        row.present = given->present;
        row.values = given->present ? given->values : row.values;
        row.complaint = given->present ? keyComplaint(*given) : QString();
    }
    return row;
}

/// The keys of the request: those that only the person brings, then what the engine derives, with what the person says about it.
std::vector<ContextRow> keyRows(const WhyQuestion& question, const evaluation::Context& derived)
{
    std::vector<ContextRow> rows;
    for (const GivenKey& given : question.keys) {
        if (!derived.find(given.key.toStdString()))
            rows.push_back(keyRow(given.key, nullptr, &given));
    }
    for (const evaluation::ContextEntry& entry : derived.entries())
        rows.push_back(keyRow(toQt(entry.key), &entry, givenOf(question, toQt(entry.key))));
    return rows;
}

void addNotes(WhyAnswer& answer, const Asked& asked, const WhyQuestion& question)
{
    const WhyPair& pair = answer.pairs[answer.chosen];
    if (const Phrase odd = analysis::oddity(pair.action.toStdString(), pair.resource.toStdString()); !odd.empty())
        answer.notes += sentenceCase(toQt(odd)) + QLatin1Char('.');
    if (asked.asker->imagined)
        answer.notes += Texts::tr("As a fresh session of the role: without MFA, session policy, tags or source identity. Add keys, or choose a live session.");
    const bool odd = std::any_of(answer.keys.begin(), answer.keys.end(), [](const ContextRow& row) { return !row.complaint.isEmpty(); });
    if (odd && !question.keys.empty())
        answer.notes += Texts::tr("A key of the request has a value that is not of its type: conditions on it will not hold.");
}

}  // namespace

analysis::Circumstances circumstancesOf(const WhyQuestion& question, Instant now)
{
    analysis::Circumstances circumstances;
    circumstances.call.now = now;
    circumstances.excluded = question.excluded;
    for (const GivenKey& given : question.keys) {
        const QString key = given.key.trimmed();
        if (key.isEmpty() || (given.present && given.values.trimmed().isEmpty()))
            continue;
        if (!given.present) {
            circumstances.absent.push_back(key.toStdString());
            continue;
        }
        const bool multivalued = keyFacts(key).multivalued;
        circumstances.given.set(key.toStdString(), valuesOf(given.values, multivalued), multivalued);
    }
    return circumstances;
}

QString callerWords(const analysis::Asker& asker, const identity::Snapshot& world)
{
    if (!asker.service.empty())
        return Texts::tr("the service %1").arg(toQt(asker.service));
    if (!asker.outsider.empty())
        return Texts::tr("%1, from outside: taken to be allowed everything at home").arg(toQt(asker.outsider));
    if (asker.caller.kind == sts::CallerKind::federated)
        return Texts::tr("somebody whom %1 vouches for").arg(toQt(asker.caller.provider));
    if (asker.caller.kind == sts::CallerKind::anonymous)
        return Texts::tr("anybody, without credentials");
    const auto account = world.account(asker.caller.account);
    const QString where = account ? accountName(*account) : toQt(asker.caller.account.text());
    if (asker.caller.kind == sts::CallerKind::root)
        return Texts::tr("root user of %1").arg(where);
    if (!asker.caller.session)
        return Texts::tr("user %1 · %2").arg(toQt(asker.caller.name), where);
    const sts::Session& session = *asker.caller.session;
    const QString principal = toQt(session.principalArn.substr(session.principalArn.rfind('/') + 1));
    if (asker.imagined)
        return Texts::tr("role %1 · %2, as a session of it").arg(principal, where);
    return Texts::tr("session %1 of %2 · %3, until %4").arg(toQt(session.name), principal, where, localTextWithoutOffset(session.expires));
}

WhyAnswer answerOf(const WhyQuestion& question, std::size_t chosen, const WhyWorld& world, const std::function<bool()>& cancelled)
{
    WhyAnswer answer;
    const Asked asked = read(question, world, answer);
    const analysis::Circumstances circumstances = circumstancesOf(question, world.now);
    if (!asked.asker) {
        answer.keys = keyRows(question, {});
        return answer;
    }
    if (!asked.actions.empty()) {
        analysis::Matrix matrix{{*asked.asker}, asked.actions, asked.resources, circumstances};
        for (const std::string& resource : asked.resources) {
            for (const std::string& action : asked.actions)
                answer.pairs.push_back({toQt(action), toQt(resource), evaluation::Effect::implicitDeny});
        }
        analysis::askMatrix(*world.world, matrix, [&answer](std::size_t first, std::span<const analysis::Cell> cells) {
            for (std::size_t i = 0; i < cells.size(); ++i)
                answer.pairs[first + i].effect = effectOf(cells[i]);
        }, cancelled);
    }
    answer.chosen = chosen < answer.pairs.size() ? chosen : 0;
    const std::string action = answer.answered() ? answer.pairs[answer.chosen].action.toStdString() : std::string();
    const std::string resource = answer.answered() ? answer.pairs[answer.chosen].resource.toStdString() : "*";
    analysis::Circumstances bare;
    bare.call = circumstances.call;
    const evaluation::Context derived = analysis::prepare(*world.world, *asked.asker, action, resource, bare).request.context;
    answer.keys = keyRows(question, derived);
    if (!answer.answered() || cancelled())
        return answer;
    const service::Prepared prepared = analysis::prepare(*world.world, *asked.asker, action, resource, circumstances);
    const service::Verdict verdict{action, resource, evaluation::explain(prepared.request, prepared.policies)};
    engine::Grounds grounds{asked.asker->caller, circumstances.call, world.world};
    if (!asked.asker->service.empty())
        grounds.caller.name = asked.asker->service;
    answer.report = reportOf(verdict, grounds, world.sessions, question.excluded);
    for (const std::string& key : verdict.explanation.missingKeys)
        answer.missing += toQt(key);
    answer.steps = stepsOf(verdict, answer.report.lines, prepared.policies);
    addNotes(answer, asked, question);
    return answer;
}

}  // namespace rolewright::ui
