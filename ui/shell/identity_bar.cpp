#include "ui/shell/identity_bar.h"

#include "core/service/authorize.h"
#include "ui/models/account_text.h"
#include "ui/models/session_cells.h"
#include "ui/remote/remote_room.h"
#include "ui/shell/chain_menu.h"
#include "ui/shell/life_ring.h"
#include "ui/shell/window_mark.h"
#include "ui/store/caller_name.h"
#include "ui/store/calls.h"
#include "ui/store/fall_back.h"
#include "ui/store/session_preferences.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/long_text.h"
#include "ui/widgets/ticker.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace rolewright::ui {
namespace {

constexpr int longestCrumb = 30;  // letters of a name

bool isVouchedFor(const sts::Session& session)
{
    return session.kind == sts::SessionKind::assumeRoleWithSaml || session.kind == sts::SessionKind::assumeRoleWithWebIdentity;
}

}  // namespace

IdentityBar::IdentityBar(Store& store, Ticker& ticker, QWidget* parent) : QFrame(parent), m_store(store), m_ticker(ticker)
{
    setObjectName(QStringLiteral("identityBar"));
    setAccessibleName(tr("Who acts now"));
    const auto button = [this](const QString& iconName, const QString& text, const QString& objectName, const QString& accessibleName) {
        auto* made = new QToolButton(this);
        made->setObjectName(objectName);
        made->setAccessibleName(accessibleName);
        made->setToolTip(accessibleName);
        made->setIcon(icon(iconName));
        made->setText(text);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setFocusPolicy(Qt::TabFocus);
        return made;
    };
    m_signIn = button(QStringLiteral("user"), tr("Sign in as"), QStringLiteral("signInAs"), tr("Sign in as another user (the base identity, Ctrl+Shift+I)"));
    m_signInMenu = new QMenu(m_signIn);
    m_signInMenu->setObjectName(QStringLiteral("signInMenu"));
    m_back = button(QStringLiteral("back"), tr("Back"), QStringLiteral("roleBack"), tr("Back to the identity before"));
    m_waysBack = button({}, QStringLiteral("▾"), QStringLiteral("roleBackMenu"), tr("Ways back: with the session left alive, or ended"));
    auto* switchRole = button(QStringLiteral("switch"), tr("Switch role"), QStringLiteral("switchRole"), tr("Switch role"));
    m_goOn = button(QStringLiteral("lock"), {}, QStringLiteral("identityGoOn"), tr("Read-only: go on"));
    m_goOn->hide();
    m_ring = new LifeRing(this);
    m_place = new QLabel(this);
    m_place->setObjectName(QStringLiteral("identityPlace"));
    m_engine = new QLabel(tr("practice engine"), this);
    m_engine->setObjectName(QStringLiteral("identityBackend"));
    m_engine->setToolTip(tr("Calls are answered by the local engine and stay on this machine."));
    if (const RemoteRoom* room = RemoteRoom::of(store)) {
        m_engine->setText(cutInTheMiddle(toQt(room->connection().name), longestCrumb));
        m_engine->setToolTip(tr("Sessions and what cannot be a draft are asked of this endpoint; edits are drafts here until the plan is applied."));
    }

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(new WindowMark(this));
    layout->addWidget(m_signIn);
    m_crumbs = new QHBoxLayout;
    m_crumbs->setSpacing(2);
    layout->addLayout(m_crumbs);
    layout->addWidget(m_ring);
    layout->addWidget(m_goOn);
    layout->addStretch(1);
    layout->addWidget(m_place);
    layout->addWidget(m_engine);
    layout->addWidget(m_back);
    layout->addWidget(m_waysBack);
    layout->addWidget(switchRole);
    auto* folding = new FoldingRow(this, layout);
    for (QToolButton* wordy : {switchRole, m_signIn, m_back})
        folding->add(wordy);

    // Not the button's own menu: that would be shown in an event loop of its own.
    connect(m_signIn, &QToolButton::clicked, this, &IdentityBar::openSignIn);
    connect(m_back, &QToolButton::clicked, this, [this] { m_store.back(); });
    connect(m_waysBack, &QToolButton::clicked, this, [this] { openChainMenu(m_store.chain().size() - 1, m_waysBack->mapToGlobal(QPoint(0, m_waysBack->height()))); });
    connect(&m_store, &Store::snapshotChanged, this, [this] {
        if (const identity::AccountPtr account = actingAccount(); account && account->environment != m_environment)
            rebuild();  // it was marked as another environment
    });
    connect(switchRole, &QToolButton::clicked, this, &IdentityBar::switchRoleRequested);
    connect(&m_store, &Store::callerChanged, this, &IdentityBar::rebuild);
    connect(&m_ticker, &Ticker::tick, this, &IdentityBar::showTimes);
    if (FallBack* fallBack = FallBack::of(m_store)) {
        connect(m_goOn, &QToolButton::clicked, fallBack, &FallBack::goOn);
        connect(fallBack, &FallBack::changed, this, &IdentityBar::showFallBack);
    }
    rebuild();
}

