/// Becoming a role: choose it, see what that changes, say how, and be told why not. Opened by Ctrl+Shift+R; never modal.
#pragma once

#include "ui/switch_role/role_candidates.h"
#include "ui/switch_role/role_reference.h"

#include <QDialog>

class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QTableView;

namespace rolewright::ui {

class AssumeForm;
class ChangePanel;
class EmptyState;
class RefusalPanel;
struct Remedy;
class Store;
class SwitchAsButton;
class Prompts;
class Ticker;

class SwitchRoleDialog final : public QDialog {
    Q_OBJECT
public:
    SwitchRoleDialog(Store& store, Prompts& prompts, Ticker& ticker, QWidget* parent);

    /// Lists the roles anew and selects this one, if given.
    void start(const QString& roleArn = {});

    /// The role chosen or pasted; empty when there is none.
    QString chosenArn() const;

Q_SIGNALS:
    /// The person would rather have a session token of the base identity.
    void sessionTokenRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildList();
    QLayout* buildHeading(QWidget* side);
    QWidget* buildForm();
    QWidget* buildButtons();
    void connectForm();
    void reloadCandidates();
    void selectRow(int row);
    void preselect();
    void lookAtRows();
    void filter();
    void showNothingFound();
    void showChosen();
    void showState();
    void act();
    bool asksForCodeFirst();
    void goOn();
    void goToLiveSession();
    void finished(const engine::CallResult& result);
    void showRefusal(const engine::CallResult& result);
    QString askedNow() const;
    CandidateState judgedNow() const;
    void keepWhatItRestsOn();
    void dropOldRefusal();
    void fix(const Remedy& remedy);
    void toggleFavourite();

    Store& m_store;
    Prompts& m_prompts;
    Ticker& m_ticker;
    RoleCandidates* m_candidates = nullptr;
    QLineEdit* m_filter = nullptr;
    QTableView* m_list = nullptr;
    EmptyState* m_nothing = nullptr;  ///< in the list's place when no role fits
    QLabel* m_title = nullptr;
    QLabel* m_verdict = nullptr;
    QPushButton* m_goToSession = nullptr;
    SwitchAsButton* m_switchAs = nullptr;  ///< there while a root user would ask, who never may
    AssumeForm* m_form = nullptr;
    ChangePanel* m_changes = nullptr;
    RefusalPanel* m_refusal = nullptr;
    QPushButton* m_switch = nullptr;
    std::optional<RoleReference> m_reference;  ///< what was pasted
    QString m_wantedArn;  ///< the role that is chosen, or is to be, also while it is not among those shown
    QString m_askedArn;  ///< the role that was asked for last
    QString m_warnedOf;      ///< the call of which it was said that it lacks a code
    QString m_refusedAsked;  ///< what the refusal on show was about,
    identity::SnapshotPtr m_refusedWorld;
    CandidateState m_refusedState = CandidateState::unknown;  ///< and how the role was judged in that world
    bool m_waiting = false;    ///< for an answer
    bool m_undecided = false;  ///< nobody has chosen a role yet: the first that is possible is offered when it is known
};

}  // namespace rolewright::ui
