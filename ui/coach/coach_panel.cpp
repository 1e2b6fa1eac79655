#include "ui/coach/coach_panel.h"

#include "ui/coach/announcer.h"
#include "ui/coach/coach_text.h"
#include "ui/coach/lesson_end.h"
#include "ui/coach/practice_room.h"
#include "ui/coach/question_form.h"
#include "ui/coach/record_bar.h"
#include "ui/prompts/prompts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/possible_action.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rolewright::ui {

using training::Move;

namespace {

constexpr int stuckAfter = 90'000;       ///< milliseconds without anything done
constexpr std::size_t stuckCalls = 3;  ///< that did not come to what is wanted

}  // namespace

CoachPanel::CoachPanel(PracticeRoom& room, Prompts& prompts, QWidget* parent) : QWidget(parent), m_room(room), m_prompts(prompts), m_stuck(new QTimer(this))
{
    setObjectName(QStringLiteral("coach"));
    buildActions();
    buildParts();
    setFocusProxy(m_text);
    m_stuck->setSingleShot(true);
    m_stuck->setInterval(stuckAfter);
    connect(m_stuck, &QTimer::timeout, this, &CoachPanel::offerHint);
    connect(&m_room, &PracticeRoom::viewed, this, &CoachPanel::show);
    connect(&m_room, &PracticeRoom::notKept, this, [this](const QString& why) { m_status->say(why); });
    show(m_room.view());
}

QAction* CoachPanel::addAction(const QString& objectName, const QString& text, const QString& iconName, const QKeySequence& keys, std::function<void()> work)
{
    auto* action = new QAction(icon(iconName), text, this);
    action->setObjectName(objectName);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(work));
    m_all += action;
    return action;
}

void CoachPanel::buildActions()
{
    m_next = addAction(QStringLiteral("coachNext"), tr("Next step"), QStringLiteral("play"), QKeySequence(QStringLiteral("Alt+Right")),
                       [this] { m_room.make({Move::Kind::next}); });
    m_back = addAction(QStringLiteral("coachBack"), tr("Step before"), QStringLiteral("back"), QKeySequence(QStringLiteral("Alt+Shift+Left")), [this] {
        m_room.make({Move::Kind::back, {}, {}, m_view.previous});
    });
    m_hint = addAction(QStringLiteral("coachHint"), tr("Hint"), QStringLiteral("info"), QKeySequence(Qt::Key_F7), [this] { m_room.make({Move::Kind::hint}); });
    m_why = addAction(QStringLiteral("coachWhy"), tr("Why not yet?"), QStringLiteral("why"), QKeySequence(Qt::Key_F8), [this] { askWhy(); });
    m_there = addAction(QStringLiteral("coachThere"), tr("Take me there"), QStringLiteral("search"), QKeySequence(QStringLiteral("Shift+F8")),
                        [this] { Q_EMIT thereRequested(); });
    m_show = addAction(QStringLiteral("coachShow"), tr("Show me"), QStringLiteral("play"), QKeySequence(QStringLiteral("Shift+F7")),
                       [this] { m_view.isShowing ? m_room.takeBack() : m_room.show(); });
    m_doForMe = addAction(QStringLiteral("coachDoForMe"), tr("Do it for me"), QStringLiteral("ok"), {}, [this] { m_room.make({Move::Kind::doForMe}); });
    m_undo = addAction(QStringLiteral("coachUndo"), tr("Undo the last call"), QStringLiteral("undo"), QKeySequence::Undo,
                       [this] { m_room.make({Move::Kind::undo}); });
    m_restart = addAction(QStringLiteral("coachRestart"), tr("Restart this step"), QStringLiteral("renew"), {}, [this] {
        m_asksWhy = false;
        m_room.make({Move::Kind::restart});
    });
    m_startOver = addAction(QStringLiteral("coachStartOver"), tr("Start over…"), QStringLiteral("renew"), {}, [this] { startOver(); });
}

