/// A world as large as the window is meant for.
#pragma once

#include "core/identity/snapshot.h"
#include "tests/support/core/engine_fixture.h"

namespace rolewright::bench {

constexpr std::size_t manyUsers = 100'000;
constexpr std::size_t manyRoles = 10'000;

/// Adds so many users and roles to Development. Users of every second number are of the team Data, all roles trust alice.
inline identity::ChangeSet manyPrincipals(const identity::Snapshot& world)
{
    identity::Editor editor(world);
    std::vector<identity::User> users(manyUsers);
    for (std::size_t i = 0; i < manyUsers; ++i) {
        users[i].name = "user-" + std::to_string(i * 7919 % 1'000'003);
        users[i].id = "AIDA" + std::to_string(10'000'000'000'000'000 + i);
        users[i].tags = {{"Team", i % 2 ? "Data" : "Web"}, {"CostCenter", std::to_string(i % 97)}};
    }
    editor.putAll(test::account(test::developmentId), std::move(users));
    const policy::DocumentPtr trust = test::document(test::trusting("arn:aws:iam::111122223333:user/alice"));
    std::vector<identity::Role> roles(manyRoles);
    for (std::size_t i = 0; i < manyRoles; ++i) {
        roles[i].name = "Role" + std::to_string(i);
        roles[i].id = "AROA" + std::to_string(10'000'000'000'000'000 + i);
        roles[i].trust = trust;
    }
    editor.putAll(test::account(test::developmentId), std::move(roles));
    return std::move(editor).finish(Phrase::tr("Import many"));
}

}  // namespace rolewright::bench
