#include "ui/pages/principals/members_tab.h"

#include "ui/models/rows_model.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/tasks/run_by_size.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/chosen_rows.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/picker.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace rolewright::ui {
namespace {

bool isIn(const std::vector<std::string>& names, const std::string& wanted)
{
    return std::any_of(names.begin(), names.end(), [&](const auto& name) { return text::equalsIgnoringCase(name, wanted); });
}

std::vector<std::string> membersOf(const identity::Account& account, const std::string& group)
{
    std::vector<std::string> members;
    account.users.forEach([&](const auto& user) {
        if (isIn(user->groups, group))
            members.push_back(user->name);
    });
    return members;
}

}  // namespace

MembersTab::MembersTab(const PageContext& context, PrincipalKind kind, const QString& page, QWidget* parent)
    : EntityTab(context, parent), m_kind(kind), m_prefix(page + QStringLiteral("Members"))
{
    const bool user = kind == PrincipalKind::user;
    m_list = new QListView(this);
    m_list->setObjectName(m_prefix + QStringLiteral("List"));
    m_list->setAccessibleName(user ? tr("Groups of the user") : tr("Members of the group"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_nothing = new EmptyWords(*m_list, user ? tr("In no group yet.") : tr("Nobody is in it yet."));
    auto* add = new QPushButton(user ? tr("Add &to groups…") : tr("Add u&sers…"), this);
    add->setObjectName(m_prefix + QStringLiteral("Add"));
    add->setAccessibleName(user ? tr("Add to groups") : tr("Add users"));
    m_remove = new QPushButton(user ? tr("Leave g&roup") : tr("&Remove from group"), this);
    m_remove->setObjectName(m_prefix + QStringLiteral("Remove"));
    m_remove->setAccessibleName(user ? tr("Leave the selected groups") : tr("Remove the selected users from the group"));
    m_open = new QPushButton(tr("&Open"), this);
    m_open->setObjectName(m_prefix + QStringLiteral("Open"));
    m_open->setAccessibleName(tr("Open the selected"));
    m_message = new InlineMessage(m_prefix + QStringLiteral("Message"), this);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {add, m_remove, m_open})
        buttons->addWidget(button);
    needsPermission(store(), add, [this] {
        const AccountId& account = subject().account;
        const std::string group = m_kind == PrincipalKind::user ? anyOf(account, "Group") : arnOf(store(), m_kind, subject());
        return group.empty() ? Intent() : intentTo(account, {analysis::wayNeeding("iam:AddUserToGroup", group)});
    });
    needsPermission(store(), m_remove, [this] {
        std::vector<service::Operation> calls;
        const QStringList names = chosenCount(*m_list->selectionModel()) > Rights::mostThings ? QStringList() : selected();
        for (const QString& name : names)
            calls.push_back(call("RemoveUserFromGroup", name));
        return names.isEmpty() ? Intent() : intentTo(subject().account, {analysis::wayBy(std::move(calls))});
    });
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(buttons);
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    connect(add, &QPushButton::clicked, this, &MembersTab::add);
    connect(m_remove, &QPushButton::clicked, this, &MembersTab::removeSelected);
    connect(m_open, &QPushButton::clicked, this, &MembersTab::openCurrent);
    connect(m_list, &QListView::activated, this, &MembersTab::openCurrent);
    list({});
}

void MembersTab::subjectChanged()
{
    m_looking.cancel();
    list({});
}

void MembersTab::refresh()
{
    m_message->clear();
    if (m_kind == PrincipalKind::user) {
        const auto user = rowOf<identity::User>(store(), subject());
        return show(user ? user->groups : Names());
    }
    const identity::AccountPtr account = accountOf(store(), subject());
    if (!account)
        return show({});
    runBySize(m_looking, account->users.size(), [account, group = subject().name()] { return membersOf(*account, group); }, [this](Names members) { show(std::move(members)); });
}

void MembersTab::show(Names names)
{
    if (names.empty())
        m_message->say(InlineMessage::Tone::note, m_kind == PrincipalKind::user ? tr("In no group. A group gives its policies to all its members.") : tr("No members yet."));
    list(std::move(names));
}

void MembersTab::list(Names names)
{
    const QString iconName = m_kind == PrincipalKind::user ? QStringLiteral("group") : QStringLiteral("user");
    const std::size_t count = names.size();
    auto item = [names = std::move(names), iconName](std::size_t index) {
        const QString name = toQt(names[index]);
        return PickItem{name, name, {}, iconName, {}};
    };
    const PickModel* const before = std::exchange(m_links, new PickModel({count, std::move(item)}, false, this));
    const QItemSelectionModel* const selection = m_list->selectionModel();
    m_list->setModel(m_links);
    m_nothing->followModel();
    delete selection;
    delete before;
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MembersTab::showState);
    showState();
}

