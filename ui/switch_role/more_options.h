/// What most calls of AssumeRole go without: source identity, session tags, and policies that limit the session. Folded away until it is wanted.
#pragma once

#include "ui/switch_role/assume_wish.h"
#include "ui/widgets/suggest_field.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QTabWidget;
class QToolButton;

namespace rolewright::sts {
struct Session;
}

namespace rolewright::ui {

class PolicyWorkbench;
class Store;
class TagsEditor;
class TextListEditor;

/// What is set is said beside the button, so that nothing is sent unseen.
class MoreOptions final : public QWidget {
    Q_OBJECT
public:
    /// Parts are named after `prefix`: `…More`, `…MoreSummary`, `…MoreTabs`, `…SourceIdentity`, `…Tags…`, `…LimitByPolicy`, `…SessionPolicy`, `…SessionForm…`, `…PolicyArns…`.
    MoreOptions(const QString& prefix, Store& store, QWidget* parent);

    void fill(const AssumeWish& wish);
    /// Puts what is typed here into the wish.
    void read(AssumeWish& wish) const;
    /// The role that is asked for: the managed policies of its account are offered.
    void setRole(const QString& arn) { m_roleArn = arn; }
    /// Whose session asks, which hands on source identity and transitive tags; null when a user does.
    void setInherited(const sts::Session* session);
    QString complaint() const;
    bool isOpen() const;
    void setOpen(bool open);

Q_SIGNALS:
    void edited();
    /// Opened or folded.
    void toggled(bool open);

private:
    QWidget* buildPanel(const QString& prefix);
    QWidget* buildTags(const QString& prefix);
    QWidget* buildPolicy(const QString& prefix);
    SuggestField::Search policySearch() const;
    QString summary() const;
    void limitByPolicy(bool on);
    void showState();

    Store& m_store;
    QString m_roleArn;
    identity::Tags m_inherited;
    bool m_fixed = false;  ///< the source identity is handed on and cannot be another
    QToolButton* m_button = nullptr;
    QLabel* m_summary = nullptr;
    QWidget* m_panel = nullptr;
    QTabWidget* m_tabs = nullptr;
    QLineEdit* m_sourceIdentity = nullptr;
    QLabel* m_inheritedText = nullptr;
    TagsEditor* m_tags = nullptr;
    QCheckBox* m_limit = nullptr;
    PolicyWorkbench* m_policy = nullptr;
    TextListEditor* m_arns = nullptr;
    QLabel* m_room = nullptr;
};

}  // namespace rolewright::ui
