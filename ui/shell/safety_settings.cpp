#include "ui/shell/safety_settings.h"

#include "ui/sessions/session_settings_dialog.h"
#include "ui/store/store.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {

SafetySettings::SafetySettings(const PageContext& context, QWidget* parent) : QWidget(parent)
{
    Store& store = context.store;
    auto* readOnly = new QCheckBox(tr("&Read-only: make no changes in this workspace"), this);
    readOnly->setObjectName(QStringLiteral("settingsReadOnly"));
    readOnly->setChecked(store.isReadOnly());
    auto* words = new QLabel(tr("Looking, asking why and taking on roles go on. Whatever would change the workspace is refused before it is called, from "
                                "wherever it comes; undo too. "
                                "The lock in the status bar turns it on and off."),
                             this);
    words->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(readOnly);
    layout->addWidget(words);
    auto* sessions = new QPushButton(tr("Sessions, &notifications and the lock…"), this);
    sessions->setObjectName(QStringLiteral("settingsSessions"));
    sessions->setAutoDefault(false);
    layout->addSpacing(16);
    layout->addWidget(sessions, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(sessions, &QPushButton::clicked, this, [this, context] { (new SessionSettingsDialog(context, this))->open(); });
    connect(readOnly, &QCheckBox::toggled, &store, &Store::setReadOnly);
    connect(&store, &Store::readOnlyChanged, readOnly, &QCheckBox::setChecked);
}

}  // namespace rolewright::ui
