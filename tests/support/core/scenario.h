/// Stories told as data: calls on a small world, one after the other, each with the answer or the error it must get.
#pragma once

#include "core/engine/engine.h"

#include <functional>
#include <string>

namespace rolewright::test {

/// Plays the scenario `{"Name", "Steps": [step …]}` against a world of two empty accounts, 111122223333 and 444455556666, with AWS's managed policies, on
/// 2026-11-24 at 03:06:00 UTC. Answers what went otherwise than written, with the step's number; empty when nothing did. Afterwards every edit is undone
/// and must lead back to the beginning. Every call is explained as well (service::explainCall), and the explanation must come to the same end as the call.
///
/// A step is a call: `Call` ("iam:CreateUser"), `With` (parameters), `As`, and what must come of it:
///   `Error`   "Code" or "Code: message"; without it the call must succeed
///   `Answer`  the whole answer; the text "*" stands for anything
///   `Has`     a part of the answer
///   `Title`   of the edit; "" for no edit
///   `Into`    the name under which later steps act with the session that the call issued
///   `Unexplained`  true: codes are not looked at again when a call is explained, so that the explanation comes to another end
///   `Calls`   the calls that it set off, in order, `sts:AssumeRole`, `s3:GetObject: AccessDenied` with the code of its refusal; without it there must be none
///   `Region`  of the endpoint that is called; `aws-global` is the global one, without it us-east-1
///   `Keep`    {"name": "/json/pointer"}: parts of the answer that later steps write as <<name>>
/// `As` is `root` (the default), `user:NAME`, each with `@ACCOUNT` when it is not 111122223333, `anonymous`, or `session:NAME` for a session that a call issued
/// `Into` that name, or made by a step `{"Session": "NAME", "Role": "R", "Account": "…"}`. A step `{"Advance": SECONDS}` moves the clock; `{"Text": "name", "Repeat": "x", "Times": 9}` keeps a long text.
/// `{"SamlResponse": {…}}` and `{"SamlMetadata": {…}}` in place of a text are a signed response and metadata, made on the spot: see saml_forge.h.
/// A step `{"KeySet": "name", "Of": ["es256", …]}` keeps the JWKS of keys, `{"Token": "name", …}` an ID token: see tests/support/core/token_fixture.h.
/// The text `code:-1 SERIAL` is the code that the MFA device of this serial number showed one step of 30 seconds ago.
/// `witness` is told of every call that is a step, with its parameters filled in and what it came to.
using Witness = std::function<void(const service::Operation&, const engine::CallResult&)>;
std::string playScenario(const json::Object& scenario, const Witness& witness = {});

}  // namespace rolewright::test
