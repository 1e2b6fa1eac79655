#include "app/commands/private_window.h"

#include "ui/theme/theme.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <cstdio>

namespace rolewright::app {
namespace {

/// Without a display Qt tells of every window that it cannot be raised; nobody who looks at pictures needs to know.
void dropPluginChatter(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!message.startsWith(QLatin1String("This plugin does not support"))) {
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
    }
}

/// Has Qt draw on a screen of this size, which `folder` keeps the description of.
void drawUnseen(const Screen& screen, const QString& folder)
{
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    if (!platform.isEmpty() && platform != "offscreen")
        return;
    qputenv("QT_SCALE_FACTOR", QByteArray::number(screen.percent / 100.0));
    qInstallMessageHandler(dropPluginChatter);
    const QSize pixels = screen.size * screen.percent / 100;
    const QJsonObject one{{QStringLiteral("name"), QStringLiteral("unseen")}, {QStringLiteral("x"), 0}, {QStringLiteral("y"), 0}, {QStringLiteral("width"), pixels.width()},
                          {QStringLiteral("height"), pixels.height()}, {QStringLiteral("logicalDpi"), 96}, {QStringLiteral("logicalBaseDpi"), 96}, {QStringLiteral("dpr"), 1}};
    QFile description(folder + QStringLiteral("/screens.json"));
    const bool written = description.open(QIODevice::WriteOnly) && description.write(QJsonDocument(QJsonObject{{QStringLiteral("screens"), QJsonArray{one}}}).toJson()) > 0;
    qputenv("QT_QPA_PLATFORM", written ? "offscreen:configfile=" + QFile::encodeName(description.fileName()) : QByteArray("offscreen"));
}

}  // namespace

const std::map<std::string, ui::Scheme>& schemeWords()
{
    static const std::map<std::string, ui::Scheme> words = {{"light", ui::Scheme::light}, {"dark", ui::Scheme::dark}, {"contrast", ui::Scheme::highContrast}};
    return words;
}

Result<std::unique_ptr<PrivateWindow>> PrivateWindow::create(const World& world, ui::Scheme scheme, const QString& language, const Screen& screen)
{
    std::unique_ptr<PrivateWindow> made(new PrivateWindow);
    qputenv("XDG_DATA_HOME", QFile::encodeName(made->m_settings.path()));  // progress in walkthroughs is kept there
    drawUnseen(screen, made->m_settings.path());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, made->m_settings.path());
    made->m_application = std::make_unique<GraphicalApplication>(language);
    ui::chooseScheme(*qApp, scheme);
    auto composition = Composition::create(nullptr);
    if (!composition) {
        return composition.error();
    }
    made->m_composition = std::move(*composition);
    auto changes = world(made->m_composition->clock().now());
    if (!changes) {
        return changes.error();
    }
    if (auto applied = made->engine().applyChanges(*std::move(changes), "rolewright:PracticeWorld"); !applied) {
        return applied.error();
    }
    made->m_window = std::make_unique<ui::Application>(made->m_composition->backend(), made->m_composition->clock());
    return made;
}

Result<QString> makeFolder(const std::string& path)
{
    const QString folder = QDir(QString::fromLocal8Bit(path.c_str())).absolutePath();
    if (!QDir().mkpath(folder)) {
        return Error{"Unwritable", "the folder `" + path + "` cannot be made", {}};
    }
    return folder;
}

}  // namespace rolewright::app
