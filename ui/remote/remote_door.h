/// The way from any window to the endpoints one can connect to.
#pragma once

#include <QObject>

namespace rolewright::ui {

class Store;

/// Every window's store is given the one of the program.
class RemoteDoor final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// That which a store was given; null when it was given none.
    static RemoteDoor* of(const Store& store);
    void giveTo(Store& store);

Q_SIGNALS:
    /// The list is to be shown over `window`; `reference` is opened at once when it is not empty.
    void connectRequested(QWidget* window, const QString& reference);
};

}  // namespace rolewright::ui
