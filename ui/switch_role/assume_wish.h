/// What is asked of AssumeRole beside the role itself, and what of it is remembered for the next time.
#pragma once

#include "core/identity/principals.h"
#include "core/service/operation.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace rolewright::ui {

struct AssumeWish {
    QString sessionName;
    int seconds = 3600;
    QString externalId;
    QString serialNumber;  ///< of the MFA device; its codes are nobody's to keep
    identity::Tags tags;
    std::vector<std::string> transitiveKeys;
    QString sourceIdentity;
    QString policy;
    QStringList policyArns;

    /// The call, without the MFA code.
    service::Operation operation(const QString& roleArn) const;
};

/// What `principal` (an ARN) asked last time of this role; nothing when that was never, or too long ago.
std::optional<AssumeWish> rememberedWish(const QString& roleArn, const QString& principal);
/// Remembers it, and forgets the oldest when there are many.
void rememberWish(const QString& roleArn, const QString& principal, const AssumeWish& wish);

}  // namespace rolewright::ui
