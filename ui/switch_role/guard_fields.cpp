#include "ui/switch_role/guard_fields.h"

#include "ui/store/calls.h"
#include "ui/switch_role/switch_settings.h"
#include "ui/widgets/text_rules.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace rolewright::ui {
namespace {

constexpr int longestReason = 256;  // STS API Reference, Tag: Value
constexpr qsizetype longestName = 64;
constexpr qsizetype shortestOwnPart = 20;  ///< of the session's name, in front of the reason

}  // namespace

GuardFields::GuardFields(QWidget* parent) : QWidget(parent)
{
    m_text = new QLabel(this);
    m_text->setObjectName(QStringLiteral("switchRoleGuardText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_confirm = new QLineEdit(this);
    m_confirm->setObjectName(QStringLiteral("switchRoleConfirm"));
    m_confirm->setAccessibleName(tr("The role's name, once more"));
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("switchRoleReason"));
    m_reason->setAccessibleName(tr("The reason for using this role"));
    m_reason->setMaxLength(longestReason);
    auto* form = new QFormLayout;
    form->addRow(tr("Role's name, t&yped again"), m_confirm);
    form->addRow(tr("Reason (&why)"), m_reason);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addLayout(form);
    for (QLineEdit* field : {m_confirm, m_reason}) {
        connect(field, &QLineEdit::textChanged, this, &GuardFields::edited);
        connect(field, &QLineEdit::returnPressed, this, &GuardFields::confirmed);
    }
    hide();
}

void GuardFields::guard(const QString& roleArn, const QString& roleName, const QString& why)
{
    if (roleArn != m_arn)
        clear();
    m_arn = roleArn;
    m_name = roleName;
    m_why = why;
    const QString where = reasonGoesToTag() ? tr("The reason becomes the session tag `reason`; the role's trust must allow sts:TagSession.")
                                            : tr("The reason becomes part of the session's name, and so of every record in the trail.");
    m_text->setText(QStringLiteral("⚠ %1 %2").arg(why, where));
    m_confirm->setPlaceholderText(roleName);
    setVisible(isGuarding());
}

QString GuardFields::reason() const
{
    return m_reason->text().simplified();
}

QString GuardFields::complaint() const
{
    if (!isGuarding())
        return {};
    if (m_confirm->text().trimmed() != m_name)
        return tr("Type the role's name to confirm that you mean it.");
    if (reason().isEmpty())
        return tr("Say why: it is written down with everything the session does.");
    const QString wrong = reasonGoesToTag() ? ui::complaint(reason(), service::rules::tagValue) : QString();
    return wrong.isEmpty() ? QString() : tr("Reason: %1").arg(wrong);
}

void GuardFields::put(json::Object& parameters) const
{
    if (!isGuarding() || reason().isEmpty())
        return;
    if (reasonGoesToTag()) {
        json::Object tag{{"Key", "reason"}, {"Value", reason().toStdString()}};
        parameters["Tags"].push_back(std::move(tag));
        return;
    }
    const QString own = toQt(parameters.value("RoleSessionName", std::string()));
    const QString added = QLatin1Char('-') + asSessionName(reason());
    const qsizetype kept = std::min(own.size(), std::max(shortestOwnPart, longestName - added.size()));
    parameters["RoleSessionName"] = QString(own.left(kept) + added).left(longestName).toStdString();
}

void GuardFields::clear()
{
    m_confirm->clear();
    m_reason->clear();
}

}  // namespace rolewright::ui
