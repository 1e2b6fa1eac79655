/// In words, who could assume a planned role, and what somebody who could not lacks.
#pragma once

#include "ui/role_wizard/draft_rehearsal.h"

#include <QString>

namespace rolewright::ui {

class Store;

/// "group Developers".
QString nameOf(const AssumeGrant& grant);
/// "user alice".
QString nameOf(const AssumeRow& row);
/// "✔ can", "✔ with an MFA code", "✖ cannot": what is asked for beside being who one is, and nothing more.
QString verdictOf(const AssumeRow& row);
/// What is to be done about a line that does not simply say yes; `rows` are all of them, for what others have.
QString adviceOf(const AssumeRow& row, const std::vector<AssumeRow>& rows, const Store& store);

}  // namespace rolewright::ui
