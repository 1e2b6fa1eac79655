#include "ui/pages/entity_page.h"

#include "ui/models/rows_model.h"
#include "ui/prompts/prompts.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/tasks/run_by_size.h"
#include "ui/theme/icons.h"
#include "ui/theme/live_colours.h"
#include "ui/widgets/acting_note.h"
#include "ui/widgets/arn_label.h"
#include "ui/widgets/arranged.h"
#include "ui/widgets/chosen_rows.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/permitted_control.h"
#include "ui/widgets/tab_inside.h"
#include "ui/widgets/title_tabs.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>

namespace rolewright::ui {
namespace {

constexpr std::size_t mostRowsAhead = 50'000;  // the plan for a bucket names every object: of so many it is made when it is asked for

std::vector<analysis::Way> waysOf(const Removal& removal)
{
    std::vector<analysis::Way> ways;
    for (const std::vector<service::Operation>& calls : removal.things)
        ways.push_back(analysis::wayBy(calls));
    return ways;
}

}  // namespace

EntityPage::EntityPage(const PageContext& context, const QString& id, ListWords words, QWidget* parent) : Page(parent), m_context(context)
{
    setObjectName(id);
    m_iconName = words.icon;
    m_splitter = new QSplitter(this);
    m_list = new ListPanel(id, std::move(words), m_splitter);
    m_splitter->setObjectName(id + QStringLiteral("Splitter"));
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(buildEditor());
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_list->view()->setMinimumWidth(220);  // the list may want more for its buttons, whose texts differ in length by language
    m_splitter->setSizes({designedListWidth, 2 * designedListWidth});
    m_elsewhere = new ActingNote(context.store, id + QStringLiteral("Elsewhere"), this);
    m_elsewhere->setContentsMargins(8, 6, 8, 0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_elsewhere);
    layout->addWidget(m_splitter, 1);
}

EntityPage::~EntityPage() = default;

QWidget* EntityPage::buildEditor()
{
    m_stack = new QStackedWidget(m_splitter);
    auto* nothing = new QLabel(tr("Nothing is selected."), m_stack);
    nothing->setAlignment(Qt::AlignCenter);
    auto* editor = new QWidget(m_stack);
    m_icon = new QLabel(editor);
    showIcon(*m_icon, icon(m_iconName), 24);
    m_name = new ElidedLabel(editor, Qt::ElideMiddle);  // a name of 64 letters must not make the window wider
    m_name->setObjectName(objectName() + QStringLiteral("Name"));
    QFont big = m_name->font();
    big.setPointSizeF(big.pointSizeF() * 1.3);
    big.setBold(true);
    m_name->setFont(big);
    m_detail = new ElidedLabel(editor);
    m_arn = new ArnLabel(objectName() + QStringLiteral("CopyCurrentArn"), editor);
    m_tabs = new TitleTabs(editor);
    m_tabs->setObjectName(objectName() + QStringLiteral("Tabs"));
    for (QWidget* named : {static_cast<QWidget*>(m_tabs), static_cast<QWidget*>(m_tabs->tabBar())})
        named->setAccessibleName(tr("Parts of what is selected"));
    m_tabs->tabBar()->setObjectName(objectName() + QStringLiteral("TabBar"));
    m_tabs->setDocumentMode(true);

    m_header = new QHBoxLayout;
    m_header->addWidget(m_icon);
    m_header->addWidget(m_name, 1);
    auto* layout = new QVBoxLayout(editor);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(m_header);
    layout->addWidget(m_arn);
    layout->addWidget(m_detail);
    layout->addSpacing(4);
    layout->addWidget(m_tabs, 1);
    m_stack->addWidget(nothing);
    m_stack->addWidget(editor);
    connect(m_tabs, &QTabWidget::currentChanged, this, &EntityPage::refreshTab);
    return m_stack;
}

void EntityPage::begin(QAbstractItemModel* model)
{
    QAction* remove = m_list->addSelectionAction(objectName() + QStringLiteral("Delete"), tr("De&lete…"), QStringLiteral("delete"), true);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->view()->addAction(remove);
    connect(remove, &QAction::triggered, this, &EntityPage::removeSelected);
    needsPermission(m_context.store, remove, this, [this] {
        QStringList keys;
        for (const QModelIndex& row : chosenRows(*m_list))
            keys += subjectOf(row).key;
        if (keys.isEmpty() || (!isChangedFromWithin() && rowsLookedThrough(*m_context.store.snapshot()) > mostRowsAhead))
            return Intent();
        const QString place = QStringLiteral("%1Delete %2\n").arg(objectName(), toQt(accountOfRows().text()));
        return Intent{place + keys.join(QLatin1Char('\n')), isChangedFromWithin() ? accountOfRows() : AccountId(), [plan = removalOf(keys)] { return waysOf(plan()); }};
    });
    m_list->setModel(model);
    connect(m_list->view()->selectionModel(), &QItemSelectionModel::selectionChanged, &Rights::of(m_context.store), &Rights::lookAgain);
    connect(m_list, &ListPanel::currentChanged, this, &EntityPage::currentChanged);
    connect(m_list, &ListPanel::activated, m_tabs, qOverload<>(&QWidget::setFocus));
    connect(&m_context.store, &Store::snapshotChanged, this, &EntityPage::worldChanged);
    connect(&m_context.store, &Store::accountChanged, this, &EntityPage::worldChanged);
    connect(&m_context.store, &Store::callerChanged, this, &EntityPage::showWhereOneActs);
    worldChanged();
}

void EntityPage::addTab(EntityTab* tab, const QString& title)
{
    m_tabs->addTab(tab, title);
    m_stale.push_back(false);
    connect(tab, &EntityTab::dirtyChanged, this, &EntityPage::markDirty);
    connect(tab, &EntityTab::draftChanged, this, &EntityPage::draftChanged);
}

QWidget* EntityPage::tabParent() const { return insideOf(*m_tabs); }

void EntityPage::addHeaderButton(QWidget* button) { m_header->addWidget(button); }

EntityTab* EntityPage::tab(int index) const { return qobject_cast<EntityTab*>(m_tabs->widget(index)); }

bool EntityPage::isDirty() const
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (tab(i)->isDirty())
            return true;
    }
    return false;
}

