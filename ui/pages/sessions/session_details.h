/// Everything there is to know of one session: when, for how long and why no longer, by whom, and what came of it. Never its secrets.
#pragma once

#include "ui/pages/page.h"
#include "ui/widgets/sessions_view.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;

namespace rolewright::ui {

class ArnLabel;

class SessionDetails final : public QScrollArea {
    Q_OBJECT
public:
    SessionDetails(const PageContext& context, const SessionsView& view, QWidget* parent);

    /// Shows what is chosen in the view.
    void refresh();
    /// Moves the countdown on.
    void tick();

private:
    QFormLayout* buildTimes();
    QFormLayout* buildOrigin();
    QLabel* addRow(QFormLayout* form, const QString& title, const QString& objectName);
    ArnLabel* addCopyRow(QFormLayout* form, const QString& title, const QString& objectName, const QString& copyText);
    QString renewableText(const sts::Session& session) const;
    QString childrenText(const sts::Session& session) const;
    void showCarried(const sts::Session& session, const sts::Session* parent);
    QString revocationText(const service::Revocation& revocation, const sts::Session& session) const;

    PageContext m_context;
    const SessionsView& m_view;
    sts::SessionPtr m_session;
    QString m_revoked;  ///< what to say of a revoked session; empty otherwise
    QLabel* m_title = nullptr;
    QLabel* m_state = nullptr;
    QWidget* m_facts = nullptr;
    QLabel* m_issued = nullptr;
    ArnLabel* m_expiresLocal = nullptr;
    ArnLabel* m_expiresUtc = nullptr;
    QLabel* m_lifetime = nullptr;
    QLabel* m_renewable = nullptr;
    QLabel* m_used = nullptr;
    QLabel* m_children = nullptr;
    ArnLabel* m_arn = nullptr;
    ArnLabel* m_key = nullptr;
    QLabel* m_fingerprint = nullptr;
    ArnLabel* m_by = nullptr;
    QFormLayout* m_origin = nullptr;
    QLabel* m_parent = nullptr;
    QLabel* m_from = nullptr;
    QLabel* m_chain = nullptr;
    QLabel* m_handedOut = nullptr;
    QLabel* m_provider = nullptr;  ///< and what it claimed; or the service
    QLabel* m_mfa = nullptr;
    QLabel* m_externalId = nullptr;
    QLabel* m_sourceIdentity = nullptr;
    QLabel* m_tags = nullptr;
    QLabel* m_policies = nullptr;
};

}  // namespace rolewright::ui
