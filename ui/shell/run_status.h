/// The status bar's word on a run of many calls: how far it is, and a button that stops it.
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace rolewright::ui {

class Store;

/// Parts: `runTitle`, `runProgress`, `runStop`. Comes to be seen when a run takes longer than a moment.
class RunStatus final : public QWidget {
    Q_OBJECT
public:
    RunStatus(Store& store, QWidget* parent);

private:
    void show(const QString& title, int done, int total);

    QLabel* m_title = nullptr;
    QProgressBar* m_bar = nullptr;
    QTimer m_soon;
};

}  // namespace rolewright::ui
