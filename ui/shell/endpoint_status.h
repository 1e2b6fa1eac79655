/// The status bar's word on the served endpoint: where it listens, or that it could not; a click leads to its page.
#pragma once

#include <QToolButton>

namespace rolewright::ui {

class Navigation;
class Prompts;
class ServedEndpoint;

/// `endpointStatus` by name. Not to be seen while the endpoint is off.
class EndpointStatus final : public QToolButton {
    Q_OBJECT
public:
    EndpointStatus(ServedEndpoint& endpoint, Navigation& navigation, QWidget* parent);

    /// Whether this window may close. The last one ends the endpoint, which is asked about when it is on; after a yes the window closes by itself.
    bool letsClose(QWidget& window, Prompts& prompts);

private:
    void showState();

    ServedEndpoint& m_endpoint;
    bool m_agreed = false;  ///< to its end
};

}  // namespace rolewright::ui
