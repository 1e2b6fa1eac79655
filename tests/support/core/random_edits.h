/// Random operations on a few names, so that they often concern each other: users come and go, are renamed, join groups, roles trust and are trusted …
#pragma once

#include "tests/support/core/mirror_fixture.h"

#include <random>

namespace rolewright::test {

class RandomEdits {
public:
    /// `withSecrets`: also what only an endpoint can make: access keys, passwords.
    RandomEdits(unsigned seed, bool withSecrets) : m_random(seed), m_withSecrets(withSecrets) {}
    /// Makes `count` of them; many are refused, as they should be.
    void make(MirrorFixture& world, int count);

private:
    service::Operation next(const identity::Account& account);
    service::Operation onUser(const identity::Account& account);
    service::Operation onGroup();
    service::Operation onRole();
    service::Operation onPolicy();
    service::Operation onAccount();
    unsigned below(unsigned bound) { return std::uniform_int_distribution<unsigned>(0, bound - 1)(m_random); }
    std::string name(const char* prefix, unsigned bound) { return prefix + std::to_string(below(bound)); }
    std::string document();
    std::string trust();
    std::string policyArn();
    json::Object tags();

    std::mt19937 m_random;
    bool m_withSecrets;
};

}  // namespace rolewright::test
