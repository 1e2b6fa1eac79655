#include "ui/store/served_changes.h"

#include "ui/store/calls.h"
#include "ui/store/change_command.h"
#include "ui/theme/phrases.h"

#include <QUndoStack>

#include <algorithm>

namespace rolewright::ui {
namespace {

/// So many changes are put together at once: that costs their square.
constexpr std::size_t atOnce = 100;
const std::string redoSource = "rolewright:Redo";

/// A step that takes in those that come after it.
class SharedStep final : public ChangeCommand {
public:
    SharedStep(Store& store, identity::ChangeSet changes, std::size_t count, const QString& by, int step, const std::vector<engine::CallResult>& calls)
        : ChangeCommand(store, std::move(changes), {}, redoSource, step, calls), m_count(count), m_by(by)
    {
        join({}, {}, title());
    }

    static constexpr int kind = 1;
    int id() const override { return kind; }
    bool takesMore() const { return changes().changes.size() < ServedChanges::largestStep; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = dynamic_cast<const SharedStep*>(other);
        if (!next || next->step() != step())
            return false;
        m_count += next->m_count;
        m_by = m_by == next->m_by ? m_by : QString();
        join(next->changes(), next->authors(), title());
        return true;
    }

private:
    QString title() const
    {
        const int count = static_cast<int>(m_count);
        return m_by.isEmpty() ? ServedChanges::tr("%n change(s) over the endpoint", nullptr, count)
                              : ServedChanges::tr("%n change(s) by %1 over the endpoint", nullptr, count).arg(m_by);
    }

    std::size_t m_count;
    QString m_by;  ///< empty when it was several
};

}  // namespace

ServedChanges::ServedChanges(Store& store) : QObject(&store), m_store(store)
{
}

ServedChanges* ServedChanges::of(const Store& store)
{
    return store.findChild<ServedChanges*>(QString(), Qt::FindDirectChildrenOnly);
}

void ServedChanges::take(std::vector<ServedChange> changes)
{
    if (changes.empty())
        return;
    if (m_sinceLast.isValid() && m_sinceLast.elapsed() > burstMilliseconds)
        m_inBurst = 0;
    m_sinceLast.start();
    std::size_t next = 0;
    for (; next < changes.size() && m_inBurst < singleSteps; ++next, ++m_inBurst)
        pushOne(changes[next]);
    for (; next < changes.size(); next += atOnce)
        pushTogether(changes, next, std::min(changes.size(), next + atOnce));
}

void ServedChanges::pushOne(const ServedChange& change)
{
    identity::ChangeSet changes = change.call.changes;
    const QString title = tr("%1, by %2 over the endpoint").arg(toQt(changes.title), toQt(change.caller));
    changes.title = Phrase(title.toStdString());
    m_store.undoStack()->push(new ChangeCommand(m_store, std::move(changes), title, redoSource, --m_lastStep, {change.call}));
    Q_EMIT m_store.stepDone(m_lastStep, title, {change.call});
}

/// Changes `first` up to `last` join the step on top, when that is a shared one with room.
void ServedChanges::pushTogether(const std::vector<ServedChange>& changes, std::size_t first, std::size_t last)
{
    identity::ChangeSet together;
    std::vector<engine::CallResult> calls;
    QString by = toQt(changes[first].caller);
    for (std::size_t i = first; i < last; ++i) {
        together.append(changes[i].call.changes);
        calls.push_back(changes[i].call);
        by = by == toQt(changes[i].caller) ? by : QString();
    }
    QUndoStack* const stack = m_store.undoStack();
    const auto* top = dynamic_cast<const SharedStep*>(stack->index() > 0 ? stack->command(stack->index() - 1) : nullptr);
    const int step = top && top->takesMore() ? top->step() : --m_lastStep;
    stack->push(new SharedStep(m_store, std::move(together), last - first, by, step, calls));
    Q_EMIT m_store.stepDone(step, stack->undoText(), calls);
}

}  // namespace rolewright::ui
