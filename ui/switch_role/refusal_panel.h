/// A refusal as a diagnosis: what was said, why, and a button that mends it where the base identity may.
#pragma once

#include "core/service/preflight.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace rolewright::ui {

/// The one edit that would let the caller in.
struct Remedy {
    QString title;  ///< "Let alice assume R1"
    service::Operation operation;
};

/// The edit that adds the half `preflight` found missing, if `mender` may make it. Nothing when no single edit mends it (an explicit deny, a boundary,
/// both halves in different accounts) or when the mender may not: then somebody else has to.
std::optional<Remedy> remedyFor(const identity::Snapshot& world, const sts::Caller& caller, const QString& roleArn, const service::Preflight& preflight,
                                const sts::Caller& mender, const service::CallContext& context);

class RefusalPanel final : public QFrame {
    Q_OBJECT
public:
    explicit RefusalPanel(QWidget* parent = nullptr);
    void explain(const QString& message, const QString& why, const std::optional<Remedy>& remedy);

Q_SIGNALS:
    void fixRequested(const rolewright::ui::Remedy& remedy);

private:
    QLabel* m_message = nullptr;
    QLabel* m_why = nullptr;
    QPushButton* m_fix = nullptr;
    std::optional<Remedy> m_remedy;
};

}  // namespace rolewright::ui
