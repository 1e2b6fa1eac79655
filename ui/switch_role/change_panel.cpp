#include "ui/switch_role/change_panel.h"

#include "ui/store/calls.h"
#include "ui/theme/phrases.h"
#include "ui/why/suggestions.h"
#include "ui/widgets/empty_words.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

using analysis::ActionChange;
using analysis::ChangeKind;

constexpr int pauseMilliseconds = 150;
constexpr int listHeight = 240;
constexpr std::size_t unfoldedAtOnce = 100;
constexpr int firstRole = Qt::UserRole + 1;  ///< index of a group's first change
constexpr int lastRole = Qt::UserRole + 2;   ///< and of the one after its last

QString kindWord(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::lost:
        return QCoreApplication::translate("ChangeText", "− given up");
    case ChangeKind::gained:
        return QCoreApplication::translate("ChangeText", "+ gained");
    case ChangeKind::elsewhere:
        return QCoreApplication::translate("ChangeText", "≠ on other resources");
    }
    return {};
}

bool sameGroup(const ActionChange& a, const ActionChange& b)
{
    return a.dangerous == b.dangerous && a.service == b.service && a.level == b.level;
}

/// "−3 +12": only what there is.
QString countsText(std::size_t lost, std::size_t gained, std::size_t elsewhere)
{
    QStringList parts;
    if (lost > 0)
        parts += QStringLiteral("−%1").arg(lost);
    if (gained > 0)
        parts += QStringLiteral("+%1").arg(gained);
    if (elsewhere > 0)
        parts += QStringLiteral("≠%1").arg(elsewhere);
    return parts.join(QLatin1Char(' '));
}

bool isWanted(const ActionChange& change, const QStringList& words)
{
    const QString text =
        words.isEmpty() ? QString() : QString(toQt(change.text()) + QLatin1Char(' ') + levelWord(change.level) + QLatin1Char(' ') + kindWord(change.kind));
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// What the answer hangs on, beside the world.
std::string keyOf(const sts::Caller& from, const std::string& arn, const analysis::SessionLimits& limits)
{
    std::string key = from.account.text() + '\n' + from.name + '\n' + (from.session ? from.session->accessKeyId : std::string()) + '\n' + arn + '\n' +
                      limits.name + '\n' + limits.sourceIdentity + '\n' + limits.policy;
    for (const identity::Tag& tag : limits.tags)
        key += '\n' + tag.key + '=' + tag.value;
    for (const std::string& policy : limits.policyArns)
        key += '\n' + policy;
    return key;
}

}  // namespace

ChangePanel::ChangePanel(QWidget* parent) : QWidget(parent)
{
    m_button = new QToolButton(this);
    m_button->setObjectName(QStringLiteral("switchRoleChanges"));
    m_button->setText(tr("What c&hanges"));
    m_button->setAccessibleName(tr("What changes: the actions given up and gained"));
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::StrongFocus);
    const auto label = [this](const char* name) {
        auto* made = new QLabel(this);
        made->setObjectName(QString::fromLatin1(name));
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        made->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        return made;
    };
    m_summary = label("switchRoleChangesSummary");
    m_note = label("switchRoleChangesNote");
    m_body = new QWidget(this);
    m_find = new QLineEdit(m_body);
    m_find->setObjectName(QStringLiteral("switchRoleChangesFind"));
    m_find->setAccessibleName(tr("Find an action among the changes"));
    m_find->setPlaceholderText(tr("Find an action: delete, iam, write…"));
    m_find->setClearButtonEnabled(true);
    m_list = new QTreeWidget(m_body);
    m_list->setObjectName(QStringLiteral("switchRoleChangesList"));
    m_list->setAccessibleName(tr("Actions given up and gained, by service and access level, dangerous ones first"));
    m_list->setHeaderLabels({tr("Action"), tr("Change")});
    m_list->setUniformRowHeights(true);
    new EmptyWords(*m_list, tr("No action is given up or gained."));
    m_list->setFixedHeight(listHeight);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Interactive);
    m_list->header()->resizeSection(1, m_list->fontMetrics().horizontalAdvance(kindWord(ChangeKind::elsewhere)) + 24);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->addWidget(m_find);
    body->addWidget(m_list);
    body->addWidget(m_note);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addWidget(m_summary);
    layout->addWidget(m_body);
    m_wait.setSingleShot(true);
    m_wait.setInterval(pauseMilliseconds);
    connect(&m_wait, &QTimer::timeout, this, &ChangePanel::ask);
    connect(m_button, &QToolButton::toggled, this, &ChangePanel::setOpen);
    connect(m_find, &QLineEdit::textChanged, this, &ChangePanel::fill);
    connect(m_list, &QTreeWidget::itemExpanded, this, &ChangePanel::fillGroup);
    setOpen(false);
}

