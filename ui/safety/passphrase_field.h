/// The field that a passphrase is typed into, and the way to take it out without leaving copies.
#pragma once

#include "core/crypto/secret.h"

class QLineEdit;
class QString;
class QWidget;

namespace rolewright::ui {

QLineEdit* passphraseField(QWidget* parent, const QString& objectName, const QString& accessibleName);
/// What was typed; the field is empty afterwards.
crypto::Secret takePassphrase(QLineEdit* from);

}  // namespace rolewright::ui
