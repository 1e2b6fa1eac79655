/// The language of the window's texts: what there is, what the person chose, and the translations put in.
#pragma once

#include <QList>
#include <QString>

class QCoreApplication;

namespace rolewright::ui {

struct Language {
    QString code;  ///< `de`; ISO 639-1
    QString name;  ///< in that language itself: "Deutsch"
};

/// English first.
QList<Language> languages();
/// The code of what the person chose; empty: the desktop's language, where it is one of ours.
QString chosenLanguage();
/// Remembers it, for the next start: texts that are on the screen stay as they are.
void chooseLanguage(const QString& code);
/// The code of the language that our texts are in now: `en` unless another one of ours was put in.
QString installedLanguage();
/// Puts in our texts, Qt's own and the editor's in the language with this code; an empty one stands for the desktop's. To be called before the first widget is made.
void installLanguage(QCoreApplication& application, const QString& code);

}  // namespace rolewright::ui
