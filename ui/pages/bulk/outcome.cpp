#include "ui/pages/bulk/outcome.h"

#include "ui/prompts/prompts.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"

#include <QCoreApplication>

namespace rolewright::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::Outcome)
};

/// Whom or what a call is about, as a person calls it.
QString subjectOf(const service::Operation& operation)
{
    for (const char* name : {"UserName", "RoleName", "GroupName", "Bucket", "FunctionName", "SAMLProviderArn", "OpenIDConnectProviderArn", "PolicyArn", "PolicyName"}) {
        if (const QString text = toQt(json::stringOr(operation.parameters, name)); !text.isEmpty())
            return text.startsWith(QStringLiteral("arn:")) ? text.section(QLatin1Char('/'), 1).isEmpty() ? text.section(QLatin1Char(':'), -1) : text.section(QLatin1Char('/'), 1) : text;
    }
    return {};
}

QString refusalOf(const engine::CallResult& result)
{
    const QString subject = subjectOf(result.operation);
    const QString call = subject.isEmpty() ? toQt(result.operation.name()) : QStringLiteral("%1, %2").arg(subject, toQt(result.operation.name()));
    return QStringLiteral("%1: %2").arg(call, messageOf(result.answer.error()));
}

}  // namespace

Outcome outcomeOf(const Store::Things& things, const std::vector<engine::CallResult>& results)
{
    Outcome outcome;
    std::size_t next = 0;
    for (const std::vector<service::Operation>& thing : things) {
        std::size_t made = 0;
        bool refused = false;
        while (!refused && made < thing.size() && next < results.size()) {
            const engine::CallResult& result = results[next++];
            ++made;
            refused = !result.answer.ok();
            if (refused)
                outcome.refusals += refusalOf(result);
        }
        if (!refused)
            ++(made == thing.size() ? outcome.done : outcome.untried);
    }
    return outcome;
}

void tellOutcome(Prompts& prompts, QWidget* parent, const QString& title, const Store::Things& things, const std::vector<engine::CallResult>& results)
{
    constexpr int most = 10;
    const Outcome outcome = outcomeOf(things, results);
    const int refused = static_cast<int>(outcome.refusals.size());
    if (refused == 0 && outcome.untried == 0)
        return;
    QStringList words;
    words += outcome.done == 0 ? Words::tr("Nothing was done.") : Words::tr("Done: %1 of %2. One undo takes it back.").arg(outcome.done).arg(things.size());
    if (outcome.untried > 0)
        words += Words::tr("Not done: %1.").arg(outcome.untried);
    if (refused > 0)
        words += Words::tr("Refused: %1.").arg(refused);
    QString text = words.join(QLatin1Char(' '));
    for (const QString& refusal : outcome.refusals.mid(0, most))
        text += QStringLiteral("\n• ") + refusal;
    if (refused > most)
        text += QLatin1Char('\n') + Words::tr("and %1 more").arg(refused - most);
    prompts.tell(parent, Prompts::Tone::warning, title, text);
}

}  // namespace rolewright::ui
