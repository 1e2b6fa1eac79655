#include "ui/shell/chain_menu.h"

#include "core/service/authorize.h"
#include "ui/shell/identity_bar.h"
#include "ui/store/caller_name.h"
#include "ui/store/store.h"
#include "ui/widgets/possible_action.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::ChainMenu)
};

constexpr int widestName = 360;  ///< pixels

/// As a menu can show it, however long it is.
QString shown(const QMenu& menu, const QString& text)
{
    return menu.fontMetrics().elidedText(text, Qt::ElideMiddle, widestName).replace(QLatin1Char('&'), QLatin1String("&&"));
}

}  // namespace

QMenu* makeChainMenu(Store& store, std::size_t depth, EndSession end, QWidget* parent)
{
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("chainMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const sts::Caller caller = store.chain()[depth];
    const auto add = [&](const char* objectName, const QString& text, const QString& obstacle, std::function<void()> work) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(objectName));
        setPossible(action, obstacle);
        QObject::connect(action, &QAction::triggered, &store, std::move(work));
    };
    const bool current = depth + 1 == store.chain().size();
    add("crumbWork", Texts::tr("&Work as %1").arg(shown(*menu, callerName(caller, store))), current ? Texts::tr("You act as it already.") : QString(),
        [&store, depth] { store.backTo(depth); });
    const auto who = service::identify(*store.snapshot(), caller);
    const QString arn = who ? QString::fromStdString(who->arn) : QString();
    add("crumbCopyArn", Texts::tr("Copy &ARN"), arn.isEmpty() ? Texts::tr("This principal is gone.") : QString(),
        [arn] { QGuiApplication::clipboard()->setText(arn); });
    if (!caller.session || depth == 0)
        return menu;
    menu->addSeparator();
    const QString session = shown(*menu, QString::fromStdString(caller.session->arn()).section(QLatin1Char(':'), 5));
    add("crumbBack", Texts::tr("&Back: its session stays alive"), {}, [&store, depth] { store.backTo(depth - 1); });
    add("crumbBackAndEnd", Texts::tr("Back, and &end the session %1…").arg(session), {}, [&store, depth, session = caller.session, end = std::move(end)] {
        store.backTo(depth - 1);
        end(session);
    });
    return menu;
}

}  // namespace rolewright::ui
