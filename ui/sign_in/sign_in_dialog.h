/// Becoming a role as somebody of the practice directory: choose the person, the way and the role, and be told why not. Never modal to the event loop.
#pragma once

#include "core/crypto/secret.h"
#include "ui/pages/page.h"
#include "ui/sign_in/sign_in_candidates.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSlider;
class QStackedWidget;
class QTableView;

namespace rolewright::ui {

class EmptyState;
class FilterModel;
class InlineMessage;
class PeopleModel;

/// Parts: `signInPersonFilter`, `signInPeople`, `signInSaml`, `signInOpenIdConnect`, `signInRoles`, `signInSessionName`, `signInDuration`, `signInLookInside`, `signInButton`.
class SignInDialog final : public QDialog {
    Q_OBJECT
public:
    SignInDialog(const PageContext& context, QWidget* parent);

    /// Lists people and roles anew and chooses this person, if given.
    void start(const QString& userName = {});

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What was signed last, and for what.
    struct Proof {
        SignInChoice choice;
        crypto::Secret text;
        QString became;  ///< what came of it
    };

    QWidget* buildPeople();
    QWidget* buildRoles();
    QWidget* buildRoleList();
    QWidget* buildForm();
    QWidget* buildWays();
    void personChosen();
    void reloadRoles();
    void rolesListed();
    void showChosen();
    void showDuration();
    void showEmpty();
    void act();
    void assume(const SignInChoice& choice);
    void lookInside();
    void showInside();
    void finished(const engine::CallResult& result);
    void refused(const SignInChoice& asked, const QString& message);
    void fix(const Remedy& remedy);
    /// Has the practice identity provider sign; `done` comes when it did.
    void sign(const SignInChoice& choice, std::function<void()> done);
    SignInWay way() const;
    identity::RowPtr<identity::Person> person() const;
    const SignInCandidate* candidate() const;
    SignInChoice choice() const;
    QString complaint() const;

    PageContext m_context;
    PeopleModel* m_people = nullptr;
    FilterModel* m_filtered = nullptr;
    SignInCandidates* m_candidates = nullptr;
    QLineEdit* m_filter = nullptr;
    QTableView* m_peopleList = nullptr;
    QRadioButton* m_saml = nullptr;
    QRadioButton* m_openIdConnect = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QTableView* m_roles = nullptr;
    QLabel* m_verdict = nullptr;
    QLineEdit* m_sessionName = nullptr;
    QSlider* m_duration = nullptr;
    QLabel* m_durationText = nullptr;
    InlineMessage* m_complaint = nullptr;
    RefusalPanel* m_refusal = nullptr;
    QPushButton* m_look = nullptr;
    QPushButton* m_signIn = nullptr;
    LatestTask m_diagnosing;
    Proof m_proof;
    std::string m_wantedRole;  ///< to be chosen again when the list is there
    QString m_named;           ///< the person whose name the session bears unless another was typed
    bool m_busy = false;
};

}  // namespace rolewright::ui
