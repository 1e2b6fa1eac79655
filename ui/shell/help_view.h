/// F1: a short text about the page on show, and about the tab that is in front.
#pragma once

#include <QTextBrowser>

namespace rolewright::ui {

class Page;

/// The texts are `resources/help/<page id>.md`; a heading in them is a tab's title.
class HelpView final : public QTextBrowser {
    Q_OBJECT
public:
    explicit HelpView(QWidget* parent);

    /// Shows the page's text, from the heading of the tab in front on when it has one.
    void showPage(const Page& page);

private:
    QString m_page;
};

}  // namespace rolewright::ui