void ChangePanel::setOpen(bool open)
{
    m_button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_body->setVisible(open);
}

void ChangePanel::compare(const engine::Engine& engine, const sts::Caller& from, const QString& roleArn, const analysis::SessionLimits& limits)
{
    const std::string arn = roleArn.toStdString();
    const std::string asked = keyOf(from, arn, limits);
    const identity::SnapshotPtr world = engine.snapshot();
    if (asked == m_asked && world == m_world)
        return;
    m_engine = &engine;
    m_from = from;
    m_arn = arn;
    m_limits = limits;
    m_world = world;
    m_asked = asked;
    m_task.cancel();
    m_change = {};
    fill();
    setVisible(!arn.empty());
    m_summary->setText(tr("Comparing…"));
    m_wait.start();
}

void ChangePanel::ask()
{
    if (m_arn.empty())
        return;
    m_task.start(
        [world = m_world, from = m_from, arn = m_arn, limits = m_limits,
         context = m_engine->contextNow()](const LatestTask::Cancelled& cancelled) -> Result<analysis::AccessChange> {
            const auto session = analysis::imagineSession(*world, from, arn, limits, context.now);
            if (!session)
                return session.error();
            analysis::Circumstances circumstances;
            circumstances.call = context;
            return analysis::compareAccess(*world, {from, {}, false}, *session, circumstances, cancelled);
        },
        [this](const Result<analysis::AccessChange>& change) { take(change); });
}

void ChangePanel::take(const Result<analysis::AccessChange>& change)
{
    if (change) {
        m_change = *change;
        m_summary->setText(tr("You give up %1 actions · gain %2 · unchanged %3. Permissions are not added together: while you act as the role, only the role's "
                              "permissions hold.")
                               .arg(QLocale().toString(m_change.lost), QLocale().toString(m_change.gained), QLocale().toString(m_change.kept)));
        const QString cut = m_change.cutOff ? tr(" Of each kind the first %1 were asked about.").arg(analysis::mostResources) : QString();
        m_note->setText(tr("An action counts when there is some resource it can be done on; boundary, session policy and organization policies included. %n "
                           "resource(s) known here were asked about one by one: "
                           "≠ marks actions that stay, but on other resources. Conditions on the request itself are taken to be met.",
                           nullptr, static_cast<int>(m_change.resources)) +
                        cut);
    } else {
        m_change = {};
        m_summary->setText(tr("What changes is not known: %1").arg(messageOf(change.error())));
        m_note->clear();
    }
    m_button->setAccessibleDescription(m_summary->text());
    fill();
    Q_EMIT compared();
}

QStringList ChangePanel::words() const
{
    return m_find->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Groups only; what is in them is listed when they are unfolded.
void ChangePanel::fill()
{
    m_list->clear();
    const QStringList wanted = words();
    const std::vector<ActionChange>& all = m_change.changes;
    std::size_t matches = 0;
    QList<QTreeWidgetItem*> groups;
    for (std::size_t first = 0; first < all.size();) {
        std::size_t last = first;
        std::size_t counts[3] = {0, 0, 0};
        for (; last < all.size() && sameGroup(all[first], all[last]); ++last)
            counts[static_cast<std::size_t>(all[last].kind)] += isWanted(all[last], wanted) ? 1 : 0;
        if (const std::size_t found = counts[0] + counts[1] + counts[2]; found > 0) {
            matches += found;
            const QString name = QStringLiteral("%1 · %2").arg(toQt(all[first].service), levelWord(all[first].level));
            auto* group = new QTreeWidgetItem({all[first].dangerous ? tr("⚠ dangerous: %1").arg(name) : name, countsText(counts[0], counts[1], counts[2])});
            group->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
            group->setData(0, firstRole, static_cast<qulonglong>(first));
            group->setData(0, lastRole, static_cast<qulonglong>(last));
            groups += group;
        }
        first = last;
    }
    m_list->addTopLevelItems(groups);
    if (wanted.isEmpty() || matches > unfoldedAtOnce)
        return;
    for (QTreeWidgetItem* group : groups)
        group->setExpanded(true);
}

void ChangePanel::fillGroup(QTreeWidgetItem* group) const
{
    if (group->childCount() > 0 || group->parent())
        return;
    const QStringList wanted = words();
    QList<QTreeWidgetItem*> actions;
    for (auto i = group->data(0, firstRole).toULongLong(); i < group->data(0, lastRole).toULongLong(); ++i) {
        const ActionChange& change = m_change.changes[i];
        if (isWanted(change, wanted))
            actions += new QTreeWidgetItem({toQt(change.text()), kindWord(change.kind)});
    }
    group->addChildren(actions);
}

}  // namespace rolewright::ui
