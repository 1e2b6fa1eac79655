#include "ui/coach/prediction_words.h"

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

}  // namespace rolewright::ui
