#include "ui/shell/safety_settings.h"

#include "ui/store/store.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace rolewright::ui {

SafetySettings::SafetySettings(Store& store, QWidget* parent) : QWidget(parent)
{
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
    layout->addStretch(1);
    connect(readOnly, &QCheckBox::toggled, &store, &Store::setReadOnly);
    connect(&store, &Store::readOnlyChanged, readOnly, &QCheckBox::setChecked);
}

}  // namespace rolewright::ui
