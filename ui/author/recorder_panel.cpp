#include "ui/author/recorder_panel.h"

#include "core/training/author.h"
#include "ui/author/anchor_watch.h"
#include "ui/author/pack_form.h"
#include "ui/author/step_form.h"
#include "ui/coach/announcer.h"
#include "ui/coach/practice_room.h"
#include "ui/prompts/prompts.h"
#include "ui/store/calls.h"
#include "ui/theme/icons.h"
#include "ui/theme/phrases.h"
#include "ui/widgets/possible_action.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

using training::Move;

/// The worker's.
RecorderView recorderViewOf(const OpenedLesson& lesson)
{
    RecorderView view;
    for (const training::RecordedStep& step : lesson.recording->steps)
        view.steps += toQt(std::string_view(step.title));
    const training::Player& player = *lesson.player;
    const std::vector<training::Deed>& deeds = player.sandbox().deeds();
    for (std::size_t i = player.state().mark; i < deeds.size(); ++i) {
        if (!training::isReadOnly(deeds[i]))
            view.calls += commandOf(deeds[i]);
    }
    view.isFull = lesson.recording->steps.size() == training::mostRecorded;
    return view;
}

}  // namespace

RecorderPanel::RecorderPanel(PracticeRoom& room, Prompts& prompts, AnchorWatch& anchors, QWidget* parent)
    : QWidget(parent), m_room(room), m_prompts(prompts), m_anchors(anchors)
{
    setObjectName(QStringLiteral("recorder"));
    buildActions();
    m_place = new QLabel(this);
    m_place->setObjectName(QStringLiteral("recordPlace"));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    m_stack = new QStackedWidget(this);
    m_overview = buildOverview(m_stack);
    m_form = new StepForm(m_stack);
    m_pack = new PackForm(m_stack);
    for (QWidget* page : {m_overview, static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_pack)})
        m_stack->addWidget(page);
    m_status = new Announcer(QStringLiteral("recordStatus"), this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_place);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_status);
    setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    const auto back = [this] { m_stack->setCurrentWidget(m_overview); };
    connect(m_form, &StepForm::kept, this, &RecorderPanel::keep);
    connect(m_form, &StepForm::cancelled, this, back);
    connect(m_pack, &PackForm::cancelled, this, back);
    connect(m_pack, &PackForm::written, this, &RecorderPanel::written);
    connect(&m_room, &PracticeRoom::viewed, this, [this](const CoachView& view) {
        m_status->say(view.problem);
        look();
    });
    connect(&m_room, &PracticeRoom::notKept, this, [this](const QString& why) { m_status->say(why); });
    setFocusProxy(m_calls);
    show({});
    look();
}

QAction* RecorderPanel::addAction(const QString& objectName, const QString& text, const QString& iconName, const QKeySequence& keys, void (RecorderPanel::*work)())
{
    auto* action = new QAction(icon(iconName), text, this);
    action->setObjectName(objectName);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, work);
    m_all += action;
    return action;
}

void RecorderPanel::buildActions()
{
    m_mark = addAction(QStringLiteral("recordMark"), tr("This step is done…"), QStringLiteral("ok"), QKeySequence(QStringLiteral("Alt+Right")), &RecorderPanel::mark);
    m_undo = addAction(QStringLiteral("recordUndo"), tr("Undo the last call"), QStringLiteral("undo"), QKeySequence::Undo, &RecorderPanel::undo);
    m_takeBack = addAction(QStringLiteral("recordTakeBack"), tr("Take the last step back…"), QStringLiteral("back"), {}, &RecorderPanel::takeBack);
    m_finish = addAction(QStringLiteral("recordFinish"), tr("Write the walkthrough…"), QStringLiteral("export"), {}, &RecorderPanel::finish);
    m_discard = addAction(QStringLiteral("recordDiscard"), tr("Give the draft up…"), QStringLiteral("delete"), {}, &RecorderPanel::discard);
}

QWidget* RecorderPanel::buildOverview(QWidget* parent)
{
    auto* page = new QWidget(parent);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    m_calls = addList(QStringLiteral("recordCalls"), tr("Calls of this step"), page);
    m_steps = addList(QStringLiteral("recordSteps"), tr("Steps that are kept"), page);
    for (QAction* action : m_all) {
        QToolButton* const button = actionButton(action, action->objectName() + QStringLiteral("Button"), page);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        layout->addWidget(button);
    }
    return page;
}

QListWidget* RecorderPanel::addList(const QString& objectName, const QString& name, QWidget* parent)
{
    auto* label = new QLabel(name, parent);
    auto* list = new QListWidget(parent);
    list->setObjectName(objectName);
    list->setAccessibleName(name);
    label->setBuddy(list);
    parent->layout()->addWidget(label);
    parent->layout()->addWidget(list);
    return list;
}

void RecorderPanel::look()
{
    m_room.look([self = QPointer(this)](const OpenedLesson& lesson) {
        return [self, view = recorderViewOf(lesson)] {
            if (self)
                self->show(view);
        };
    });
}

