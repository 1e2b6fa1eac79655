#include "ui/coach/prediction_words.h"

#include "core/json/writer.h"
#include "ui/coach/coach_text.h"
#include "ui/coach/question_form.h"

namespace rolewright::ui {

QString wordOf(training::Ask ask)
{
    switch (ask) {
    case training::Ask::outcome:
        return QuestionForm::tr("What will happen?");
    case training::Ask::reason:
        return QuestionForm::tr("Why?");
    case training::Ask::layer:
        return QuestionForm::tr("Which layer decides?");
    case training::Ask::statement:
        return QuestionForm::tr("Which statement (its Sid)?");
    case training::Ask::code:
        return QuestionForm::tr("Which error code?");
    }
    return {};
}

QList<CoachChoice> outcomes()
{
    return {{"allow", QuestionForm::tr("It is allowed")},
            {"deny", QuestionForm::tr("It is denied")},
            {"invalid", QuestionForm::tr("It is invalid: refused before anybody is asked for permission")}};
}

QList<CoachChoice> reasons()
{
    return {{"explicit-deny", QuestionForm::tr("A statement denies it")}, {"implicit-deny", QuestionForm::tr("No statement allows it")}};
}

QList<CoachChoice> layers()
{
    return {{"identity", QuestionForm::tr("Identity policies")},
            {"resource", QuestionForm::tr("The resource's policy")},
            {"trust", QuestionForm::tr("The trust policy")},
            {"boundary", QuestionForm::tr("The boundary")},
            {"session-policy", QuestionForm::tr("The session policy")},
            {"scp", QuestionForm::tr("A service control policy")},
            {"rcp", QuestionForm::tr("A resource control policy")},
            {"service-rule", QuestionForm::tr("A rule of the service")},
            {"session-state", QuestionForm::tr("The session: expired or revoked")}};
}

namespace {

QString wordOfPart(training::Ask ask, const std::string& name)
{
    using training::Ask;
    if (name.empty())
        return QuestionForm::tr("nothing");
    for (const CoachChoice& choice : ask == Ask::outcome ? outcomes() : ask == Ask::reason ? reasons() : ask == Ask::layer ? layers() : QList<CoachChoice>()) {
        if (choice.name == name)
            return choice.text;
    }
    return CoachText::escaped(QString::fromStdString(name));
}

}  // namespace

QString inWords(const json::Object& truth)
{
    QStringList parts;
    for (std::size_t i = 0; i < std::size(training::askNames); ++i) {
        const std::string said = json::stringOr(truth, training::askNames[i].data());
        if (!said.empty())
            parts += QStringLiteral("**%1**").arg(wordOfPart(static_cast<training::Ask>(i), said));
    }
    return parts.join(QStringLiteral(" · "));
}

QString differenceOf(const training::Prediction& prediction, const json::Object& given, const json::Object& truth)
{
    QStringList lines;
    for (const training::Ask ask : prediction.ask) {
        const char* const key = training::askNames[static_cast<std::size_t>(ask)].data();
        const std::string said = json::stringOr(given, key);
        const std::string right = json::stringOr(truth, key);
        if (!right.empty() && said != right)
            lines += QStringLiteral("- ") +
                     QuestionForm::tr("%1 You chose: %2. The engine: **%3**.").arg(wordOf(ask), wordOfPart(ask, said), wordOfPart(ask, right));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace rolewright::ui
