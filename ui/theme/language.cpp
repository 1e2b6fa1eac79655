#include "ui/theme/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace rolewright::ui {
namespace {

constexpr const char* languageSetting = "window/language";

constexpr const char* installedProperty = "rolewrightLanguage";

/// The code of the language that was found.
QString install(QCoreApplication& application, const QLocale& locale, const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(locale, name, QStringLiteral("_"), folder)) {
        application.installTranslator(translator);
        return translator->language().section(QLatin1Char('_'), 0, 0);
    }
    delete translator;
    return {};
}

}  // namespace

QList<Language> languages()
{
    return {{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

QString chosenLanguage()
{
    return QSettings().value(QLatin1String(languageSetting)).toString();
}

void chooseLanguage(const QString& code)
{
    QSettings().setValue(QLatin1String(languageSetting), code);
}

void installLanguage(QCoreApplication& application, const QString& code)
{
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    if (!code.isEmpty())
        QLocale::setDefault(locale);
    const QString qts = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    // The last one put in is asked first. English has a file too: it holds the plurals.
    install(application, locale, QStringLiteral("qtbase"), qts);
    install(application, locale, QStringLiteral("qscintilla"), qts);
    install(application, QLocale(QLocale::English), QStringLiteral("rolewright"), QStringLiteral(":/rolewright/translations"));
    application.setProperty(installedProperty, install(application, locale, QStringLiteral("rolewright"), QStringLiteral(":/rolewright/translations")));
}

QString installedLanguage()
{
    const QString installed = QCoreApplication::instance()->property(installedProperty).toString();
    return installed.isEmpty() ? QStringLiteral("en") : installed;
}

}  // namespace rolewright::ui
