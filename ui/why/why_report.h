/// Why a call was answered as it was: the engine's explanation in words and in the order of evaluation, ready to be shown and copied. No widgets.
#pragma once

#include "core/engine/engine.h"
#include "ui/pages/policy_place.h"
#include "ui/why/why_question.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace rolewright::ui {

/// What is kept of a call to explain it later: no answer, hence no credentials.
struct WhyCase {
    service::Operation operation;
    std::optional<Error> error;
    std::shared_ptr<const engine::Grounds> grounds;

    static WhyCase of(const engine::CallResult& result);
};

/// One line of the explanation: a layer of policies, a statement, a condition.
struct WhyLine {
    enum class Kind { question, layer, statement, condition };
    Kind kind = Kind::layer;
    QString step;       ///< "Identity-based policies", "AssumeRoles · statement 1 (Sid)", "StringEquals aws:SourceIp"
    QString says;       ///< sign and word: "✖ stops"
    QString because;
    PolicyPlace target; ///< of a statement
    evaluation::Layer layer = evaluation::Layer::none;  ///< of a layer's own line
    bool denies = false;   ///< a statement whose effect is Deny
    bool decides = false;
    bool expanded = false;
    std::vector<WhyLine> below;
};

struct WhyReport {
    bool allowed = false;  ///< by policy, and the call succeeded
    QString sentence;      ///< the decision as one sentence
    QStringList facts;     ///< who called, what was asked, what is missing
    std::vector<WhyLine> lines;
    std::optional<WhyQuestion> question;  ///< the same as a question to the simulator; none when no policy was asked
};

/// Explains the call with the engine's own algorithm; takes milliseconds, so do it on a worker.
WhyReport reportOf(const WhyCase& what, const sts::BookView& sessions);
/// The report on one question of permission by itself. `excluded`: layers that were left out of it.
WhyReport reportOf(const service::Verdict& verdict, const engine::Grounds& grounds, const sts::BookView& sessions, evaluation::LayerSet excluded);
/// All of it as text, indented.
QString textOf(const WhyReport& report);

}  // namespace rolewright::ui
