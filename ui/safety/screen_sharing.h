/// While others see the screen: no secret is shown on it, whoever asks for one.
#pragma once

#include <QObject>

class QToolButton;

namespace rolewright::ui {

/// One for the program, on until it is turned off or the program ends. What shows secrets asks it and listens; copying goes on.
class ScreenSharing final : public QObject {
    Q_OBJECT
public:
    static ScreenSharing& ofProgram();
    bool isOn() const { return m_on; }
    void set(bool on);

Q_SIGNALS:
    void changed(bool on);

private:
    using QObject::QObject;

    bool m_on = false;
};

/// A button for the status bar, there while it is on: a click turns it off. `screenShared` by name.
QToolButton* newScreenSharingSign(QWidget* parent);

}  // namespace rolewright::ui
