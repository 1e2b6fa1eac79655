#include "ui/author/pack_watch.h"

#include <QDirIterator>
#include <QFileInfo>

namespace rolewright::ui {
namespace {

constexpr int calmAfter = 150;       ///< milliseconds without another save
constexpr qsizetype mostWatched = 1000;  ///< files and folders: twice what a pack may have

QStringList watchedOf(const QString& path)
{
    QStringList paths{QFileInfo(path).absolutePath()};
    if (!QFileInfo::exists(path))
        return paths;
    paths += path;
    QDirIterator inside(path, QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (QFileInfo(path).isDir() && inside.hasNext() && paths.size() < mostWatched)
        paths += inside.next();
    return paths;
}

}  // namespace

PackWatch::PackWatch(const QString& path, QObject* parent) : QObject(parent), m_path(path)
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(calmAfter);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_calm, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_calm, qOverload<>(&QTimer::start));
    connect(&m_calm, &QTimer::timeout, this, [this] {
        renew();
        Q_EMIT changed();
    });
    renew();
}

/// Files that came since; one that took another's name has lost its watch.
void PackWatch::renew()
{
    const QStringList before = m_watcher.files() + m_watcher.directories();
    QStringList fresh;
    for (const QString& path : watchedOf(m_path)) {
        if (!before.contains(path))
            fresh += path;
    }
    if (!fresh.isEmpty())
        m_watcher.addPaths(fresh);
}

}  // namespace rolewright::ui
