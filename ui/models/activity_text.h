/// What a record of the activity trail says, in the few words of a list.
#pragma once

#include "core/audit/record.h"
#include "core/identity/snapshot.h"

#include <QString>

namespace rolewright::ui {

/// `iam:CreateUser`.
QString eventText(const audit::Record& record);
/// `✔ done`, or `✖ AccessDenied`.
QString outcomeText(const audit::Record& record);
/// `alice`, `updateDataBucket/s1`, `root of 111122223333`; Rolewright itself for what was no call.
QString callerText(const audit::Record& record);
/// What it was about: `user alice, policy ReadOnly`, `data-bucket/a.txt`; the summary when the parameters name nothing.
QString subjectText(const audit::Record& record);
/// The ARN of what it was about, where that is there now; empty otherwise.
QString subjectArn(const audit::Record& record, const identity::Snapshot& world);

}  // namespace rolewright::ui
