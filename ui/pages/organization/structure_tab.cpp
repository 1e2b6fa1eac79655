#include "ui/pages/organization/structure_tab.h"

#include "core/service/organization.h"
#include "ui/organization/organization_calls.h"
#include "ui/organization/organization_model.h"
#include "ui/organization/policy_chips.h"
#include "ui/organization/attachments_tab.h"
#include "ui/pages/organization/guardrails_tab.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/theme/live_colours.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/arn_label.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/tab_inside.h"
#include "ui/widgets/title_tabs.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTabBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

const QString splitterKey = QStringLiteral("pages/organization/structure");
const QString columnsKey = QStringLiteral("pages/organization/columns");

}  // namespace

StructureTab::StructureTab(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    m_model = new OrganizationModel(this);
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName(QStringLiteral("organizationSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildTree());
    m_splitter->addWidget(buildDetails());
    const QSettings kept;
    if (!m_splitter->restoreState(kept.value(splitterKey).toByteArray()))
        m_splitter->setSizes({520, 500});
    m_tree->header()->restoreState(kept.value(columnsKey).toByteArray());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &StructureTab::keepPlace);
    connect(m_model, &QAbstractItemModel::modelReset, this, &StructureTab::restorePlace);
    connect(m_model, &OrganizationModel::dropped, this, &StructureTab::moveTo, Qt::QueuedConnection);  // a dialog opens when the dragging is over
    connect(&context.store, &Store::snapshotChanged, this, &StructureTab::worldChanged);
    connect(&context.store, &Store::callerChanged, this, &StructureTab::showState);
    worldChanged();
}

StructureTab::~StructureTab()
{
    QSettings kept;
    kept.setValue(splitterKey, m_splitter->saveState());
    kept.setValue(columnsKey, m_tree->header()->saveState());
}

QWidget* StructureTab::buildTree()
{
    auto* part = new QWidget(m_splitter);
    m_filter = new FilterField(QStringLiteral("organization"), tr("Organization"), part);
    m_filtered = new QSortFilterProxyModel(this);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setSourceModel(m_model);
    m_tree = new QTreeView(part);
    m_tree->setObjectName(QStringLiteral("organizationTree"));
    m_tree->setAccessibleName(tr("Root, OUs and accounts with their policies"));
    m_tree->setModel(m_filtered);
    m_tree->setItemDelegateForColumn(OrganizationModel::policiesColumn, new PolicyChips(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setDragEnabled(true);
    m_tree->setAcceptDrops(true);
    m_tree->setDropIndicatorShown(true);
    m_tree->setDragDropMode(QAbstractItemView::DragDrop);
    m_tree->setDragDropOverwriteMode(true);  // things are dropped on OUs, not between them
    m_tree->setDefaultDropAction(Qt::MoveAction);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setColumnWidth(OrganizationModel::nameColumn, 210);
    m_tree->setColumnHidden(OrganizationModel::idColumn, true);  // filtered by, and shown beside the tree
    m_tree->header()->setStretchLastSection(true);
    m_message = new InlineMessage(QStringLiteral("organizationMessage"), part);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(8, 8, 4, 8);
    layout->addWidget(buildButtons());
    layout->addWidget(m_filter);
    layout->addWidget(m_message);
    layout->addWidget(m_tree, 1);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filtered->setFilterFixedString(text);
        restorePlace();
    });
    connect(m_filter, &FilterField::left, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &StructureTab::openMenu);
    connect(m_tree, &QTreeView::activated, this, [this] { m_tabs->setFocus(); });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        if (!m_restoring)
            m_collapsed.insert(index.data(OrganizationModel::IdRole).toString());
    });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        if (!m_restoring)
            m_collapsed.remove(index.data(OrganizationModel::IdRole).toString());
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_restoring)
            currentChanged();
    });
    return part;
}

QWidget* StructureTab::buildDetails()
{
    m_stack = new QStackedWidget(m_splitter);
    auto* nothing = new QLabel(tr("Nothing is selected."), m_stack);
    nothing->setAlignment(Qt::AlignCenter);
    auto* details = new QWidget(m_stack);
    m_icon = new QLabel(details);
    m_name = new QLabel(details);
    m_name->setObjectName(QStringLiteral("organizationName"));
    m_name->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont big = m_name->font();
    big.setPointSizeF(big.pointSizeF() * 1.3);
    big.setBold(true);
    m_name->setFont(big);
    m_detail = new QLabel(details);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_arn = new ArnLabel(QStringLiteral("organizationCopyArn"), details);
    m_tabs = new TitleTabs(details);
    m_tabs->setObjectName(QStringLiteral("organizationDetails"));
    m_tabs->tabBar()->setObjectName(QStringLiteral("organizationDetailsBar"));
    for (QWidget* named : {static_cast<QWidget*>(m_tabs), static_cast<QWidget*>(m_tabs->tabBar())})
        named->setAccessibleName(tr("Parts of what is selected"));
    m_tabs->setDocumentMode(true);
    auto* attachments = new AttachmentsTab(m_context, insideOf(*m_tabs));
    m_tabs->addTab(attachments, tr("Policies"));
    m_tabs->addTab(new GuardrailsTab(m_context, insideOf(*m_tabs)), tr("Effective guardrails"));
    m_stale.assign(2, true);
    auto* header = new QHBoxLayout;
    header->addWidget(m_icon);
    header->addWidget(m_name, 1);
    auto* layout = new QVBoxLayout(details);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(header);
    layout->addWidget(m_arn);
    layout->addWidget(m_detail);
    layout->addSpacing(4);
    layout->addWidget(m_tabs, 1);
    m_stack->addWidget(nothing);
    m_stack->addWidget(details);
    connect(m_tabs, &QTabWidget::currentChanged, this, &StructureTab::refreshTab);
    connect(attachments, &AttachmentsTab::planned, this, &StructureTab::planned);
    connect(attachments, &AttachmentsTab::policyChosen, this, &StructureTab::policyChosen);
    return m_stack;
}

