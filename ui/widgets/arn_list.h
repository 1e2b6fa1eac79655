/// A list of things that have ARNs, in a few columns; Enter or a double click opens one.
#pragma once

#include <QTreeWidget>

namespace rolewright::ui {

class ArnList final : public QTreeWidget {
    Q_OBJECT
public:
    ArnList(const QString& objectName, const QString& accessibleName, const QStringList& headers, QWidget* parent);

    /// The first text is the name; the ARN is its tool tip.
    void add(const QString& iconName, const QStringList& texts, const QString& arn);

Q_SIGNALS:
    void opened(const QString& arn);
};

}  // namespace rolewright::ui
