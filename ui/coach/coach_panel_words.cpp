// What the coach says: the text of a step with all that came to it, and the line that tells what is new.
#include "ui/coach/announcer.h"
#include "ui/coach/coach_panel.h"
#include "ui/coach/coach_text.h"

#include <QUrl>

namespace rolewright::ui {
namespace {

const QString lookedLink = QStringLiteral("#looked");

}  // namespace

bool CoachPanel::isToUnfold(const QUrl& link)
{
    return link.toString() == lookedLink;
}

QString CoachPanel::titleOf(const CoachView& view)
{
    return view.isFinished ? view.walkthrough
                           : tr("%1 of %2 · %3").arg(QString::number(view.index + 1), QString::number(view.count), CoachText::plain(view.title));
}

QString CoachPanel::taskOf(const CoachView& view)
{
    const QString gap = QStringLiteral("\n\n");
    QString text = view.body;
    for (const QString& ticket : view.tickets)
        text += (ticket == view.tickets.front() ? gap : QStringLiteral("\n")) + QStringLiteral("- ") + ticket;
    for (qsizetype i = 0; i < view.hints.size(); ++i)
        text += gap + tr("**Hint %1:** %2").arg(QString::number(i + 1), view.hints[i]);
    return text;
}

QString CoachPanel::textOf(const CoachView& view) const
{
    const QString gap = QStringLiteral("\n\n");
    if (view.isFinished)
        return view.score;
    QString text = taskOf(view);
    if (view.isShowing) {
        text += gap + tr("**Shown, and still in the world:**");
        for (const training::Deed& deed : view.solution)
            text += gap + QStringLiteral("- ") + CoachText::escaped(commandOf(deed));
        return text;
    }
    if (view.isAnswered && view.isRight)
        text += gap + (*view.isRight ? tr("**✔ Right.**") : tr("**✖ Not so.**"));
    if (!view.reveal.isEmpty())
        text += gap + view.reveal;
    if (view.isDone && view.wasTrue)
        text += gap + tr("This held already when the step began.");
    if (!view.done.isEmpty())
        text += gap + QStringLiteral("**✔** ") + view.done;
    if (!view.evidence.isEmpty())
        text += gap + looked(view.evidence);
    if (m_asksWhy && !view.isDone && !view.missing.isEmpty()) {
        text += gap + tr("**Why not yet?**");
        text += gap + (view.diagnosis.isEmpty() ? CoachText::told(view.missing) : view.diagnosis + gap + looked({view.missing}));
    }
    return text;
}

/// Folded until it is asked for: what a checker says is for whoever wants to know exactly.
QString CoachPanel::looked(const QStringList& lines) const
{
    QString text = QStringLiteral("[%1 %2](%3)").arg(m_looks ? QStringLiteral("▾") : QStringLiteral("▸"), tr("What the engine looked at"), lookedLink);
    for (qsizetype i = 0; m_looks && i < lines.size(); ++i)
        text += (i == 0 ? QStringLiteral("\n\n- ") : QStringLiteral("\n- ")) + CoachText::told(lines[i]);
    return text;
}

/// What is missing, for whoever listens.
QString CoachPanel::missingOf(const CoachView& view) const
{
    return view.diagnosis.isEmpty() ? view.missing : CoachText::plain(view.diagnosis);
}

/// What to do with a step that begins; what it is called and says stands above.
QString CoachPanel::yourTurn(const CoachView& view)
{
    using training::StepKind;
    switch (view.kind) {
    case StepKind::read:
        return tr("Read it, then go on with “Next step”.");
    case StepKind::look:
        return tr("Find the place, then go on with “Next step”.");
    case StepKind::act:
    case StepKind::fix:
        return tr("Your turn. The step is done as soon as it is so, however you do it.");
    case StepKind::predict:
    case StepKind::quiz:
    case StepKind::audit:
        return tr("Choose, then “Answer”. Only the first answer counts.");
    case StepKind::explain:
        return tr("Write, then “Compare”.");
    }
    return {};
}

/// The news for whoever listens, where the eye finds the rest in the text.
QString CoachPanel::heardOf(const CoachView& before, const CoachView& view) const
{
    if (!view.problem.isEmpty() || view.isFinished || view.isShowing)
        return {};
    if (view.uid != before.uid)
        return tr("Step %1 of %2: %3").arg(QString::number(view.index + 1), QString::number(view.count), CoachText::plain(view.title));
    if (view.hints.size() > before.hints.size())
        return CoachText::plain(view.hints.back());
    return m_asksWhy && !view.isDone ? missingOf(view) : QString();
}

/// What is new since the view before, in one line.
QString CoachPanel::newsOf(const CoachView& before, const CoachView& view) const
{
    if (!view.problem.isEmpty())
        return view.problem;
    if (view.isFinished)
        return before.isFinished ? QString() : tr("The walkthrough is finished.");
    if (view.isShowing)
        return before.isShowing ? QString() : tr("The solution stands in the world: look at it, then take it back.");
    if (view.uid != before.uid)
        return yourTurn(view);
    if (view.isAnswered && !before.isAnswered)
        return !view.isRight   ? tr("Kept. The next step is open.")
               : *view.isRight ? tr("Right. The next step is open.")
                               : tr("Not so: the text says what you chose and what is right. The next step is open.");
    if (view.isDone && !before.isDone)
        return tr("✔ Done. The next step is open.");
    if (view.hints.size() > before.hints.size())
        return tr("Hint %1 is in the text.").arg(view.hints.size());
    if (view.isWorldBroken)
        return tr("Something is gone that this walkthrough needs. Restart the step to have it back.");
    if (before.isShowing)
        return tr("Taken back. It is your turn.");
    if (view.isDone)
        return m_status->text();
    return m_asksWhy && view.hasGoal && !view.missing.isEmpty() ? tr("Not yet; the text says what is missing.") : QString();
}

}  // namespace rolewright::ui
