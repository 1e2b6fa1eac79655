/// Who makes a call: a principal of the world, with the session it acts through, if any.
#pragma once

#include "core/sts/session.h"

namespace rolewright::sts {

enum class CallerKind : unsigned char { root, user, session, anonymous };

/// Resolved against a snapshot when the call is made; keeps names and ids, never rows.
struct Caller {
    CallerKind kind = CallerKind::anonymous;
    AccountId account;
    std::string name;          ///< user name
    std::string accessKeyId;   ///< long-term or temporary key used; empty for a window's base identity
    SessionPtr session;        ///< kind `session` only

    static Caller root(AccountId account);
    static Caller user(AccountId account, std::string name);
    static Caller of(SessionPtr session);
    static Caller anonymous();

    /// As GetCallerIdentity answers; a user's ARN needs the world for its path, see service/callers.h.
    bool isTemporary() const { return kind == CallerKind::session; }
};

}  // namespace rolewright::sts
