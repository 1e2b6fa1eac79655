/// Two versions of what one is writing, one's own and what was saved elsewhere meanwhile, side by side: keep mine, take theirs, or decide later.
#pragma once

#include <QDialog>

namespace rolewright::ui {

/// Parts: `<prefix>ConflictMine`, `<prefix>ConflictTheirs`, `<prefix>ConflictLater`, and the texts `<prefix>ConflictLeft` (theirs) and `<prefix>ConflictRight`.
class ConflictDialog final : public QDialog {
    Q_OBJECT
public:
    ConflictDialog(const QString& prefix, const QString& mine, const QString& theirs, QWidget* parent);

Q_SIGNALS:
    /// Not when it is to be decided later.
    void chosen(bool mine);
};

}  // namespace rolewright::ui
