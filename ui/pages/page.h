/// What the window knows of a page.
#pragma once

#include "ui/pages/policy_place.h"
#include "ui/pages/role_purpose.h"

#include <QIcon>
#include <QString>
#include <QVariantMap>
#include <QWidget>

#include <functional>

namespace rolewright::engine {
struct CallResult;
}

namespace rolewright::ui {

class Store;
class Prompts;
class Ticker;
struct WhyQuestion;

/// Lets a page send the person elsewhere without knowing the window.
class Navigation {
public:
    virtual ~Navigation() = default;
    /// Opens the page that edits this ARN and selects it (`arn:aws:iam::…:role/R1`, a bucket, a session's ARN).
    virtual void open(const QString& arn) = 0;
    /// Opens the page that edits what holds the policy, and the statement in its editor.
    virtual void openStatement(const PolicyPlace& place) = 0;
    /// Opens a page by its id: `users`, `sessions` …
    virtual void openPage(const QString& id) = 0;
    /// Starts the switch-role flow, on this role when given.
    virtual void switchRole(const QString& roleArn = {}) = 0;
    /// Starts the practice sign-in, as this person of the practice directory when given.
    virtual void signInAsPerson(const QString& userName = {}) = 0;
    /// Starts the role wizard.
    virtual void newRole(RolePurpose purpose = RolePurpose::any) = 0;
    /// Raises the Why? dock with the reasons for this call's answer.
    virtual void showWhy(const engine::CallResult& result) = 0;
    /// Opens the simulator on this question.
    virtual void ask(const WhyQuestion& question) = 0;
};

/// What a page is given; all outlive it.
struct PageContext {
    Store& store;
    Prompts& prompts;
    Navigation& navigation;
    Ticker& ticker;
};

/// A page owns its widgets, models and actions. Its folder is ui/pages/<noun>/.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// Stable id, also the objectName: `users`.
    virtual QString id() const = 0;
    virtual QString title() const = 0;
    /// Name of an icon in resources/icons: `user`.
    virtual QString iconName() const = 0;
    /// True if the thing this ARN names is shown here; then it is selected.
    virtual bool reveal(const QString& arn) { Q_UNUSED(arn) return false; }
    /// Brings a statement of what `reveal` has just selected into view.
    virtual void showStatement(const PolicyPlace& place) { Q_UNUSED(place) }
    /// The widget Ctrl+F goes to.
    virtual QWidget* filterField() { return nullptr; }
    /// The ARN of what is selected, as `reveal` takes it; empty when nothing is, or when it has none.
    virtual QString currentArn() const { return {}; }
    /// True while something typed here is not saved.
    virtual bool isDirty() const { return false; }
    /// Saves what is typed; answers false when it could not be.
    using Saved = std::function<void(bool)>;
    virtual void saveTyped(Saved saved) { saved(!isDirty()); }
    /// Drops what is typed.
    virtual void dropTyped() {}
    /// What is typed and not saved, to be kept for when the program ends before it is saved; empty when there is nothing.
    virtual QVariantMap draft() const { return {}; }
    /// Puts such a draft back as if it had just been typed. False when what it is about is not there any more.
    virtual bool restoreDraft(const QVariantMap& draft) { Q_UNUSED(draft) return false; }

Q_SIGNALS:
    /// `currentArn` is another one now.
    void arrived();
    void dirtyChanged();
    /// Something was typed that `draft` would give.
    void draftChanged();
};

}  // namespace rolewright::ui
