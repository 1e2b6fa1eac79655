#include "ui/shell/command_palette.h"

#include "ui/models/word_fit.h"
#include "ui/shell/global_search.h"
#include "ui/theme/icons.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/possible_action.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr int actionRole = Qt::UserRole + 1;
constexpr int kindRole = Qt::UserRole + 2;
constexpr int targetRole = Qt::UserRole + 3;
constexpr int reasonRole = Qt::UserRole + 4;
constexpr int recentsOffered = 8;

QString nameOf(const QAction* action) { return action->text().remove(QLatin1Char('&')); }

/// Why it is not possible now: what its tool tip says then. Empty while it is possible, or when nothing is said of it.
QString reasonAgainst(const QAction* action)
{
    const bool said = !action->isEnabled() && plain(action->toolTip()) != plain(action->text());
    return said ? action->toolTip() : QString();
}

struct KindWords {
    const char* icon;
    const char* word;
};

KindWords wordsOf(SearchIndex::Kind kind)
{
    using Kind = SearchIndex::Kind;
    switch (kind) {
    case Kind::account:
        return {"account", QT_TRANSLATE_NOOP("rolewright::ui::CommandPalette", "account")};
    case Kind::user:
        return {"user", QT_TRANSLATE_NOOP("rolewright::ui::CommandPalette", "user")};
    case Kind::group:
        return {"group", QT_TRANSLATE_NOOP("rolewright::ui::CommandPalette", "group")};
    case Kind::role:
        return {"role", QT_TRANSLATE_NOOP("rolewright::ui::CommandPalette", "role")};
    case Kind::policy:
        return {"policy", QT_TRANSLATE_NOOP("rolewright::ui::CommandPalette", "policy")};
    case Kind::bucket:
        return {"bucket", QT_TRANSLATE_NOOP("rolewright::ui::CommandPalette", "bucket")};
    case Kind::provider:
        return {"provider", QT_TRANSLATE_NOOP("rolewright::ui::CommandPalette", "identity provider")};
    case Kind::function:
        return {"service", QT_TRANSLATE_NOOP("rolewright::ui::CommandPalette", "function")};
    case Kind::instanceProfile:
        return {"service", QT_TRANSLATE_NOOP("rolewright::ui::CommandPalette", "instance profile")};
    case Kind::object:
        return {"object", QT_TRANSLATE_NOOP("rolewright::ui::CommandPalette", "object")};
    case Kind::person:
        return {"user", QT_TRANSLATE_NOOP("rolewright::ui::CommandPalette", "practice person")};
    case Kind::unit:
        return {"organization", QT_TRANSLATE_NOOP("rolewright::ui::CommandPalette", "organizational unit")};
    case Kind::organizationPolicy:
        return {"policy", QT_TRANSLATE_NOOP("rolewright::ui::CommandPalette", "organization policy")};
    case Kind::resource:
        return {"resource", QT_TRANSLATE_NOOP("rolewright::ui::CommandPalette", "resource")};
    case Kind::session:
        return {"session", QT_TRANSLATE_NOOP("rolewright::ui::CommandPalette", "session")};
    }
    return {"search", ""};
}

}  // namespace

/// One line that may be shown; `action` is an index into the actions, or -1 when it is a thing.
struct CommandPalette::Line {
    int score = 0;
    int action = -1;
    std::uint32_t entry = 0;
};

CommandPalette::CommandPalette(const QList<QAction*>& actions, GlobalSearch& search, const QStringList& recent, QWidget* parent)
    : QDialog(parent), m_actions(actions), m_search(search), m_recentTargets(recent)
{
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Find anything"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("commandPaletteField"));
    m_field->setAccessibleName(tr("Find anything"));
    m_field->setPlaceholderText(tr("What you want to do, or a name, ARN, id or tag"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("commandPaletteList"));
    m_list->setAccessibleName(tr("What fits"));
    new EmptyWords(*m_list, tr("Nothing fits what is typed."));
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderHidden(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("commandPaletteCount"));
    m_count->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_count);
    resize(680, 440);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QTreeWidget::itemActivated, this, &CommandPalette::run);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &CommandPalette::tellCurrent);
    connect(&m_search, &GlobalSearch::ready, this, &CommandPalette::take);
    m_search.bringUpToDate();
    take();
}

void CommandPalette::take()
{
    m_index = m_search.index();
    m_recent = m_index ? m_index->entriesOf(m_recentTargets) : std::vector<std::uint32_t>();
    filter();
}

