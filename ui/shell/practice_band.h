/// Across a walkthrough's window, above everything: this is no workspace.
#pragma once

#include <QLabel>

namespace rolewright::ui {

class PracticeBand final : public QLabel {
    Q_OBJECT
public:
    PracticeBand(const QString& text, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintGround();
};

}  // namespace rolewright::ui
