#include "ui/pages/why/why_page.h"

#include "core/service/authorize.h"
#include "ui/pages/why/answer_view.h"
#include "ui/pages/why/matrix_tab.h"
#include "ui/pages/why/question_panel.h"
#include "ui/store/calls.h"
#include "ui/store/store.h"
#include "ui/widgets/tab_inside.h"
#include "ui/widgets/ticker.h"
#include "ui/widgets/title_tabs.h"

#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr int soonMilliseconds = 30;

const QString questionKey = QStringLiteral("pages/simulator/question");
const QString splitterKey = QStringLiteral("pages/simulator/splitter");
const QString answerKey = QStringLiteral("pages/simulator/answer");

}  // namespace

WhyPage::WhyPage(const PageContext& context, QWidget* parent) : Page(parent), m_context(context)
{
    setObjectName(id());
    m_tabs = new TitleTabs(this);
    m_splitter = new QSplitter(insideOf(*m_tabs));
    m_question = new QuestionPanel(context, m_splitter);
    m_answer = new AnswerView(context, m_splitter);
    m_splitter->setObjectName(QStringLiteral("simulatorQuestionSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_question);
    m_splitter->addWidget(m_answer);
    m_splitter->setStretchFactor(1, 1);
    m_matrix = new MatrixTab(context, insideOf(*m_tabs));
    m_tabs->setObjectName(QStringLiteral("simulatorTabs"));
    m_tabs->setAccessibleName(tr("One question or many"));
    m_tabs->tabBar()->setObjectName(QStringLiteral("simulatorTabBar"));
    m_tabs->tabBar()->setAccessibleName(tr("One question or many"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_splitter, tr("&Question"));
    m_tabs->addTab(m_matrix, tr("&Matrix"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    const QSettings kept;
    if (!m_splitter->restoreState(kept.value(splitterKey).toByteArray()))
        m_splitter->setSizes({380, 700});
    m_answer->splitter()->restoreState(kept.value(answerKey).toByteArray());
    m_question->setQuestion(whyQuestionFrom(kept.value(questionKey).toString()));
    m_matrix->setCircumstances(m_question->question());

    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &WhyPage::answer);
    connect(m_question, &QuestionPanel::edited, this, &WhyPage::later);
    connect(m_answer, &AnswerView::beginRequested, this, &WhyPage::begin);
    connect(m_answer, &AnswerView::pairChosen, this, [this](std::size_t index) {
        m_chosen = index;
        later();
    });
    connect(m_matrix, &MatrixTab::cellChosen, this, &WhyPage::ask);
    connect(m_matrix, &MatrixTab::beginRequested, this, [this] { m_matrix->addQuestion(m_question->question()); });
    connect(&context.store, &Store::snapshotChanged, this, &WhyPage::later);
    connect(&context.store, &Store::sessionsChanged, this, &WhyPage::later);
    connect(&context.ticker, &Ticker::tick, this, &WhyPage::tick);
    connect(&context.ticker, &Ticker::jumped, this, &WhyPage::later);
}

WhyPage::~WhyPage()
{
    QSettings kept;
    kept.setValue(questionKey, toText(m_question->question()));
    kept.setValue(splitterKey, m_splitter->saveState());
    kept.setValue(answerKey, m_answer->splitter()->saveState());
    m_matrix->save();
}

QWidget* WhyPage::filterField()
{
    m_tabs->setCurrentWidget(m_splitter);
    return m_question->callerField();
}

void WhyPage::ask(const WhyQuestion& question)
{
    m_tabs->setCurrentWidget(m_splitter);
    m_question->setQuestion(question);
    m_chosen = 0;
    later();
}

void WhyPage::later()
{
    m_stale = true;
    m_answering.cancel();  // whatever is on its way is about something else
    m_matrix->setCircumstances(m_question->question());
    if (isVisible())
        m_soon.start();
}

void WhyPage::answer()
{
    m_stale = false;
    const WhyQuestion question = m_question->question();
    const bool samePairs = question.actions == m_last.actions && question.resources == m_last.resources;
    m_chosen = samePairs ? m_chosen : 0;
    m_last = question;
    m_answering.start([question, chosen = m_chosen, world = worldOf(m_context.store)](const LatestTask::Cancelled& cancelled) { return answerOf(question, chosen, world, cancelled); },
                      [this, excluded = question.excluded](const WhyAnswer& answer) { take(answer, excluded); });
}

void WhyPage::take(const WhyAnswer& answer, evaluation::LayerSet excluded)
{
    m_expires = answer.expires;
    m_context.ticker.want(this, m_expires ? Cadence::second : Cadence::none);
    m_question->show(answer);
    m_answer->show(answer, excluded);
}

/// The identity that acts now, to begin with.
void WhyPage::begin()
{
    WhyQuestion question = m_question->question();
    const sts::Caller& caller = m_context.store.caller();
    const auto who = service::identify(*m_context.store.snapshot(), caller);
    question.caller = caller.session ? toQt(caller.session->accessKeyId) : who ? toQt(who->arn) : QString();
    if (question.actions.isEmpty()) {
        question.actions = QStringLiteral("sts:GetCallerIdentity");
        question.resources = question.resources.isEmpty() ? QStringLiteral("*") : question.resources;
    }
    ask(question);
    m_question->callerField()->setFocus();
}

/// A session that ends while one looks at what it may do must not go on being allowed.
void WhyPage::tick()
{
    if (m_expires && m_context.store.serverNow() >= *m_expires) {
        m_expires.reset();
        later();
    }
}

void WhyPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        answer();
}

}  // namespace rolewright::ui
