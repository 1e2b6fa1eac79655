/// A QR code on the screen, every module a whole number of the screen's own pixels wide, black on white whatever the colours around it.
#pragma once

#include <QImage>
#include <QWidget>

namespace rolewright::ui {

class QrView final : public QWidget {
    Q_OBJECT
public:
    QrView(const QString& objectName, const QString& accessibleName, QWidget* parent);
    ~QrView() override;

    /// Shows the code of a picture in which modules are squares of equal size. False, and nothing is shown, when it is none.
    bool setPicture(const QByteArray& png);
    /// Wipes what is shown.
    void clear();
    /// Modules in a row with the quiet zone on both sides; 0 when nothing is shown.
    int modules() const { return m_code.width(); }
    QSize sizeHint() const override { return {248, 248}; }
    QSize minimumSizeHint() const override { return {200, 200}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_code;  ///< one pixel for each module
};

}  // namespace rolewright::ui
