/// Tells when a pack's files were saved, whichever way an editor saves.
#pragma once

#include <QFileSystemWatcher>
#include <QTimer>

namespace rolewright::ui {

/// Watches a folder with everything in it, or a bundle, and the folder around: many editors write another file and give it the name of the old one. Saves that
/// come close together are told of once.
class PackWatch final : public QObject {
    Q_OBJECT
public:
    PackWatch(const QString& path, QObject* parent);

Q_SIGNALS:
    /// Something may be other than it was.
    void changed();

private:
    void renew();

    QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_calm;
};

}  // namespace rolewright::ui