void CoachPanel::buildParts()
{
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("coachTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_parts = new QSplitter(Qt::Vertical, this);
    m_parts->setObjectName(QStringLiteral("coachParts"));
    m_parts->setChildrenCollapsible(false);
    m_text = new CoachText(QStringLiteral("coachText"), m_parts);
    connect(m_text, &CoachText::anchorClicked, this, [this](const QUrl& link) {
        m_looks = m_looks != isToUnfold(link);
        m_text->renew(textOf(m_view));
    });
    auto* area = new QScrollArea(m_parts);
    area->setObjectName(QStringLiteral("coachAnswers"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    m_question = new QuestionForm(area);
    area->setWidget(m_question);
    connect(m_question, &QuestionForm::answered, this, [this](const json::Object& answer) { m_room.make({Move::Kind::answer, {}, answer}); });
    connect(m_question, &QuestionForm::grew, area, [area](QWidget* last) { QTimer::singleShot(0, last, [area, last] { area->ensureWidgetVisible(last); }); });
    m_status = new Announcer(QStringLiteral("coachStatus"), this);
    buildBroken();
    m_record = new RecordBar(m_prompts, QBoxLayout::TopToBottom, this);
    m_record->setPlace(m_room.place());
    m_all += m_record->actions();
    connect(m_record, &RecordBar::told, this, [this](bool, const QString& text) { m_status->say(text); });
    m_end = new LessonEnd(this);
    connect(m_end, &LessonEnd::againWanted, this, &CoachPanel::startOver);
    connect(m_end, &LessonEnd::nextWanted, this, [this] { Q_EMIT nextLessonRequested(m_view.next); });
    connect(m_end, &LessonEnd::listWanted, this, &CoachPanel::listRequested);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_title);
    layout->addWidget(m_broken);
    layout->addWidget(m_parts, 1);
    layout->addWidget(m_end);
    layout->addWidget(m_record);
    layout->addWidget(m_status);
    layout->addLayout(buildButtons());
    m_title->setMinimumWidth(fontMetrics().averageCharWidth() * 42);  // the buttons may need more: two stand side by side
}

QLayout* CoachPanel::buildButtons()
{
    auto* buttons = new QGridLayout;
    int place = 0;
    for (QAction* action : {m_back, m_next, m_hint, m_why, m_there, m_show}) {
        QToolButton* button = actionButton(action, action->objectName() + QStringLiteral("Button"), this);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        buttons->addWidget(button, place / 2, place % 2);
        ++place;
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("coachMoreMenu"));
    menu->addActions({m_undo, m_restart, m_doForMe, m_startOver});
    menu->setToolTipsVisible(true);
    auto* more = new QToolButton(this);
    more->setObjectName(QStringLiteral("coachMore"));
    more->setText(tr("More…"));
    more->setAccessibleName(tr("More of the coach"));
    more->setFocusPolicy(Qt::StrongFocus);
    more->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(more, &QToolButton::clicked, this, [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    buttons->addWidget(more, place / 2, 0, 1, 2);
    return buttons;
}

void CoachPanel::buildBroken()
{
    m_broken = new QWidget(this);
    m_broken->setObjectName(QStringLiteral("coachBroken"));
    m_brokenText = new QLabel(m_broken);
    m_brokenText->setObjectName(QStringLiteral("coachBrokenText"));
    m_brokenText->setTextFormat(Qt::PlainText);
    m_brokenText->setWordWrap(true);
    auto* row = new QHBoxLayout;
    const auto add = [&](const QString& objectName, const QString& text, std::function<void()> work) {
        auto* button = new QPushButton(text, m_broken);
        button->setObjectName(objectName);
        connect(button, &QPushButton::clicked, this, std::move(work));
        row->addWidget(button);
    };
    add(QStringLiteral("coachBrokenUndo"), tr("Undo"), [this] { m_room.make({Move::Kind::undo}); });
    add(QStringLiteral("coachBrokenBack"), tr("Go back to it"), [this] {
        if (!m_view.broken.isEmpty())
            m_room.make({Move::Kind::back, {}, {}, m_view.broken.front().uid});
    });
    add(QStringLiteral("coachBrokenGoOn"), tr("Continue anyway"), [this] {
        m_accepted = m_view.broken;
        showBroken(m_view);
        takeFocus();
    });
    auto* layout = new QVBoxLayout(m_broken);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_brokenText);
    layout->addLayout(row);
    m_broken->hide();
}

void CoachPanel::takeFocus()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

void CoachPanel::say(const QString& text)
{
    m_status->say(text);
}

void CoachPanel::askWhy()
{
    m_asksWhy = true;
    m_text->renew(textOf(m_view));
    m_status->say(m_view.missing.isEmpty() ? tr("Nothing was done yet.") : tr("Not yet; the text says what is missing."), missingOf(m_view));
}

/// Nobody is told more than that there is one.
void CoachPanel::offerHint()
{
    if (!m_view.isFinished && !m_view.isDone && !m_view.isShowing && m_view.hasGoal && m_view.hintsLeft > 0)
        m_status->say(tr("Stuck? There is a hint, if you want one: %1.").arg(m_hint->shortcut().toString(QKeySequence::NativeText)));
}

void CoachPanel::startOver()
{
    m_prompts.confirm(this, Prompts::Tone::warning, tr("Start over?"),
                      tr("The walkthrough begins anew, with a fresh practice world. What you did so far is put aside, beside the new progress."),
                      tr("Start over"), this, [this](bool yes) {
                          if (yes)
                              Q_EMIT startOverRequested();
                      });
}

/// The text gets what it needs, at most half, and the answers the rest.
void CoachPanel::shareRoom()
{
    QTimer::singleShot(0, this, [this] {  // once both have their width
        const int all = m_parts->height();
        const int text =
            std::min(m_text->neededHeight() + fontMetrics().lineSpacing(), std::max(all / 2, all - m_question->sizeHint().height() - m_parts->handleWidth()));
        m_parts->setSizes({text, all - text});
    });
}

void CoachPanel::show(const CoachView& view)
{
    const CoachView before = m_view;
    m_view = view;
    if (view.uid != before.uid) {
        m_asksWhy = false;
        m_looks = false;
        m_accepted.clear();
    }
    m_title->setText(titleOf(view));
    view.uid != before.uid ? m_text->setText(textOf(view)) : m_text->renew(textOf(view));
    const bool asks = !view.isFinished && !view.isAnswered && !view.isDone && view.question.form != CoachQuestion::Form::none;
    if (asks)
        m_question->ask(view.question, QStringLiteral("training/words/%1/%2").arg(m_room.game(), QString::fromStdString(view.uid)));
    else
        m_question->clear();
    m_question->parentWidget()->parentWidget()->setVisible(asks);
    showBroken(view);
    m_record->setLesson(view.lesson, {}, !view.isFinished ? RecordBar::Stage::begun : view.isPassed ? RecordBar::Stage::passed : RecordBar::Stage::finished);
    m_record->setVisible(view.isFinished);
    m_end->setNext(view.nextTitle);
    m_end->setVisible(view.isFinished);
    arrangeActions(view);
    const QString news = newsOf(before, view);
    m_status->say(news, news.isEmpty() ? QString() : heardOf(before, view));
    m_stuck->start();
    if (view.refused > before.refused && view.refused % stuckCalls == 0 && view.uid == before.uid)
        offerHint();
    if (asks && !view.isFinished && (view.uid != before.uid || before.isShowing))
        shareRoom();
    if (view.isShowing && !before.isShowing && !view.spot.id.isEmpty())
        QTimer::singleShot(0, this, &CoachPanel::thereRequested);  // once everybody knows what is shown
}

void CoachPanel::showBroken(const CoachView& view)
{
    const bool isNew = !view.broken.isEmpty() && view.broken != m_accepted;
    if (isNew) {
        const BrokenStep& one = view.broken.front();
        m_brokenText->setText(tr("⚠ Step %1 is no longer true: %2").arg(QString::number(one.number), CoachText::plain(one.title)));
    }
    if (view.broken.isEmpty())
        m_accepted.clear();
    m_broken->setVisible(isNew);
    for (QPushButton* button : m_broken->findChildren<QPushButton*>())
        button->setAccessibleDescription(m_brokenText->text());
}

void CoachPanel::arrangeActions(const CoachView& view)
{
    const QString finished = view.isFinished ? tr("The walkthrough is finished.") : QString();
    const QString shown = view.isShowing ? tr("Take the solution back first.") : finished;
    const bool goesOn = view.isDone || view.kind == training::StepKind::read || view.kind == training::StepKind::look;
    setPossible(m_next, !shown.isEmpty()                                  ? shown
                        : goesOn                                          ? QString()
                        : view.question.form == CoachQuestion::Form::none ? tr("This step is not done yet.")
                                                                          : tr("Answer first."));
    setPossible(m_back, view.isShowing ? shown : view.previous.empty() ? tr("This is the first step.") : QString());
    setPossible(m_hint, !shown.isEmpty() ? shown : view.hintsLeft > 0 ? QString() : tr("There is no other hint."));
    setPossible(m_why, !shown.isEmpty() ? shown
                       : view.isDone    ? tr("This step is done.")
                       : view.hasGoal   ? QString()
                                        : tr("This step has no goal to be reached."));
    setPossible(m_there, view.spot.id.isEmpty() ? tr("This step names no place.") : QString());
    m_show->setText(view.isShowing ? tr("Take it back") : tr("Show me"));
    const QString nothing = tr("There is nothing to be done in this step.");
    setPossible(m_show, view.isShowing || view.canSolve ? QString() : !finished.isEmpty() ? finished : view.isDone ? tr("This step is done.") : nothing);
    setPossible(m_doForMe, !shown.isEmpty() ? shown : view.canSolve ? QString() : view.isDone ? tr("This step is done.") : nothing);
    setPossible(m_undo, !shown.isEmpty() ? shown : view.canUndo ? QString() : tr("No call was made in this step."));
    setPossible(m_restart, !shown.isEmpty() ? shown : QString());
    setPossible(m_startOver, {});
}

}  // namespace rolewright::ui
