/// The first page: what the account on show holds, who acts, what to try first, and what goes on.
#pragma once

#include "core/sts/session.h"
#include "ui/pages/page.h"
#include "ui/pages/page_facts.h"
#include "ui/tasks/latest_task.h"

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace rolewright::ui {

struct AccountFacts;
class AccountsList;
class ActingNote;
class ShortList;
class StartCards;

/// Parts: `overviewUsers` … (a button for each kind), `overviewElsewhere`, `overviewLive`, `overviewTrail`, `overviewFindings`, and those of StartCards and AccountsList.
class OverviewPage final : public Page {
    Q_OBJECT
public:
    OverviewPage(const PageContext& context, QWidget* parent);

    static PageFacts facts() { return {QStringLiteral("overview"), tr("Overview"), QStringLiteral("overview")}; }
    QString id() const override { return facts().id; }
    QString title() const override { return facts().title; }
    QString iconName() const override { return facts().icon; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Tile {
        QPushButton* button;
        QString one;
        QString many;
    };
    QWidget* buildTiles();
    QWidget* buildLists();
    QWidget* section(const QString& title, QWidget* content);
    /// Runs `refresh` when the page can be seen, else when it next can.
    void whenVisible(void (OverviewPage::*refresh)());
    void refreshAll();
    void showAccount();
    void showCaller();
    void showSessions();
    void tick();
    void showTrail();
    void findFacts();
    void showFacts(const AccountFacts& facts);

    PageContext m_context;
    bool m_stale = true;
    QLabel* m_name = nullptr;
    QLabel* m_detail = nullptr;
    QLabel* m_caller = nullptr;
    ActingNote* m_elsewhere = nullptr;  ///< says that one acts in another account than the one on show
    std::vector<Tile> m_tiles;
    StartCards* m_cards = nullptr;
    ShortList* m_live = nullptr;
    QLabel* m_liveNote = nullptr;
    std::vector<sts::SessionPtr> m_next;  ///< row by row in `m_live`
    ShortList* m_trail = nullptr;
    ShortList* m_findings = nullptr;
    QGridLayout* m_quotas = nullptr;
    AccountsList* m_accounts = nullptr;
    LatestTask m_task;
};

}  // namespace rolewright::ui
