#include "ui/theme/phrases.h"

#include <QCoreApplication>

namespace rolewright::ui {

QString toQt(const Phrase& phrase)
{
    return QString::fromStdString(phrase.said([](const char* source) { return QCoreApplication::translate("Phrase", source).toStdString(); }));
}

QString messageOf(const Error& error)
{
    return toQt(error.words());
}

}  // namespace rolewright::ui
