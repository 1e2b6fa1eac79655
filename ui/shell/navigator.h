/// The left edge of the window: the account on show, and the pages.
#pragma once

#include "ui/pages/page.h"

#include <QWidget>

class QComboBox;
class QListWidget;

namespace rolewright::ui {

class Navigator final : public QWidget {
    Q_OBJECT
public:
    Navigator(Store& store, QWidget* parent);

    void addPage(const Page& page);
    /// Marks the page as the one on show.
    void setCurrent(const QString& pageId);

Q_SIGNALS:
    void pageChosen(const QString& pageId);

private:
    void showAccounts();

    Store& m_store;
    QComboBox* m_accounts = nullptr;
    QListWidget* m_pages = nullptr;
};

}  // namespace rolewright::ui
