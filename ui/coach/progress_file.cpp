#include "ui/coach/progress_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

namespace rolewright::ui {
namespace {

constexpr qint64 largestProgress = 16 << 20;

QString safeName(QString name)
{
    return name.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9_-]")), QStringLiteral("_"));
}

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::ProgressFile)
};

}  // namespace

QString currentLearner()
{
    const QString name = QSettings().value(QStringLiteral("training/learner")).toString();
    return name.isEmpty() ? QStringLiteral("learner") : name;
}

ProgressFile::ProgressFile(const QString& learner, const std::string& pack, const std::string& walkthrough)
    : m_game(QStringLiteral("%1/%2.%3").arg(safeName(learner), safeName(QString::fromStdString(pack)), safeName(QString::fromStdString(walkthrough)))),
      m_path(QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(QStringLiteral("training/%1.json").arg(m_game)))
{
}

bool ProgressFile::isThere() const
{
    return QFile::exists(m_path);
}

Result<json::Object> ProgressFile::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestProgress)
        return Error{"Unreadable", Texts::tr("%1 cannot be read.").arg(m_path).toStdString(), {}};
    return json::parseObject(file.readAll().toStdString());
}

Result<void> ProgressFile::write(const json::Object& progress) const
{
    const std::string text = json::pretty(progress, 1) + "\n";
    QSaveFile file(m_path);
    if (!QDir().mkpath(QFileInfo(m_path).path()) || !file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0 ||
        !file.commit())
        return Error{"Unwritable", Texts::tr("%1 cannot be written: your progress is not kept.").arg(m_path).toStdString(), {}};
    return {};
}

void ProgressFile::putAside() const
{
    const QString old = m_path + QStringLiteral(".old");
    QFile::remove(old);
    QFile::rename(m_path, old);
}

}  // namespace rolewright::ui
