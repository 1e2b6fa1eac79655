#include "ui/pages/sessions/sessions_page.h"

#include "ui/models/sessions_filter.h"
#include "ui/pages/sessions/session_actions.h"
#include "ui/pages/sessions/session_details.h"
#include "ui/sessions/session_settings_dialog.h"
#include "ui/store/auto_renewal.h"
#include "ui/store/store.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/ticker.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace rolewright::ui {
namespace {

const QString historyKey = QStringLiteral("sessions/showHistory");
const QString expiredKey = QStringLiteral("sessions/showExpired");

}  // namespace

SessionsPage::SessionsPage(const PageContext& context, QWidget* parent) : Page(parent), m_context(context)
{
    setObjectName(QStringLiteral("sessions"));
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName(QStringLiteral("sessionsSplitter"));
    m_splitter->addWidget(buildList());
    m_details = new SessionDetails(context, *m_view, m_splitter);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({420, 260});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connectAll();
    m_showExpired->setChecked(QSettings().value(expiredKey, true).toBool());
    m_showHistory->setChecked(QSettings().value(historyKey, false).toBool());
    showFinished();
}

SessionsPage::~SessionsPage()
{
    QSettings settings;
    settings.setValue(expiredKey, m_showExpired->isChecked());
    settings.setValue(historyKey, m_showHistory->isChecked());
}

QWidget* SessionsPage::buildList()
{
    auto* list = new QWidget(m_splitter);
    m_view = new SessionsView(SessionsModel::Shape::tree, m_context.store, m_context.ticker, list);
    m_view->setObjectName(QStringLiteral("sessionsList"));
    m_view->setAccessibleName(tr("Sessions and what they have left"));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_actions = new SessionActions(m_context, *m_view, QStringLiteral("sessions"), list);
    m_count = new QLabel(list);
    m_count->setObjectName(QStringLiteral("sessionsCount"));
    m_empty = new EmptyState(QStringLiteral("sessionsEmptyAction"), iconName(), list);
    m_stack = new QStackedWidget(list);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);

    auto* buttons = new QHBoxLayout;
    auto* folding = new FoldingRow(list, buttons);
    for (QToolButton* button : {m_actions->switchButton(), m_actions->renewButton(), m_actions->autoButton(), m_actions->forgetButton(), m_actions->revokeButton(), m_actions->copyButton()}) {
        buttons->addWidget(button);
        folding->add(button);
    }
    buttons->addStretch(1);
    buttons->addWidget(m_count);
    auto* layout = new QVBoxLayout(list);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->addLayout(buttons);
    layout->addLayout(buildFilters(list));
    layout->addWidget(buildMessage(list));
    layout->addWidget(m_stack, 1);
    return list;
}

QLayout* SessionsPage::buildFilters(QWidget* parent)
{
    m_filter = new FilterField(QStringLiteral("sessions"), tr("Sessions"), parent);
    m_showExpired = new QCheckBox(tr("Show expire&d"), parent);
    m_showExpired->setObjectName(QStringLiteral("sessionsShowExpired"));
    m_showHistory = new QCheckBox(tr("History"), parent);
    m_showHistory->setObjectName(QStringLiteral("sessionsShowHistory"));
    m_showHistory->setToolTip(tr("Also those that expired more than an hour ago"));
    const auto button = [parent](const char* name, const QString& text, const QString& tip) {
        auto* made = new QToolButton(parent);
        made->setObjectName(QLatin1String(name));
        made->setText(text);
        made->setAccessibleName(text);
        made->setToolTip(tip);
        made->setFocusPolicy(Qt::StrongFocus);
        return made;
    };
    QToolButton* fold = button("sessionsFold", tr("Fold finished"), tr("Fold every branch in which no session is alive"));
    QToolButton* settings = button("sessionsSettings", tr("Settings…"), tr("When sessions count as near their end, notifications, and the lock"));
    auto* filters = new QHBoxLayout;
    filters->addWidget(m_filter, 1);
    for (QWidget* widget : {static_cast<QWidget*>(m_showExpired), static_cast<QWidget*>(m_showHistory), static_cast<QWidget*>(fold), static_cast<QWidget*>(settings)})
        filters->addWidget(widget);
    connect(fold, &QToolButton::clicked, m_view, &SessionsView::foldFinished);
    connect(settings, &QToolButton::clicked, this, [this] { (new SessionSettingsDialog(m_context, this))->open(); });
    return filters;
}

QWidget* SessionsPage::buildMessage(QWidget* parent)
{
    auto* row = new QWidget(parent);
    m_message = new InlineMessage(QStringLiteral("sessionsMessage"), row);
    m_message->clearOnUndo(m_context.store.undoStack());
    m_clearNow = new QToolButton(row);
    m_clearNow->setObjectName(QStringLiteral("sessionsClearClipboard"));
    m_clearNow->setText(tr("Clear now"));
    m_clearNow->setAccessibleName(tr("Clear the clipboard now"));
    m_clearNow->setFocusPolicy(Qt::StrongFocus);
    m_clearNow->hide();
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_actions->revokeOldButton());
    layout->addWidget(m_clearNow);
    return row;
}

