/// Principals of a trust statement that name nobody any more, each with what can be done about it.
#pragma once

#include "core/policy/trust_grant.h"
#include "ui/trust/trust_surroundings.h"

#include <QWidget>

class QVBoxLayout;

namespace rolewright::ui {

/// Parts are `trustOrphanReplace0_2`, `…Remove…`, `…Choose…`: statement and place of the principal.
class OrphanRepair final : public QWidget {
    Q_OBJECT
public:
    OrphanRepair(int number, QWidget* parent);

    /// Hidden when everybody is there.
    void setPrincipals(const std::vector<policy::PrincipalEntry>& principals, const TrustSurroundings& surroundings);

Q_SIGNALS:
    /// The principal at this place shall be the one of this ARN.
    void replaceRequested(int place, const QString& arn);
    void removeRequested(int place);
    /// Somebody else shall be chosen for it.
    void chooseRequested(int place);

private:
    void addRow(int place, const policy::PrincipalEntry& principal, const TrustSurroundings& surroundings, bool only);

    int m_number = 0;
    QVBoxLayout* m_rows = nullptr;
};

/// The ARN under which a principal that is gone was known; empty when nothing is known.
std::string formerArn(const policy::PrincipalEntry& principal, const TrustSurroundings& surroundings);

}  // namespace rolewright::ui
