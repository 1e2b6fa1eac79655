#include "ui/tour/gallery_scenes.h"

#include "core/engine/engine.h"
#include "core/engine/practice_world.h"
#include "ui/safety/window_lock.h"
#include "ui/shell/application.h"
#include "ui/shell/main_menus.h"
#include "ui/shell/main_window.h"
#include "ui/store/store.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/sessions_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QMenuBar>

namespace rolewright::ui {
namespace {

QString arnOf(std::string_view account, const char* what) { return QStringLiteral("arn:aws:iam::%1:%2").arg(QString::fromLatin1(account.data(), static_cast<int>(account.size())), QLatin1String(what)); }

const auto development = engine::practice::developmentAccount;
const auto production = engine::practice::productionAccount;

sts::Caller userOf(std::string_view account, const char* name) { return sts::Caller::user(*AccountId::parse(account), name); }

/// The latest live session of this role.
sts::SessionPtr sessionOf(const Store& store, std::string_view roleArn)
{
    sts::SessionPtr found;
    const sts::BookView book = store.sessions();
    for (const sts::EntryPtr& entry : *book) {
        if (entry->session->principalArn == roleArn)
            found = entry->session;
    }
    return found;
}

}  // namespace

GalleryScenes::GalleryScenes(Application& application, WindowWalk& walk, WindowWalk::Visit visit, std::function<void()> settle)
    : m_application(application), m_walk(walk), m_visit(std::move(visit)), m_settle(std::move(settle))
{
}

Result<void> GalleryScenes::play()
{
    for (const auto scene : {&GalleryScenes::otherAccount, &GalleryScenes::switchingRole, &GalleryScenes::actingAsRole, &GalleryScenes::conflict, &GalleryScenes::readOnly,
                             &GalleryScenes::timePassed, &GalleryScenes::nothingThere, &GalleryScenes::locked}) {
        if (auto played = (this->*scene)(); !played)
            return played;
    }
    return {};
}

Result<void> GalleryScenes::pictureOf(const QString& name)
{
    m_settle();
    return m_visit(m_application.window(), name);
}

void GalleryScenes::choose(const char* action)
{
    for (QAction* entry : actionsOf(*m_application.window().menuBar())) {
        if (entry->objectName() == QLatin1String(action))
            entry->trigger();
    }
    m_settle();
}

/// Somebody of Development looks at what is Production's.
Result<void> GalleryScenes::otherAccount()
{
    m_application.window().open(arnOf(production, "role/BreakGlass"));
    return pictureOf(QStringLiteral("scene-other-account"));
}

Result<void> GalleryScenes::dialogFor(const QString& roleArn, const QString& name)
{
    return m_walk.open([&] { m_application.window().switchRole(roleArn); }, name);
}

/// What wants a code, an external ID, or somebody else.
Result<void> GalleryScenes::switchingRole()
{
    const std::pair<sts::Caller, const char*> tries[] = {{userOf(development, "alice"), "BreakGlass"}, {userOf(development, "bob"), "BreakGlass"}, {userOf(development, "admin"), "PartnerMonitoring"},
                                                         {userOf(development, "bob"), "Auditor"}, {userOf(development, "bob"), "updateDataBucket"}};
    for (const auto& [who, role] : tries) {
        m_application.store().setBase(who);
        m_settle();
        if (auto seen = dialogFor(arnOf(production, QByteArray("role/").append(role).constData()), QStringLiteral("scene-switch-%1-%2").arg(QString::fromStdString(who.name), QLatin1String(role))); !seen)
            return seen;
    }
    m_application.store().setBase(userOf(development, "alice"));
    m_settle();
    return m_walk.open([this] { choose("actionSessionToken"); }, QStringLiteral("scene-session-token"));
}

Result<void> GalleryScenes::actingAsRole()
{
    const sts::SessionPtr session = sessionOf(m_application.store(), engine::practice::updateDataBucketArn);
    if (!session)
        return Error{"GalleryStopped", "nobody acts as updateDataBucket", {}};
    m_application.store().enter(session);
    m_application.window().openPage(QStringLiteral("resources"));
    if (auto seen = pictureOf(QStringLiteral("scene-role")); !seen)
        return seen;
    m_application.window().openPage(QStringLiteral("sessions"));
    m_settle();
    m_application.window().findChild<SessionsView*>(QStringLiteral("sessionsList"))->choose(session->accessKeyId);
    m_settle();
    if (auto seen = m_walk.look(m_application.window(), *m_application.window().pages().at(QStringLiteral("sessions")), QStringLiteral("scene-session")); !seen)
        return seen;
    auto* renew = m_application.window().findChild<QAbstractButton*>(QStringLiteral("sessionsRenew"));
    auto seen = m_walk.open([renew] { renew->click(); }, QStringLiteral("scene-renew"));
    m_application.store().setBase(userOf(development, "admin"));
    m_settle();
    return seen;
}

Result<void> GalleryScenes::conflict()
{
    const std::string policy = arnOf(development, "policy/AFirst").toStdString();
    m_application.window().open(QString::fromStdString(policy));
    m_settle();
    auto* json = m_application.window().findChild<CodeView*>(QStringLiteral("policiesJson"));
    json->replaceCode(json->code().replace(QStringLiteral("s3:*"), QStringLiteral("s3:List*")));
    m_application.store().engine()->call(userOf(development, "admin"), {"iam", "CreatePolicyVersion", {{"PolicyArn", policy}, {"SetAsDefault", true},
        {"PolicyDocument", R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Put*","Resource":"*"}]})"}}});
    if (auto seen = pictureOf(QStringLiteral("scene-conflict")); !seen)
        return seen;
    auto* compare = m_application.window().findChild<QAbstractButton*>(QStringLiteral("policiesCompare"));
    if (!compare || !compare->isVisible())
        return Error{"GalleryStopped", "nobody noticed that two edit the same policy", {}};
    if (auto seen = m_walk.open([compare] { compare->click(); }, QStringLiteral("scene-conflict-compare")); !seen)
        return seen;
    auto* theirs = m_application.window().findChild<QAbstractButton*>(QStringLiteral("policiesTakeTheirs"));
    theirs->click();
    m_settle();
    return {};
}

Result<void> GalleryScenes::readOnly()
{
    choose("actionReadOnly");
    for (const QString& page : {QStringLiteral("overview"), QStringLiteral("users"), QStringLiteral("roles"), QStringLiteral("organization"), QStringLiteral("resources")}) {
        m_application.window().openPage(page);
        if (auto seen = pictureOf(QStringLiteral("scene-read-only-") + page); !seen)
            return seen;
    }
    choose("actionReadOnly");
    return {};
}

/// The role one acts as is about to end, and then over.
Result<void> GalleryScenes::timePassed()
{
    Store& store = m_application.store();
    store.setBase(userOf(development, "alice"));
    store.enter(sessionOf(store, engine::practice::updateDataBucketArn));
    m_application.window().openPage(QStringLiteral("sessions"));
    choose("clockFreeze");
    for (int quarter = 0; quarter < 3; ++quarter)
        choose("clockForward15");
    if (auto seen = pictureOf(QStringLiteral("scene-ends-soon")); !seen)
        return seen;
    choose("clockForward15");
    if (auto seen = pictureOf(QStringLiteral("scene-expired")); !seen)
        return seen;
    m_application.window().openPage(QStringLiteral("users"));
    auto seen = pictureOf(QStringLiteral("scene-looks-on"));
    store.setBase(userOf(development, "admin"));
    choose("clockReset");
    return seen;
}

/// Every page of an account in which nothing is yet.
Result<void> GalleryScenes::nothingThere()
{
    Store& store = m_application.store();
    const AccountId account = *AccountId::parse("123123123123");
    if (auto made = store.engine()->applyChanges(engine::emptyWorld(account, "Empty", store.engine()->contextNow().now), "rolewright:EmptyWorld"); !made)
        return made.error();
    m_settle();
    store.setBase(sts::Caller::root(account));
    store.setAccount(account);
    for (const auto& [id, page] : m_application.window().pages()) {
        m_application.window().openPage(id);
        if (auto seen = pictureOf(QStringLiteral("scene-empty-") + id); !seen)
            return seen;
    }
    return {};
}

Result<void> GalleryScenes::locked()
{
    m_application.lock().lock();
    return pictureOf(QStringLiteral("scene-locked"));
}

}  // namespace rolewright::ui
