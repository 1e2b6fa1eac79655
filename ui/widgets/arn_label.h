/// An ARN, or another text that people copy, on one line: elided in the middle, whole in the tool tip, copied by the button beside it.
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace rolewright::ui {

class ArnLabel final : public QWidget {
    Q_OBJECT
public:
    /// `objectName` is the copy button's, `copyText` what it says: "Copy ARN" when empty.
    ArnLabel(const QString& objectName, QWidget* parent, const QString& copyText = {});
    void setArn(const QString& arn);
    QString arn() const { return m_arn; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    QString m_arn;
    QLabel* m_label = nullptr;
    QToolButton* m_copy = nullptr;
};

}  // namespace rolewright::ui
