/// One record of the trail in full: what happened, why it was refused, where to look next, and the record as CloudTrail writes it.
#pragma once

#include "core/audit/record.h"
#include "ui/pages/page.h"

class QLabel;
class QPushButton;

namespace rolewright::ui {

class CodeView;
class InlineMessage;

/// Parts: `activityRecord` (the JSON), `activityRefusal`, `activityOpenCaller`, `activityOpenRole`, `activityOpenSubject`,
/// `activityOrigin` (who is behind it), `activityOpenPerson`, `activityCopyRecord`.
class RecordView final : public QWidget {
    Q_OBJECT
public:
    RecordView(const PageContext& context, QWidget* parent);
    /// Null for none.
    void show(audit::RecordPtr record);

private:
    QPushButton* addLink(const QString& objectName, const QString& iconName);
    void showLink(QPushButton* link, const QString& arn, const QString& text);
    void showOrigin();

    PageContext m_context;
    audit::RecordPtr m_record;
    QLabel* m_title = nullptr;
    QLabel* m_detail = nullptr;
    InlineMessage* m_refusal = nullptr;
    QLabel* m_origin = nullptr;
    QPushButton* m_person = nullptr;
    QPushButton* m_caller = nullptr;
    QPushButton* m_role = nullptr;
    QPushButton* m_subject = nullptr;
    QPushButton* m_copy = nullptr;
    CodeView* m_json = nullptr;
};

}  // namespace rolewright::ui