QString EntityPage::currentArn() const
{
    if (m_subject.key.isEmpty())
        return {};
    return m_subject.account == accountOfRows() ? findKey(m_subject.key).data(ArnRole).toString() : m_arn->arn();
}

/// Tab by tab; what cannot be saved comes to the front.
void EntityPage::saveTyped(Saved saved)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (!tab(i)->isDirty())
            continue;
        tab(i)->saveTyped([this, i, saved = std::move(saved)](bool done) {
            if (done && !tab(i)->isDirty())
                return saveTyped(saved);
            m_tabs->setCurrentIndex(i);
            saved(false);
        });
        return;
    }
    saved(true);
}

void EntityPage::dropTyped()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (tab(i)->isDirty())
            tab(i)->dropTyped();
    }
}

QVariantMap EntityPage::draft() const
{
    QVariantMap tabs;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (const QVariantMap one = tab(i)->draft(); !one.isEmpty())
            tabs.insert(QLatin1String(tab(i)->metaObject()->className()), one);
    }
    return tabs.isEmpty() || currentArn().isEmpty() ? QVariantMap() : QVariantMap{{QStringLiteral("arn"), currentArn()}, {QStringLiteral("tabs"), tabs}};
}

bool EntityPage::restoreDraft(const QVariantMap& draft)
{
    const QString arn = draft.value(QStringLiteral("arn")).toString();
    m_context.store.showAccountOf(arn);
    if (!reveal(arn) || currentArn() != arn)
        return false;
    const QVariantMap tabs = draft.value(QStringLiteral("tabs")).toMap();
    for (int i = 0; i < m_tabs->count(); ++i) {
        const QVariant one = tabs.value(QLatin1String(tab(i)->metaObject()->className()));
        if (!one.isValid())
            continue;
        tab(i)->restoreDraft(one.toMap());
        m_tabs->setCurrentIndex(i);
    }
    return true;
}

bool EntityPage::reveal(const QString& arn)
{
    const auto parsed = Arn::parse(arn.toStdString());
    if (!parsed)
        return false;
    const QModelIndex row = find(*parsed);
    if (row.isValid())
        m_list->setCurrent(row);
    return row.isValid();
}

