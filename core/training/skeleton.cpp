#include "core/training/skeleton.h"

#include "core/base/text.h"
#include "core/training/object_reader.h"

namespace rolewright::training {

namespace {

constexpr const char* manifest = R"({
  "format": 1,
  "id": "PACK",
  "version": "1.0.0",
  "author": "Your name",
  "licence": "CC-BY-4.0",
  "order": ["first-steps"]
}
)";

constexpr const char* walkthrough = R"({
  "format": 1,
  "id": "first-steps",
  "version": "1.0.0",
  "engine": ">=1.0 <2.0",
  "minutes": 5,
  "level": "novice",
  "locales": ["en"],
  "concepts": ["permission-policy"],
  "world": {
    "seed": 1,
    "clock": "2025-01-15T09:00:00Z",
    "accounts": {"111122223333": "Practice"},
    "vars": {"admin": "arn:aws:iam::111122223333:root", "alice": "arn:aws:iam::111122223333:user/alice", "file": "arn:aws:s3:::reports/2025.csv"},
    "setup": [
      {"op": "iam:CreateUser", "account": "111122223333", "params": {"UserName": "alice"}},
      {"op": "s3:CreateBucket", "account": "111122223333", "params": {"Bucket": "reports"}}
    ]
  },
  "steps": [
    {"uid": "no-policy", "kind": "predict", "concepts": ["permission-policy"],
     "predict": {"request": {"principal": "${alice}", "action": "s3:GetObject", "resource": "${file}"}, "ask": ["outcome", "reason"], "reveal": "evaluate",
                 "authorExpects": {"is": "deny", "because": "implicit-deny"}, "misconception": {"allow": "nothing-is-forbidden"}}},
    {"uid": "let-her-read", "kind": "do", "concepts": ["permission-policy"], "actor": "${admin}",
     "goal": {"all": [
       {"verdict": {"request": {"principal": "${alice}", "action": "s3:GetObject", "resource": "${file}"}, "expect": {"is": "allow"}}},
       {"verdict": {"request": {"principal": "${alice}", "action": "s3:DeleteObject", "resource": "${file}"}, "expect": {"is": "deny"}}}]},
     "diagnose": [{"when": {"verdict": {"request": {"principal": "${alice}", "action": "s3:DeleteObject", "resource": "${file}"}, "expect": {"is": "allow"}}}, "say": "too-much"}],
     "hints": [{"say": "nudge"}, {"say": "exact"}],
     "solve": [{"op": "iam:PutUserPolicy", "params": {"UserName": "alice", "PolicyName": "read",
                "PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*"}]}}}],
     "mutants": [{"ops": [{"op": "iam:PutUserPolicy", "params": {"UserName": "alice", "PolicyName": "all",
                  "PolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}}}], "expect": "too-much"}]},
    {"uid": "say-it", "kind": "explain", "concepts": ["permission-policy"], "explain": {"rubric": ["default-is-no", "one-allow"], "model": "model-answer"}}
  ],
  "pass": {"minScaled": 0.6, "mustPass": ["let-her-read"]}
}
)";

constexpr const char* texts = R"(## title
First steps
## no-policy.title
Alice has no policy
## no-policy.body
Alice was just created. May she read `${file}`?
## no-policy.reveal
No: what nobody allows is denied.
## no-policy.mis.nothing-is-forbidden
Nothing forbids it, and nothing allows it. Without an Allow the answer is no.
## let-her-read.title
Let Alice read
## let-her-read.body
Allow Alice to read the objects in the bucket `reports`, and nothing else.
## let-her-read.hint.nudge
It takes one Allow statement: one action, one resource.
## let-her-read.hint.exact
Allow `s3:GetObject` on `arn:aws:s3:::reports/*`.
## let-her-read.diag.too-much
Alice can now delete as well. Name the one action that she needs.
## let-her-read.done
Alice can read, and cannot delete.
## say-it.title
In your own words
## say-it.body
Tell a colleague why Alice could not read at first, and what changed.
## say-it.rubric.default-is-no
I said that what nobody allows is denied.
## say-it.rubric.one-allow
I said that one Allow was enough.
## say-it.model.model-answer
The default is no. One Allow statement for the action on the object changes it.
)";

}  // namespace

Result<PackFiles> skeleton(const std::string& id)
{
    if (!isSlug(id))
        return Error::ours("InvalidId", Phrase::tr("`%1` must be lower-case words joined by hyphens, at most 48 characters").with(id));
    return PackFiles{{"pack.json", text::replaceAll(manifest, "PACK", id)}, {"walkthroughs/first-steps/walkthrough.json", walkthrough}, {"walkthroughs/first-steps/text/en.md", texts}};
}

}  // namespace rolewright::training