void CommandPalette::addActions(std::vector<Line>& lines, const std::vector<std::string>& words) const
{
    for (int i = 0; i < m_actions.size(); ++i) {
        const QAction* action = m_actions[i];
        if (!action->isEnabled() && (words.empty() || reasonAgainst(action).isEmpty()))
            continue;
        const std::string name = folded(nameOf(action).toStdString());
        const std::string others = folded(action->property(alsoFoundBy).toString().toStdString());
        int sum = words.empty() ? 1 : 0;
        for (const std::string& word : words) {
            const int points = std::max(fit(name, word), fit(others, word));
            sum = points == 0 ? INT32_MIN / 2 : sum + points;
        }
        if (sum > 0)
            lines.push_back({sum, i, 0});
    }
}

std::vector<CommandPalette::Line> CommandPalette::lines() const
{
    const std::vector<std::string> words = searchWords(m_field->text());
    std::vector<Line> lines;
    if (words.empty()) {
        for (std::size_t i = 0; i < m_recent.size() && i < recentsOffered; ++i)
            lines.push_back({2, -1, m_recent[i]});
    } else if (m_index) {
        for (const std::uint32_t entry : m_index->find(words, m_recent, mostShown))
            lines.push_back({m_index->score(entry, words), -1, entry});
    }
    addActions(lines, words);
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.score > b.score; });
    return lines;
}

void CommandPalette::filter()
{
    m_list->clear();
    std::vector<Line> found = lines();
    const bool more = found.size() > mostShown && !m_field->text().trimmed().isEmpty();
    if (more)
        found.resize(mostShown);
    QList<QTreeWidgetItem*> items;
    for (const Line& line : found) {
        auto* item = new QTreeWidgetItem;
        if (line.action >= 0) {
            const QAction* action = m_actions[line.action];
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            item->setText(0, nameOf(action));
            item->setText(1, keys.isEmpty() ? tr("action") : tr("action · %1").arg(keys));
            item->setIcon(0, icon(QStringLiteral("play")));
            item->setData(0, actionRole, line.action);
            if (const QString reason = reasonAgainst(action); !reason.isEmpty()) {
                item->setText(1, tr("action · not possible now"));
                item->setIcon(0, icon(QStringLiteral("play")).pixmap(m_list->iconSize().isValid() ? m_list->iconSize() : QSize(16, 16), QIcon::Disabled));
                item->setForeground(0, m_list->palette().placeholderText());
                item->setToolTip(0, reason);
                item->setData(0, reasonRole, reason);
            }
        } else {
            const auto kind = m_index->kind(line.entry);
            const QString account = kind == SearchIndex::Kind::account ? m_index->target(line.entry) : m_index->account(line.entry);
            const QString word = tr(wordsOf(kind).word);
            item->setText(0, m_index->name(line.entry));
            item->setText(1, account.isEmpty() ? word : tr("%1 · %2").arg(word, account));
            item->setIcon(0, icon(QLatin1String(wordsOf(kind).icon)));
            item->setToolTip(0, m_index->target(line.entry));
            item->setData(0, kindRole, static_cast<int>(kind));
            item->setData(0, targetRole, m_index->target(line.entry));
        }
        item->setForeground(1, m_list->palette().placeholderText());
        items += item;
    }
    m_list->addTopLevelItems(items);
    m_found = (!m_index ? tr("Looking through the accounts…") : found.empty() ? tr("Nothing fits. Try fewer letters.")
                     : more ? tr("The best %1 are shown.").arg(mostShown) : tr("Enter opens what is chosen."));
    m_list->setCurrentItem(m_list->topLevelItem(0));
    tellCurrent();
}

/// Of what is not possible why it is not; else how much fits.
void CommandPalette::tellCurrent()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    const QString reason = item ? item->data(0, reasonRole).toString() : QString();
    m_count->setText(reason.isEmpty() ? m_found : QStringLiteral("✖ ") + reason);
}

void CommandPalette::run()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item || !item->data(0, reasonRole).toString().isEmpty())
        return;
    const QVariant number = item->data(0, actionRole);
    const QPointer<QAction> action = number.isValid() ? m_actions[number.toInt()] : nullptr;
    const auto kind = static_cast<SearchIndex::Kind>(item->data(0, kindRole).toInt());
    const QString target = item->data(0, targetRole).toString();
    accept();
    if (!target.isEmpty())
        Q_EMIT chosen(kind, target);
    // After this dialog is gone, so that what the action opens gets the focus.
    QTimer::singleShot(0, qApp, [action] {
        if (action)
            action->trigger();
    });
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace rolewright::ui
