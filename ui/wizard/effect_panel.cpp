#include "ui/wizard/effect_panel.h"

#include "core/analysis/access_change.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/why/suggestions.h"
#include "ui/widgets/empty_words.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace rolewright::ui {
namespace {

using analysis::LevelAccess;

constexpr int pauseMilliseconds = 200;
constexpr int levelRole = Qt::UserRole + 1;  ///< number of the level whose actions are still to be listed
enum Column { whatColumn, mayColumn, takenColumn };

QString number(std::size_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

/// "boundary 3, organization 1".
QString takenText(std::size_t byBoundary, std::size_t byOrganization)
{
    QStringList parts;
    if (byBoundary > 0)
        parts += EffectPanel::tr("boundary %1").arg(number(byBoundary));
    if (byOrganization > 0)
        parts += EffectPanel::tr("organization %1").arg(number(byOrganization));
    return parts.join(QStringLiteral(", "));
}

QString mayText(std::size_t allowed, std::size_t all, std::size_t dangerous)
{
    const QString much = allowed == all ? EffectPanel::tr("✔ all %1").arg(number(all)) : EffectPanel::tr("%1 of %2").arg(number(allowed), number(all));
    return dangerous == 0 ? much : EffectPanel::tr("%1 · ⚠ %2 dangerous").arg(much, number(dangerous));
}

bool isWanted(const LevelAccess& level, const QString& words)
{
    const auto in = [&words](std::string_view text) { return toQt(text).contains(words, Qt::CaseInsensitive); };
    const auto inAny = [&in](const std::vector<std::string_view>& names) { return std::any_of(names.begin(), names.end(), in); };
    return words.isEmpty() || in(level.service) || levelWord(level.level).contains(words, Qt::CaseInsensitive) || inAny(level.allowed) ||
           inAny(level.takenByBoundary) || inAny(level.takenByOrganization);
}

/// Nothing that could allow anything is planned.
bool grantsNothing(const analysis::PlannedPrincipal& planned)
{
    return planned.attached.empty() && planned.inlinePolicies.empty() && planned.groups.empty();
}

}  // namespace

EffectPanel::EffectPanel(QWidget* parent) : QWidget(parent)
{
    m_find = new QLineEdit(this);
    m_find->setObjectName(QStringLiteral("wizardEffectFind"));
    m_find->setAccessibleName(tr("Find a service, an access level or an action"));
    m_find->setPlaceholderText(tr("Find a service, an access level or an action"));
    m_find->setClearButtonEnabled(true);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("wizardEffectList"));
    m_list->setAccessibleName(tr("What it could do, by service and access level"));
    m_list->setHeaderLabels({tr("Service and level"), tr("May do"), tr("Taken away by")});
    m_list->setUniformRowHeights(true);
    new EmptyWords(*m_list, tr("What may be done is listed here, service by service."));
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(whatColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(mayColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(takenColumn, QHeaderView::ResizeToContents);
    m_note = new QLabel(this);
    m_note->setObjectName(QStringLiteral("wizardEffectNote"));
    m_note->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_find);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &EffectPanel::compute);
    connect(m_find, &QLineEdit::textChanged, this, &EffectPanel::fill);
    connect(m_list, &QTreeWidget::itemExpanded, this, &EffectPanel::fillLevel);
}

void EffectPanel::ask(identity::SnapshotPtr world, analysis::PlannedPrincipal planned, const service::CallContext& context, const QString& uncounted)
{
    m_world = std::move(world);
    m_planned = std::move(planned);
    m_context = context;
    m_uncounted = uncounted;
    m_task.cancel();
    tell(tr("… asking the engine what it could do"));
    m_pause.start();
}

void EffectPanel::compute()
{
    m_task.start(
        [world = m_world, planned = m_planned, context = m_context](const LatestTask::Cancelled& cancelled) -> Result<analysis::EffectiveAccess> {
            const auto made = analysis::imaginePrincipal(*world, planned, context.now);
            if (!made)
                return made.error();
            analysis::Circumstances circumstances;
            circumstances.call = context;
            return analysis::effectiveAccess(made->world, made->asker, circumstances, cancelled);
        },
        [this](const Result<analysis::EffectiveAccess>& access) { take(access); });
}