QStringList MembersTab::selected() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QStringList names;
    for (const QModelIndex& row : std::as_const(rows))
        names += row.data(KeyRole).toString();
    return names;
}

void MembersTab::showState()
{
    const bool any = m_list->selectionModel()->hasSelection();
    m_remove->setEnabled(any);
    Rights::of(store()).lookAgain();
    m_open->setEnabled(any);
}

service::Operation MembersTab::call(const char* action, const QString& other) const
{
    const std::string user = m_kind == PrincipalKind::user ? subject().name() : other.toStdString();
    const std::string group = m_kind == PrincipalKind::user ? other.toStdString() : subject().name();
    return iamCall(action, {{"GroupName", group}, {"UserName", user}});
}

void MembersTab::add()
{
    const bool user = m_kind == PrincipalKind::user;
    const identity::AccountPtr account = accountOf(store(), subject());
    if (!account)
        return;
    const auto offer = [](const identity::Principal& row, const QString& iconName, bool there) {
        return PickItem{toQt(row.name), toQt(row.name), toQt(row.path), iconName, there ? tr("already") : QString()};
    };
    PickList items;
    if (user)
        items = {account->groups.size(), [=, has = rowOf<identity::User>(store(), subject())](std::size_t index) {
                     const identity::Group& row = *account->groups.at(index);
                     return offer(row, QStringLiteral("group"), has && isIn(has->groups, row.name));
                 }};
    else
        items = {account->users.size(), [=, group = subject().name()](std::size_t index) {
                     const identity::User& row = *account->users.at(index);
                     return offer(row, QStringLiteral("user"), isIn(row.groups, group));
                 }};
    auto* picker = new Picker(m_prefix + QStringLiteral("Picker"), user ? tr("Add %1 to groups").arg(subject().key) : tr("Add users to %1").arg(subject().key), tr("&Add"), items, false, this);
    connect(picker, &Picker::picked, this, [this, user](const QStringList& names) {
        std::vector<service::Operation> calls;
        for (const QString& name : names)
            calls.push_back(call("AddUserToGroup", name));
        const QString what = names.join(QStringLiteral(", "));
        run(user ? tr("Add %1 to %2").arg(subject().key, what) : tr("Add %1 to %2").arg(what, subject().key), std::move(calls));
    });
    picker->open();
}

void MembersTab::removeSelected()
{
    std::vector<service::Operation> calls;
    const QStringList names = selected();
    for (const QString& name : names)
        calls.push_back(call("RemoveUserFromGroup", name));
    if (calls.empty())
        return;
    const QString what = names.join(QStringLiteral(", "));
    run(m_kind == PrincipalKind::user ? tr("Remove %1 from %2").arg(subject().key, what) : tr("Remove %1 from %2").arg(what, subject().key), std::move(calls));
}

void MembersTab::openCurrent()
{
    const identity::AccountPtr account = accountOf(store(), subject());
    const QModelIndex current = m_list->currentIndex();
    if (!account || !current.isValid())
        return;
    const std::string name = current.data(KeyRole).toString().toStdString();
    if (m_kind == PrincipalKind::user) {
        if (const auto group = account->groups.find(name))
            context().navigation.open(toQt(identity::arnOf(account->id, *group)));
    } else if (const auto user = account->users.find(name)) {
        context().navigation.open(toQt(identity::arnOf(account->id, *user)));
    }
}

void MembersTab::run(const QString& title, std::vector<service::Operation> operations)
{
    store().runIn(subject().account, title, std::move(operations), this, [this](const std::vector<engine::CallResult>& results) {
        if (!results.empty() && !results.back().answer.ok())
            m_message->say(InlineMessage::Tone::error, messageOf(results.back().answer.error()));
    });
}

}  // namespace rolewright::ui
