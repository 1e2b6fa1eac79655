#include "ui/remote/turns_view.h"

#include "ui/remote/mirror_drafts.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/trust/trust_change_list.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

using analysis::ChangeKind;
using analysis::Turn;

QString signOf(Turn turn)
{
    switch (turn) {
    case Turn::gains:
        return TurnsView::tr("+ gains");
    case Turn::loses:
        return TurnsView::tr("− loses");
    case Turn::needsMore:
        return TurnsView::tr("! needs more");
    case Turn::needsLess:
        break;
    }
    return TurnsView::tr("needs less");
}

void addActionLines(QTreeWidgetItem* item, const analysis::AccessChange& change)
{
    for (const analysis::ActionChange& action : change.changes) {
        if (action.kind == ChangeKind::elsewhere)
            continue;
        const QString name = action.dangerous ? TurnsView::tr("⚠ %1").arg(toQt(action.text())) : toQt(action.text());
        new QTreeWidgetItem(item, {name, action.kind == ChangeKind::gained ? TurnsView::tr("+ gains") : TurnsView::tr("− loses")});
    }
}

}  // namespace

TurnsView::TurnsView(QWidget* parent) : QWidget(parent)
{
    m_note = new QLabel(tr("Asking…"), this);
    m_note->setObjectName(QStringLiteral("turnsNote"));
    m_note->setWordWrap(true);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("turnsList"));
    m_list->setAccessibleName(tr("Who gains and who loses"));
    m_list->setHeaderLabels({tr("Who"), tr("Change")});
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
}

void TurnsView::ask(const MirrorStates& states, const AccountId& account, Instant now)
{
    m_note->setText(tr("Asking…"));
    m_list->clear();
    m_asking.start(
        [states, account, now](const LatestTask::Cancelled& cancelled) {
            service::CallContext context;
            context.now = now;
            return std::make_shared<mirror::AccessTurns>(
                mirror::findAccessTurns(*states.base, *states.edited, account, context, [&cancelled](std::size_t, std::size_t) { return !cancelled(); }));
        },
        [this, world = states.edited](const std::shared_ptr<mirror::AccessTurns>& turns) { fill(*turns, *world); });
}

void TurnsView::fill(const mirror::AccessTurns& turns, const identity::Snapshot& world)
{
    int gain = 0;
    int lose = 0;
    for (const mirror::PrincipalTurn& turn : turns.principals) {
        gain += turn.change.gained > 0;
        lose += turn.change.lost > 0;
        const QString name = toQt(mirror::describe(turn.principal));
        const QString who = !turn.formerName.empty() ? tr("%1 (renamed, was %2)").arg(name, toQt(turn.formerName)) : turn.isNew ? tr("%1 (new)").arg(name) : turn.isGone ? tr("%1 (deleted)").arg(name) : name;
        auto* item = new QTreeWidgetItem(m_list, {who, tr("+ %1 actions, − %2 actions").arg(turn.change.gained).arg(turn.change.lost)});
        addActionLines(item, turn.change);
    }
    for (const mirror::TrustTurn& turn : turns.roles) {
        gain += turn.comparison.count(Turn::gains) > 0;
        lose += turn.comparison.count(Turn::loses) > 0;
        auto* item = new QTreeWidgetItem(m_list, {tr("who can become %1").arg(toQt(mirror::describe(turn.role))), tr("+ %1, − %2").arg(turn.comparison.count(Turn::gains)).arg(turn.comparison.count(Turn::loses))});
        for (const analysis::TrustChange& change : turn.comparison.changes)
            new QTreeWidgetItem(item, {partyInWords(change.party, world), tr("%1: %2 → %3").arg(signOf(change.turn), standingInWords(change.before), standingInWords(change.after))});
    }
    m_list->expandToDepth(0);
    m_list->resizeColumnToContents(1);
    const bool nobody = turns.principals.empty() && turns.roles.empty();
    QString note = nobody ? tr("Nobody gains or loses anything, as far as this program's policy engine can tell.") : tr("As this program's policy engine answers; the endpoint may judge otherwise.");
    if (!turns.complete())
        note += QLatin1Char(' ') + tr("Not asked about: %n more.", nullptr, static_cast<int>(turns.notAsked));
    m_note->setText(note);
    Q_EMIT told(nobody ? tr("Nobody gains or loses.") : tr("Gains: %1. Loses: %2.").arg(gain).arg(lose));
}

}  // namespace rolewright::ui
