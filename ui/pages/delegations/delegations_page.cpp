#include "ui/pages/delegations/delegations_page.h"

#include "core/analysis/policy_words.h"
#include "core/policy/edit.h"
#include "ui/models/account_text.h"
#include "ui/models/session_cells.h"
#include "ui/models/session_time.h"
#include "ui/pages/principals/iam_intents.h"
#include "ui/prompts/prompts.h"
#include "ui/store/administrator.h"
#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/acting_note.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_panel.h"
#include "ui/widgets/possible_action.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

namespace rolewright::ui {
namespace {

using identity::DelegationState;

/// What the practice request asks for: enough to be seen at work, and nothing that changes anything.
constexpr const char* practiceTemplate = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:ListAllMyBuckets","iam:ListRoles"],"Resource":"*"}]})";
constexpr int practiceSeconds = 3600;
constexpr int longestNotes = 500;  // IAM API Reference, RejectDelegationRequest: Notes

QLabel* paragraph(const QString& objectName, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// Registers the template of a practice request with its provider, and makes the request for `owner`.
std::vector<service::Operation> practiceCalls(const identity::Account& provider, const AccountId& owner)
{
    const std::string number = provider.id.text();
    const std::string workflow = "practice-" + std::to_string(provider.delegationRequests.size() + 1);
    return {{"practice", "PutDelegationTemplate", {{"TemplateName", "PracticeRequest"}, {"PolicyDocument", practiceTemplate}}},
            iamCall("CreateDelegationRequest", {{"Description", "Practice: look at buckets and roles"},
                                                {"OwnerAccountId", owner.text()},
                                                {"Permissions", {{"PolicyTemplateArn", "arn:aws:iam::" + number + ":delegation-template/PracticeRequest"}}},
                                                {"RequestorWorkflowId", workflow},
                                                {"NotificationChannel", "arn:aws:sns:us-east-1:" + number + ":delegations"},
                                                {"SessionDuration", practiceSeconds}})};
}

}  // namespace

DelegationsPage::DelegationsPage(const PageContext& context, QWidget* parent) : Page(parent), m_context(context)
{
    setObjectName(id());
    auto* both = new QSplitter(this);
    both->setObjectName(QStringLiteral("delegationsSplitter"));
    both->setChildrenCollapsible(false);
    buildList(both);
    both->addWidget(m_list);
    both->addWidget(buildDetails(both));
    both->setSizes({460, 560});
    m_elsewhere = new ActingNote(context.store, id() + QStringLiteral("Elsewhere"), this);
    m_elsewhere->setContentsMargins(8, 6, 8, 0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_elsewhere);
    layout->addWidget(both, 1);
    for (const auto signal : {&Store::snapshotChanged, &Store::accountChanged, &Store::callerChanged})
        connect(&context.store, signal, this, &DelegationsPage::worldChanged);
    worldChanged();
}

void DelegationsPage::buildList(QWidget* parent)
{
    m_model = new DelegationsModel(this);
    m_list = new ListPanel(id(),
                           {tr("Delegation requests"), tr("1 request"), tr("%1 requests"), tr("No delegation requests"),
                            tr("A product provider asks for some permissions for a while, instead of for a role that stays. Somebody here takes the request on, accepts or rejects it, and sends the token."), iconName()},
                           parent);
    QAction* practice = m_list->addAction(QStringLiteral("delegationsPractice"), tr("&Practice request…"), QStringLiteral("add"), true);
    practice->setToolTip(tr("Another account of this workspace asks, as a product provider would"));
    changesWorkspace(m_context.store, practice);
    connect(practice, &QAction::triggered, this, &DelegationsPage::makePractice);
    m_list->setModel(m_model);
    QTableView* view = m_list->view();
    view->horizontalHeader()->setSectionResizeMode(DelegationsModel::requestorColumn, QHeaderView::Interactive);
    view->horizontalHeader()->setSectionResizeMode(DelegationsModel::whatColumn, QHeaderView::Stretch);
    connect(m_list, &ListPanel::currentChanged, this, &DelegationsPage::showChosen);
}

QWidget* DelegationsPage::buildDetails(QWidget* parent)
{
    m_details = new QWidget(parent);
    m_title = paragraph(QStringLiteral("delegationsTitle"), m_details);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto* buttons = new QHBoxLayout;
    const auto add = [&](const QString& name, const QString& text, const QString& iconName, const char* call, std::vector<DelegationState> from) {
        auto* action = new QAction(icon(iconName), text, this);
        buttons->addWidget(actionButton(action, QStringLiteral("delegations") + name, m_details));
        const Move move{action, call, std::move(from)};
        needsPermission(m_context.store, action, this, [this, move] { return obstacleTo(move).isEmpty() ? intentToCall({}, {callFor(move.call)}) : Intent(); });
        connect(action, &QAction::triggered, this, [this, move] { begin(move); });
        m_moves.push_back(move);
    };
    add(QStringLiteral("Take"), tr("Ta&ke on"), QStringLiteral("user"), "AssociateDelegationRequest", {DelegationState::unassigned});
    add(QStringLiteral("Forward"), tr("Fo&rward…"), QStringLiteral("switch"), "UpdateDelegationRequest", {DelegationState::assigned});
    add(QStringLiteral("Accept"), tr("A&ccept…"), QStringLiteral("ok"), "AcceptDelegationRequest", {DelegationState::assigned, DelegationState::pendingApproval});
    add(QStringLiteral("Reject"), tr("Re&ject…"), QStringLiteral("close"), "RejectDelegationRequest", {DelegationState::assigned, DelegationState::pendingApproval, DelegationState::accepted});
    add(QStringLiteral("Send"), tr("Send &token…"), QStringLiteral("key"), "SendDelegationToken", {DelegationState::accepted});
    buttons->addStretch(1);
    m_message = new InlineMessage(QStringLiteral("delegationsMessage"), m_details);
    m_message->clearOnUndo(m_context.store.undoStack());
    m_facts = paragraph(QStringLiteral("delegationsFacts"), m_details);
    m_policy = new CodeView(QStringLiteral("delegationsPolicy"), tr("The permissions that are asked for, as JSON"), m_details);
    m_policy->setReadOnly(true);
    auto* layout = new QVBoxLayout(m_details);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_title);
    layout->addLayout(buttons);
    layout->addWidget(m_message);
    layout->addWidget(m_facts);
    layout->addWidget(m_policy, 1);
    return m_details;
}

QWidget* DelegationsPage::filterField() { return m_list->filterField(); }

bool DelegationsPage::reveal(const QString& arn)
{
    const int row = m_model->rowOf(arn.section(QLatin1Char('/'), -1).toStdString());
    if (!arn.contains(QLatin1String(":delegation-request/")) || row < 0)
        return false;
    m_list->setCurrent(m_model->index(row, 0));
    return true;
}

QString DelegationsPage::currentArn() const { return m_list->current().data(ArnRole).toString(); }

std::optional<DelegationEntry> DelegationsPage::chosen() const
{
    const QModelIndex row = m_list->current();
    return row.isValid() ? std::optional(m_model->entry(row.row())) : std::nullopt;
}

void DelegationsPage::worldChanged()
{
    const std::string before = chosen() ? chosen()->request->id : std::string();
    m_model->setWorld(*m_context.store.snapshot(), m_context.store.account(), m_context.store.serverNow());
    const int row = before.empty() ? -1 : m_model->rowOf(before);
    if (row >= 0 || m_model->rowCount() > 0)
        m_list->setCurrent(m_model->index(std::max(0, row), 0));
    m_elsewhere->show(m_context.store.account());
    showChosen();
}

QStringList DelegationsPage::factsOf(const DelegationEntry& entry) const
{
    const identity::DelegationRequest& request = *entry.request;
    const Instant now = m_context.store.serverNow();
    QStringList lines{tr("The request %1.").arg(stateOf(request, now)),
                      tr("Asked for by %1 (account %2), for %3, with no more permissions than whoever accepts has.").arg(accountName(*entry.requestor), toQt(entry.requestor->id.text()), durationText(std::chrono::seconds(request.sessionSeconds)))};
    const auto add = [&lines](const QString& text, const std::string& value) {
        if (!value.empty())
            lines += text.arg(toQt(value));
    };
    add(tr("It says: %1"), request.message);
    if (!request.owner.empty())
        lines += tr("Taken on by %1").arg(principalTitle(request.owner));
    if (request.approver)
        lines += tr("Accepted by %1").arg(principalTitle(request.approver->arn));
    add(tr("Notes: %1"), request.notes);
    add(tr("Rejected because: %1"), request.rejectionReason);
    if (request.onlySendByOwner)
        lines += tr("Only whoever has taken it on can send the token.");
    if (request.released())
        lines += tr("What the token brings ends at %1.").arg(localText(request.accessEnds()));
    for (const analysis::PolicyLine& line : analysis::inWords(*request.permissions, policy::Type::identity))
        lines += QStringLiteral("%1 %2").arg(line.kind == analysis::PolicyLine::Kind::plain ? QStringLiteral("•") : QStringLiteral("⚠"), toQt(line.text));
    return lines;
}

void DelegationsPage::showChosen()
{
    const auto entry = chosen();
    m_details->setVisible(entry.has_value());
    const QString now = entry ? toQt(entry->request->id) : QString();
    if (now != m_shown) {
        m_message->clear();
        m_policy->setCode(entry ? toQt(policy::prettyPrint(entry->request->permissions->text())) : QString());
        m_shown = now;
        Q_EMIT arrived();
    }
    if (entry) {
        m_title->setText(toQt(entry->request->description));
        m_facts->setText(factsOf(*entry).join(QLatin1Char('\n')));
    }
    showState();
}

void DelegationsPage::showState()
{
    for (const Move& move : m_moves)
        setPossible(move.action, obstacleTo(move));
    Rights::of(m_context.store).lookAgain();
}

/// Beside what policies say.
QString DelegationsPage::obstacleTo(const Move& move) const
{
    const auto entry = chosen();
    if (!entry)
        return tr("No request is chosen.");
    const identity::DelegationRequest& request = *entry->request;
    const Instant now = m_context.store.serverNow();
    if (request.expiredAt(now) || std::find(move.from.begin(), move.from.end(), request.last().state) == move.from.end())
        return tr("Not now: the request %1.").arg(stateOf(request, now));
    const bool ours = request.ownerAccount.empty() || request.ownerAccount == accountOf(m_context.store.caller()).text();
    return ours ? QString() : tr("Account %1 decides on it.").arg(toQt(request.ownerAccount));
}

service::Operation DelegationsPage::callFor(const char* call, const std::string& notes) const
{
    json::Object parameters{{"DelegationRequestId", chosen()->request->id}};
    if (!notes.empty())
        parameters["Notes"] = notes;
    return iamCall(call, std::move(parameters));
}

/// What gives permissions away is asked about; a note can go along with what somebody else reads.
void DelegationsPage::begin(const Move& move)
{
    const auto entry = chosen();
    if (!entry)
        return;
    const std::string call = move.call;
    const QString who = accountName(*entry->requestor);
    const QString title = (call == "AssociateDelegationRequest" ? tr("Take on the request of %1")
                           : call == "UpdateDelegationRequest"  ? tr("Forward the request of %1")
                           : call == "AcceptDelegationRequest"  ? tr("Accept the request of %1")
                           : call == "RejectDelegationRequest"  ? tr("Reject the request of %1")
                                                                : tr("Send the token to %1"))
                              .arg(who);
    if (call == "UpdateDelegationRequest" || call == "RejectDelegationRequest") {
        const auto judge = [](const QString& text) { return text.size() <= longestNotes ? QString() : tr("At most %1 characters.").arg(longestNotes); };
        m_context.prompts.askText(this, title, tr("&Note, if any"), {}, judge, this, [this, title, action = move.call](const QString* notes) {
            if (notes && chosen())
                make(title, callFor(action, notes->toStdString()));
        });
        return;
    }
    if (call == "AssociateDelegationRequest")
        return make(title, callFor(move.call));
    const QString text = call == "AcceptDelegationRequest" ? tr("%1 can then do what is asked for, as far as you may yourself, once the token is sent.").arg(who)
                                                           : tr("From then on %1 can act in this account, for %2.").arg(who, durationText(std::chrono::seconds(entry->request->sessionSeconds)));
    m_context.prompts.confirm(this, Prompts::Tone::warning, title, text, plain(move.action->text()), this, [this, title, operation = callFor(move.call)](bool yes) {
        if (yes)
            make(title, operation);
    });
}

void DelegationsPage::make(const QString& title, service::Operation operation)
{
    m_message->clear();
    m_context.store.run(title, {std::move(operation)}, this, [this, title](const std::vector<engine::CallResult>& results) {
        if (!results.empty() && !results.back().answer.ok())
            m_message->say(InlineMessage::Tone::error, messageOf(results.back().answer.error()));
        else
            m_message->say(InlineMessage::Tone::success, tr("Done: %1. Undo takes it back.").arg(title));
    });
}

void DelegationsPage::makePractice()
{
    const Store& store = m_context.store;
    const auto& accounts = store.snapshot()->accounts();
    const auto other = std::find_if(accounts.begin(), accounts.end(), [&store](const identity::AccountPtr& account) { return account->id != store.account(); });
    if (other == accounts.end()) {
        m_context.prompts.tell(this, Prompts::Tone::information, tr("Practice request"), tr("There is one account in this workspace, and nobody to ask. Make another on the Organization page first."));
        return;
    }
    std::vector<Store::Step> steps;
    for (service::Operation& operation : practiceCalls(**other, store.account()))
        steps.emplace_back(administratorOf((*other)->id), std::move(operation));
    m_context.store.runSteps(tr("Practice request of %1").arg(accountName(**other)), std::move(steps), this, [this](const std::vector<engine::CallResult>& results) {
        if (results.empty() || !results.back().answer.ok()) {
            m_context.prompts.tell(this, Prompts::Tone::warning, tr("Practice request"), results.empty() ? QString() : messageOf(results.back().answer.error()));
            return;
        }
        const int row = m_model->rowOf(json::stringOr(*results.back().answer, "DelegationRequestId"));
        if (row >= 0)
            m_list->setCurrent(m_model->index(row, 0));
    });
}

}  // namespace rolewright::ui
