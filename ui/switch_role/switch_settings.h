/// What people set about switching roles: which roles they go to, how sessions are named, when they want to be asked twice.
#pragma once

#include "core/identity/snapshot.h"

#include <QDateTime>
#include <QSet>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace rolewright::ui {

/// The roles used last (newest first) and the favourites, by ARN; kept for each workspace by itself.
class RoleMemory {
public:
    /// A workspace is known by its oldest account.
    explicit RoleMemory(const identity::Snapshot& world);

    QStringList recent() const;
    QSet<QString> favourites() const;
    void used(const QString& arn);
    void toggleFavourite(const QString& arn);

private:
    QString m_group;
    QSettings m_settings;
};

/// Which roles take the name typed again, and a reason.
enum class Caution : unsigned char {
    never,
    administrators,  ///< those that can give any permission, to themselves or others
    production,      ///< those, and every role of an account marked as production
};
Caution chosenCaution();
void setCaution(Caution caution);

/// Whether the reason becomes the session tag `reason`; else it becomes part of the session's name.
bool reasonGoesToTag();
void setReasonGoesToTag(bool tag);

/// How sessions are named unless something else is typed: `{user}`, `{role}`, `{date}` and `{time}` are filled in.
QString namePattern();
void setNamePattern(const QString& pattern);
/// What is wrong with a pattern; empty when nothing is.
QString patternComplaint(const QString& pattern);
/// The name by the pattern, at most 64 letters long. What a session name may not hold becomes `-`.
QString sessionNameBy(const QString& pattern, const QString& user, const QString& role, const QDateTime& now);

/// Whether this is a role session name. Source: STS API Reference, AssumeRole.
bool isSessionName(const QString& text);
/// `text` with `-` for every letter that a session name may not hold.
QString asSessionName(const QString& text);

}  // namespace rolewright::ui
