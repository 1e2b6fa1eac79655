#include "ui/why/why_dock.h"

#include "ui/store/caller_name.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/theme/icons.h"
#include "ui/why/why_tree.h"
#include "ui/widgets/inline_message.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {
namespace {

constexpr std::size_t mostKept = 20;

/// "✖ s3:GetObject · bob · 09:00:12"
QString titleOf(const WhyCase& what, const Store& store)
{
    const qint64 moment = what.grounds->context.now.time_since_epoch().count();
    QStringList parts = {QStringLiteral("%1 %2").arg(what.error ? QStringLiteral("✖") : QStringLiteral("✔"), toQt(what.operation.name())), callerName(what.grounds->caller, store),
                         QDateTime::fromMSecsSinceEpoch(moment).toString(QStringLiteral("HH:mm:ss"))};
    parts.removeAll(QString());  // some calls need nobody
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

WhyDock::WhyDock(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setObjectName(QStringLiteral("why"));
    m_sentence = new InlineMessage(QStringLiteral("whySentence"), this);
    m_facts = new QPlainTextEdit(this);
    m_facts->setObjectName(QStringLiteral("whyFacts"));
    m_facts->setAccessibleName(tr("Who called, what was asked, what is missing"));
    m_facts->setPlaceholderText(tr("Read an object, save a policy, switch a role: why the last call was allowed or refused stands here."));
    m_facts->setReadOnly(true);
    m_facts->setTabChangesFocus(true);
    m_facts->setMinimumHeight(fontMetrics().lineSpacing());  // a low dock leaves the pages their height
    auto* words = new QWidget(this);
    auto* left = new QVBoxLayout(words);
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(m_sentence);
    left->addWidget(m_facts, 1);
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName(QStringLiteral("whySplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(words);
    m_tree = new WhyTree(QStringLiteral("whyTree"), tr("Order of evaluation: layers, statements, conditions"), this);
    m_tree->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    m_splitter->addWidget(m_tree);
    m_splitter->setSizes({320, 640});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(buildHead());
    layout->addWidget(m_splitter, 1);
    connect(m_tree, &QTreeWidget::itemActivated, this, &WhyDock::openPolicy);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] { m_open->setEnabled(!m_tree->target().isEmpty()); });
    connect(&context.store, &Store::called, this, &WhyDock::take);
    showReport({});
}

QWidget* WhyDock::buildHead()
{
    auto* head = new QWidget(this);
    m_decisions = new QComboBox(head);
    m_decisions->setObjectName(QStringLiteral("whyDecisions"));
    m_decisions->setAccessibleName(tr("Decisions, newest first"));
    m_decisions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_decisions->setMinimumContentsLength(30);
    m_follow = new QCheckBox(tr("Follow the ne&west"), head);
    m_follow->setObjectName(QStringLiteral("whyFollow"));
    m_follow->setToolTip(tr("Off: the chosen decision stays, whatever is called meanwhile."));
    m_follow->setChecked(true);
    m_open = new QPushButton(icon(QStringLiteral("policy")), tr("Open policy"), head);
    m_open->setObjectName(QStringLiteral("whyOpen"));  // by keyboard: Enter in the tree
    m_open->setAccessibleName(tr("Open the policy of the chosen statement"));
    m_copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy te&xt"), head);
    m_copy->setObjectName(QStringLiteral("whyCopy"));
    m_copy->setAccessibleName(tr("Copy the explanation as text"));
    m_ask = new QPushButton(icon(QStringLiteral("simulator")), tr("Ask about this"), head);
    m_ask->setObjectName(QStringLiteral("whyAsk"));
    m_ask->setAccessibleName(tr("Ask about this in the simulator"));
    m_ask->setToolTip(tr("Opens Why? (simulator) with this question filled in: what if it were asked otherwise?"));
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_decisions, 1);
    layout->addWidget(m_follow);
    layout->addWidget(m_ask);
    layout->addWidget(m_open);
    layout->addWidget(m_copy);
    connect(m_decisions, &QComboBox::activated, this, [this](int index) {
        m_follow->setChecked(index == 0 && m_follow->isChecked());
        choose(index);
    });
    connect(m_follow, &QCheckBox::toggled, this, [this](bool follow) {
        if (follow)
            choose(0);
    });
    connect(m_open, &QPushButton::clicked, this, &WhyDock::openPolicy);
    connect(m_ask, &QPushButton::clicked, this, [this] {
        if (m_report.question)
            m_context.navigation.ask(*m_report.question);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(textOf(m_report)); });
    return head;
}

void WhyDock::take(const engine::CallResult& result)
{
    if (!result.grounds)
        return;
    const int chosen = m_decisions->currentIndex();
    m_cases.push_front(WhyCase::of(result));
    m_decisions->insertItem(0, titleOf(m_cases.front(), m_context.store));
    if (m_cases.size() > mostKept) {
        m_cases.pop_back();
        m_decisions->removeItem(static_cast<int>(mostKept));
    }
    const bool dropped = chosen + 1 >= static_cast<int>(mostKept);
    if (m_follow->isChecked() || chosen < 0 || dropped)
        choose(0);
}

void WhyDock::show(const engine::CallResult& result)
{
    if (!result.grounds)
        return;
    const auto same = [&](const WhyCase& what) { return what.grounds == result.grounds; };
    auto found = std::find_if(m_cases.begin(), m_cases.end(), same);
    if (found == m_cases.end()) {
        take(result);
        found = m_cases.begin();
    }
    const auto index = static_cast<int>(found - m_cases.begin());
    if (index > 0)
        m_follow->setChecked(false);
    choose(index);
}

void WhyDock::choose(int index)
{
    if (index < 0 || index >= static_cast<int>(m_cases.size()))
        return;
    m_decisions->setCurrentIndex(index);
    m_stale = true;
    if (isVisible())
        explain();
}

void WhyDock::explain()
{
    const int index = m_decisions->currentIndex();
    if (index < 0 || !m_stale)
        return;
    m_stale = false;
    m_explaining.start([what = m_cases[static_cast<std::size_t>(index)], sessions = m_context.store.sessions()](const LatestTask::Cancelled&) { return reportOf(what, sessions); },
                       [this](WhyReport report) { showReport(std::move(report)); });
}

void WhyDock::showReport(WhyReport report)
{
    m_report = std::move(report);
    m_sentence->say(m_report.allowed ? InlineMessage::Tone::success : InlineMessage::Tone::error, m_report.sentence);
    m_facts->setPlainText(m_report.facts.join(QLatin1Char('\n')));
    m_tree->show(m_report.lines);
    m_open->setEnabled(!m_tree->target().isEmpty());
    m_ask->setEnabled(m_report.question.has_value());
    m_copy->setEnabled(!m_report.sentence.isEmpty());
}

void WhyDock::openPolicy()
{
    if (const PolicyPlace found = m_tree->target(); !found.isEmpty())
        m_context.navigation.openStatement(found);
}

void WhyDock::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    explain();
}

void WhyDock::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_splitter->setOrientation(width() > height() ? Qt::Horizontal : Qt::Vertical);
}

}  // namespace rolewright::ui
