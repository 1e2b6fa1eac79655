/// Above and below the list of walkthroughs: which pack they are of, the way to another one, and what is wrong with it.
#pragma once

#include "ui/coach/opened_pack.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace rolewright::ui {

class LinesModel;
class Prompts;

/// Parts: `packChoice`, `packOpen` with the actions `packOpenFolder`, `packOpenBundle` and `packForget`, `packRecord`, `packAbout`. The table `packFlaws` is for whoever lays out the page.
class PackBar final : public QWidget {
    Q_OBJECT
public:
    PackBar(Prompts& prompts, QWidget* parent);

    const PackPlace& place() const { return m_place; }
    /// A table for below the list, hidden while nothing is wrong.
    QWidget* makeFlaws(QWidget* parent);
    /// What was read of the pack that is chosen; `pack` is null when it cannot be played.
    void tell(const training::Pack* pack, const std::vector<FlawLine>& flaws);
    /// The list as it is remembered now.
    void fill();
    /// Chooses a folder or bundle, and remembers it.
    void open(const QString& path);

Q_SIGNALS:
    /// Another pack is meant.
    void chosen();
    void recordRequested();

private:
    void buildMenu();
    void choose(int index);

    Prompts& m_prompts;
    PackPlace m_place;
    QComboBox* m_choice = nullptr;
    QPushButton* m_open = nullptr;
    QLabel* m_about = nullptr;
    QAction* m_forget = nullptr;
    QWidget* m_flawArea = nullptr;
    QLabel* m_flawTitle = nullptr;
    QTableView* m_flaws = nullptr;
    LinesModel* m_flawLines = nullptr;
};

}  // namespace rolewright::ui
