/// Tabs whose long titles give way before any of them is out of sight: they end in "…", and are whole on hover.
#pragma once

#include <QTabBar>
#include <QTabWidget>

namespace rolewright::ui {

/// Where there is less room than that, the bar scrolls.
class TitleTabBar final : public QTabBar {
    Q_OBJECT
public:
    explicit TitleTabBar(QWidget* parent);

protected:
    QSize minimumTabSizeHint(int index) const override;
    bool event(QEvent* event) override;
};

class TitleTabs final : public QTabWidget {
    Q_OBJECT
public:
    explicit TitleTabs(QWidget* parent);
};

}  // namespace rolewright::ui
