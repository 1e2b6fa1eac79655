/// One line of text that takes the room there is: what does not fit is cut with "…", and whole on hover.
#pragma once

#include <QLabel>

namespace rolewright::ui {

/// `text()` is always the whole text.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent, Qt::TextElideMode mode = Qt::ElideRight);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString shown() const;

    Qt::TextElideMode m_mode;
};

}  // namespace rolewright::ui
