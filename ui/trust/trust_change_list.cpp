#include "ui/trust/trust_change_list.h"

#include "ui/store/calls.h"
#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/trust/principal_choice.h"
#include "ui/trust/trust_fields.h"
#include "ui/widgets/list_look.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

using analysis::PartyKind;
using analysis::Turn;

QString turnInWords(Turn turn)
{
    switch (turn) {
    case Turn::gains:
        return TrustChangeList::tr("+ gains");
    case Turn::loses:
        return TrustChangeList::tr("− loses");
    case Turn::needsMore:
        return TrustChangeList::tr("! needs more");
    case Turn::needsLess:
        break;
    }
    return TrustChangeList::tr("needs less");
}

QString iconOf(Turn turn)
{
    return turn == Turn::gains ? QStringLiteral("add") : turn == Turn::loses ? QStringLiteral("close") : turn == Turn::needsMore ? QStringLiteral("lock") : QStringLiteral("ok");
}

/// Why the side that shuts out does so: the layer in AWS's words, and the sentence.
QString reason(const analysis::TrustChange& change)
{
    const analysis::Standing& shut = change.after.can ? change.before : change.after;
    if (shut.can)
        return {};
    const QString layer = toQt(evaluation::describe(shut.stoppedBy));
    const QString when = change.after.can ? TrustChangeList::tr("until now: %1") : QStringLiteral("%1");
    return when.arg(layer.isEmpty() ? toQt(shut.why) : TrustChangeList::tr("%1 — %2").arg(layer, toQt(shut.why)));
}

}  // namespace

QString partyInWords(const analysis::Party& party, const identity::Snapshot& world)
{
    const auto described = [&](const char* kind) { return describe({kind, {party.name, {}}}, world).text; };
    switch (party.kind) {
    case PartyKind::anyoneElse:
        return TrustChangeList::tr("anyone in any other AWS account");
    case PartyKind::accountOutside:
        return TrustChangeList::tr("account %1, outside the workspace, and whom it allows").arg(toQt(party.name));
    case PartyKind::userOutside:
    case PartyKind::roleOutside:
        return TrustChangeList::tr("%1, outside the workspace").arg(described("AWS"));
    case PartyKind::service:
        return described("Service");
    case PartyKind::person:
        return TrustChangeList::tr("people of %1").arg(described("Federated"));
    case PartyKind::user:
    case PartyKind::role:
    case PartyKind::session:
        break;
    }
    return described("AWS");
}

QString standingInWords(const analysis::Standing& standing)
{
    if (!standing.can)
        return TrustChangeList::tr("may not");
    if (standing.needs.empty())
        return TrustChangeList::tr("may");
    QStringList needs;
    for (const policy::ConditionForm& need : standing.needs)
        needs += needInWords(need);
    return TrustChangeList::tr("may with %1").arg(needs.join(TrustChangeList::tr(" and ")));
}

TrustChangeList::TrustChangeList(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("trustChangesDialog"));
    setWindowTitle(tr("Who gains and who loses"));
    m_rows = new QStandardItemModel(0, 5, this);
    m_rows->setHorizontalHeaderLabels({tr("Change"), tr("Who"), tr("Now"), tr("After saving"), tr("Why not")});
    m_list = new QTableView(this);
    m_list->setObjectName(QStringLiteral("trustChangesList"));
    m_list->setAccessibleName(tr("Who gains and who loses"));
    m_list->setModel(m_rows);
    lookLikeList(*m_list);
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_note = new QLabel(this);
    m_note->setObjectName(QStringLiteral("trustChangesNote"));
    m_note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("trustChangesClose"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(980, 460);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void TrustChangeList::setComparison(const analysis::TrustComparison& comparison, const identity::Snapshot& world)
{
    m_rows->removeRows(0, m_rows->rowCount());
    std::size_t all = 0;
    for (const std::size_t count : comparison.counts)
        all += count;
    for (const analysis::TrustChange& change : comparison.changes)
        addRow(change, world);
    QString note = tr("Asked of the policy engine, policies of the caller's own account included. Of accounts outside the workspace it is assumed that they allow their people to ask.");
    if (const std::size_t left = all - comparison.changes.size(); left > 0)
        note += QLatin1Char(' ') + tr("Not listed: %n more.", nullptr, static_cast<int>(left));
    m_note->setText(note);
}

void TrustChangeList::addRow(const analysis::TrustChange& change, const identity::Snapshot& world)
{
    const QString why = reason(change);
    QList<QStandardItem*> cells{new QStandardItem(icon(iconOf(change.turn)), turnInWords(change.turn)), new QStandardItem(partyInWords(change.party, world)),
                                new QStandardItem(standingInWords(change.before)), new QStandardItem(standingInWords(change.after)), new QStandardItem(why)};
    cells[1]->setToolTip(toQt(change.party.name));
    for (int column = 2; column < 5; ++column)
        cells[column]->setToolTip(cells[column]->text());
    m_rows->appendRow(cells);
}

}  // namespace rolewright::ui
