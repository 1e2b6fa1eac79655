#include "ui/pages/findings/findings_page.h"

#include "core/analysis/external_access.h"
#include "ui/models/account_text.h"
#include "ui/models/findings_model.h"
#include "ui/models/rows_model.h"
#include "ui/pages/findings/finding_view.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_panel.h"
#include "ui/widgets/word_toggle.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

using analysis::ZoneType;

constexpr int soonMilliseconds = 100;
const QString zoneKey = QStringLiteral("pages/findings/organization");
const QString splitterKey = QStringLiteral("pages/findings/splitter");

}  // namespace

FindingsPage::FindingsPage(const PageContext& context, QWidget* parent) : Page(parent), m_context(context)
{
    setObjectName(id());
    m_state = new InlineMessage(QStringLiteral("findingsState"), this);
    m_state->setContentsMargins(8, 6, 8, 0);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName(QStringLiteral("findingsSplitter"));
    m_splitter->setChildrenCollapsible(false);
    buildList();
    m_view = new FindingView(context, m_splitter);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_view);
    m_splitter->hide();  // an empty list would say that there is nothing before anybody has looked
    const QSettings kept;
    if (!m_splitter->restoreState(kept.value(splitterKey).toByteArray()))
        m_splitter->setSizes({380, 320});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_state);
    layout->addWidget(m_splitter, 1);
    layout->addStretch(0);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &FindingsPage::look);
    connect(m_list, &ListPanel::currentChanged, this, [this] {
        const QModelIndex row = m_list->current();
        m_view->show(row.isValid() ? std::optional(m_model->finding(row.row())) : std::nullopt);
    });
    connect(m_list, &ListPanel::activated, m_view, &FindingView::openStatement);
    connect(m_zone, &QComboBox::activated, this, [this] {
        QSettings().setValue(zoneKey, m_zone->currentIndex() == 1);
        later();
    });
    connect(&context.store, &Store::snapshotChanged, this, &FindingsPage::later);
    connect(&context.store, &Store::accountChanged, this, &FindingsPage::later);
}

FindingsPage::~FindingsPage()
{
    QSettings().setValue(splitterKey, m_splitter->saveState());
}

void FindingsPage::buildList()
{
    m_model = new FindingsModel(this);
    m_list = new ListPanel(id(),
                           {tr("Findings"), tr("1 finding"), tr("%1 findings"), tr("Nobody gets in from outside"),
                            tr("No policy of a role, bucket, function or other resource in the zone of trust lets anybody in who is not of it."), iconName()},
                           m_splitter);
    m_list->filterField()->setToolTip(
        tr("Words that must all be there: a resource, an account, an action, a condition key. is:public, is:external and is:stopped choose by access."));
    m_zone = new QComboBox(m_list);
    m_zone->setObjectName(QStringLiteral("findingsZone"));
    m_zone->setAccessibleName(tr("Zone of trust"));
    m_zone->setToolTip(tr("Zone of trust: who is in it is not outside"));
    m_zone->addItems({tr("Outside this account"), tr("Outside the organization")});
    m_zone->setCurrentIndex(QSettings().value(zoneKey).toBool() ? 1 : 0);
    m_list->addFilterWidget(m_zone);
    m_list->addFilterWidget(new WordToggle(QStringLiteral("findingsPublic"), tr("&Public only"), QStringLiteral("is:public"), m_list->filterField(), m_list));
    m_list->setModel(m_model);
    QTableView* view = m_list->view();
    view->horizontalHeader()->setSectionResizeMode(FindingsModel::accessColumn, QHeaderView::Interactive);
    view->horizontalHeader()->setSectionResizeMode(FindingsModel::actionsColumn, QHeaderView::Stretch);
    view->sortByColumn(FindingsModel::accessColumn, Qt::AscendingOrder);
}

QWidget* FindingsPage::filterField()
{
    return m_splitter->isHidden() ? nullptr : m_list->filterField();
}

void FindingsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        look();
}

void FindingsPage::later()
{
    m_stale = true;
    m_looking.cancel();  // whatever is on its way is about another world
    if (isVisible())
        m_soon.start();
}

/// The organization can be chosen only where the account is in one.
void FindingsPage::offerZones()
{
    const auto zone = analysis::TrustZone::of(*m_context.store.snapshot(), m_context.store.account(), ZoneType::organization);
    if (auto* items = qobject_cast<QStandardItemModel*>(m_zone->model())) {
        items->item(1)->setEnabled(zone.ok());
        items->item(1)->setToolTip(zone ? QString() : messageOf(zone.error()));
    }
    m_zone->setCurrentIndex(zone && QSettings().value(zoneKey).toBool() ? 1 : 0);
}

void FindingsPage::look()
{
    m_soon.stop();
    m_stale = false;
    offerZones();
    const auto zone = analysis::TrustZone::of(*m_context.store.snapshot(), m_context.store.account(),
                                              m_zone->currentIndex() == 1 ? ZoneType::organization : ZoneType::account);
    if (!zone) {
        m_looking.cancel();
        m_splitter->hide();
        m_state->say(InlineMessage::Tone::note, messageOf(zone.error()));
        return;
    }
    m_state->say(InlineMessage::Tone::note, tr("Looking for access from outside…"));
    m_looking.start([world = m_context.store.snapshot(), zone = *zone, context = m_context.store.engine()->contextNow()](
                        const LatestTask::Cancelled& cancelled) { return analysis::externalAccess(*world, zone, context, cancelled); },
                    [this](const analysis::ExternalAccess& access) { take(access); });
}

void FindingsPage::take(const analysis::ExternalAccess& access)
{
    const QModelIndex before = m_list->current();
    const QString id = before.isValid() ? before.data(KeyRole).toString() : QString();
    AccountNames names;
    for (const identity::AccountPtr& one : m_context.store.snapshot()->accounts())
        names.emplace(one->id.text(), accountName(*one));
    m_view->setAccountNames(names);
    m_model->setFindings(access.findings, std::move(names));
    m_splitter->show();
    const identity::AccountPtr account = m_context.store.accountRow();
    const QString zone = m_zone->currentIndex() == 1 ? tr("the organization %1").arg(toQt(m_context.store.snapshot()->organization()->id))
                         : account                   ? accountName(*account)
                                                     : QString();
    m_state->say(InlineMessage::Tone::note,
                 tr("%n resource(s) with a policy, and who gets in that is not of %1.", nullptr, static_cast<int>(access.resources)).arg(zone));
    const QModelIndex now = m_list->current();
    if (now.isValid() && now.data(KeyRole).toString() == id)
        m_view->show(m_model->finding(now.row()));
}

}  // namespace rolewright::ui
