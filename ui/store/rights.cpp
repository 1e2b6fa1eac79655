#include "ui/store/rights.h"

#include "ui/store/administrator.h"
#include "ui/store/caller_name.h"
#include "ui/store/calls.h"
#include "ui/store/guardrail_name.h"
#include "ui/store/store.h"

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr std::chrono::minutes lookAtTime{1};
constexpr std::size_t mostCalls = 300;  // of one way; a longer one is not judged

using Refusal = std::optional<analysis::ForeseenRefusal>;

/// The first refusal, when every way is refused.
Refusal refusalOf(const Intent& intent, const identity::Snapshot& world, const sts::Caller& caller, const service::CallContext& context,
                  const LatestTask::Cancelled& cancelled)
{
    Refusal first;
    const std::vector<analysis::Way> ways = intent.ways();
    if (std::count_if(ways.begin(), ways.end(), [](const analysis::Way& way) { return !way.calls.empty(); }) > Rights::mostThings)
        return std::nullopt;
    for (const analysis::Way& way : ways) {
        if (cancelled() || way.calls.size() > mostCalls)
            return std::nullopt;
        Refusal refusal = analysis::foreseenRefusal(world, caller, way, context);
        if (!refusal)
            return std::nullopt;
        if (!first)
            first = std::move(refusal);
    }
    return first;
}

}  // namespace

Rights& Rights::of(Store& store)
{
    auto* rights = store.findChild<Rights*>(QString(), Qt::FindDirectChildrenOnly);
    return rights ? *rights : *new Rights(store);
}

Rights::Rights(Store& store) : QObject(&store), m_store(store)
{
    for (QTimer* once : {&m_asking, &m_telling}) {
        once->setSingleShot(true);
        once->setInterval(0);
    }
    connect(&m_asking, &QTimer::timeout, this, &Rights::judge);
    connect(&m_telling, &QTimer::timeout, this, &Rights::changed);
    connect(&m_time, &QTimer::timeout, this, &Rights::worldChanged);
    connect(&store, &Store::snapshotChanged, this, &Rights::worldChanged);
    connect(&store, &Store::callerChanged, this, &Rights::callerChanged);
    m_time.start(lookAtTime);
}

QString Rights::obstacleTo(const QObject* asker, const Intent& intent)
{
    m_asked.erase(asker);
    if (intent.name.isEmpty() || (!intent.account.empty() && intent.account != accountOf(m_store.caller())))
        return {};
    if (!m_store.knowsRights())
        return {};  // only the endpoint knows
    if (const auto known = m_known.constFind(intent.name); known != m_known.constEnd())
        return words(*known);
    m_asked[asker] = intent;
    m_asking.start();
    return words(m_before.value(intent.name));
}

void Rights::worldChanged()
{
    m_judging.cancel();
    m_before.insert(m_known);
    m_known.clear();
    m_asked.clear();
    lookAgain();
}

void Rights::callerChanged()
{
    worldChanged();
    m_before.clear();
}

void Rights::judge()
{
    std::vector<Intent> intents;
    for (const auto& [asker, intent] : m_asked)
        intents.push_back(intent);
    if (intents.empty())
        return;
    m_judging.start(
        [intents = std::move(intents), world = m_store.snapshot(), caller = m_store.caller(), context = m_store.engine()->contextNow()](const LatestTask::Cancelled& cancelled) {
            Answers answers;
            for (const Intent& intent : intents)
                answers.insert(intent.name, refusalOf(intent, *world, caller, context, cancelled));
            return answers;
        },
        [this](const Answers& answers) {
            m_known.insert(answers);
            std::erase_if(m_asked, [this](const auto& asked) { return m_known.contains(asked.second.name); });
            if (m_asked.empty())
                m_before.clear();
            Q_EMIT changed();
        });
}

QString Rights::words(const Refusal& refusal) const
{
    using evaluation::Layer;
    if (!refusal)
        return {};
    const evaluation::Decision& decision = refusal->decision;
    const auto wanting = evaluation::bit(Layer::identity) | evaluation::bit(Layer::resource);
    const bool denied = decision.effect == evaluation::Effect::explicitDeny;
    QString why = guardrailName(&decision);
    if (!denied && (decision.blockedBy & ~wanting) == 0)
        why = tr("nothing allows it");
    else if (denied && decision.layer == Layer::resource)
        why = tr("the policy of what it is done to denies it");
    const QString told = tr("%1 may not %2: %3.").arg(callerName(m_store.caller(), m_store), toQt(refusal->action), why);
    // What binds the whole account binds its administrator as well.
    const auto ofAll = evaluation::bit(Layer::serviceControl) | evaluation::bit(Layer::resourceControl);
    const bool helps = m_store.caller().kind != sts::CallerKind::root && (decision.blockedBy & ofAll) == 0;
    return helps ? tr("%1 Act as the administrator to do it.").arg(told) : told;
}

}  // namespace rolewright::ui
