/// One page of a wizard. Steps share a draft and may be taken in any order.
#pragma once

#include <QVariantMap>
#include <QWidget>

namespace rolewright::ui {

class WizardStep : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    virtual QString title() const = 0;
    /// Another draft is there as a whole: what was shown or half typed of the one before goes.
    virtual void begin() {}
    /// The draft is for another account now: what is shown of the one before is no longer so.
    virtual void accountChanged() {}
    /// Shows the draft; called when the step is entered and when what the engine says of the draft arrives.
    virtual void refresh() = 0;
    /// True when nothing is left to do here.
    virtual bool isComplete() const { return true; }
    /// True when the draft holds something that is said here: such a step counts as begun also before it was visited.
    virtual bool isBegun() const { return false; }
    /// What was begun here and is not in the draft yet, in a sentence: it keeps the plan from being carried out. Empty: nothing.
    virtual QString unfinished() const { return {}; }
    /// Puts into the draft what of this can be put there: the wizard is about to close.
    virtual void takeUnfinished() {}
    /// What was begun, to be kept over a crash; and put back, when the draft it was begun in is on show.
    virtual QVariantMap begunDraft() const { return {}; }
    virtual void restoreBegun(const QVariantMap& draft) { Q_UNUSED(draft) }
    /// True for steps that show what the engine says of the draft: they are refreshed with it.
    virtual bool showsProof() const { return false; }

Q_SIGNALS:
    /// The step changed the draft.
    void edited();
    /// Nothing is left to do here, without a change to the draft.
    void completed();
};

}  // namespace rolewright::ui