void SessionsPage::connectAll()
{
    connect(m_filter, &FilterField::left, this, [this] {
        m_view->setFocus();
        if (m_view->currentArn().isEmpty())
            m_view->setCurrentIndex(m_view->model()->index(0, 0));
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_view->setFilterText(text);
        showState();
    });
    for (const QCheckBox* box : {m_showExpired, m_showHistory})
        connect(box, &QCheckBox::toggled, this, &SessionsPage::showFinished);
    connect(m_view, &SessionsView::currentSessionChanged, this, [this] {
        m_message->clear();
        m_details->refresh();
    });
    connect(m_view, &SessionsView::sessionActivated, m_actions, &SessionActions::switchTo);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint& where) { m_actions->newMenu()->popup(m_view->viewport()->mapToGlobal(where)); });
    connect(m_actions, &SessionActions::said, this, [this](InlineMessage::Tone tone, const QString& text) { m_message->say(tone, text); });
    connect(&m_actions->clipboard(), &SecretClipboard::secondsLeft, this, &SessionsPage::showCopied);
    connect(m_clearNow, &QToolButton::clicked, &m_actions->clipboard(), &SecretClipboard::forget);
    connect(m_empty, &EmptyState::chosen, this, &SessionsPage::chooseEmptyAction);
    const auto changed = [this] {
        showState();
        m_details->refresh();
    };
    connect(&m_view->sessions(), &SessionsModel::crossed, this, changed);
    connect(&m_view->sessions(), &SessionsModel::filled, this, changed);
    for (const auto signal : {&Store::sessionsChanged, &Store::snapshotChanged})
        connect(&m_context.store, signal, this, changed);
    if (const AutoRenewal* byItself = AutoRenewal::of(m_context.store))
        connect(byItself, &AutoRenewal::changed, this, changed);
    connect(&m_context.ticker, &Ticker::tick, m_details, &SessionDetails::tick);
}

QWidget* SessionsPage::filterField() { return m_filter; }

bool SessionsPage::reveal(const QString& what)
{
    const std::string wanted = what.toStdString();
    sts::SessionPtr best;
    const sts::BookView book = m_context.store.sessions();
    for (const sts::EntryPtr& entry : *book) {
        const sts::SessionPtr& session = entry->session;
        if (entry->forgotten || (session->accessKeyId != wanted && session->arn() != wanted))
            continue;
        if (!best || !m_view->sessions().isExpired(*session) || m_view->sessions().isExpired(*best))
            best = session;  // the book has the newest last
    }
    if (!best)
        return false;
    if (!m_view->choose(best->accessKeyId) && !m_view->sessions().isFilling()) {
        m_showExpired->setChecked(true);
        m_showHistory->setChecked(true);
        m_filter->clear();
        m_view->choose(best->accessKeyId);
    }
    return true;
}

/// Those that expired within the hour, and those before.
void SessionsPage::showFinished()
{
    m_showHistory->setEnabled(m_showExpired->isChecked());
    m_view->filter().setShowExpired(m_showExpired->isChecked());
    m_view->filter().setShowHistory(m_showHistory->isChecked());
    showState();
}

void SessionsPage::showState()
{
    const SessionsModel& sessions = m_view->sessions();
    const bool any = sessions.rowCount() > 0;
    const bool shown = m_view->model()->rowCount() > 0;
    m_count->setText(tr("%1 alive").arg(sessions.liveCount()));
    if (!any)
        m_empty->say(tr("No sessions yet"), tr("A session is what you get for assuming a role: credentials for a limited time. Switch to a role to get one."), tr("&Switch role…"));
    else if (!m_filter->text().isEmpty())
        m_empty->say(tr("Nothing matches “%1”").arg(m_filter->text()), {}, tr("Clear the filter"));
    else
        m_empty->say(tr("No session is alive"), tr("All have expired. Switch to a role to get another."), m_showExpired->isChecked() ? tr("Show the history") : tr("Show expired"));
    m_stack->setCurrentIndex(shown ? 0 : 1);
    m_details->setVisible(shown);
}

void SessionsPage::chooseEmptyAction()
{
    if (m_view->sessions().rowCount() == 0)
        m_context.navigation.switchRole();
    else if (!m_filter->text().isEmpty())
        m_filter->clear();
    else if (m_showExpired->isChecked())
        m_showHistory->setChecked(true);
    else
        m_showExpired->setChecked(true);
}

void SessionsPage::showCopied(int secondsLeft)
{
    m_clearNow->setVisible(secondsLeft > 0);
    if (secondsLeft > 0)
        m_message->say(InlineMessage::Tone::note, tr("The credentials are in the clipboard, which is cleared in %1 s. Clipboard managers may keep a copy.").arg(secondsLeft));
    else
        m_message->clear();
}

}  // namespace rolewright::ui
