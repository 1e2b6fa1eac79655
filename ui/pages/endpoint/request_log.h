/// What clients ask, live: who, what, how it was answered, and the way to the reasons.
#pragma once

#include "ui/pages/page.h"

class QPushButton;

namespace rolewright::ui {

class InlineMessage;
class ListPanel;
class RequestsModel;
class ServedEndpoint;
struct RequestLine;

/// Parts: `endpointList`, `endpointFilter`, `endpointRefused`, `endpointPause`, `endpointClear`, `endpointWhy`, `endpointActivity`, `endpointCopyCli`,
/// `endpointLogMessage`.
class RequestLog final : public QWidget {
    Q_OBJECT
public:
    RequestLog(const PageContext& context, ServedEndpoint& endpoint, QWidget* parent);

    QWidget* filterField() const;

private:
    void addActions();
    void arrangeColumns();
    void showPause();
    void explain();
    void showInActivity();
    void copyAsCommands();
    const RequestLine* current() const;

    PageContext m_context;
    RequestsModel& m_requests;
    ListPanel* m_list = nullptr;
    QPushButton* m_pause = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