void RecorderPanel::show(const RecorderView& view)
{
    const bool hasMore = view.calls.size() > m_view.calls.size() && view.steps == m_view.steps;
    m_view = view;
    m_place->setText(view.isFull ? tr("There is no room for another step: write the walkthrough.")
                                 : tr("Step %1: do in this window what the learner is to do. Every call is recorded; the draft is kept on disk.").arg(view.steps.size() + 1));
    m_calls->clear();
    m_calls->addItems(view.calls);
    m_calls->scrollToBottom();
    m_steps->clear();
    for (qsizetype i = 0; i < view.steps.size(); ++i)
        m_steps->addItem(QStringLiteral("%1 · %2").arg(QString::number(i + 1), view.steps[i]));
    const QString nothing = view.calls.isEmpty() ? tr("No call was made in this step.") : QString();
    setPossible(m_mark, view.isFull ? tr("A walkthrough has at most %1 recorded steps.").arg(training::mostRecorded) : nothing);
    setPossible(m_undo, nothing);
    setPossible(m_takeBack, view.steps.isEmpty() ? tr("No step is kept yet.") : QString());
    setPossible(m_finish, view.steps.isEmpty() ? tr("No step is kept yet.") : QString());
    setPossible(m_discard, {});
    if (hasMore && !m_anchors.last().isEmpty()) {
        m_room.revise([anchor = m_anchors.last().toStdString()](OpenedLesson& lesson) {
            lesson.recording->use(anchor);
            return Result<void>();
        });
        m_anchors.forget();
    }
}

void RecorderPanel::mark()
{
    m_room.look([self = QPointer(this)](const OpenedLesson& lesson) {
        return [self, marked = std::make_shared<const training::MarkedGoal>(training::markGoal(*lesson.player, *lesson.recording))] {
            if (!self)
                return;
            self->m_stack->setCurrentWidget(self->m_form);
            self->m_form->ask(marked);
        };
    });
}

void RecorderPanel::keep()
{
    const auto outcome = std::make_shared<Result<void>>();
    m_room.revise([outcome, marked = m_form->marked(), chosen = m_form->chosen(), texts = [this] {
                      training::RecordedStep step;
                      m_form->write(step);
                      return step;
                  }()](OpenedLesson& lesson) -> Result<void> {
        training::Recording& recording = *lesson.recording;
        auto step = training::cut(*lesson.player, recording, *marked, chosen);
        if (!step) {
            *outcome = step.error();
            return {};
        }
        step->title = texts.title;
        step->body = texts.body;
        step->done = texts.done;
        step->hint = texts.hint;
        *outcome = lesson.player->make({Move::Kind::next});
        if (*outcome) {
            recording.steps.push_back(*std::move(step));
            recording.anchors.clear();
        }
        return {};
    });
    m_room.look([self = QPointer(this), outcome](const OpenedLesson&) {
        return [self, outcome] {
            if (!self)
                return;
            if (!*outcome) {
                self->m_form->refuse(messageOf(outcome->error()));
                return;
            }
            self->m_form->clear();
            self->m_stack->setCurrentWidget(self->m_overview);
            self->setFocus(Qt::OtherFocusReason);
        };
    });
}

/// With what was only read since.
void RecorderPanel::undo()
{
    m_room.revise([](OpenedLesson& lesson) {
        training::Player& player = *lesson.player;
        Result<void> made;
        for (bool isRead = true; isRead && made && player.undoable() > 0;) {
            isRead = training::isReadOnly(player.sandbox().deeds().back());
            made = player.make({Move::Kind::undo});
        }
        return made;
    });
}

void RecorderPanel::takeBack()
{
    m_prompts.confirm(this, Prompts::Tone::warning, tr("Take the last step back?"), tr("“%1” and everything done in it and since is taken back.").arg(m_view.steps.value(m_view.steps.size() - 1)),
                      tr("Take it back"), this, [this](bool yes) {
                          if (!yes)
                              return;
                          m_room.revise([](OpenedLesson& lesson) -> Result<void> {
                              const std::size_t before = lesson.player->index() - 1;
                              auto back = lesson.player->make({Move::Kind::back, {}, {}, lesson.player->lesson().steps[before].uid});
                              if (back) {
                                  lesson.recording->steps.pop_back();
                                  lesson.recording->anchors.clear();
                              }
                              return back;
                          });
                      });
}

void RecorderPanel::finish()
{
    m_room.look([self = QPointer(this)](const OpenedLesson& lesson) {
        return [self, recording = *lesson.recording] {
            if (!self)
                return;
            self->m_stack->setCurrentWidget(self->m_pack);
            self->m_pack->ask(recording);
        };
    });
}

void RecorderPanel::discard()
{
    m_prompts.confirm(this, Prompts::Tone::danger, tr("Give the draft up?"), tr("The window is closed, and the draft is put aside. What was written as a pack stays."), tr("Give it up"), this,
                      [this](bool yes) {
                          if (yes)
                              Q_EMIT discarded();
                      });
}

}  // namespace rolewright::ui
