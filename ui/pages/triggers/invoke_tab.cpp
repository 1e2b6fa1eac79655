#include "ui/pages/triggers/invoke_tab.h"

#include "ui/pages/principals/principal_kind.h"
#include "ui/store/caller_name.h"
#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/change_control.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/empty_words.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/list_look.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

enum Column { callColumn, outcomeColumn, wordsColumn };
constexpr int numberRole = Qt::UserRole;
constexpr int linesOfEvent = 5;
constexpr int longestShown = 64 * 1024;
const QString eventKey = QStringLiteral("event");

QString firstEvent() { return toQt(json::pretty({{"bucket", "data-bucket"}, {"key", "readme.txt"}}, 2)); }

/// What an answer says, short enough to be shown.
QString readable(const json::Object& answer)
{
    const QString text = toQt(json::pretty(answer, 2));
    return text.size() <= longestShown ? text : QString(text.left(longestShown) + QStringLiteral("…"));
}

}  // namespace

InvokeTab::InvokeTab(const PageContext& context, QWidget* parent) : EntityTab(context, parent)
{
    auto* both = new QSplitter(Qt::Vertical, this);
    both->addWidget(buildHead());
    both->addWidget(buildResult());
    both->setChildrenCollapsible(false);
    both->setStretchFactor(0, 1);
    both->setStretchFactor(1, 3);
    both->setSizes({160, 420});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(both);
    connect(&store(), &Store::callerChanged, this, &InvokeTab::showState);
    connect(m_calls, &QTreeWidget::currentItemChanged, this, &InvokeTab::showChosen);
    connect(m_invoke, &QPushButton::clicked, this, &InvokeTab::invoke);
    connect(m_why, &QPushButton::clicked, this, [this] {
        if (const engine::CallResult* result = chosen())
            this->context().navigation.showWhy(*result);
    });
    showState();
}

QWidget* InvokeTab::buildHead()
{
    auto* head = new QWidget(this);
    m_actor = new QLabel(head);
    m_actor->setObjectName(QStringLiteral("functionsActor"));
    m_actor->setTextFormat(Qt::PlainText);
    m_actor->setWordWrap(true);
    m_event = new CodeView(QStringLiteral("functionsEvent"), tr("The event that the function is given, as JSON"), head);
    m_event->setCode(firstEvent());
    connect(m_event, &CodeView::textChanged, this, [this] { noteUnsent(true); });
    m_event->setMinimumHeight(fontMetrics().lineSpacing() * linesOfEvent);
    m_type = new QComboBox(head);
    m_type->setObjectName(QStringLiteral("functionsInvocationType"));
    m_type->setAccessibleName(tr("How the function is invoked"));
    m_type->addItem(tr("and wait for its answer"), QStringLiteral("RequestResponse"));
    m_type->addItem(tr("without waiting (Event)"), QStringLiteral("Event"));
    m_type->addItem(tr("only to see whether one may (DryRun)"), QStringLiteral("DryRun"));
    m_invoke = new QPushButton(icon(QStringLiteral("play")), tr("&Invoke"), head);
    changesWorkspace(store(), m_invoke);
    m_invoke->setObjectName(QStringLiteral("functionsInvoke"));
    m_invoke->setAccessibleName(tr("Invoke the function as the acting identity"));
    m_invoke->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_invoke->setToolTip(tr("Invoke (Ctrl+Return)"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_invoke);
    buttons->addWidget(m_type);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_actor);
    layout->addWidget(m_event, 1);
    layout->addLayout(buttons);
    return head;
}

QWidget* InvokeTab::buildResult()
{
    auto* result = new QWidget(this);
    m_answer = new InlineMessage(QStringLiteral("functionsAnswer"), result);
    m_why = new QPushButton(icon(QStringLiteral("why")), tr("Wh&y?"), result);
    m_why->setObjectName(QStringLiteral("functionsWhy"));
    m_why->setAccessibleName(tr("Why was the chosen call answered so?"));
    m_calls = new QTreeWidget(result);
    m_calls->setObjectName(QStringLiteral("functionsCalls"));
    m_calls->setAccessibleName(tr("The calls that the function made"));
    m_calls->setHeaderLabels({tr("Call"), tr("Outcome"), tr("Made by")});
    lookLikeList(*m_calls);
    m_calls->setRootIsDecorated(true);
    m_nothing = new EmptyWords(*m_calls, {});
    m_callAnswer = new CodeView(QStringLiteral("functionsCallAnswer"), tr("The answer to the chosen call"), result);
    m_callAnswer->setReadOnly(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_answer, 1);
    head->addWidget(m_why, 0, Qt::AlignRight | Qt::AlignTop);
    auto* both = new QSplitter(Qt::Vertical, result);
    both->addWidget(m_calls);
    both->addWidget(m_callAnswer);
    both->setChildrenCollapsible(false);
    both->setSizes({240, 120});
    auto* layout = new QVBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(both, 1);
    return result;
}

