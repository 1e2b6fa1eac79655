/// How a role is to be entered: by whom, under which name, for how long, with which proofs and limits. The simple case needs none of it.
#pragma once

#include "ui/switch_role/assume_wish.h"
#include "ui/switch_role/role_candidates.h"

#include "core/analysis/access_change.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSlider;

namespace rolewright::ui {

class GuardFields;
class MfaFields;
class MoreOptions;
class Prompts;
class Store;
class Ticker;

/// Parts: `switchRoleSource`, `switchRoleSessionName`, `switchRoleDuration`, `switchRoleExternalId`, `switchRoleMfa…`, those of MoreOptions and GuardFields, `switchRoleComplaint`.
class AssumeForm final : public QWidget {
    Q_OBJECT
public:
    AssumeForm(Store& store, Prompts& prompts, Ticker& ticker, QWidget* parent);

    /// Begins anew: offers who acts now, and everybody above in the chain.
    void begin();
    /// Shows what was asked of this role last time, or the defaults, when it is another than before; and what its judgement asks for.
    void show(const QString& arn, const std::optional<RoleCandidate>& candidate);
    sts::Caller source() const;
    /// The ARN by which the one who asks is known, whatever session it is.
    QString principal() const;
    AssumeWish wish() const;
    /// What would limit the session, as far as it can be read.
    analysis::SessionLimits limits() const;
    service::Operation operation() const;
    /// What the fields may not be sent with; empty when all is well.
    QString complaint() const;
    bool usesMfa() const;
    /// The code was refused: says so beside it.
    void refuseCode();
    /// The role wants MFA: brings the fields to the front.
    void askForMfa();
    MfaFields& mfa() { return *m_mfa; }
    /// Settings changed: names, and what is guarded.
    void applySettings();
    /// To be called when the session was issued: codes are forgotten, the rest is remembered.
    void remember();

Q_SIGNALS:
    void sourceChanged();
    void edited();
    /// Enter was pressed where everything may be complete.
    void confirmed();

private:
    void buildFields();
    void buildRows();
    void fill(const AssumeWish& wish);
    void fillFor(const QString& arn);
    void showMfa();
    void showSources();
    void showGuard();
    int longestFor(const sts::Caller& asker) const;
    QString durationReason() const;
    QString dangerOf() const;
    QString defaultName() const;
    void showExternalId();
    void showRange();
    void showDuration();
    void showComplaint();

    Store& m_store;
    QString m_arn;
    QString m_filledFor;  ///< role and principal that the fields were filled for
    std::optional<RoleCandidate> m_candidate;
    QString m_nameGiven;  ///< the session's name by the pattern, as it was filled in
    int m_wishedSeconds = 3600;
    bool m_mfaWanted = false;
    QComboBox* m_source = nullptr;
    QLineEdit* m_sessionName = nullptr;
    QSlider* m_duration = nullptr;
    QLabel* m_durationText = nullptr;
    QLabel* m_externalIdLabel = nullptr;
    QLineEdit* m_externalId = nullptr;
    MfaFields* m_mfa = nullptr;
    MoreOptions* m_more = nullptr;
    GuardFields* m_guard = nullptr;
    QLabel* m_complaint = nullptr;
};

}  // namespace rolewright::ui
