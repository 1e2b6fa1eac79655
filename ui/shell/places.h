/// Where one has been: which page, which of its tabs, and what was selected there.
#pragma once

#include "ui/pages/page.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <vector>

class QStackedWidget;
class QTabWidget;

namespace rolewright::ui {

/// Listens to the stack of pages and to what is selected on them.
class Places final : public QObject {
    Q_OBJECT
public:
    Places(Store& store, Navigation& navigation, QStackedWidget& stack, const QList<Page*>& pages);

    /// ARNs of what was looked at, newest first, each once.
    const QStringList& visited() const { return m_visited; }
    /// Back to what was open before what is open now; what is gone by then is skipped. False when there is nothing before.
    bool reopenLast();
    /// From an editor to the list it belongs to.
    void upToList();
    /// The next tab of the page on show, or the one before; begins anew at the end.
    void turnTab(bool forward);

    /// The page on show, what is selected on each page, the account and what was visited: to be kept until the next start.
    QVariantMap save() const;
    void restore(const QVariantMap& kept);

Q_SIGNALS:
    /// Another page, or another thing on it.
    void moved();

private:
    struct Place {
        QString page;
        QString arn;
        int tab = -1;  ///< -1: the page has none
        bool operator==(const Place&) const = default;
    };
    Page* current() const;
    Page* pageOf(const QString& id) const;
    void arrive();
    /// Selects what was selected on the page in the last run, unless something is selected by now.
    void selectAgain(Page& page);
    bool goTo(const Place& place);
    static QTabWidget* tabsOf(const Page& page);
    Place here() const;

    Store& m_store;
    Navigation& m_navigation;
    QStackedWidget& m_stack;
    QList<Page*> m_pages;
    std::vector<Place> m_history;  ///< the last is where one is
    QStringList m_visited;
    QVariantMap m_selectedThen;  ///< in the last run, on pages that have not been on show since
    bool m_returning = false;
};

}  // namespace rolewright::ui
