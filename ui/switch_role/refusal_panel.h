/// A refusal as a diagnosis: what was said, which side said it and why, and buttons that mend it where the base identity may.
#pragma once

#include "core/service/preflight.h"

#include <QFrame>
#include <QPushButton>

#include <optional>
#include <utility>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace rolewright::ui {

class Store;

/// What would let the caller in: one edit, or one in each account.
struct Remedy {
    QString title;  ///< "Let alice assume R1"
    std::vector<std::pair<sts::Caller, service::Operation>> steps;  ///< with whom each is made as
};

/// Parts: `refusalMessage`, `refusalSide`, `refusalWhy`, `refusalFix`, `refusalFix1` …, `refusalInstead`, `refusalDevice`, `refusalRetry`.
class RefusalPanel final : public QFrame {
    Q_OBJECT
public:
    RefusalPanel(const Store& store, QWidget* parent);
    void explain(const QString& message, const QString& why, const std::optional<Remedy>& remedy);
    /// With the side that refused, several ways to mend it, and the ARN of the role that was probably meant (empty: none).
    void diagnose(const QString& message, const QString& side, const QString& why, std::vector<Remedy> remedies, const QString& instead);
    /// Beside what was diagnosed: the user has no MFA device, and can set one up.
    void offerDevice();
    /// It was mended: offers to try again.
    void mended(const QString& title);
    /// Shows a refusal, not that one was mended.
    bool isRefusal() const { return !isHidden() && m_retry->isHidden(); }

Q_SIGNALS:
    void fixRequested(const rolewright::ui::Remedy& remedy);
    void insteadRequested(const QString& arn);
    void retryRequested();
    void deviceRequested();

private:
    QPushButton* addButton(const QString& objectName, const QString& accessibleName);
    void showRemedies(std::vector<Remedy> remedies);

    QLabel* m_message = nullptr;
    QLabel* m_side = nullptr;
    QLabel* m_why = nullptr;
    QVBoxLayout* m_layout = nullptr;
    std::vector<QPushButton*> m_fixes;
    QPushButton* m_instead = nullptr;
    QPushButton* m_retry = nullptr;
    QPushButton* m_device = nullptr;
    std::vector<Remedy> m_remedies;
    QString m_insteadArn;
};

}  // namespace rolewright::ui
