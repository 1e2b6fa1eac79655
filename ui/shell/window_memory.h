/// Keeps how the window is arranged from one run to the next, for each workspace by itself: docks, splitters, columns, sorting, filters and tabs.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QString>
#include <QVariant>

class QMainWindow;

namespace rolewright::ui {

/// Parts are known by their object names; what has none is not kept, nor are dialogs.
class WindowMemory final : public QObject {
    Q_OBJECT
public:
    /// To be made when the window is complete and as it was designed. `workspace` tells one workspace from another; empty: one in memory.
    WindowMemory(QMainWindow& window, const QString& workspace);

    void restore();
    /// A part of the window that was not there at `restore`, as it was designed: arranged and filled as it was kept.
    void take(const QWidget& part);
    void save() const;
    /// Docks, splitters and columns as they were designed. Filters, tabs and the window's place stay.
    void reset();

    /// Something else to be kept beside these, under a name of its own.
    void setValue(const QString& name, const QVariant& value) const;
    QVariant value(const QString& name) const;

    /// Where the settings of this workspace are: `workspaces/<16 hex digits>/`.
    static QString groupOf(const QString& workspace);

private:
    using Values = QMap<QString, QVariant>;
    Values kept(const QString& key) const { return value(key).toMap(); }
    Values arrangement() const;
    Values content() const;
    void arrange(const Values& values);

    QMainWindow& m_window;
    QString m_group;
    Values m_designed;
};

}  // namespace rolewright::ui
