/// Everything that was called, by whom, and how it went: the trail, newest first and live.
#pragma once

#include "core/base/result.h"
#include "ui/pages/page.h"
#include "ui/pages/page_facts.h"
#include "ui/tasks/latest_task.h"

class QSplitter;

namespace rolewright::ui {

class ActivityFeed;
class ActivityModel;
class InlineMessage;
class ListPanel;
class RecordView;

/// Parts: `activityList`, `activityFilter`, `activityErrors`, `activityChanges`, `activityVerify`, `activityExport`, and those of RecordView. The two check boxes stand for the
/// words `is:error` and `is:change` in the filter.
class ActivityPage final : public Page {
    Q_OBJECT
public:
    ActivityPage(const PageContext& context, QWidget* parent);
    ~ActivityPage() override;

    static PageFacts facts() { return {QStringLiteral("activity"), tr("Activity"), QStringLiteral("activity")}; }
    QString id() const override { return facts().id; }
    QString title() const override { return facts().title; }
    QString iconName() const override { return facts().icon; }
    /// `request:` and the id of a request: the records of that request are listed, and no others.
    static QString requestPrefix() { return QStringLiteral("request:"); }
    bool reveal(const QString& what) override;
    QWidget* filterField() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void arrangeColumns();
    void verify();
    void exportLog(const QString& path);

    PageContext m_context;
    ActivityModel* m_model = nullptr;
    ActivityFeed* m_feed = nullptr;
    ListPanel* m_list = nullptr;
    RecordView* m_record = nullptr;
    InlineMessage* m_message = nullptr;
    QSplitter* m_splitter = nullptr;
    LatestTask m_verification;
    LatestTask m_export;
};

}  // namespace rolewright::ui