void EntityPage::showStatement(const PolicyPlace& place)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (!tab(i)->holds(place))
            continue;
        m_tabs->setCurrentIndex(i);
        tab(i)->showStatement(place);
        return;
    }
}

void EntityPage::selectWhenThere(const QString& key)
{
    const QModelIndex row = findKey(key);
    m_wanted = row.isValid() ? QString() : key;
    if (row.isValid())
        m_list->setCurrent(row);
}

Subject EntityPage::subjectOf(const QModelIndex& row) const
{
    return row.isValid() ? Subject{accountOfRows(), row.data(KeyRole).toString()} : Subject{};
}

AccountId EntityPage::accountOfRows() const { return m_context.store.account(); }

void EntityPage::worldChanged()
{
    const identity::SnapshotPtr world = m_context.store.snapshot();
    const identity::AccountPtr account = m_context.store.accountRow();
    static const identity::Account nothing;
    updateModel(*world, account ? *account : nothing);
    if (!m_wanted.isEmpty())
        selectWhenThere(QString(m_wanted));
    if (!m_subject.key.isEmpty() && m_subject.account != accountOfRows())
        currentChanged();  // a model that begins anew for another account tells of no change of the current row
    std::fill(m_stale.begin(), m_stale.end(), true);
    showWhereOneActs();
    showHeader();
    refreshTab(m_tabs->currentIndex());
}

void EntityPage::showWhereOneActs() { m_elsewhere->show(isChangedFromWithin() ? std::optional(m_context.store.account()) : std::nullopt); }

void EntityPage::show(const Subject& subject)
{
    m_subject = subject;
    m_stack->setCurrentIndex(subject.key.isEmpty() ? 0 : 1);
    for (int i = 0; i < m_tabs->count(); ++i)
        tab(i)->setSubject(subject);
    std::fill(m_stale.begin(), m_stale.end(), true);
    showHeader();
    refreshTab(m_tabs->currentIndex());
    markDirty();
    Q_EMIT arrived();
}

void EntityPage::showHeader()
{
    if (m_subject.key.isEmpty() || m_subject.account != accountOfRows())
        return;
    const QModelIndex row = findKey(m_subject.key);
    if (!row.isValid())
        return;
    m_name->setText(row.data(Qt::DisplayRole).toString());
    m_arn->setArn(row.data(ArnRole).toString());
    m_arn->setVisible(!row.data(ArnRole).toString().isEmpty());
    m_detail->setText(detail(m_subject));
    showIcon(*m_icon, row.data(Qt::DecorationRole).value<QIcon>(), 24);
}

void EntityPage::refreshTab(int index)
{
    Rights::of(m_context.store).lookAgain();
    if (index < 0 || m_subject.key.isEmpty() || !m_stale[static_cast<std::size_t>(index)])
        return;
    m_stale[static_cast<std::size_t>(index)] = false;
    tab(index)->refresh();
}

void EntityPage::markDirty()
{
    static const QString mark = QStringLiteral("● ");
    for (int i = 0; i < m_tabs->count(); ++i) {
        const QString plain = m_tabs->tabText(i).startsWith(mark) ? m_tabs->tabText(i).mid(mark.size()) : m_tabs->tabText(i);
        m_tabs->setTabText(i, tab(i)->isDirty() ? mark + plain : plain);
        m_tabs->setTabToolTip(i, tab(i)->isDirty() ? tr("Not saved yet") : QString());
    }
    m_list->setMarked(isDirty() && m_subject.account == accountOfRows() ? findKey(m_subject.key) : QModelIndex());
    Q_EMIT dirtyChanged();
    Q_EMIT draftChanged();
}

void EntityPage::removeSelected()
{
    QStringList keys;
    for (const QModelIndex& row : m_list->selected())
        keys += subjectOf(row).key;
    runBySize(m_planning, rowsLookedThrough(*m_context.store.snapshot()), removalOf(keys),
              [this](const Removal& removal) { carryOut(removal, m_context.store, m_context.prompts, this); });
}

}  // namespace rolewright::ui
