/// Findings: who gets in from outside the zone of trust, and by which statement.
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/page_facts.h"
#include "ui/tasks/latest_task.h"

#include <QTimer>

class QComboBox;
class QSplitter;

namespace rolewright::analysis {
struct ExternalAccess;
}

namespace rolewright::ui {

class FindingView;
class FindingsModel;
class InlineMessage;
class ListPanel;

/// Parts: `findingsList`, `findingsFilter`, `findingsZone`, `findingsPublic`, `findingsState`, and those of FindingView. Looks while it can be seen, again when
/// the world or the account on show changes; the work is a worker's.
class FindingsPage final : public Page {
    Q_OBJECT
public:
    FindingsPage(const PageContext& context, QWidget* parent);
    ~FindingsPage() override;

    static PageFacts facts() { return {QStringLiteral("findings"), tr("Findings"), QStringLiteral("finding")}; }
    QString id() const override { return facts().id; }
    QString title() const override { return facts().title; }
    QString iconName() const override { return facts().icon; }
    QWidget* filterField() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildList();
    void later();
    void look();
    void offerZones();
    void take(const analysis::ExternalAccess& access);

    PageContext m_context;
    LatestTask m_looking;
    QTimer m_soon;  ///< one look for several changes in one go
    bool m_stale = true;
    FindingsModel* m_model = nullptr;
    ListPanel* m_list = nullptr;
    QComboBox* m_zone = nullptr;
    InlineMessage* m_state = nullptr;
    FindingView* m_view = nullptr;
    QSplitter* m_splitter = nullptr;
};

}  // namespace rolewright::ui
