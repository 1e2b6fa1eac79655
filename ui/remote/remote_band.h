/// Across a window on an endpoint: where one is, as whom, how it is marked, and what could not be read.
#pragma once

#include <QFrame>

class QLabel;

namespace rolewright::ui {

class RemoteRoom;

/// Parts: `remotePlace`, `remoteGaps`.
class RemoteBand final : public QFrame {
    Q_OBJECT
public:
    RemoteBand(RemoteRoom& room, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showState();
    void paintGround();

    RemoteRoom& m_room;
    QLabel* m_place = nullptr;
    QLabel* m_gaps = nullptr;
};

}  // namespace rolewright::ui