void EffectPanel::take(const Result<analysis::EffectiveAccess>& access)
{
    m_access = access ? *access : analysis::EffectiveAccess{};
    fill();
    if (!access) {
        tell(tr("✖ What it could do is not known: %1").arg(messageOf(access.error())));
        return;
    }
    if (grantsNothing(m_planned) && m_uncounted.isEmpty()) {  // what is open to everybody is not something that was given here
        tell(tr("May do nothing yet: no policy is chosen, and none is written."));
        m_note->setText(tr("Some actions are open to everybody, such as sts:GetCallerIdentity."));
        return;
    }
    std::set<std::string_view> services;
    for (const LevelAccess& level : m_access.levels) {
        if (!level.allowed.empty())
            services.insert(level.service);
    }
    QStringList parts{tr("May do %Ln action(s)", nullptr, static_cast<int>(m_access.allowed)) + QLatin1Char(' ') + tr("of %n service(s)", nullptr, static_cast<int>(services.size()))};
    if (m_access.dangerous > 0)
        parts += tr("⚠ %1 dangerous").arg(number(m_access.dangerous));
    if (m_access.takenByBoundary > 0)
        parts += tr("the boundary takes %1").arg(number(m_access.takenByBoundary));
    if (m_access.takenByOrganization > 0)
        parts += tr("the organization takes %1").arg(number(m_access.takenByOrganization));
    if (!m_uncounted.isEmpty())
        parts += QStringLiteral("✖ ") + m_uncounted;
    tell(parts.join(QStringLiteral(" · ")));
    m_note->setText(tr("An action counts when there is some resource it can be done on; boundary, SCPs and RCPs are counted. Conditions on the request itself "
                       "are taken to be met. "
                       "Some actions are open to everybody, such as sts:GetCallerIdentity."));
}

void EffectPanel::tell(const QString& summary)
{
    m_summary = summary;
    m_list->setAccessibleDescription(summary);
    Q_EMIT told();
}

void EffectPanel::fill()
{
    m_list->clear();
    const QString words = m_find->text().trimmed();
    QTreeWidgetItem* service = nullptr;
    std::string_view name;
    for (std::size_t i = 0; i < m_access.levels.size(); ++i) {
        const LevelAccess& level = m_access.levels[i];
        if (!isWanted(level, words))
            continue;
        if (!service || level.service != name) {
            name = level.service;
            service = new QTreeWidgetItem(m_list, {toQt(name)});
        }
        auto* item = new QTreeWidgetItem(service, {levelWord(level.level), mayText(level.allowed.size(), level.all, level.dangerous),
                                                   takenText(level.takenByBoundary.size(), level.takenByOrganization.size())});
        item->setData(whatColumn, levelRole, static_cast<int>(i));
        item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
        // What its levels come to, where it is folded.
        QStringList given;
        for (int child = 0; child < service->childCount(); ++child) {
            if (!m_access.levels[static_cast<std::size_t>(service->child(child)->data(whatColumn, levelRole).toInt())].allowed.empty())
                given += service->child(child)->text(whatColumn);
        }
        service->setText(mayColumn, given.join(QStringLiteral(", ")));
    }
    if (m_list->topLevelItemCount() <= 3)
        m_list->expandToDepth(0);
}

/// Its actions, once they are wanted: of an administrator there are thousands.
void EffectPanel::fillLevel(QTreeWidgetItem* item) const
{
    const QVariant index = item->data(whatColumn, levelRole);
    if (!index.isValid() || item->childCount() > 0)
        return;
    const LevelAccess& level = m_access.levels[static_cast<std::size_t>(index.toInt())];
    for (const std::string_view name : level.allowed)
        new QTreeWidgetItem(item, {toQt(name), tr("✔ allowed")});
    const auto addTaken = [&](const std::vector<std::string_view>& names, const QString& by) {
        for (const std::string_view name : names)
            new QTreeWidgetItem(item, {toQt(name), tr("✖ taken away"), by});
    };
    addTaken(level.takenByBoundary, tr("boundary"));
    addTaken(level.takenByOrganization, tr("organization"));
}

}  // namespace rolewright::ui
