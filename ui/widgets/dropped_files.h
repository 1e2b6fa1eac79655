/// What is dropped on a window.
#pragma once

#include <QMimeData>
#include <QStringList>
#include <QUrl>

namespace rolewright::ui {

/// Paths of the files and folders of this machine in it.
inline QStringList localFiles(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

}  // namespace rolewright::ui
