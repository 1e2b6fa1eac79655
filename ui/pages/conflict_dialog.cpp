#include "ui/pages/conflict_dialog.h"

#include "ui/widgets/compare_view.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {

ConflictDialog::ConflictDialog(const QString& prefix, const QString& mine, const QString& theirs, QWidget* parent) : QDialog(parent)
{
    setObjectName(prefix + QStringLiteral("ConflictDialog"));
    setWindowTitle(tr("Changed elsewhere meanwhile"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* view = new CompareView(prefix + QStringLiteral("Conflict"), this);
    view->compare(tr("What stands there now"), theirs, tr("What I typed"), mine);
    auto* buttons = new QDialogButtonBox(this);
    const auto button = [&](const QString& text, QDialogButtonBox::ButtonRole role, const QString& name, const QString& spoken) {
        QPushButton* made = buttons->addButton(text, role);
        made->setObjectName(prefix + name);
        made->setAccessibleName(spoken);
        return made;
    };
    auto* keepMine = button(tr("&Keep mine"), QDialogButtonBox::ActionRole, QStringLiteral("ConflictMine"), tr("Keep what I typed; saving replaces the other change"));
    auto* takeTheirs = button(tr("&Take the other"), QDialogButtonBox::ActionRole, QStringLiteral("ConflictTheirs"), tr("Take what stands there now; what I typed in this field is dropped"));
    button(tr("&Decide later"), QDialogButtonBox::RejectRole, QStringLiteral("ConflictLater"), tr("Close; both stay"))->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    resize(860, 480);
    connect(keepMine, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(true);
        accept();
    });
    connect(takeTheirs, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(false);
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

}  // namespace rolewright::ui
