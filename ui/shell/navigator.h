/// The left edge of the window: the account on show, and the pages; in a narrow window their pictures alone.
#pragma once

#include "ui/pages/page.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QListWidget;
class QListWidgetItem;

namespace rolewright::ui {

class Navigator final : public QWidget {
    Q_OBJECT
public:
    Navigator(Store& store, QWidget* parent);

    void addPage(const Page& page);
    /// Marks the page as the one on show.
    void setCurrent(const QString& pageId);
    /// Marks a page on which something is not saved.
    void setMarked(const Page& page, bool marked);
    /// Pages have their names beside their pictures where what is around is as wide as this, pixels.
    void setLeastWithWords(int width);

Q_SIGNALS:
    void pageChosen(const QString& pageId);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showAccounts();
    void fitTo(int width);
    void takeWidth();
    void showToolTip(QListWidgetItem& item);

    Store& m_store;
    QComboBox* m_accounts = nullptr;
    QListWidget* m_pages = nullptr;
    QTimer m_hover;  ///< until the page under a drag comes to the front
    int m_under = -1;
    int m_leastWithWords;
    bool m_narrow = false;  ///< there is room for pictures alone
};

}  // namespace rolewright::ui
