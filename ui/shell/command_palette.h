/// Ctrl+K: everything one can do and everything there is, by a few letters of its name.
#pragma once

#include "ui/shell/search_index.h"

#include <QDialog>
#include <QList>
#include <QStringList>

class QAction;
class QLabel;
class QLineEdit;
class QTreeWidget;

namespace rolewright::ui {

class GlobalSearch;

/// The property of an action with other words that it is found by: "new" for what is called "create".
inline constexpr const char* alsoFoundBy = "alsoFoundBy";

/// Parts: `commandPaletteField`, `commandPaletteList`, `commandPaletteCount`. With nothing typed it offers what was looked at last, then the actions. An action that is
/// not possible now is shown when its name is typed, greyed, with the reason; Enter does nothing there.
class CommandPalette final : public QDialog {
    Q_OBJECT
public:
    static constexpr int mostShown = 60;

    /// `recent` are targets of the index, newest first.
    CommandPalette(const QList<QAction*>& actions, GlobalSearch& search, const QStringList& recent, QWidget* parent);

Q_SIGNALS:
    /// A thing of the index was chosen, and the dialog is closing.
    void chosen(rolewright::ui::SearchIndex::Kind kind, const QString& target);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Line;
    void take();
    void filter();
    std::vector<Line> lines() const;
    void addActions(std::vector<Line>& lines, const std::vector<std::string>& words) const;
    void tellCurrent();
    void run();

    QList<QAction*> m_actions;
    GlobalSearch& m_search;
    QStringList m_recentTargets;
    std::shared_ptr<const SearchIndex> m_index;
    std::vector<std::uint32_t> m_recent;
    QString m_found;  ///< how much fits, in words
    QLineEdit* m_field = nullptr;
    QTreeWidget* m_list = nullptr;
    QLabel* m_count = nullptr;
};

}  // namespace rolewright::ui
