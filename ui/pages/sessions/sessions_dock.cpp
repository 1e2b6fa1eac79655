#include "ui/pages/sessions/sessions_dock.h"

#include "ui/models/sessions_filter.h"
#include "ui/pages/sessions/session_actions.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/empty_words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QToolButton>

namespace rolewright::ui {

SessionsDock::SessionsDock(const PageContext& context, QWidget* parent) : QWidget(parent)
{
    const QString id = QStringLiteral("dockSessions");
    auto* view = new SessionsView(SessionsModel::Shape::list, context.store, context.ticker, this);
    view->setObjectName(id + QStringLiteral("List"));
    view->setAccessibleName(tr("Sessions that are alive, soonest end first"));
    view->filter().setShowExpired(false);
    new EmptyWords(*view, tr("No session is alive. Act ▸ Switch role makes one."));
    for (const int column : {SessionsModel::kindColumn, SessionsModel::usedColumn, SessionsModel::renewalColumn})
        view->setColumnHidden(column, true);
    view->header()->setSectionResizeMode(0, QHeaderView::Stretch);  // the name has what room is left
    auto* actions = new SessionActions(context, *view, id, this);
    auto* message = new InlineMessage(id + QStringLiteral("Message"), this);
    message->clearOnUndo(context.store.undoStack());
    auto* buttons = new QVBoxLayout;
    for (QToolButton* button : {actions->switchButton(), actions->renewButton(), actions->revokeButton()}) {
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);  // one below the other, of one width
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* row = new QHBoxLayout;
    row->addWidget(view, 1);
    row->addLayout(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    auto* told = new QHBoxLayout;
    told->addWidget(message, 1);
    told->addWidget(actions->revokeOldButton());
    layout->addLayout(told);
    layout->addLayout(row, 1);
    connect(view, &SessionsView::currentSessionChanged, message, &InlineMessage::clear);
    connect(view, &SessionsView::sessionActivated, this, [view, navigation = &context.navigation] { navigation->open(toQt(view->current()->accessKeyId)); });
    connect(actions, &SessionActions::said, message, [message](InlineMessage::Tone tone, const QString& text) { message->say(tone, text); });
}

}  // namespace rolewright::ui