QWidget* StructureTab::filterField() const { return m_filter; }

QString StructureTab::current() const { return m_tree->currentIndex().data(OrganizationModel::IdRole).toString(); }

void StructureTab::worldChanged()
{
    m_model->setWorld(m_context.store.snapshot());
    const auto& organization = m_context.store.snapshot()->organization();
    if (organization != m_shown) {
        m_shown = organization;
        std::fill(m_stale.begin(), m_stale.end(), true);
    }
    showHeader();
    showState();
    refreshTab();
}

void StructureTab::keepPlace()
{
    m_current = current();
    m_restoring = true;
}

/// Everything is open but what was closed, and what was current is so again.
void StructureTab::restorePlace()
{
    const QString before = m_current.isEmpty() ? current() : m_current;
    m_restoring = true;
    m_tree->expandAll();
    for (const QString& id : std::as_const(m_collapsed)) {
        if (m_filter->text().isEmpty())
            m_tree->collapse(m_filtered->mapFromSource(m_model->indexOf(id)));
    }
    m_restoring = false;
    const QString next = m_wanted.isEmpty() || !m_model->indexOf(m_wanted).isValid() ? before : m_wanted;
    if (next == m_wanted)
        m_wanted.clear();
    m_current.clear();
    QModelIndex index = m_filtered->mapFromSource(m_model->indexOf(next));
    if (!index.isValid())
        index = m_filtered->index(0, 0);
    m_tree->setCurrentIndex(index);
    currentChanged();
}

bool StructureTab::reveal(const QString& target)
{
    const QModelIndex source = m_model->indexOf(target);
    m_wanted = source.isValid() ? QString() : target;
    if (!source.isValid())
        return false;
    if (!m_filtered->mapFromSource(source).isValid())
        m_filter->clear();
    m_tree->setCurrentIndex(m_filtered->mapFromSource(source));
    return true;
}

void StructureTab::currentChanged()
{
    const Subject next{m_shown ? m_shown->managementAccount : AccountId(), current()};
    m_stack->setCurrentIndex(next.key.isEmpty() ? 0 : 1);
    m_message->clear();
    bool another = false;
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto* tab = qobject_cast<EntityTab*>(m_tabs->widget(i));
        if (tab->subject() == next)
            continue;
        tab->setSubject(next);
        another = true;
    }
    if (another)
        std::fill(m_stale.begin(), m_stale.end(), true);
    showHeader();
    showState();
    refreshTab();
}

void StructureTab::refreshTab()
{
    const int index = m_tabs->currentIndex();
    if (current().isEmpty() || !m_shown || !m_stale[static_cast<std::size_t>(index)])
        return;
    m_stale[static_cast<std::size_t>(index)] = false;
    qobject_cast<EntityTab*>(m_tabs->widget(index))->refresh();
}

void StructureTab::showHeader()
{
    const QString id = current();
    if (id.isEmpty() || !m_shown)
        return;
    const identity::SnapshotPtr world = m_context.store.snapshot();
    const TargetKind kind = kindOf(*m_shown, id);
    showIcon(*m_icon, icon(kind == TargetKind::account ? QStringLiteral("account") : QStringLiteral("organization")), 24);
    m_name->setText(targetName(*world, id));
    m_name->setToolTip(m_name->text());
    m_arn->setArn(toQt(service::targetArn(*m_shown, id.toStdString())));
    QStringList path;
    for (QString above = parentOf(*m_shown, id); !above.isEmpty(); above = parentOf(*m_shown, above))
        path.prepend(targetName(*world, above));
    const bool management = toQt(m_shown->managementAccount.text()) == id;
    const QString word = kind == TargetKind::root ? tr("Root of organization %1").arg(toQt(m_shown->id)) : kind == TargetKind::unit ? tr("Organizational unit") : management ? tr("Management account") : tr("Account");
    m_detail->setText(path.isEmpty() ? word : tr("%1 in %2").arg(word, path.join(QStringLiteral(" ▸ "))));
    m_detail->setToolTip(m_detail->text());
}

void StructureTab::say(const engine::CallResult& result)
{
    if (!result.answer.ok())
        m_message->say(InlineMessage::Tone::error, messageOf(result.answer.error()));
}

}  // namespace rolewright::ui
