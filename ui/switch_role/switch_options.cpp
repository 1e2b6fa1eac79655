#include "ui/switch_role/switch_options.h"

#include "ui/prompts/prompts.h"
#include "ui/switch_role/switch_settings.h"

namespace rolewright::ui {

SwitchOptions::SwitchOptions(Prompts& prompts, QWidget* parent) : QMenu(parent), m_prompts(prompts)
{
    setObjectName(QStringLiteral("switchRoleOptionsMenu"));
    connect(this, &QMenu::aboutToShow, this, &SwitchOptions::fill);
}

QAction* SwitchOptions::addChoice(const QString& objectName, const QString& text, bool chosen, std::function<void()> choose)
{
    QAction* action = addAction(text);
    action->setObjectName(objectName);
    action->setCheckable(true);
    action->setChecked(chosen);
    connect(action, &QAction::triggered, this, [this, choose = std::move(choose)] {
        choose();
        Q_EMIT changed();
    });
    return action;
}

void SwitchOptions::fill()
{
    clear();
    QAction* pattern = addAction(tr("How sessions are &named…"));
    pattern->setObjectName(QStringLiteral("switchRoleNamePattern"));
    connect(pattern, &QAction::triggered, this, &SwitchOptions::askPattern);
    addSection(tr("Ask for the role's name and a reason"));
    const Caution caution = chosenCaution();
    addChoice(QStringLiteral("switchRoleCautionNever"), tr("N&ever"), caution == Caution::never, [] { setCaution(Caution::never); });
    addChoice(QStringLiteral("switchRoleCautionAdministrators"), tr("For roles that can give any &permission"), caution == Caution::administrators,
              [] { setCaution(Caution::administrators); });
    addChoice(QStringLiteral("switchRoleCautionProduction"), tr("For those, and every role of an account marked as p&roduction"),
              caution == Caution::production, [] { setCaution(Caution::production); });
    addSection(tr("The reason goes into"));
    addChoice(QStringLiteral("switchRoleReasonName"), tr("The &session's name"), !reasonGoesToTag(), [] { setReasonGoesToTag(false); });
    addChoice(QStringLiteral("switchRoleReasonTag"), tr("A session &tag, `reason`"), reasonGoesToTag(), [] { setReasonGoesToTag(true); });
}

void SwitchOptions::askPattern()
{
    m_prompts.askText(parentWidget(), tr("How sessions are named"), tr("Filled in: {user}, {role}, {date}, {time}"), namePattern(), patternComplaint, this,
                      [this](const QString* pattern) {
                          if (!pattern)
                              return;
                          setNamePattern(*pattern);
                          Q_EMIT changed();
                      });
}

}  // namespace rolewright::ui