void IdentityBar::openSignIn()
{
    fillSignIn();
    m_signInMenu->popup(m_signIn->mapToGlobal(QPoint(0, m_signIn->height())));
    for (QAction* action : m_signInMenu->actions()) {
        if (!action->isSeparator())
            return m_signInMenu->setActiveAction(action);
    }
}

void IdentityBar::showFallBack()
{
    const sts::SessionPtr lost = FallBack::of(m_store)->lost();
    m_goOn->setVisible(lost != nullptr);
    if (!lost)
        return;
    const QString who = callerName(m_store.caller(), m_store);
    m_goOn->setAccessibleName(tr("Read-only · go on as %1").arg(who));
    m_goOn->setText(cutInTheMiddle(m_goOn->accessibleName()));
    m_goOn->setToolTip(tr("%1 has expired. You look on as %2: nothing can be changed until it is renewed. Press to act as %2 instead.").arg(sessionTitle(*lost), who));
}

void IdentityBar::rebuild()
{
    for (QToolButton* button : std::as_const(m_buttons)) {
        m_crumbs->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    for (std::size_t depth = 0; depth < m_store.chain().size(); ++depth)
        addCrumb(depth);
    m_back->setEnabled(m_store.chain().size() > 1);
    m_waysBack->setEnabled(m_store.chain().size() > 1);
    m_ticker.want(this, m_store.chain().size() > 1 ? Cadence::second : Cadence::none);

    if (const identity::AccountPtr account = actingAccount()) {
        m_place->setText(QStringLiteral("%1 · %2 · %3").arg(accountName(*account), QString::fromStdString(account->id.text()), environmentWord(account->environment)));
        m_environment = account->environment;
        m_ground = environmentColour(m_environment);
        m_place->setStyleSheet(QStringLiteral("QLabel { background: %1; color: %2; padding: 3px 8px; border-radius: 3px; }")
                                   .arg(m_ground.name(), tokens().onEnvironment.name()));
        setStyleSheet(QStringLiteral("#identityBar { border-bottom: 3px solid %1; }").arg(m_ground.name()));
    }
    showTimes();
}

identity::AccountPtr IdentityBar::actingAccount() const
{
    const sts::Caller& now = m_store.caller();
    return m_store.snapshot()->account(now.session ? now.session->account : now.account);
}

void IdentityBar::openChainMenu(std::size_t depth, const QPoint& at)
{
    makeChainMenu(m_store, depth, [this](const sts::SessionPtr& session) { Q_EMIT endRequested(session); }, this)->popup(at);
}

void IdentityBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_ground != environmentColour(m_environment))
        rebuild();  // the environment has another colour in another scheme
}

void IdentityBar::addCrumb(std::size_t depth)
{
    const sts::Caller& caller = m_store.chain()[depth];
    auto* crumb = new QToolButton(this);
    crumb->setObjectName(QStringLiteral("crumb%1").arg(depth));
    crumb->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const bool token = caller.session && caller.session->kind == sts::SessionKind::getSessionToken;
    crumb->setIcon(icon(token ? QStringLiteral("session") : caller.session ? QStringLiteral("role") : caller.kind == sts::CallerKind::root ? QStringLiteral("account") : QStringLiteral("user")));
    crumb->setFocusPolicy(Qt::TabFocus);
    crumb->setCheckable(false);
    crumb->setAutoRaise(depth + 1 != m_store.chain().size());
    const auto who = service::identify(*m_store.snapshot(), caller);
    const QString arn = who ? QString::fromStdString(who->arn) : tr("this principal is gone");
    const bool vouchedFor = caller.session && isVouchedFor(*caller.session);
    crumb->setToolTip(vouchedFor ? tr("%1\nSigned in through %2: nobody before it in this bar stands behind it. Back leads to who acted before.").arg(arn, QString::fromStdString(caller.session->provider)) : arn);
    connect(crumb, &QToolButton::clicked, this, [this, depth] { m_store.backTo(depth); });
    crumb->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(crumb, &QToolButton::customContextMenuRequested, this, [this, crumb, depth](const QPoint& at) { openChainMenu(depth, crumb->mapToGlobal(at)); });
    m_crumbs->addWidget(crumb);
    m_buttons.append(crumb);
}

