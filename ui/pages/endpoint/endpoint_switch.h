/// The endpoint's switch: where it listens, whether it does, and why not.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace rolewright::ui {

class InlineMessage;
class ServedEndpoint;
class Store;

/// Parts: `endpointSwitch`, `endpointState`, `endpointAddress`, `endpointPort`, `endpointAddressProblem`, `endpointOtherPort`, `endpointReadOnly`.
class EndpointSwitch final : public QWidget {
    Q_OBJECT
public:
    EndpointSwitch(const Store& store, ServedEndpoint& endpoint, QWidget* parent);

private:
    QLayout* buildPlace();
    void toggle();
    void checkAddress();
    void useOtherPort();
    void showState();
    void showReadOnly(bool readOnly);
    QString stateText() const;

    ServedEndpoint& m_endpoint;
    QPushButton* m_switch = nullptr;
    InlineMessage* m_state = nullptr;
    QLineEdit* m_address = nullptr;
    QSpinBox* m_port = nullptr;
    InlineMessage* m_addressProblem = nullptr;
    QPushButton* m_otherPort = nullptr;
    quint16 m_offered = 0;
    InlineMessage* m_readOnly = nullptr;
};

}  // namespace rolewright::ui
