/// The words of the conditions that the trust form has switches for: labels, what may be typed, and what is wrong with it.
#pragma once

#include "core/identity/snapshot.h"
#include "core/policy/trust_grant.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace rolewright::ui {

/// One switch.
struct TrustField {
    enum class Kind { text, flag, seconds, moment };
    policy::TrustSwitch which;
    QString name;         ///< of its parts: `trustExternalId` with the statement's number is the field, `…On` the switch
    Kind kind = Kind::text;
    QString label;        ///< "External ID is"
    QString switchName;   ///< accessible name of the switch
    QString fieldName;    ///< likewise of the field
    QString placeholder;  ///< an example
};

/// In the order in which they are shown.
std::vector<TrustField> trustFields();

/// Whether the switch makes sense for those whom the statement names: an external ID not for services, a token's subject only for an OpenID Connect provider.
bool suits(policy::TrustSwitch which, const policy::TrustGrant& grant);
/// Whether it is shown without asking for more conditions.
bool isUsual(policy::TrustSwitch which, const policy::TrustGrant& grant);
/// What a switch that is turned on begins with; empty when that is for the person to say.
QString firstValue(policy::TrustSwitch which, const policy::TrustGrant& grant, const identity::Snapshot& world, const AccountId& own);
/// The values of a field: those of an external ID are one, others stand between commas.
QStringList valuesOf(policy::TrustSwitch which, const QString& text);
/// What is wrong with them, in words; empty when nothing is.
QString complaintAbout(policy::TrustSwitch which, const QStringList& values);

/// What people write as the subject of a token, `<…>` being theirs to fill in.
struct SubjectShape {
    QString label;
    QString pattern;
};
std::vector<SubjectShape> subjectShapes(const QString& provider);

/// A condition as something to bring: "MFA", "the external ID abc".
QString needInWords(const policy::ConditionForm& row);

}  // namespace rolewright::ui