void IdentityBar::showTimes()
{
    const Instant now = m_store.serverNow();
    Urgency acting = Urgency::calm;
    for (int i = 0; i < m_buttons.size(); ++i) {
        const sts::Caller& caller = m_store.chain()[static_cast<std::size_t>(i)];
        QString text = callerName(caller, m_store);
        QString spoken = text;
        text = fontMetrics().elidedText(text, Qt::ElideMiddle, fontMetrics().averageCharWidth() * longestCrumb);  // the tool tip has the ARN
        if (caller.session) {
            if (caller.session->mfa) {
                text += QStringLiteral(" · MFA");
                spoken = tr("%1, with MFA").arg(spoken);
            }
            const Span span{caller.session->issued, caller.session->expires};
            if (span.expires <= now)
                m_expired.insert(caller.session->accessKeyId);
            const bool expired = m_expired.contains(caller.session->accessKeyId);  // also after the clock was set back
            const Urgency urgency = expired ? Urgency::expired : urgencyAt(span, now, SessionPreferences::of(m_store).marksOf(*caller.session));
            // Whom an identity provider vouched for does not come from whoever stands before.
            text = QStringLiteral("%1 %2  %3 %4").arg(isVouchedFor(*caller.session) ? QStringLiteral("|") : QStringLiteral("›"), text, signOf(urgency), !expired || span.expires <= now ? countdownText(span, now) : wordOf(urgency));
            spoken = expired ? tr("%1, expired: its calls are refused").arg(spoken) : tr("%1, expires at %2").arg(spoken, shortLocalText(span.expires, now));
            paint(m_buttons[i], urgency);
            m_buttons[i]->setAccessibleDescription(localText(span.expires));
            acting = urgency;
        }
        m_buttons[i]->setText(text);
        if (m_buttons[i]->accessibleName() != spoken)  // told once, not every second
            m_buttons[i]->setAccessibleName(spoken);
    }
    showRing(m_store.caller(), acting, now);
}

void IdentityBar::showRing(const sts::Caller& acting, Urgency urgency, Instant now)
{
    m_ring->setVisible(acting.session != nullptr);
    if (acting.session)
        m_ring->setTime({acting.session->issued, acting.session->expires}, now, urgency);
}

/// Colour beside sign and words; calm needs none.
void IdentityBar::paint(QToolButton* crumb, Urgency urgency)
{
    const QColor ink = urgency == Urgency::calm ? tokens().text : urgency == Urgency::expired ? tokens().danger : urgencyColour(urgency);
    QPalette own = crumb->palette();
    if (own.color(QPalette::ButtonText) == ink)
        return;
    own.setColor(QPalette::ButtonText, ink);
    crumb->setPalette(own);
}

void IdentityBar::fillSignIn()
{
    m_signInMenu->clear();
    for (const identity::AccountPtr& account : m_store.snapshot()->accounts()) {
        m_signInMenu->addSection(accountName(*account));
        std::size_t listed = 0;
        account->users.forEach([&](const identity::RowPtr<identity::User>& user) {
            if (++listed > 40)
                return;  // a menu, not a list: the users page has them all, with "Sign in as" for each
            QAction* action = m_signInMenu->addAction(icon(QStringLiteral("user")), QString::fromStdString(user->name));
            action->setObjectName(QStringLiteral("signIn/%1/%2").arg(QString::fromStdString(account->id.text()), action->text()));
            connect(action, &QAction::triggered, this, [this, base = sts::Caller::user(account->id, user->name)] { m_store.setBase(base); });
        });
        QAction* root = m_signInMenu->addAction(icon(QStringLiteral("account")), tr("root of %1").arg(accountName(*account)));
        root->setObjectName(QStringLiteral("signIn/%1/root").arg(QString::fromStdString(account->id.text())));
        connect(root, &QAction::triggered, this, [this, base = sts::Caller::root(account->id)] { m_store.setBase(base); });
    }
    // The window's own command: a session token that proves MFA becomes the identity that acts.
    if (QAction* mfa = window()->findChild<QAction*>(QStringLiteral("actionSessionToken"))) {
        m_signInMenu->addSection(tr("Prove MFA"));
        m_signInMenu->addAction(mfa);
    }
    if (const RemoteRoom* room = RemoteRoom::of(m_store)) {
        m_signInMenu->addSection(tr("The connection's keys"));
        QAction* own = m_signInMenu->addAction(icon(QStringLiteral("key")), callerName(room->base(), m_store));
        own->setObjectName(QStringLiteral("signIn/connection"));
        connect(own, &QAction::triggered, this, [this, base = room->base()] { m_store.setBase(base); });
        return;
    }
    m_signInMenu->addSection(tr("Practice identity provider"));
    QAction* person = m_signInMenu->addAction(icon(QStringLiteral("provider")), tr("Practice person…"));
    person->setObjectName(QStringLiteral("signIn/person"));
    connect(person, &QAction::triggered, this, &IdentityBar::signInPersonRequested);
}

}  // namespace rolewright::ui
