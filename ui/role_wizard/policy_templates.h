/// Starting points for a role's own policy.
#pragma once

#include "core/identity/snapshot.h"

#include <QCoreApplication>
#include <QString>

#include <string>
#include <vector>

namespace rolewright::ui {

struct PolicyTemplate {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::PolicyTemplate)
public:
    QString title;
    std::string document;  ///< empty of the first, which only asks to choose
};

/// Of what there is in this world.
std::vector<PolicyTemplate> policyTemplates(const identity::Snapshot& world);

}  // namespace rolewright::ui
