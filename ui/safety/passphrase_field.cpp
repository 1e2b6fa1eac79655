#include "ui/safety/passphrase_field.h"

#include <QLineEdit>

namespace rolewright::ui {

QLineEdit* passphraseField(QWidget* parent, const QString& objectName, const QString& accessibleName)
{
    auto* made = new QLineEdit(parent);
    made->setObjectName(objectName);
    made->setAccessibleName(accessibleName);
    made->setEchoMode(QLineEdit::Password);
    made->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    return made;
}

crypto::Secret takePassphrase(QLineEdit* from)
{
    QByteArray bytes = from->text().toUtf8();
    crypto::Secret secret(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    bytes.fill('\0');
    from->clear();
    return secret;
}

}  // namespace rolewright::ui
