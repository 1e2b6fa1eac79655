/// Every temporary session, counting down: below whom it was asked for by, with what can be done with it.
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/page_facts.h"

class QCheckBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace rolewright::ui {

class EmptyState;
class FilterField;
class InlineMessage;
class SessionActions;
class SessionDetails;
class SessionsView;

class SessionsPage final : public Page {
    Q_OBJECT
public:
    SessionsPage(const PageContext& context, QWidget* parent);
    ~SessionsPage() override;

    static PageFacts facts() { return {QStringLiteral("sessions"), tr("Sessions"), QStringLiteral("session")}; }
    QString id() const override { return objectName(); }
    QString title() const override { return facts().title; }
    QString iconName() const override { return facts().icon; }
    /// By the session's ARN, then the newest that lives; or by access key id.
    bool reveal(const QString& what) override;
    QWidget* filterField() override;

private:
    QWidget* buildList();
    QLayout* buildFilters(QWidget* parent);
    QWidget* buildMessage(QWidget* parent);
    void connectAll();
    void showState();
    void showFinished();
    void showCopied(int secondsLeft);
    void chooseEmptyAction();

    PageContext m_context;
    SessionsView* m_view = nullptr;
    SessionActions* m_actions = nullptr;
    SessionDetails* m_details = nullptr;
    FilterField* m_filter = nullptr;
    QCheckBox* m_showExpired = nullptr;
    QCheckBox* m_showHistory = nullptr;
    QLabel* m_count = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QSplitter* m_splitter = nullptr;
    InlineMessage* m_message = nullptr;
    QToolButton* m_clearNow = nullptr;
};

}  // namespace rolewright::ui
