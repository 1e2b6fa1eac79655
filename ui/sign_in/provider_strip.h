/// The practice identity provider at a glance: where it is known in the account on show, and what can be done with it.
#pragma once

#include "ui/pages/page.h"
#include "ui/tasks/latest_task.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;

namespace rolewright::ui {

class InlineMessage;

/// Parts: `practiceConnect`, `practiceExport`, `practiceExportMenu`, `practiceSignIn`.
class ProviderStrip final : public QWidget {
    Q_OBJECT
public:
    ProviderStrip(const PageContext& context, QWidget* parent);

Q_SIGNALS:
    void connectRequested();
    void signInRequested();

private:
    QMenu* buildExport();
    void refresh();
    void showState(const QString& saml, const QString& openIdConnect);

    PageContext m_context;
    LatestTask m_looking;
    QLabel* m_state = nullptr;
    InlineMessage* m_message = nullptr;
    QAction* m_connect = nullptr;
    QAction* m_signIn = nullptr;
};

}  // namespace rolewright::ui