void InvokeTab::subjectChanged()
{
    m_running = false;
    m_lines.clear();
    m_result.reset();
    m_calls->clear();
    m_answer->clear();
    m_callAnswer->setCode({});
    showState();
}

void InvokeTab::refresh() { showState(); }

QVariantMap InvokeTab::draft() const { return m_unsent ? QVariantMap{{eventKey, m_event->code()}} : QVariantMap(); }

void InvokeTab::restoreDraft(const QVariantMap& draft)
{
    m_event->setCode(draft.value(eventKey).toString());
    m_unsent = true;
}

void InvokeTab::noteUnsent(bool unsent)
{
    m_unsent = unsent;
    Q_EMIT draftChanged();
}

void InvokeTab::invoke()
{
    const auto row = rowOf<identity::Function>(store(), subject());
    if (!row || !m_invoke->isEnabled())
        return;
    json::Object parameters{{"FunctionName", identity::arnOf(subject().account, *row)}, {"InvocationType", m_type->currentData().toString().toStdString()}};
    if (!m_event->code().trimmed().isEmpty())
        parameters["Payload"] = m_event->code().toStdString();
    m_running = true;
    noteUnsent(false);
    showState();
    store().call(lambdaCall("Invoke", std::move(parameters)), this, [this, asked = subject()](const engine::CallResult& result) {
        if (asked == subject())
            show(result);
    });
}

void InvokeTab::show(const engine::CallResult& result)
{
    m_running = false;
    m_calls->clear();
    m_lines.clear();
    m_result = std::make_unique<engine::CallResult>(result);
    for (const engine::CallResult& made : m_result->followUps)
        add(made, m_calls->invisibleRootItem());
    m_calls->expandAll();
    if (!result.answer.ok()) {
        m_answer->say(InlineMessage::Tone::error, toQt(result.answer.error().code + ": " + result.answer.error().message));
    } else if (result.answer->contains("FunctionError")) {
        const auto payload = json::parseObject(json::stringOr(*result.answer, "Payload"));
        m_answer->say(InlineMessage::Tone::error, tr("The function failed: %1").arg(toQt(payload ? json::stringOr(*payload, "errorMessage") : std::string())));
    } else if (m_type->currentData() == QLatin1String("DryRun")) {
        m_answer->say(InlineMessage::Tone::success, tr("%1 may invoke the function. It did not run.").arg(callerName(store().caller(), store())));
    } else {
        m_answer->say(InlineMessage::Tone::success, tr("The function ran. Calls made: %1.").arg(m_lines.size()));
    }
    // The line that tells most comes first to the eye: the last one, which is the refused one when there is any.
    if (const int count = m_calls->topLevelItemCount(); count > 0)
        m_calls->setCurrentItem(m_calls->topLevelItem(count - 1));
    showState();
    showChosen();
}

void InvokeTab::add(const engine::CallResult& result, QTreeWidgetItem* parent)
{
    auto* item = new QTreeWidgetItem(parent);
    const QString by = result.record && !result.record->callerArn.empty() ? toQt(result.record->callerArn) : result.grounds ? toQt(result.grounds->caller.name) : QString();
    item->setText(callColumn, toQt(result.operation.name()));
    item->setText(outcomeColumn, result.answer.ok() ? tr("✔ answered") : QStringLiteral("✖ ") + toQt(result.answer.error().code));
    item->setText(wordsColumn, by);
    item->setToolTip(wordsColumn, by);
    item->setToolTip(outcomeColumn, result.answer.ok() ? QString() : messageOf(result.answer.error()));
    item->setData(callColumn, numberRole, static_cast<int>(m_lines.size()));
    m_lines.push_back(&result);
    for (const engine::CallResult& made : result.followUps)
        add(made, item);
}

const engine::CallResult* InvokeTab::chosen() const
{
    const QTreeWidgetItem* item = m_calls->currentItem();
    const auto number = item ? static_cast<std::size_t>(item->data(callColumn, numberRole).toInt()) : m_lines.size();
    return number < m_lines.size() ? m_lines[number] : m_result.get();
}

void InvokeTab::showState()
{
    const bool there = rowOf<identity::Function>(store(), subject()) != nullptr;
    m_actor->setText(tr("%1 invokes it; what it then does, it does with its own role.").arg(callerName(store().caller(), store())));
    m_invoke->setEnabled(there && !m_running);
    m_nothing->say(m_result ? tr("The function made no calls.") : tr("The calls that the function makes are listed here once it is invoked."));
    const engine::CallResult* result = chosen();
    m_why->setEnabled(result && result->grounds);
}

void InvokeTab::showChosen()
{
    const engine::CallResult* result = chosen();
    m_callAnswer->setCode(!result || m_lines.empty() ? QString() : result->answer.ok() ? readable(*result->answer) : messageOf(result->answer.error()));
    m_why->setEnabled(result && result->grounds);
}

}  // namespace rolewright::ui
