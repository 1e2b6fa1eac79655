/// Layers, statements and conditions as a tree: the step, what it says, because of what. The Why? dock and the simulator show it.
#pragma once

#include "ui/why/why_report.h"

#include <QTreeWidget>

namespace rolewright::ui {

/// The innermost line that decides is current and in view.
class WhyTree final : public QTreeWidget {
    Q_OBJECT
public:
    WhyTree(const QString& objectName, const QString& accessibleName, QWidget* parent);

    void show(const std::vector<WhyLine>& lines);
    using QTreeWidget::show;
    /// Where the statement of the current line can be opened; empty when there is no page for it.
    PolicyPlace target() const;

private:
    QTreeWidgetItem* addLine(QTreeWidgetItem* parent, const WhyLine& line);
};

}  // namespace rolewright::ui
