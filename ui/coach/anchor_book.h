/// The places of the window that walkthroughs may name: the one list of them, by id.
#pragma once

#include <QHash>
#include <QStringList>

namespace rolewright::ui {

/// Where a place is. Without widgets and action it is the page's name in the navigator.
struct AnchorPlace {
    QString page;         ///< its id; empty for what is on no page
    QStringList widgets;  ///< object names; those are meant that are on the screen
    QString action;       ///< object name of an entry of the menus
    QStringList inDialog;  ///< object names in the dialog that is opened there: what is to be filled in
};

class AnchorBook final {
public:
    /// Reads `resources/training/anchors.json`, which comes with the program.
    AnchorBook();

    /// By its id, or by one that it had once. Null when there is no such place.
    const AnchorPlace* find(const QString& id) const;
    QStringList ids() const { return m_places.keys(); }
    /// The place that this object name is of, a widget's or an action's; empty when it is of none.
    QString idOf(const QString& objectName) const { return m_ids.value(objectName); }

private:
    QHash<QString, AnchorPlace> m_places;
    QHash<QString, QString> m_ids;  ///< by object name
    QHash<QString, QString> m_renamed;
};

}  // namespace rolewright::ui
