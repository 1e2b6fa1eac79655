/// Scrolls what is higher than its room, and asks for its width: forms keep their least height in a small window.
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace rolewright::ui {

class TallArea final : public QScrollArea {
    Q_OBJECT
public:
    explicit TallArea(QWidget* parent);

    /// Where the content goes.
    QVBoxLayout* content() const { return m_content; }
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QVBoxLayout* m_content = nullptr;
};

}  // namespace rolewright::ui
